"""``impact``: what becomes of findings on many plans where one pack takes another's place."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

import pytest

import itacheck
from itacheck.packs.model import Pack
from itacheck.view import severity_words

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT, WHOLE = EXAMPLES / "tharnsucharit-draft.txt", EXAMPLES / "tharnsucharit.txt"
AUDITOR = EXAMPLES / "packs" / "auditor.yaml"
USUAL = "nacc-2566-2570"


@pytest.fixture(scope="module")
def threads() -> Iterator[Executor]:
    """Workers that are there at once."""
    with ThreadPoolExecutor(2) as executor:
        yield executor


def own(folder: Path, *lines: str) -> Pack:
    """A pack that changes the usual one."""
    path = folder / "own.yaml"
    head = ["id: own", 'version: "2"', "title: t", f"extends: [{USUAL}]", "strict: false"]
    path.write_text("\n".join((*head, *lines)), encoding="utf-8")
    return itacheck.load_pack(path)


def test_the_same_pack_changes_nothing() -> None:
    """Every finding is known again by its fingerprint."""
    found = itacheck.impact(USUAL, USUAL, [DRAFT, WHOLE], jobs=1)
    assert found.same
    assert all(one.same for one in found.plans)
    assert found.rules == ()
    assert [one.label for one in found.plans] == [str(DRAFT), str(WHOLE)]


def test_a_rule_more_appears_and_one_less_vanishes() -> None:
    """By plan and by rule; what both packs find takes no part."""
    found = itacheck.impact(USUAL, AUDITOR, {"draft": DRAFT}, jobs=1)
    (plan,) = found.plans
    assert {one.rule for one in plan.appeared} == {"AUD002"}
    assert (plan.vanished, plan.undecided, plan.changed) == ((), (), ())
    (rule,) = found.rules
    assert (rule.code, rule.state, rule.plans) == ("AUD002", "added", 1)
    assert dict(rule.counts) == found.counts
    back = itacheck.impact(AUDITOR, USUAL, {"draft": DRAFT}, jobs=1)
    assert back.plans[0].vanished == plan.appeared
    assert [one.state for one in back.rules] == ["removed"]
    assert [one.id for one in back.new] == [USUAL]


def test_a_rule_out_of_use_makes_its_findings_vanish(tmp_path: Path) -> None:
    """The new pack does not say that the plan is in order, but it finds nothing any more."""
    code = itacheck.check(DRAFT).findings[0].rule
    pack = own(tmp_path, f"overrides: [{{code: {code}, enabled: false}}]")
    found = itacheck.impact(USUAL, pack, [DRAFT], jobs=1)
    assert {one.rule for one in found.plans[0].vanished} == {code}
    assert found.counts["appeared"] == 0
    assert len(found.plans[0].vanished) == len(itacheck.check(DRAFT).by_rule(code))


def test_another_severity_is_a_change(tmp_path: Path) -> None:
    """The finding stays, and weighs otherwise."""
    code = next(one.rule for one in itacheck.check(DRAFT).findings if one.severity.value == "error")
    pack = own(tmp_path, f"overrides: [{{code: {code}, severity: info}}]")
    found = itacheck.impact(USUAL, pack, [DRAFT], jobs=1)
    (plan,) = found.plans
    assert {(one.old.severity.value, one.new.severity.value) for one in plan.changed} == {
        ("error", "info")
    }
    assert found.counts == {
        "appeared": 0,
        "vanished": 0,
        "undecided": 0,
        "changed": len(plan.changed),
    }
    told = found.to_dict()["plans"][0]["changed"][0]
    assert (told["severity"], told["old_severity"]) == ("info", "error")
    reweighed = itacheck.check(DRAFT, packs=[pack]).rule(code)
    assert reweighed.severity_changed is not None
    words = severity_words(reweighed.severity, reweighed.severity_changed, "th")
    assert "เป็นข้อสังเกต" in words.text("th")


def test_what_the_new_pack_cannot_decide_has_not_vanished(tmp_path: Path) -> None:
    """A criterion without a value for the year leaves the rule undecided."""
    rule = (
        "rules: [{code: OWN001, about: mission, fails_when: {projects: {gt: $most}}, title: t, "
        "severity: info, certainty: internal, basis: [{authority: plan}]}]"
    )
    criterion = (
        "parameters: [{name: most, unit: number, meaning: m, values: "
        "[{from: %d, value: 0, certainty: internal, basis: [{authority: plan}]}]}]"
    )
    old, new = own(tmp_path, rule, criterion % 2566), own(tmp_path, rule, criterion % 2570)
    found = itacheck.impact(old, new, [DRAFT], jobs=1, fiscal_year=2568)
    assert {one.rule for one in found.plans[0].undecided} == {"OWN001"}
    assert (found.counts["vanished"], found.same) == (0, False)


def test_plans_keep_their_order_in_whatever_order_they_complete(threads: Executor) -> None:
    """With an executor as well as in this process, from every kind of source."""
    sources = {"a": DRAFT.read_bytes(), "b": itacheck.read(WHOLE), "c": DRAFT, "d": {"title": "x"}}
    here = itacheck.impact(USUAL, AUDITOR, sources, jobs=1, language="en")
    there = itacheck.impact(USUAL, AUDITOR, sources, executor=threads, language="en")
    assert [one.label for one in there.plans] == list(sources)
    assert here == there
    assert here.to_dict() == there.to_dict()


def test_a_plan_that_cannot_be_read_is_told_in_its_place(threads: Executor) -> None:
    """And the others are compared all the same."""
    sources = {"a": b"%PDF-1.7", "b": DRAFT, "c": {"titel": "x"}}
    for executor, jobs in ((None, 1), (threads, None)):
        found = itacheck.impact(USUAL, AUDITOR, sources, executor=executor, jobs=jobs)
        assert [one.label for one in found.unread] == ["a", "c"]
        assert isinstance(found.plans[0].error, itacheck.ReadError)
        assert isinstance(found.plans[2].error, itacheck.PlanError)
        assert found.plans[1].appeared
        assert found.to_dict()["summary"]["unread"] == 2


def test_a_defect_of_one_plan_does_not_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an error of the engine at that plan."""
    real = itacheck.Checker.examined

    def examined(self: itacheck.Checker, plan: itacheck.Plan) -> object:
        if plan == itacheck.read(WHOLE):
            raise ZeroDivisionError
        return real(self, plan)

    monkeypatch.setattr(itacheck.Checker, "examined", examined)
    found = itacheck.impact(USUAL, AUDITOR, [WHOLE, DRAFT], jobs=1)
    assert isinstance(found.plans[0].error, itacheck.EngineError)
    assert found.plans[1].appeared


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"old": "nacc-2566"}, itacheck.PackError),
        ({"sources": "plan.txt"}, itacheck.OptionError),
        ({"jobs": 0}, itacheck.OptionError),
        ({"executor": 5}, itacheck.OptionError),
        ({"fiscal_year": "x"}, itacheck.OptionError),
    ],
)
def test_a_wrong_argument_is_told(given: dict[str, object], error: type[Exception]) -> None:
    """Before any plan is read."""
    right: dict[str, object] = {"old": USUAL, "new": AUDITOR, "sources": [DRAFT]}
    with pytest.raises(error):
        itacheck.impact(**{**right, **given})  # type: ignore[arg-type]
