from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import itacheck
from itacheck.plan import Plan, Sheet
from itacheck.rendering import render
from itacheck.report import Report
from itacheck.view import place_words, visible
from itacheck.view.dimensions import Dimensions
from tests.rendering.reports import every_state, saying
from tests.report.sample import PLAN, report, subtotal
from tests.support import examples

DRAFT = Path("examples", "tharnsucharit-draft.txt")
HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "{{ 7*7 }}{% raw %}",
    "a\u202eb\u200f\x00\x1b\x7f",
    "&amp;&#60;b&#62;",
)


@pytest.fixture(scope="module")
def draft() -> Report:
    """The report on the faulty example."""
    return itacheck.check(DRAFT, language="en")


def page(report: Report | list[Report], digits: str = "arabic") -> html.HtmlElement:
    """The page, read as a browser does."""
    return html.document_fromstring(str(render(report, "html", digits=digits)))


def text(element: html.HtmlElement) -> str:
    """What a person reads of an element."""
    return " ".join(element.text_content().split())


def tags(root: html.HtmlElement) -> list[str]:
    """The names of all elements in their order."""
    return [one.tag for one in root.iter() if isinstance(one.tag, str)]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_a_plan_writes_is_text(hostile: str) -> None:
    """No element, attribute or script comes from a plan's words; all of them can be read."""
    tame, wild = page(saying("tame")), page(saying(hostile))
    assert tags(wild) == tags(tame)
    assert [sorted(one.attrib) for one in wild.iter()] == [
        sorted(one.attrib) for one in tame.iter()
    ]
    message = wild.cssselect(".says")[0].text_content()
    assert message == visible(hostile)
    assert visible(hostile) in wild.findtext(".//h1")


@settings(max_examples=examples(40))
@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_no_text_breaks_the_page(words: str) -> None:
    """Whatever a plan writes, the page keeps its shape."""
    assert tags(page(saying(words or "x"))) == tags(page(saying("tame")))


