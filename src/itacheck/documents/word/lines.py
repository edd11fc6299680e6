"""A paragraph of a Word document as a line of text, with the number that Word puts before it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field

from ...base.record import record
from .words import Piece, State


@record
class Line:
    """The pieces of a paragraph and its number; ``bullet``: the number is a mere sign."""

    pieces: Sequence[Piece] = field(factory=tuple)
    number: str = ""
    bullet: bool = False

    def has(self, state: State) -> bool:
        """Whether some of the text is in a state."""
        return any(one is state and text.strip() for one, text in self.pieces)

    def text(self, *, struck: bool, numbered_alone: bool = False) -> str:
        """What is printed, with what is struck out or without it.

        The number of a paragraph that has no text is printed only where it stands alone in a cell.
        """
        kept = (State.SHOWN, State.STRUCK) if struck else (State.SHOWN,)
        text = "".join(piece for state, piece in self.pieces if state in kept)
        if not self.number:
            return text
        blank = not any(one.strip() for _, one in self.pieces)
        alone = numbered_alone and blank and not self.bullet
        return f"{self.number} {text}" if alone or text.strip() else text


def beside(lines: Sequence[Line]) -> Line:
    """Lines that stand beside each other as one."""
    pieces: list[Piece] = []
    for line in lines:
        text = [(State.SHOWN, f"{line.number} ")] if line.number and line.pieces else []
        gap = [(State.SHOWN, " ")] if pieces else []
        pieces += [*gap, *text, *line.pieces]
    return Line(pieces)


def struck_of(lines: Sequence[Line]) -> str:
    """The text that is struck out."""
    pieces = (text for line in lines for state, text in line.pieces if state is State.STRUCK)
    return "".join(pieces)
