"""Writing a plan into a file of any form."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from ..base.arguments import FILE, TEXT, TRUTH, public, require
from ..base.errors import OptionError, unknown_name
from ..base.file_names import require_ending
from ..base.file_writing import require_free, store
from ..base.language import say
from ..plan import Plan
from ..plan.form import plan_to_mapping, plan_to_yaml
from .blocks import Document
from .kept import with_kept_passages
from .printing import document_of
from .text import text_of


def _yaml(plan: Plan) -> bytes:
    return plan_to_yaml(plan).encode()


def _json(plan: Plan) -> bytes:
    return (json.dumps(plan_to_mapping(plan), ensure_ascii=False, indent=2) + "\n").encode()


def _text(plan: Plan) -> bytes:
    return text_of(_document(plan)).encode()


def _word(plan: Plan) -> bytes:
    from .word.writing import word_of

    return word_of(_document(plan))


def _excel(plan: Plan) -> bytes:
    from .excel.writing import excel_of

    return excel_of(_document(plan))


def _document(plan: Plan) -> Document:
    return with_kept_passages(document_of(plan))


FORMS: Mapping[str, Callable[[Plan], bytes]] = MappingProxyType(
    {"yaml": _yaml, "json": _json, "text": _text, "docx": _word, "xlsx": _excel}
)
"""What writes each form."""
_SUFFIXES = MappingProxyType({"yml": "yaml", "txt": "text"})
_ENDINGS = MappingProxyType({"yaml": (".yaml", ".yml"), "text": (".txt", ".md")})


def form_named(name: str, place: str = "to") -> str:
    """A form by its name. Raises OptionError where there is none of that name."""
    if require(name, str, TEXT, place) not in FORMS:
        raise OptionError(unknown_name(say("format"), name, tuple(FORMS)), place=place)
    return name


def form_of_name(name: str) -> str:
    """The form that a file's suffix stands for. Raises OptionError for another suffix."""
    suffix = Path(name).suffix.lower().lstrip(".")
    form = _SUFFIXES.get(suffix, suffix)
    if form not in FORMS:
        raise OptionError(
            say("The name does not say in which form the plan is to be written."),
            remedy=say("Use one of the endings .docx, .xlsx, .yaml, .json, .txt, or --to."),
            place=Path(name).name,
        )
    return form


def form_for(name: str, said: str | None) -> str:
    """The form that is ``said``, or else the name says. Raises OptionError where they disagree."""
    if said is None:
        return form_of_name(name)
    form = form_named(said)
    require_ending(name, *_ENDINGS.get(form, (f".{form}",)))
    return form


def write_bytes(plan: Plan, form: str) -> bytes:
    """The file of a plan in a form of ``FORMS``.

    Raises OptionError for another form, and for half characters (lone surrogates), which YAML and
    JSON files cannot hold.
    """
    try:
        return FORMS[form_named(form)](plan)
    except UnicodeEncodeError as error:
        raise OptionError(
            say(
                "The plan has half a character, which no file can hold: {around}.",
                around=ascii(error.object[max(0, error.start - 20) : error.end + 20]),
            ),
            remedy=say("Take it out of the plan's texts."),
            place=form,
        ) from error


@public
def write(
    plan: Plan, path: str | os.PathLike[str], *, form: str | None = None, force: bool = False
) -> None:
    """Write a plan into a file, whole or not at all; its suffix says the form unless ``form`` does.

    Raises OptionError where the file exists and ``force`` is not set, where it cannot be written,
    and for a form that there is none of, or that the name's ending is not of.
    """
    require(plan, Plan, say("a plan"), "plan")
    place = Path(require(path, (str, os.PathLike), FILE, "path"))
    require(force, bool, TRUTH, "force")
    chosen = form_for(place.name, None if form is None else form_named(form, "form"))
    require_free(place, force=force)
    store(write_bytes(plan, chosen), place, force=force)