def test_the_page_may_load_nothing(draft: Report) -> None:
    """Its policy allows its own style and script by their hashes, and nothing else."""
    root = page(draft)
    [policy] = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for name in ("style", "script"):
        [own] = root.xpath(f"//{name}")
        digest = b64encode(sha256(own.text.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert root.xpath("//@src") == []
    assert root.xpath("//@style") == []
    assert root.xpath("//link/@href") == ["data:,"]
    assert not any(re.match("on", name) for one in root.iter() for name in one.attrib)


def test_every_finding_has_all_that_its_reader_needs(draft: Report) -> None:
    """Place, message, evidence; and by rule the remedy, the reason, the basis and certainty."""
    root = page(draft)
    named = {one.fingerprint[:8]: one for one in draft.findings}
    left = dict(named)
    for group in root.cssselect("section.rule"):
        [remedy, reason, basis] = [text(one) for one in group.cssselect(".shared dd")]
        own = [left.pop(text(one)) for one in group.cssselect(".where .id")]
        rule = draft.rule(own[0].rule)
        assert remedy == own[0].remedy
        assert reason == rule.rationale
        assert basis == "the plan itself (needs no other source)"
        assert [text(one) for one in group.cssselect(".says")] == [one.message for one in own]
        assert [text(one) for one in group.cssselect(".where .place")] == [
            place_words(one.location, "en") for one in own
        ]
        proofs = [one for each in own for one in each.evidence]
        assert len(group.cssselect(".evidence li")) == len(proofs)
    assert not left


def test_what_is_mended_with_another_is_folded_under_it(draft: Report) -> None:
    """A cause is one entry, which says where the findings are that follow from its first."""
    root = page(draft)
    named = {one.fingerprint[:8]: one for one in draft.findings}
    folded = {}
    for group in root.cssselect("section.rule"):
        [first, *_] = [text(one) for one in group.cssselect(".where .id")]
        for others in group.cssselect("details.others"):
            assert text(others.cssselect("summary")[0])
            folded[first] = [text(one) for one in others.cssselect(".where .id")]
    assert draft.causes
    assert folded == {
        named[one.findings[0][:8]].fingerprint[:8]: [each[:8] for each in one.findings[1:]]
        for one in draft.causes
    }


def test_a_wrong_cell_is_marked_and_has_the_right_figure_beside_it(draft: Report) -> None:
    """The subtotal that is not the sum is marked, with the sum and a link to the finding."""
    root = page(draft)
    [cell] = [one for one in root.cssselect("td.money.error") if "BUD001" in text(one)]
    assert text(cell.cssselect(".printed")[0]) == "จำนวน ๒๐,๐๐๐ บาท"
    assert text(cell.cssselect(".right")[0]) == "added up: 15,000.00"
    [target] = cell.xpath(".//a/@href")
    assert "20,000.00" in text(root.get_element_by_id(target[1:]))
    marked = [text(one) for one in root.cssselect("td.money.error .marks")]
    assert sorted(marked) == ["BUD001", "BUD002", *["BUD004"] * 4, *["BUD006"] * 3]


def test_a_right_plan_has_no_marked_cell() -> None:
    """The good example's table is whole and plain."""
    found = itacheck.check(DRAFT.with_name("tharnsucharit.txt"), language="en")
    root = page(found)
    assert len(root.cssselect("tr.project")) == len(found.plan.projects)
    assert root.cssselect(".plan-table .marks, .plan-table .error, .plan-table .warning") == []


def test_waived_findings_are_there_as_waived() -> None:
    """A waived finding says by whom and why, and the earlier report's states have their places."""
    root = page(every_state())
    waived = root.cssselect(".finding.waived")
    assert len(waived) == 2
    assert all("approved by ปลัด, until 30 September 2569" in text(one) for one in waived)
    assert len(root.cssselect("details.earlier")) == 3


def test_a_report_of_an_earlier_version_says_that_it_holds_no_plan(draft: Report) -> None:
    """The findings are all there; the table and the charts are not, and the page says why."""
    saved = draft.to_dict()
    del saved["outline"]
    root = page(Report.from_dict(saved))
    assert len(root.cssselect(".finding")) == len(draft.findings)
    assert root.cssselect(".plan-table, svg") == []
    assert "does not hold the plan" in text(root.cssselect("#table .note")[0])


def test_a_plan_without_a_summary_table_says_so(draft: Report) -> None:
    """That nothing could be read is no silent gap."""
    bare = evolve(draft, plan=evolve(draft.plan, dimensions=(), grand_total=None))
    assert text(page(bare).cssselect("#table .note")[0]) == (
        "No summary table could be read in this plan."
    )


def test_a_batch_is_one_page_with_unique_names(draft: Report) -> None:
    """Two reports, also on the same plan, share no id; and the page lists them."""
    root = page([draft, draft])
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert len(root.cssselect("article.report")) == 2
    assert [one.get("href") for one in root.cssselect(".plans a")] == ["#r1-report", "#r2-report"]
    assert all(one[1:] in ids for one in root.xpath("//a/@href"))
    assert "อ่านแผนไม่ได้แม้แต่ฉบับเดียว" in text(page([]))


def test_headings_go_down_by_one(draft: Report) -> None:
    """No level of headings is left out, alone or in a batch."""
    for reports in (draft, [draft, draft]):
        levels = [int(one[1]) for one in tags(page(reports)) if re.fullmatch("h[1-6]", one)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("language", "words"), [("th", "ประเด็นที่พบ"), ("en", "Findings")])
def test_the_page_is_in_the_report_s_language(language: str, words: str) -> None:
    """Its own words, and what it says of its language to a screen reader."""
    root = page(itacheck.check(DRAFT, language=language))
    assert root.get("lang") == language
    assert text(root.get_element_by_id("findings-h")) == words


def test_thai_digits_are_for_figures_and_not_for_codes(draft: Report) -> None:
    """Counts and years change; codes, digests and places stay as they are searched for."""
    root = page(draft, digits="thai")
    assert text(root.cssselect(".counts strong")[0]) == "๑๓"
    assert [text(one) for one in root.cssselect(".choice .number")][:2] == ["๑๓", "๒"]
    assert "๒๕๖๗" in text(root.cssselect(".plan-table thead")[0])
    assert root.cssselect(".code")[0].text_content() in {one.rule for one in draft.findings}
    assert draft.packs[0].sha256 in text(root.get_element_by_id("provenance"))


def test_the_ledger_and_the_provenance_are_whole(draft: Report) -> None:
    """Every rule with what became of it; versions, packs and the file with their digests."""
    root = page(draft)
    rows = root.cssselect("table.ledger tbody tr")
    assert [text(one.cssselect(".code")[0]) for one in rows] == [one.rule for one in draft.ledger]
    assert [one.get("class") for one in rows] == [one.status for one in draft.ledger]
    told = text(root.get_element_by_id("provenance"))
    source = draft.plan.source
    assert source is not None
    assert all(one in told for one in (draft.version, source.sha256, draft.packs[0].sha256))


def test_a_plan_without_anything_makes_a_page() -> None:
    """Nothing known of the plan: the page stands, with a title."""
    bare = evolve(every_state(), plan=Plan(), findings=(), baseline=None)
    assert text(page(bare).cssselect("h1")[0]) == "Report on a plan"


@pytest.mark.parametrize(
    ("subject", "dimension"),
    [
        ("project:2#2", "2"),
        ("sheet:1", "2"),
        ("sheet:1#2", "1"),
        ("sheet:9", "2"),
        ("sheet:2", "2"),
        ("indicator:9.output.1", "2"),
        ("sheet:5", "none"),
    ],
)
def test_a_sheet_is_of_its_projects_dimension(subject: str, dimension: str) -> None:
    """By its name, else by its mission, else by its number."""
    sheets = (
        Sheet(1, "โครงการ ข"),
        Sheet(1, "โครงการ ก"),
        Sheet(9, "โครงการอื่น", mission="2.1"),
        Sheet(2),
        Sheet(5, "โครงการอื่นอีก"),
    )
    fault = report([subtotal(1, 2566, 100, 200, 20)]).findings[0]
    plan = evolve(PLAN, sheets=sheets)
    assert Dimensions(plan).of(evolve(fault, subject=subject)) == dimension
