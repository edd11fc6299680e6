"""How much of a file or a dict is read. More is refused, and the error names the limit."""

from __future__ import annotations

from typing import Any

from attrs import field, fields

from .arguments import public
from .errors import OptionError
from .language import say
from .record import record


def _limit(default: int) -> Any:
    return field(default=default, validator=_positive)


def _positive(_limits: Limits, attribute: Any, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise OptionError(
            say("“{given}” is no limit.", given=value),
            remedy=say("Write a whole number from 1, such as {value}.", value=attribute.default),
            place=f"limits.{attribute.name}",
        )


@record
class Limits:
    """The limits of what is read; a caller raises one with ``Limits(cells=1_000_000)``.

    Of text, YAML and JSON: ``text_bytes`` is the whole file, ``lines`` and ``line_characters`` are
    of a text (the rest of a longer line is left out, which is a problem of the plan), as are
    ``rows`` and ``cells``; ``nodes`` counts the values, keys, lists and mappings of YAML, JSON or a
    dict.

    Of Word and Excel: ``file_bytes`` is the file as it lies on the disk; a Word file with
    photographs is large, and its pictures are never unpacked. ``entries`` are its parts.
    ``unpacked_bytes`` counts all of them, ``part_bytes`` one that is read. ``ratio`` is how many
    times larger than packed a part of more than a megabyte may be. ``markup`` counts tags and
    attributes of a part: each takes memory. ``nesting`` is how deeply tables lie in each other.
    ``paragraphs`` counts the lines of a Word file outside of tables, ``cells`` and ``rows`` count
    over all tables or sheets, ``cell_characters`` is the text of one cell or paragraph,
    ``characters`` that of all cells of a workbook, of which many may share one.

    Of a PDF ``file_bytes`` is the file, too, and ``pages`` counts its pages; ``unpacked_bytes``,
    ``part_bytes`` and ``ratio`` are of its streams that are no pictures, and ``markup`` counts the
    signs, lines and marks of all pages.

    Raises OptionError for a limit that is no whole number from 1.
    """

    text_bytes: int = _limit(20_000_000)
    lines: int = _limit(120_000)
    line_characters: int = _limit(200_000)
    nodes: int = _limit(300_000)
    file_bytes: int = _limit(50_000_000)
    entries: int = _limit(10_000)
    unpacked_bytes: int = _limit(200_000_000)
    part_bytes: int = _limit(30_000_000)
    ratio: int = _limit(200)
    markup: int = _limit(1_000_000)
    nesting: int = _limit(20)
    paragraphs: int = _limit(80_000)
    rows: int = _limit(40_000)
    cells: int = _limit(80_000)
    cell_characters: int = _limit(200_000)
    characters: int = _limit(10_000_000)
    pages: int = _limit(2_000)


Limits.__init__ = public(Limits.__init__)  # type: ignore[method-assign]


def limits_of(given: object) -> Limits:
    """The limits that a caller gave, or the usual ones. Raises OptionError for anything else."""
    if given is None:
        return Limits()
    if isinstance(given, Limits):
        return given
    known = ", ".join(one.name for one in fields(Limits))
    raise OptionError(
        say("A value of the type {type} is no limits.", type=type(given).__name__),
        remedy=say("Give itacheck.Limits(…) with one of: {known}.", known=known),
        place="limits",
    )
