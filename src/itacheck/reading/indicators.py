"""Outputs and outcomes: the indicators under ผลผลิต and ผลลัพธ์, with their thresholds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from ..documents import Run
from ..location import Location
from ..plan import Indicator, IndicatorKind, SheetHeading
from ..readable import Readable
from ..thai.text import tidy
from .compact import compact
from .drafts import DraftSection
from .lists import has_bullet, leading_number
from .thresholds import thresholds_in

_SUBHEADING = re.compile(
    r"\A[-–•]?(?:\d{1,2}\.\d{1,2}[.)]?|\(?\d{1,2}[.)]|[ก-ฮ][.)])?(?:ตัวชี้วัด(?:เชิง)?)?"
    r"(?P<kind>ผลผลิต|ผลลัพธ์|เชิงปริมาณ|เชิงคุณภาพ)(?:\(?(?:outputs?|outcomes?)\)?)?"
    r"(?P<colon>[:：]?)(?P<rest>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_KINDS = {
    "ผลผลิต": IndicatorKind.OUTPUT,
    "เชิงปริมาณ": IndicatorKind.OUTPUT,
    "ผลลัพธ์": IndicatorKind.OUTCOME,
    "เชิงคุณภาพ": IndicatorKind.OUTCOME,
}
_METHOD = re.compile(
    r"\((?P<method>[^()]*(?:แบบ|สำรวจ|ประเมิน|ทดสอบ|วัด|พิจารณา|สอบถาม|รายงาน|นับ)[^()]*)\)"
)


@frozen(repr=False)
class _Line(Readable):
    kind: IndicatorKind
    number: int | None
    marked: bool
    text: str
    location: Location
    numbered_list: bool = field(default=False)


def read_indicators(sections: Sequence[DraftSection]) -> tuple[Indicator, ...]:
    """The indicators of a sheet's results.

    A line in brackets, and a dash under a numbered line, go on with the line before. Lines before
    any ผลผลิต or ผลลัพธ์ are outputs, unless the heading itself says outcome.
    """
    lines: list[_Line] = []
    for section in sections:
        kind = _kind_of_heading(section)
        for run in section.lines:
            match = _SUBHEADING.match(compact(run).text)
            if match and (not match["rest"] or match["colon"]):
                kind = _KINDS[match["kind"]]
                run = compact(run).part(match.start("rest"))  # noqa: PLW2901 - its content
            if run:
                _add(lines, kind, run)
    return tuple(_indicator(line) for line in lines)


def _kind_of_heading(section: DraftSection) -> IndicatorKind:
    outcome = "ผลลัพธ์" in section.label or "ผลที่คาด" in section.label
    both = "ผลผลิต" in section.label or section.heading is SheetHeading.INDICATORS
    return IndicatorKind.OUTCOME if outcome and not both else IndicatorKind.OUTPUT


def _add(lines: list[_Line], kind: IndicatorKind, run: Run) -> None:
    item = leading_number(run)
    bullet = has_bullet(run)
    text = tidy(item.run.text)
    above = lines[-1] if lines and lines[-1].kind is kind else None
    in_brackets = item.number is None and not bullet and run.text.lstrip().startswith("(")
    under = item.number is None and bullet and above is not None and above.number is not None
    wrapped = item.number is None and not bullet and above is not None and above.marked
    if above is not None and (in_brackets or under or wrapped):
        lines[-1] = evolve(above, text=f"{above.text} {text}")
        return
    marked = item.number is not None or bullet
    lines.append(_Line(kind, item.number, marked, text, item.run.location))


def _indicator(line: _Line) -> Indicator:
    method = _METHOD.search(line.text)
    return Indicator(
        line.kind,
        line.text,
        thresholds_in(line.text),
        tidy(method["method"]) if method else "",
        line.number,
        location=line.location,
    )
