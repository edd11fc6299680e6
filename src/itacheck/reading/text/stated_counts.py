"""Numbers of projects that the preface and the introduction of part 2 state in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...base.language import say
from ...base.patterns import expression
from ...documents import Paragraph, Run
from ...plan import CountPlace, Problem, StatedCount
from ...thai.digits import arabic
from ...thai.text import tidy
from .compact import Compact, compact

_ITEMS = r"(?:โครงการ|กิจกรรม|มาตรการ|รายการ)"
_ALL = "(?:ทั้งสิ้น|ทั้งหมด|ทั้งแผน|ทุกมิติ)"
_IN_PLAN = "(?:ใน|อยู่|ตาม|ทั้งสิ้น|ทั้งหมด|รวม|แผน|บัญชี|ตาราง)+"
_TOKEN = expression(
    rf"มิติ(?:ที่)(?P<dimension>\d{{1,2}})(?!\d)"
    rf"|(?P<sum>รวม(?:กัน)?(?:{_ALL}|เป็น)?(?:มี)?(?:จำนวน)?(?:{_ITEMS}[/,และ]*)*(?:ทั้งสิ้น|ทั้งหมด)?(?:จำนวน)?)(?P<total>\d{{1,4}}){_ITEMS}"
    rf"|\d{{1,2}}มิติ(?:\d{{1,3}}ภารกิจ|รวม|จำนวน|ทั้งสิ้น|และ|,)*(?P<whole>\d{{1,4}}){_ITEMS}(?!(?:และ|,)*\d{{1,4}}{_ITEMS})"
    rf"|(?:จำนวน|ทั้งสิ้น|ทั้งหมด|มี(?:{_ITEMS}{_IN_PLAN})?|ได้แก่|:)(?P<number>\d{{1,4}}){_ITEMS}"
    rf"|(?P<all>รวม{_ALL})"
)
_OF_DIMENSION = expression(
    r"มิติ\s*(?:ที่)?\s*(?P<dimension>\d{1,2})(?!\d)[^\d]{1,40}?(?<!\d)(?P<number>\d{1,4})\s*"
    r"(?P<unit>(?!โครงการ|กิจกรรม|มาตรการ|รายการ|ภารกิจ|มิติ|ด้าน|ปี|บาท|คน|ครั้ง|คะแนน)[ก-ฮเแโใไ][ก-ฮะ-์]{1,11})(?=\s|\Z|[,;/.()])"
)
_BESIDE_DIMENSION = expression(
    rf"มิติ\s*(?:ที่)?\s*(?P<dimension>\d{{1,2}})(?!\d)(?:\D{{0,100}}?[^\d\s])?"
    rf"(?<![.,])(?<!กว่า)(?<!น้อย)(?<!ละ)(?P<count>\s*(?P<number>\d{{1,4}})\s*{_ITEMS})(?!(?:[\s,]|และ)*\d{{1,4}}\s*{_ITEMS})"
)
"""The number of projects beside a dimension, by signs or by nothing: มิติที่ 1 (4 โครงการ).

