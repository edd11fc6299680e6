"""From what a page shows to its text: templates, style, script, and what the page may load."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Protocol

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from ...base.resources import own_folder
from ...view import visible


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_text),
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
    path = own_folder() / "rendering" / "html" / "templates" / name
    return path.read_bytes().decode()


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
