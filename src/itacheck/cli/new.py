"""``itacheck new``: a plan that an organisation has still to write."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from ..base.file_writing import require_free
from ..base.language import say
from ..office import form_for, new_plan
from ..packs import DEFAULT_PACKS
from ..report.options import language_of
from .convert import write_out
from .running import OK
from .streams import as_word, show


def run(options: Namespace) -> int:
    """The empty plan of the cycle into a file."""
    language = language_of(options.lang)
    form = form_for(options.output, options.to)
    require_free(Path(options.output), force=options.force)
    plan = new_plan(
        options.name,
        options.kind,
        district=options.district,
        province=options.province,
        pack=options.pack or DEFAULT_PACKS[0],
    )
    write_out(plan, Path(options.output), form, language, force=options.force)
    how = say("Fill it in; what is still to be filled in is told by:")
    command = f"itacheck check --profile author {as_word(options.output)}"
    show(f"{how.text(language)}\n  {command}\n")
    return OK
