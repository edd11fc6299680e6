"""From what a page shows to its text: templates, style, script, and what the page may load."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ...view import visible

_FOLDER = Path(__file__).with_name("templates")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _visible(value: object) -> object:
    """Every value that a template writes, in characters that only show."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


class Shown(Protocol):
    """What a page shows: with its words, all that its template asks for."""

    @property
    def words(self) -> Mapping[str, str]:
        """The words that are the same on every page of the kind."""


def written(view: Shown, template: str = "page.html") -> str:
    """The whole page. Nothing is loaded from anywhere, and only its own script may run."""
    style, script = _text("page.css"), _text("page.js")
    allowed = {
        "default-src": "'none'",
        "img-src": "data:",
        "style-src": _hash(style),
        "script-src": _hash(script),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return (
        _environment()
        .get_template(template)
        .render(
            page=view,
            t=view.words,
            style=Markup(style),  # noqa: S704 - the package's own file
            script=Markup(script),  # noqa: S704 - the package's own file
            policy="; ".join(f"{name} {value}" for name, value in allowed.items()),
        )
    )


def _text(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
