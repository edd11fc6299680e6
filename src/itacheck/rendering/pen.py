"""Writing lines on a terminal: wrapped, indented, and coloured where colours are allowed."""

from __future__ import annotations

from enum import Enum

from attrs import evolve

from ..base.language import Message
from ..base.record import record
from .columns import wrapped
from .interface import Page

_STEP = "  "
_RESET = "\x1b[0m"


class Tone(Enum):
    """How a line stands out; the value is the terminal's code for it."""

    PLAIN = ""
    STRONG = "\x1b[1m"
    FAINT = "\x1b[2m"
    RED = "\x1b[1;31m"
    YELLOW = "\x1b[1;33m"
    BLUE = "\x1b[1;36m"


@record
class Pen:
    """What every line depends on: the page, and the language of sentences."""

    page: Page
    language: str

    def words(self, message: Message) -> str:
        """A sentence in the reader's language."""
        return message.text(self.language)

    def figures(self, text: str) -> str:
        """A text with its figures in the reader's digits."""
        return self.page.digits.written(text)

    def lines(
        self,
        text: str | Message,
        *,
        depth: int = 0,
        tone: Tone = Tone.PLAIN,
        bullet: str = "",
        printed: str = "",
    ) -> list[str]:
        """A paragraph as lines: ``depth`` steps to the right, ``bullet`` before the first.

        ``printed`` stands before the text with its figures as they are: a place, a plan's words.
        """
        if isinstance(text, Message):
            text = self.words(text)
        text = printed + self.figures(text)
        indent = _STEP * depth
        if not bullet:
            return [self.toned(line, tone) for line in wrapped(text, self.page.width, indent)]
        hanging = indent + " " * len(bullet)
        found = wrapped(text, self.page.width, hanging, indent + bullet)
        return [self.toned(line, tone) for line in found]

    def cut(
        self, text: str | Message, *, depth: int = 0, bullet: str = "", tone: Tone = Tone.PLAIN
    ) -> str:
        """A paragraph as one line; dots stand for what the page has no room for."""
        room = self.page.width and self.page.width - 2
        narrow = Pen(evolve(self.page, width=room), self.language)
        first, *rest = narrow.lines(text, depth=depth, bullet=bullet)
        return self.toned(f"{first.rstrip()} …" if rest else first, tone)

    def toned(self, line: str, tone: Tone) -> str:
        """A line that stands out, unless it is plain or colours are not wanted."""
        if tone is Tone.PLAIN or not self.page.colour or not line.strip():
            return line
        return f"{tone.value}{line}{_RESET}"