Not the first of several kinds that are counted apart: 3 โครงการ 2 กิจกรรม.
"""
_TOO_MANY = expression(rf"(?:จำนวน|ทั้งสิ้น|ทั้งหมด|รวม|มี|ได้แก่|:)(?P<number>\d{{5,}}){_ITEMS}")
_LONGEST = 60
_ROW = 2
_HEADING = expression(rf"จำนวน(?:{_ITEMS}|[/,()]|และ)+\Z")
_NAMED = expression(r"มิติ(?:ที่)?(?P<dimension>\d{1,2})(?!\d)|(?:ยอด|ผล)?รวม")
_ALONE = expression(rf"(?:จำนวน)?(?P<number>\d{{1,4}})(?P<items>(?:{_ITEMS}[/,]?)+)?\Z")


def read_counts(paragraphs: Iterable[Paragraph], place: CountPlace) -> tuple[StatedCount, ...]:
    """Every stated number of projects: of the dimension named before it, else of the plan.

    A sum (รวม … โครงการ) is the plan's, whatever stands before it.
    """
    paragraphs = tuple(paragraphs)
    counts = list(_in_own_unit(paragraphs, place))
    dimension: int | None = None
    column: int | None = None
    for paragraph in paragraphs:
        cells = _cells(paragraph.run)
        column = None if len(cells) < _ROW else column or _column(cells)
        row = _row_count(cells, column, place)
        if row is not None:
            counts += [row] * all(one.dimension != row.dimension for one in counts)
            continue
        view = compact(paragraph.run)
        for match in _TOKEN.finditer(view.text):
            if match["dimension"]:
                dimension = _dimension_of(view, match)
                continue
            if match["all"]:
                dimension = None
                continue
            of_plan = "total" if match["total"] else "whole"
            scope = None if match[of_plan] else dimension
            stated = of_plan if match[of_plan] else "number"
            number, start = int(match[stated]), match.start(stated)
            if any(one.dimension == scope for one in counts):
                continue
            counts.append(
                StatedCount(
                    place,
                    scope,
                    number,
                    printed=tidy(view.part(match.start(), match.end()).text),
                    location=view.at(start),
                )
            )
            dimension = None
    known = {one.dimension for one in counts}
    beside = (one for one in _beside_dimensions(paragraphs, place) if one.dimension not in known)
    return (*counts, *beside)


def _dimension_of(view: Compact, match: re.Match[str]) -> int:
    """The number of a dimension, without a number of projects behind it: มิติที่ 1 4 โครงการ."""
    return int(arabic(view.part(*match.span("dimension")).text).split()[0])


def _beside_dimensions(paragraphs: Sequence[Paragraph], place: CountPlace) -> list[StatedCount]:
    """The numbers of projects that stand beside dimensions, where several have one."""
    found: dict[int, StatedCount] = {}
    for run in (one.run for one in paragraphs):
        for match in _BESIDE_DIMENSION.finditer(arabic(run.text)):
            dimension = int(match["dimension"])
            printed = tidy(run.part(*match.span("count")).text)
            at = run.at(match.start("number"))
            count = StatedCount(
                place, dimension, int(match["number"]), printed=printed, location=at
            )
            found.setdefault(dimension, count)
    return [*found.values()] if len(found) >= _ROW else []


def _in_own_unit(paragraphs: Sequence[Paragraph], place: CountPlace) -> Iterator[StatedCount]:
    """The numbers of what the plan calls its projects, where it counts as many of each dimension.

    One word behind the numbers of several dimensions is that unit: มิติที่ 1 3 งาน มิติที่ 2 8 งาน.
    """
    runs = [one.run for one in paragraphs]
    found = [(run, one) for run in runs for one in _OF_DIMENSION.finditer(arabic(run.text))]
    units = Counter({(int(one["dimension"]), one["unit"]) for _, one in found})
    most = Counter(unit for _, unit in units).most_common(1)
    if not most or most[0][1] < _ROW:
        return
    unit = most[0][0]
    for run, one in found:
        if one["unit"] == unit:
            yield _counted(run, one, int(one["dimension"]), place)
    whole = re.compile(rf"(?:รวม|ทั้งสิ้น|ทั้งหมด|มี|จำนวน|[:：])\s*(?P<number>\d{{1,4}})\s*{unit}")
    for run in runs:
        sums = None if "มิติที่" in run.text else whole.search(arabic(run.text))
        if sums is not None:
            yield _counted(run, sums, None, place)
            return


def _counted(
    run: Run, match: re.Match[str], dimension: int | None, place: CountPlace
) -> StatedCount:
    printed = tidy(run.part(*match.span()).text)
    at = run.at(match.start("number"))
    return StatedCount(place, dimension, int(match["number"]), printed=printed, location=at)


def _cells(run: Run) -> list[Run]:
    """The cells of a row of a table that stands in the text; the whole of any other paragraph."""
    starts = [one.start for one in run.anchors]
    return [run.part(*ends) for ends in pairwise([*starts, len(run.text)])]


def _column(cells: Sequence[Run]) -> int | None:
    """The column that counts the projects, where a row has the headings of a table."""
    return next((at for at, one in enumerate(cells) if at and _HEADING.match(one.bare)), None)


def _row_count(cells: Sequence[Run], column: int | None, place: CountPlace) -> StatedCount | None:
    """The number in a table's row of a dimension or of all, alone or before what it counts."""
    named = _NAMED.match(cells[0].bare) if len(cells) >= _ROW else None
    if named is None:
        return None
    for at, one in enumerate(cells[1:], start=1):
        found = _ALONE.match(one.bare)
        if found is not None and (found["items"] or at == column):
            dimension = int(named["dimension"]) if named["dimension"] else None
            printed = tidy(one.text)
            number = int(found["number"])
            return StatedCount(place, dimension, number, printed=printed, location=one.location)
    return None


def uncounted(runs: Iterable[Run]) -> Iterator[Problem]:
    """A problem for each stated number of projects that is too long to be one."""
    for run in runs:
        view = compact(run)
        for match in _TOO_MANY.finditer(view.text):
            start, end = match.start("number"), match.end("number")
            note = say(
                "“{text}” cannot be read as a number of projects.",
                text=tidy(view.part(start, end).text)[:_LONGEST],
            )
            yield Problem(note, view.at(start))
