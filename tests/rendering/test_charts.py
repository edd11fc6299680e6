from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import itacheck
from itacheck.plan import Plan, SeriesKind, TargetSeries, TargetValue
from itacheck.rendering import Digits, Page
from itacheck.rendering.charts import Chart, budget_chart, coverage_chart, targets_chart
from itacheck.rendering.charts.scale import scale
from itacheck.rendering.charts.svg import shortened
from itacheck.rendering.columns import columns
from itacheck.report import Report
from itacheck.thai.years import FiscalYear

DRAFT = Path("examples", "tharnsucharit-draft.txt")
SVG = {"s": "http://www.w3.org/2000/svg"}


@pytest.fixture(scope="module")
def draft() -> Report:
    """The report on the faulty example."""
    return itacheck.check(DRAFT, language="en")


def charts(report: Report, page: Page | None = None) -> list[Chart]:
    """All charts of a report."""
    page = page or Page()
    drawn = (
        budget_chart(report, page),
        targets_chart(report, page),
        targets_chart(report, page, SeriesKind.CASES),
        coverage_chart(report, page),
    )
    return [one for one in drawn if one is not None]


def drawing(chart: Chart) -> etree._Element:
    """The picture as the XML that it must be."""
    return etree.fromstring(chart.svg.encode())


def texts(chart: Chart) -> list[str]:
    """What can be read in the picture."""
    return [str(one.text) for one in drawing(chart).iterfind(".//s:text", SVG)]


def test_every_chart_says_what_it_shows(draft: Report) -> None:
    """Title and description are the picture's own for a screen reader; its figures are a table."""
    found = charts(draft)
    assert [one.name for one in found] == ["budget", "targets", "cases", "coverage"]
    for one in found:
        root = drawing(one)
        assert root.get("role") == "img"
        named = [root.get("aria-labelledby"), root.get("aria-describedby")]
        first, second = root[0], root[1]
        assert [first.get("id"), second.get("id")] == named
        assert [first.text, second.text] == [one.title, one.description]
        assert len({len(row) for row in one.rows}) == 1
        assert one._repr_svg_() == one.svg


def test_a_chart_needs_no_style_and_nothing_from_elsewhere(draft: Report) -> None:
    """Only attributes: a page that forbids inline styles shows it, and a file by itself."""
    for one in charts(draft):
        assert "style" not in one.svg
        assert not re.search(r"(href|src|url)\b", one.svg)


def test_bars_are_as_high_as_the_money_of_their_dimension(draft: Report) -> None:
    """Twice the money is twice the height, whatever the axis."""
    [chart] = [one for one in charts(draft) if one.name == "budget"]
    heights = {
        str(one[0].text): int(str(one.get("height"))) + 1
        for one in drawing(chart).iterfind(".//s:rect[@y]", SVG)
        if len(one)
    }
    assert heights["Dimension 1, 2566: 30,000.00"] * 4 == pytest.approx(
        heights["Dimension 3, 2566: 40,000.00"] * 3, abs=4
    )
    assert chart.rows[1][:2] == ("Dimension 1", "3")
    assert "Total stated in the plan" in " ".join(texts(chart))


def test_targets_stand_against_the_pass_mark_and_the_national_mean(draft: Report) -> None:
    """The year's own mean is in the table; a year without one has none, and none is invented."""
    chart = targets_chart(draft, Page())
    assert chart is not None
    assert chart.rows == (
        ("Fiscal year", "Target", "Pass mark", "National mean"),
        ("2566", "86", "85", "–"),
        ("2567", "88", "85", "93.05"),
        ("2568", "90", "85", "93.82"),
        ("2569", "89", "85", "–"),
        ("2570", "95", "85", "–"),
    )
    dotted = drawing(chart).iterfind(".//s:line[@stroke-dasharray]", SVG)
    assert len(list(dotted)) == 2


def test_a_missing_target_is_a_gap(draft: Report) -> None:
    """What is not known is not drawn, and is told as not known."""
    values = tuple(
        TargetValue(FiscalYear(year), Decimal(value) if value else None)
        for year, value in ((2566, 80), (2567, None), (2568, 90))
    )
    plan = evolve(draft.plan, targets=(TargetSeries(SeriesKind.ITA_SCORE, values=values),))
    chart = targets_chart(evolve(draft, plan=plan), Page())
    assert chart is not None
    assert [row[1] for row in chart.rows[1:]] == ["80", "–", "90", "–", "–"]
    assert len(list(drawing(chart).iterfind(".//s:g/s:circle", SVG))) == 1
    assert len(list(drawing(chart).iterfind("s:circle", SVG))) == 2


def test_every_control_is_in_the_picture_with_what_backs_it(draft: Report) -> None:
    """A line for each backed control, a crossed ring for each that nothing backs."""
    chart = coverage_chart(draft, Page())
    assert chart is not None
    assert draft.background is not None
    backed = [one for one in draft.background.controls if one.by]
    assert len(list(drawing(chart).iterfind("s:path[@fill='none']", SVG))) == len(backed) == 7
    assert [row[1] for row in chart.rows[1:]].count("backed by nothing") == 1
    assert chart.description == "Controls: 8. Backed: 7, loosely: 0, by nothing: 1."


def test_what_there_is_nothing_of_is_not_drawn(draft: Report) -> None:
    """A plan without projects, targets and controls has no charts; nor has a report of old."""
    assert charts(evolve(draft, plan=Plan(), background=None)) == []
    saved = draft.to_dict()
    del saved["outline"]
    assert charts(Report.from_dict(saved)) == []


def test_charts_speak_thai_with_thai_digits() -> None:
    """Language and digits are the reader's."""
    found = charts(itacheck.check(DRAFT), Page(digits=Digits.THAI))
    assert found[0].title == "งบประมาณ แยกตามปีงบประมาณและมิติ"
    assert "๒๕๖๖" in texts(found[0])
    assert not any(re.search("[0-9]", one) for one in texts(found[0]))


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_no_text_breaks_a_picture(words: str) -> None:
    """Whatever a control says, the picture is whole XML with as many elements."""
    report = _saying(words)
    chart, tame = coverage_chart(report, Page()), coverage_chart(_saying("x"), Page())
    assert chart is not None
    assert tame is not None
    assert [one.tag for one in drawing(chart).iter()] == [one.tag for one in drawing(tame).iter()]


def _saying(words: str) -> Report:
    from itacheck.report.chart_data import Background, ControlBacked
    from tests.report.sample import report

    control = ControlBacked("control:1.1", 1, words, "none", None)
    return evolve(report(), background=Background(controls=(control,)))


@given(st.integers(0, 10**16), st.integers(0, 10**16))
def test_an_axis_holds_what_is_drawn_on_it(one: int, other: int) -> None:
    """Its ends are round, few ticks stand between them, and places follow the values."""
    low, high = sorted((one, other))
    axis = scale(low, high, 300, 40)
    assert axis.low <= low <= high <= axis.high
    assert 2 <= len(axis.ticks) <= 8
    assert axis.ticks[-1] == axis.high
    assert 300 >= axis.at(low) >= axis.at(high) >= 40


@given(st.text(st.sampled_from("กำแพงที่นี่ ้ัอABC"), max_size=40), st.integers(3, 30))
def test_a_shortened_text_fits_and_is_the_beginning(words: str, room: int) -> None:
    """No mark loses its consonant, and what fits stays whole."""
    short = shortened(words, room)
    assert columns(short) <= room
    whole = " ".join(words.split())
    assert short == whole or (short.endswith("…") and whole.startswith(short[:-1]))
