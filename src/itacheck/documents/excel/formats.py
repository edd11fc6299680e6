"""Excel's codes for number formats, taken apart: sections, conditions, words and placeholders."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

from ...base.patterns import expression
from ...base.record import record

_TOKEN = expression(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|(?P<unseen>[_*].)'
    r"|(?P<general>general)|(?P<noon>AM/PM|A/P)|(?P<power>E[+-])|(?P<thai>t(?=[0#?]))|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = expression(
    r"\s*(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)\s*\Z", re.IGNORECASE
)
_ELAPSED = expression(r"h+|m+|s+", re.IGNORECASE)
_COMPARED: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lt,
    "<=": le,
    "=": eq,
    "<>": ne,
    ">": gt,
    ">=": ge,
}
_DATE = expression(r"[ydb]|m{3,}", re.IGNORECASE)
_TIME = expression(r"[hs]", re.IGNORECASE)
_MINUTES = expression(r"(?<=h)m{1,2}(?!m)|m{1,2}(?=s)", re.IGNORECASE)
_FRACTION = expression(r"[0#?]\s*/\s*[0#?1-9]")
_DASHES = frozenset("-–—−")
_MOST_POWER = 6


@record
class Moment:
    """Which parts of a day and its time a format shows; ``elapsed``: hours beyond a day count."""

    day: bool
    month: bool
    year: bool
    time: bool
    seconds: bool
    elapsed: bool


@record
class Section:
    """What one section of a format makes of a number.

    ``mask`` are the placeholders of whole figures with what stands between them, where something
    does. ``most`` places are shown, at least ``places``; None where a format shows all. A zero is
    not seen where a figure is ``optional``. ``thousands`` is how often the number is divided by
    a thousand before it is shown, and ``grouped``: a comma divides its thousands.
    """

    before: str = ""
    after: str = ""
    condition: tuple[str, Decimal] | None = None
    figures: bool = False
    optional: bool = False
    least: int = 0
    places: int = 0
    most: int | None = None
    percent: int = 0
    thousands: int = 0
    grouped: bool = False
    mask: tuple[str, ...] = ()
    moment: Moment | None = None
    text: bool = False

    @property
    def words(self) -> str:
        """All that is shown where no figure is; a currency beside a dash adds nothing to it."""
        words = (self.before + self.after).strip()
        bare = "".join(one for one in words if unicodedata.category(one) != "Sc").strip()
        return bare if bare and set(bare) <= _DASHES else words

    def holds(self, value: Decimal) -> bool:
        """Whether the section's condition, if it has one, holds for a number."""
        if self.condition is None:
            return True
        sign, limit = self.condition
        return _COMPARED[sign](value, limit)


@record
class Format:
    """The sections of a format: those for numbers, and the one for text."""

    numbers: tuple[Section, ...]
    text: Section | None

    def section(self, value: Decimal) -> Section | None:
        """The section that shows a number; None where it is shown as it is."""
        if not self.numbers:
            return None
        if any(one.condition is not None for one in self.numbers):
            return self._by_condition(value)
        if len(self.numbers) > 2 and value == 0:
            return self.numbers[2]
        return self.numbers[1 if len(self.numbers) > 1 and value < 0 else 0]

    def _by_condition(self, value: Decimal) -> Section | None:
        for index, one in enumerate(self.numbers):
            plain = one.condition is None
            if plain and index == 1 and len(self.numbers) > 2 and value >= 0:
                continue  # the second of three is for what is below zero, unless it says else
            if one.holds(value):
                return one
        return None


@lru_cache(maxsize=256)
def format_of(code: str) -> Format:
    """The format that a code means."""
    sections = [_section(one) for one in _divided(code)[:4]]
    text = sections.pop() if len(sections) == 4 or sections[-1].text else None
    return Format(tuple(sections), text)


def _divided(code: str) -> list[str]:
    """The sections of a code; a semicolon that is quoted or escaped divides nothing."""
    sections, start = [], 0
    for match in _TOKEN.finditer(code):
        if match["other"] == ";":
            sections.append(code[start : match.start()])
            start = match.end()
    return [*sections, code[start:]]


def _section(code: str) -> Section:
    tokens = [(str(one.lastgroup), one[str(one.lastgroup)]) for one in _TOKEN.finditer(code)]
    bare = "".join(text for kind, text in tokens if kind == "other")
    elapsed = [text for kind, text in tokens if kind == "bracket" and _ELAPSED.fullmatch(text)]
    parts = _Parts()
    if elapsed or _DATE.search(bare) or _TIME.search(bare):
        for kind, text in tokens:
            parts.take_of_moment(kind, text)
        return parts.section(moment=_moment(bare, "".join(elapsed)))
    fraction = _FRACTION.search(bare) is not None
    for kind, text in tokens:
        parts.take(kind, text, fraction=fraction)
    return parts.section()


