"""What people and programs see of a plan that was not wholly read."""

from __future__ import annotations

import json
from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from docx import Document

from itacheck.base.severity import Severity
from itacheck.checking import check
from itacheck.notebook import report_table
from itacheck.plan import Plan
from itacheck.rendering import Page, render
from itacheck.rendering.account import account_lines
from itacheck.rendering.pen import Pen
from itacheck.report import Report
from tests.report.test_reading import ACCOUNT, with_problem

WEIGHTS = {
    "th": ("ข้อผิดพลาด", "ข้อควรแก้ไข", "หมายเหตุ"),
    "en": ("Error", "Warning", "Remark"),
}
READ = {
    "th": "อ่านย่อหน้าและช่องตารางได้ 13 จาก 18 รายการ ส่วนที่ไม่ได้อ่านมี 2 แห่ง",
    "en": "Read: 13 of 18 paragraphs and cells. Places not read: 2.",
}


def made(language: str = "th", *severities: Severity, fail_on: str = "error") -> Report:
    """A report on a plan with an account, and with problems in the order info to error."""
    plan = with_problem(*(severities or tuple(reversed(Severity))))
    return check(evolve(plan, account=ACCOUNT), language=language, fail_on=fail_on)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_gravest_problem_comes_first_with_its_weight(language: str) -> None:
    """At the terminal, in Markdown, in Word and in a notebook."""
    found = made(language)
    word = Document(BytesIO(render(found, "docx")))
    for text in (
        str(render(found)),
        str(render(found, "markdown")),
        "\n".join(one.text for one in word.paragraphs),
        report_table(found),
    ):
        quoted = [text.index(f"“{one.value}”") for one in Severity]
        assert quoted == sorted(quoted)
        assert all(one in text for one in WEIGHTS[language])
        assert READ[language] in text.replace("\\", "")


@pytest.mark.parametrize("fail_on", ["error", "warning", "info", "never"])
def test_an_incomplete_report_is_never_green(fail_on: str) -> None:
    """Even where nothing is to fail, the page does not look as if all were well."""
    page = str(render(made(fail_on=fail_on), "html"))
    assert 'class="verdict bad"' in page
    assert "ไม่พบประเด็นใด" not in page
    assert '<span class="badge error">ข้อผิดพลาด</span>' in page
    assert READ["th"] in page
    whole = evolve(ACCOUNT, states=())
    fine = check(evolve(with_problem(Severity.WARNING), account=whole), fail_on="never")
    assert 'class="verdict good"' in str(render(fine, "html"))


def test_programs_are_told_the_weight() -> None:
    """Each in its own words."""
    found = made("en")
    levels = [line.split(" ")[0] for line in str(render(found, "github")).splitlines()[-3:]]
    assert levels == ["::error", "::warning", "::notice"]
    log = json.loads(str(render(found, "sarif")))
    told = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert [one["level"] for one in told if one.get("locations")] == ["error", "warning", "note"]
    lines = [json.loads(line) for line in str(render(found, "jsonl")).splitlines()]
    problems = [one for one in lines if one["state"] == "problem"]
    assert [one["severity"] for one in problems] == ["error", "warning", "info"]
    rows = [line for line in str(render(found, "csv")).splitlines() if ",problem," in line]
    assert [row.split(",")[2] for row in rows] == ["error", "warning", "info"]


@pytest.mark.parametrize(
    ("fail_on", "failing"), [("error", 1), ("warning", 2), ("info", 3), ("never", 0)]
)
def test_junit_fails_what_counts(fail_on: str, failing: int) -> None:
    """A problem that does not count is skipped."""
    suites = ET.fromstring(str(render(made(fail_on=fail_on), "junit")))  # noqa: S314 - ours
    cases = [one for one in suites.iter("testcase") if one.get("classname") == "itacheck"]
    assert len(cases) == 3
    assert sum(one.find("failure") is not None for one in cases) == failing


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_account_is_a_table(language: str) -> None:
    """A line for each stretch; what was not read is marked, and the sums stand below."""
    plan = evolve(Plan(), account=ACCOUNT)
    lines = list(account_lines(ACCOUNT, plan, Pen(Page(), language)))
    assert len([one for one in lines if one.startswith("!")]) == 2
    assert READ[language] in lines
    assert ["plan.txt:9:1" in one and "betrag" in one for one in lines[1:5]].count(True) == 1
    thai = ("ตำแหน่ง", "ตารางสรุป (ส่วนที่ 2)", "ไม่ได้อ่าน", "หัวเรื่อง")
    english = ("Place", "the summary table (part 2)", "not read", "heading")
    assert all(
        any(word in one for one in lines) for word in (thai if language == "th" else english)
    )


def test_the_account_page_is_plain_text() -> None:
    """Nothing of it can be taken for markup in the page of a report."""
    assert "<b>" not in str(render(made(), "html"))
