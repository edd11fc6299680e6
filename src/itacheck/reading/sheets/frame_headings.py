"""Headings of dimensions and missions between detail sheets, told apart from items of lists."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from difflib import SequenceMatcher

from ...base.patterns import expression
from ...documents import Run
from ...plan import Dimension, SheetGroup
from ...thai.text import same, tidy
from ..outline.chapters import part_title
from ..outline.headings import DIMENSION, MISSION
from ..text.compact import compact

_ALIKE = 0.8
"""A heading in part 3 often differs from the table's by a word."""
_LONGEST = 300
_SHORT = 20
_CAPTION = 40
_CAPTIONS = 2
_SAYS = "ภารกิจ"
_LED = expression(
    r"(?P<lead>.{1,60}?)(?P<group>มิติ(?:ที่)?\d{1,2}|ภารกิจ(?:ที่)?\d{1,2}\.\d{1,2})"
    r"(?![\d.,-]|ถึง|และ|กับ)"
)
_FIGURES = expression(r"\d+")
_FEWEST = 2


def without_figures(run: Run) -> str:
    """A line as it stands over every sheet alike: a number in it may be each sheet's own."""
    return _FIGURES.sub("0", run.bare)


def names_group(text: str) -> bool:
    """Whether a line names a dimension or a mission behind other words; without white space."""
    return _LED.match(text) is not None


def leads_in(texts: Iterable[str]) -> frozenset[str]:
    """The words before the groups' own in headings over sheets: รายละเอียดโครงการ มิติที่ ๒ ….

    The same words stand before several groups, and before each of them once; a sheet's text that
    names its group is in every sheet of it. The heading of the part is one that stands alone, too.
    The texts are without white space.
    """
    found: dict[str, list[str]] = {}
    for text in texts:
        if _may_lead(text) and (match := _LED.match(text)):
            found.setdefault(match["lead"], []).append(match["group"])
    return frozenset(
        lead
        for lead, groups in found.items()
        if part_title(lead) or len(set(groups)) == len(groups) >= _FEWEST
    )


def _may_lead(text: str) -> bool:
    """Whether a text is short, and has one of the words at all; most have none."""
    return len(text) <= _LONGEST and ("มิติ" in text or _SAYS in text)


def _stands_out(before: str, last: str) -> bool:
    """Whether a last line has a mission's number and words, and the line before is no such item.

    A list has no single item with such a number; a heading that the table cannot confirm may.
    """
    match = MISSION.match(last)
    name = match["name"] if match else ""
    word = len(before) <= _SHORT and not _digits(before)
    item = MISSION.match(before) is not None or word
    return bool(name) and not item and not _digits(name)


def _digits(text: str) -> bool:
    return any(one.isdigit() for one in text)


class Frame:
    """The frame of dimensions and missions, as the summary table names it.

    ``leads`` are the words that stand before the groups' own in the headings over sheets.
    """

    def __init__(self, dimensions: Sequence[Dimension], leads: Iterable[str] = ()) -> None:
        self._leads = tuple(sorted(leads, key=len, reverse=True))
        self._names: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        for dimension in dimensions:
            if dimension.number is not None and dimension.name:
                self._numbers.setdefault(same(dimension.name), dimension.number)
            for mission in dimension.missions:
                if mission.code:
                    self._names.setdefault(mission.code, same(mission.name))
                    if mission.name:
                        self._codes.setdefault(same(mission.name), mission.code)

    def first_of(self, lines: Sequence[Run], styled: Sequence[bool] = ()) -> int:
        """Where the headings of what follows begin among a sheet's last lines.

        They are a dimension's, a mission's, and after these the deeper ones of a mission. Where the
        table has no such mission, nobody can tell, and only a dimension's heading counts, or one
        that says of itself that it is a mission's, or that Word has for one (``styled``).
        """
        begin = len(lines)
        for index in range(len(lines) - 1, -1, -1):
            text = self._own(lines[index].bare)
            told = index < len(styled) and styled[index]
            if told or self._heads(text):
                begin = index
            elif not MISSION.match(text):
                break
        alone = begin == len(lines) > 1 and not self._names
        return begin - 1 if alone and _stands_out(*(line.bare for line in lines[-2:])) else begin

    def above_captions(self, lines: Sequence[Run], recurring: Container[str] = ()) -> int:
        """Where headings of the table's groups begin among a sheet's last lines, captions below.

        A short line or two may stand between them and the first heading of the next sheet, and
        those that stand over the sheets again and again (``recurring``, figures as zeros).
        """
        begin, captions = len(lines), 0
        # Beside lines that recur a caption may be longer: whose memorandum it is.
        beside = any(without_figures(run) in recurring for run in lines[-_CAPTIONS:])
        longest = 2 * _CAPTION if beside else _CAPTION
        for index in range(len(lines) - 1, -1, -1):
            run = lines[index]
            if self.group_of(run) is not None and self.knows(run):
                begin = index
            elif begin < len(lines):
                break
            elif without_figures(run) not in recurring:
                captions += 1
                if len(run.bare) > longest or captions > _CAPTIONS:
                    break
        return begin

    def _own(self, text: str) -> str:
        """A line's text without the words before a group's own."""
        lead = next((one for one in self._leads if text.startswith(one)), "")
        return text[len(lead) :]

    def _heads(self, text: str) -> bool:
        says = text.startswith(_SAYS) and MISSION.match(text) and len(text) <= _LONGEST
        return bool(DIMENSION.match(text) or says or self._is_mission(text) or self._named(text))

    def group_of(self, run: Run) -> tuple[SheetGroup, bool] | None:
        """The dimension or the mission that a line is the heading of.

        Also whether it is a deeper heading, of a sub-mission of that mission.
        """
        text = self._own(run.bare)
        if len(text) > _LONGEST:
            return None
        place = run.location
        view = compact(run)
        lead = len(view.text) - len(text)
        match = DIMENSION.match(text)
        if match:
            name = tidy(view.part(lead + match.start("name")).text) if match["name"] else ""
            return SheetGroup(int(match["number"]), "", name, location=place), False
        match = MISSION.match(text)
        if match:
            code = match["code"]
            deep = text[match.end("code") : match.end("code") + 2].lstrip(".").isdigit()
            name = view.part(lead + match.start("name")).text if match["name"] else ""
            return SheetGroup(None, code, tidy(name), location=place), deep
        named = self._named(text)
        if named is None:
            return None
        number, code, start = named
        name = tidy(view.part(lead + start).text)
        return SheetGroup(number, code, name, location=place), False

    def knows(self, run: Run) -> bool:
        """Whether the table has the mission that a line names, by its number and its name."""
        text = self._own(run.bare)
        return (
            bool(DIMENSION.match(text)) or self._is_mission(text) or self._named(text) is not None
        )

    def _named(self, text: str) -> tuple[int | None, str, int] | None:
        """A dimension or a mission by the very name that the table gives it."""
        if not self._codes and not self._numbers:
            return None
        bare = text.lstrip("0123456789.)")
        name = same(bare)
        start = len(text) - len(bare)
        if name in self._numbers:
            return self._numbers[name], "", start
        if name in self._codes:
            return None, self._codes[name], start
        return None

    def _is_mission(self, text: str) -> bool:
        match = MISSION.match(text)
        known = self._names.get(match["code"]) if match else None
        if match is None or known is None:
            return False
        name = same(match["name"])
        fits = bool(name) and len(name) <= 2 * len(known)
        return fits and SequenceMatcher(None, known, name).ratio() >= _ALIKE
