"""Numbers of projects that the preface and the introduction of part 2 state in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...base.language import say
from ...documents import Paragraph, Run
from ...plan import CountPlace, Problem, StatedCount
from ...thai.text import tidy
from .compact import compact

_ITEMS = r"(?:โครงการ|กิจกรรม|มาตรการ|รายการ)"
_TOKEN = re.compile(
    rf"มิติ(?:ที่)(?P<dimension>\d{{1,2}})(?!\d)"
    rf"|(?P<sum>รวม(?:ทั้งสิ้น|ทั้งหมด|เป็น)?(?:มี)?(?:จำนวน)?(?:{_ITEMS}[/,และ]*)*(?:ทั้งสิ้น|ทั้งหมด)?(?:จำนวน)?)(?P<total>\d{{1,4}}){_ITEMS}"
    rf"|(?:จำนวน|ทั้งสิ้น|ทั้งหมด|มี|ได้แก่|:)(?P<number>\d{{1,4}}){_ITEMS}"
)
_TOO_MANY = re.compile(rf"(?:จำนวน|ทั้งสิ้น|ทั้งหมด|รวม|มี|ได้แก่|:)(?P<number>\d{{5,}}){_ITEMS}")
_LONGEST = 60


def read_counts(paragraphs: Iterable[Paragraph], place: CountPlace) -> tuple[StatedCount, ...]:
    """Every stated number of projects: of the dimension named before it, else of the plan.

    A sum (รวม … โครงการ) is the plan's, whatever stands before it.
    """
    counts: list[StatedCount] = []
    dimension: int | None = None
    for paragraph in paragraphs:
        view = compact(paragraph.run)
        for match in _TOKEN.finditer(view.text):
            if match["dimension"]:
                dimension = int(match["dimension"])
                continue
            scope = None if match["total"] else dimension
            number = int(match["total"] or match["number"])
            if any(one.dimension == scope for one in counts):
                continue
            start = match.start("total" if match["total"] else "number")
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
    return tuple(counts)


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
