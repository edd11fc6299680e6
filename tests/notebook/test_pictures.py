from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

import itacheck
from itacheck.plan import Plan
from itacheck.rendering import Page
from itacheck.rendering.charts import NAMES, charts_of
from itacheck.report import Report
from tests.report.sample import report as sample

DRAFT = Path("examples", "tharnsucharit-draft.txt")
SVG = {"s": "http://www.w3.org/2000/svg"}


@pytest.fixture(scope="module")
def draft() -> Report:
    """The report on the faulty example."""
    return itacheck.check(DRAFT)


@pytest.mark.parametrize("name", NAMES)
def test_a_report_plots_one_of_its_charts(draft: Report, name: str) -> None:
    """It is the chart of the HTML page."""
    (chart,) = draft.plot(name).charts
    same = next(one for one in charts_of(draft, Page()) if one.name == name)
    assert (chart.title, chart.rows) == (same.title, same.rows)
    shown = draft.plot(name)._repr_svg_()
    assert chart.svg in shown
    assert f">{chart.title}</text>" in shown


def test_without_a_name_all_charts_are_one_picture(draft: Report) -> None:
    """One below the other, none over another, within the picture, with ids that stay unique."""
    pictures = draft.plot()
    assert [one.name for one in pictures.charts] == list(NAMES)
    root = etree.fromstring(pictures._repr_svg_().encode())
    places = [str(one.get("transform")) for one in root.iterfind("s:g", SVG)]
    heights = [one.size[1] for one in pictures.charts]
    assert places == [
        f"translate(0 {sum(heights[:n]) + 30 * (n + 1)})" for n in range(len(heights))
    ]
    assert root.get("height") == str(sum(heights) + 30 * len(heights))
    ids = [one.get("id") for one in root.iterfind(".//*[@id]")]
    assert len(set(ids)) == len(ids) == 2 * len(NAMES)


def test_charts_come_in_the_order_asked_for(draft: Report) -> None:
    """A name that is given twice is drawn once."""
    names = [one.name for one in draft.plot("cases", "budget", "cases").charts]
    assert names == ["cases", "budget"]


def test_charts_of_two_plans_have_ids_of_their_own(draft: Report) -> None:
    """A notebook shows both in one page."""
    other = itacheck.check(DRAFT.with_name("tharnsucharit.txt"))
    one, two = (
        set(re.findall(r' id="([^"]+)"', each.plot("budget").svg)) for each in (draft, other)
    )
    assert one
    assert not one & two


def test_another_name_is_refused(draft: Report) -> None:
    """With the nearest that there is."""
    with pytest.raises(itacheck.OptionError, match=r"“budgets”\. Did you mean “budget”"):
        draft.plot("budgets")


def test_a_plan_with_nothing_to_draw_says_so(draft: Report) -> None:
    """An empty picture would look like a plan without money."""
    with pytest.raises(itacheck.OptionError, match="nothing to draw for: budget, targets"):
        sample([], plan=Plan()).plot()
    saved = draft.to_dict()
    del saved["outline"]
    with pytest.raises(itacheck.OptionError, match="does not hold the plan"):
        Report.from_dict(saved).plot("budget")
