"""Tables drawn with lines, as a word processor or a terminal sets them, their cells broken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import frozen

_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_CLUSTER = re.compile(f"[^{_MARKS}][{_MARKS}]*")
BOX = "│─┌┬┐├┼┤└┴┘"
DOUBLE = "║═╔╦╗╠╬╣╚╩╝"
PLAIN = "|-+++++++++"


@frozen
class Drawing:
    """How a table is drawn: the signs of its lines, and where the text of a cell is broken.

    ``amounts``: where those in words are.
    """

    signs: str = BOX
    widest: int = 30
    amounts: int = 30


def drawn(rows: Sequence[Sequence[str]], how: Drawing) -> list[str]:
    """The lines of the rows, with a rule between each two."""
    count = max(map(len, rows))
    cells = [
        [_broken(text, _room(text, how)) for text in (*row, *[""] * (count - len(row)))]
        for row in rows
    ]
    width = [max(_width(line) for row in cells for line in row[at]) for at in range(count)]
    bar, level, crosses = how.signs[0], how.signs[1], how.signs[2:]
    rules = [
        one + two.join(level * (wide + 2) for wide in width) + three
        for one, two, three in zip(crosses[::3], crosses[1::3], crosses[2::3], strict=True)
    ]
    lines = [rules[0]]
    for at, row in enumerate(cells):
        for line in zip_longest(*row, fillvalue=""):
            texts = (_padded(text, wide) for text, wide in zip(line, width, strict=True))
            lines.append(bar + bar.join(f" {text} " for text in texts) + bar)
        lines.append(rules[1 if at + 1 < len(cells) else 2])
    return lines


def _room(text: str, how: Drawing) -> int:
    return how.amounts if text.endswith(" บาท") else how.widest


def _broken(text: str, widest: int) -> list[str]:
    """The text in lines as long as they may be, broken at spaces or, in long words, anywhere."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, widest):
            room = widest - _width(lines[-1])
            if lines[-1] and room <= _width(piece):
                lines.append(piece)
            else:
                lines[-1] = f"{lines[-1]} {piece}".strip()
    return lines


def _pieces(word: str, widest: int) -> Iterator[str]:
    clusters = _CLUSTER.findall(word)
    for start in range(0, len(clusters), widest):
        yield "".join(clusters[start : start + widest])


def _width(text: str) -> int:
    return len(_CLUSTER.findall(text))


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))
