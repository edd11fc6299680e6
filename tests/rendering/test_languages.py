"""A report is told in either language as a check in that language would have told it."""

from __future__ import annotations

import json
import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import itacheck
from itacheck.base.errors import OptionError
from itacheck.report import Report
from itacheck.report.telling import NOTE, is_noted
from tests.report.sample import report as sample

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = (
    "tharnsucharit-draft.txt",
    "tharnsucharit-draft.docx",
    "tharnsucharit-draft.xlsx",
    "tharnsucharit-empty.docx",
    "tharnsucharit.yaml",
)
OTHER = {"th": "en", "en": "th"}
FORMATS = tuple(itacheck.formats())


@lru_cache
def found(plan: str, language: str, *, against: bool = False) -> Report:
    """The report on an example; ``against`` an earlier one, with waivers of which one is late."""
    more: dict[str, Any] = {}
    if against:
        earlier = found(plan, "th")
        waived, *rest = earlier.findings[1:]
        late = {"code": "BUD001", "fingerprint": "0" * 32}
        meant = {"code": waived.rule, "fingerprint": waived.fingerprint}
        why = {"reason": "ตามคำสั่ง", "approver": "ปลัด"}
        gone = evolve(rest[0], fingerprint="1" * 32, rule=rest[0].rule)
        more["waivers"] = [{**meant, **why}, {**late, **why}]
        more["baseline"] = evolve(earlier, findings=(gone, *rest[:5]))
    return itacheck.check(EXAMPLES / plan, language=language, fiscal_year=2569, **more)


CASES = [(plan, False) for plan in PLANS] + [(plan, True) for plan in PLANS[:1] + PLANS[3:4]]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(("plan", "against"), CASES)
def test_a_report_is_told_in_the_other_language(plan: str, against: bool, language: str) -> None:
    """Every format has the same bytes as after a check in that language."""
    report = found(plan, OTHER[language], against=against)
    wanted = found(plan, language, against=against)
    for name in FORMATS:
        assert itacheck.render(report, name, language=language) == itacheck.render(wanted, name)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize(("plan", "against"), CASES)
def test_a_report_read_back_is_told_whole(plan: str, against: bool, language: str) -> None:
    """Whichever language it was saved in, it reads the same, and says that nothing is missing."""
    saved = json.loads(itacheck.render(found(plan, OTHER[language], against=against), "json"))
    report = Report.from_dict(saved)
    wanted = Report.from_dict(found(plan, language, against=against).to_dict())
    for name in FORMATS:
        assert itacheck.render(report, name, language=language) == itacheck.render(wanted, name)
    assert NOTE.text(language) not in str(itacheck.render(report, language=language))


def test_what_an_earlier_version_saved_has_the_titles_of_packs_at_hand() -> None:
    """Also of rules that found nothing, of which that JSON tells no more than their codes."""
    draft = found(PLANS[0], "th")
    saved = draft.to_dict()
    del saved["rules"]
    back = Report.from_dict(saved)
    assert [one.title for one in back.rules] == [one.title for one in draft.rules]
    assert [one.rationale for one in back.rules] == [one.rationale for one in draft.rules]


def test_a_pack_that_is_another_now_gives_no_titles() -> None:
    """A title must not be of another rule than the one that was asked."""
    saved = found(PLANS[0], "th").to_dict()
    del saved["rules"]
    saved["packs"][0]["sha256"] = "0" * 64
    assert {one.title for one in Report.from_dict(saved).rules} == {""}


@pytest.mark.parametrize("plan", PLANS)
def test_figures_are_in_no_language(plan: str) -> None:
    """Programs that read the data need not know in which language a report is."""
    thai, english = (found(plan, language).to_dict()["findings"] for language in ("th", "en"))
    assert [one["data"] for one in thai] == [one["data"] for one in english]


def test_a_finding_is_told_in_either_language() -> None:
    """Its own is that of its report, and another process has both, too."""
    thai, english = (found(PLANS[0], language).findings[0] for language in ("th", "en"))
    for one in (thai, english, pickle.loads(pickle.dumps(thai))):  # noqa: S301 - our own
        assert (one.text("th"), one.text("en")) == (thai.message, english.message)


def test_a_text_that_is_not_at_hand_stays_and_that_is_said_once() -> None:
    """A report saved by an earlier version has its texts in one language alone."""
    saved = sample(language="th").to_dict()
    del saved["translations"]
    back = Report.from_dict(saved)
    told = itacheck.render(back, language="en")
    assert back.findings[0].message in told
    assert told.count(NOTE.text("en")) == 1
    assert not is_noted(back)


def test_the_note_is_no_fault_of_the_plan() -> None:
    """What is told of the plan weighs the same in every language."""
    saved = sample(language="th").to_dict()
    del saved["translations"]
    back = Report.from_dict(saved)
    english = Report.from_dict(json.loads(itacheck.render(back, "json", language="en")))
    assert (english.ok, english.counts) == (back.ok, back.counts)


def test_an_earlier_report_in_another_language_is_told_in_that_of_the_check() -> None:
    """What is gone is read beside what is new."""
    thai, english = (found(PLANS[0], language, against=True).baseline for language in ("th", "en"))
    assert thai
    assert english
    assert english.gone[0].message == thai.gone[0].text("en") != thai.gone[0].message


def test_a_language_that_there_is_none_of_is_refused() -> None:
    """The error names those that there are."""
    with pytest.raises(OptionError, match="en"):
        itacheck.render(sample(), language="xx")
