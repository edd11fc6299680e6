"""A page of text for people, before it is laid out: sections of lines, in one language."""

from __future__ import annotations

from collections.abc import Iterator

from ..base.patterns import expression
from ..base.record import record
from .pen import Pen, Tone


@record
class Line:
    """A paragraph, or a member of a list, ``depth`` steps to the right."""

    text: str
    depth: int = 0
    bullet: bool = False


@record
class Section:
    """Some lines under a title."""

    title: str
    lines: tuple[Line, ...]


@record
class Article:
    """A title, a sentence under it, and sections.

    The ``code`` before the title never changes; "" where there is none.
    """

    code: str
    title: str
    lead: str
    sections: tuple[Section, ...]


def article_lines(article: Article, pen: Pen) -> Iterator[str]:
    """An article on a terminal."""
    yield from pen.lines(article.title, tone=Tone.STRONG, printed=_before(article.code, 2))
    yield from pen.lines(article.lead)
    for section in article.sections:
        yield ""
        yield from pen.lines(section.title, tone=Tone.BLUE)
        for line in section.lines:
            yield from pen.lines(
                line.text, depth=line.depth + 1, bullet="- " if line.bullet else ""
            )


def article_markdown(article: Article, level: int = 1) -> Iterator[str]:
    """An article in Markdown, its title a heading of the given level."""
    mark = "#" * level
    yield f"{mark} {_before(article.code, 1)}{escaped(article.title)}"
    yield ""
    yield escaped(article.lead)
    for section in article.sections:
        yield ""
        yield f"{mark}# {escaped(section.title)}"
        before: Line | None = None
        for line in section.lines:
            if before is None or not (line.bullet and before.bullet):
                yield ""
            indent = "  " * max(0, line.depth - 1) if line.bullet else ""
            yield f"{indent}{'- ' if line.bullet else ''}{escaped(line.text)}"
            before = line


def _before(code: str, spaces: int) -> str:
    return code + " " * spaces if code else ""


_MARKUP = str.maketrans({one: f"\\{one}" for one in "\\`*_[]<>|#&~$"})
_LIST = expression(r"\A(?P<number>[0-9]*)(?P<sign>(?<![0-9])[-+=]|(?<=[0-9])[.)](?= |\Z))")
"""How a line begins that is a list's, or makes the one above it a heading."""


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, in one line."""
    line = " ".join(text.split()).translate(_MARKUP)
    return _LIST.sub(r"\g<number>\\\g<sign>", line, count=1)