def _moment(bare: str, elapsed: str) -> Moment:
    letters = "".join(one for one in bare if one.isascii() and one.isalpha())
    dated = _MINUTES.sub("", letters) if _TIME.search(letters) else letters
    low = (dated.replace("m", "") if elapsed else dated).lower()
    return Moment(
        day=re.search(r"(?<!d)d{1,2}(?!d)", low) is not None,
        month="m" in low,
        year="y" in low or "b" in low,
        time=bool(elapsed) or _TIME.search(letters) is not None,
        seconds="s" in (letters + elapsed).lower(),
        elapsed=bool(elapsed),
    )


class _Parts:
    """The parts of a section as they come; ``pending`` are words that may stand in a figure."""

    def __init__(self) -> None:
        self.before = self.pending = ""
        self.condition: tuple[str, Decimal] | None = None
        self.seen = self.point = self.general = self.power = self.text = self.fraction = False
        self.whole: list[str] = []
        self.decimals = ""
        self.percent = self.commas = 0
        self.grouped = False

    def take(self, kind: str, text: str, *, fraction: bool) -> None:
        """A token of a format for numbers or texts."""
        self.fraction = fraction
        if kind in {"quoted", "escaped"}:
            self._say(text)
        elif kind == "bracket":
            self._bracket(text)
        elif kind == "general":
            self._figure("general")
        elif kind == "power":
            self.power = True
        elif kind == "noon":
            self._say(text)
        elif kind == "other":
            self._other(text)

    def take_of_moment(self, kind: str, text: str) -> None:
        """A token of a format for days and times: what stands between its parts is left out."""
        if kind in {"quoted", "escaped"}:
            self._say(text)
        elif kind == "bracket" and not _ELAPSED.fullmatch(text):
            self._bracket(text)
        elif kind in {"bracket", "noon", "power"} or (kind == "other" and text.lower() in "ymdhsb"):
            self.seen, self.pending = True, ""
        elif kind == "other" and text == " ":
            self._say(text)

    def section(self, moment: Moment | None = None) -> Section:
        """The section that all tokens together are."""
        thousands = min(self.commas, _MOST_POWER)
        shown_point = self.point and not self.decimals and not self.fraction
        after = ("." if shown_point and moment is None else "") + self.pending
        exact = self.general or self.fraction or self.power
        spoken = any(len(one) > 1 or one not in "0#?" for one in self.whole)
        zeros = self.whole.count("0")
        return Section(
            self.before,
            after,
            self.condition,
            figures=self.seen and moment is None,
            optional=not (exact or zeros or "0" in self.decimals),
            least=0 if exact else zeros,
            places=0 if exact else self.decimals.count("0"),
            most=None if exact else len(self.decimals),
            percent=self.percent,
            thousands=0 if exact else thousands,
            grouped=self.grouped,
            mask=tuple(self.whole) if spoken and not exact else (),
            moment=moment,
            text=self.text,
        )

    def _say(self, words: str) -> None:
        if self.seen:
            self.pending += words
        else:
            self.before += words

    def _bracket(self, text: str) -> None:
        condition = _CONDITION.match(text)
        if condition:
            try:
                self.condition = condition[1], Decimal(condition[2])
            except InvalidOperation:
                return
        elif text.startswith("$"):
            self._say(text[1:].partition("-")[0])

    def _figure(self, text: str) -> None:
        """A placeholder; words before it that follow another one stand within the figure."""
        if text == "general":
            self.general = True
        elif self.point:
            self.decimals += text
        else:
            if self.pending.strip():
                self.whole.append(" " + self.pending.strip())
            self.whole.append(text)
            self.grouped, self.commas = self.grouped or bool(self.commas), 0
        self.seen, self.pending = True, ""

    def _other(self, text: str) -> None:
        if text in "0#?":
            self._figure(text)
        elif text == "@":
            self.text = self.seen = True
        elif text == "." and not self.point:
            self.point = self.seen = True
        elif text == "," and self.seen and not self.pending:
            self.commas += not self.point
        elif text == "%":
            self.percent += 1
            self._say(text)
        elif not (self.fraction and text in "/123456789"):
            self._say(text)
