"""What a part of the benchmarks found, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from itacheck.base.record import record

Row = tuple[str, str]


@record
class Part:
    """A section of the page, and the rows of it that stand in the summary, too."""

    text: str
    summary: tuple[Row, ...] = ()


def text_of(name: str, /, **values: object) -> str:
    """The text of a section with its figures in it: prose stands under ``texts``."""
    path = Path(__file__).parent / "texts" / f"{name}.md"
    return path.read_text(encoding="utf-8").format(**values)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown: the first column is text, the others are figures."""
    lines = [head, ["---", *("--:" for _ in head[1:])], *rows]
    return "\n".join("| " + " | ".join(one) + " |" for one in lines)


def times(ratio: float) -> str:
    """A ratio with as many digits as mean something."""
    return f"{ratio:,.0f}" if ratio >= 20 else f"{ratio:.1f}" if ratio >= 3 else f"{ratio:.2f}"
