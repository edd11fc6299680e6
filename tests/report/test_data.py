from __future__ import annotations

import copy
import json
import os
import pickle
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import itacheck
from itacheck.base.figures import joined_words
from itacheck.base.language import say
from itacheck.packs.model import Rule
from itacheck.plan import Plan
from itacheck.report import Finding
from itacheck.report.data import Data, as_json, figures_of
from itacheck.report.figures import shown
from itacheck.thai.digits import arabic
from itacheck.vocabulary.kinds import kinds
from itacheck.vocabulary.model import Kind, Property, Type, Unit
from tests.strategies import plans
from tests.support import examples

EXAMPLES = Path(__file__).parents[2] / "examples"
RULES = {one.code: one for one in itacheck.load_pack("nacc-2566-2570").rules}
KINDS = {one.name: one for one in kinds()}


def made_again(finding: Finding, rule: Rule, language: str) -> str:
    """A finding's message from its rule's sentences and its data alone, as JSON has them."""
    data = json.loads(json.dumps(as_json(finding.data)))
    told = data["message"]
    texts = [rule.message, *(rule.notes[at].text for at in told["notes"])]
    english = told["en"] if language == "en" else {}
    values = {
        name: written(english.get(name, value), KINDS[rule.about].property(name), language)
        for name, value in data.items()
        if name != "message"
    }
    filled = (one.text(language).format_map(values) for one in texts)
    return " ".join(f"{one[:1].upper()}{one[1:]}" for one in filled)


def written(value: Any, of: Property | None, language: str) -> str:
    """A value of the data as a sentence has it: docs/report.md says how data are written."""
    if isinstance(value, list):
        return joined_words([written(one, None, language) for one in value], language)
    if value is None:
        return say("unknown").text(language)
    if of is None or (isinstance(value, str) and of.unit is not Unit.BAHT):
        return str(value)
    if of.type is Type.INTEGER:
        try:
            steps = int(Decimal(str(value)) * of.unit.scale)
        except ArithmeticError:
            return str(value)
        return shown(steps, of, language)
    return shown(value, of, language)


def assert_enough(report: itacheck.Report) -> None:
    """Every message can be made again in both languages; the plan's own digits aside."""
    again = itacheck.Report.from_dict(json.loads(json.dumps(report.to_dict())))
    for found, read in zip(report.findings, again.findings, strict=True):
        for language in ("th", "en"):
            said = found.text(language)
            assert arabic(made_again(found, RULES[found.rule], language)) == arabic(said)
            assert read.text(language) == said
        assert as_json(read.data) == as_json(found.data)


@pytest.mark.parametrize("name", ["tharnsucharit-draft.docx", "tharnsucharit-empty.yaml"])
@pytest.mark.parametrize("language", ["th", "en"])
def test_the_data_are_enough_for_every_message(name: str, language: str) -> None:
    """Of the examples, whichever language the report is in."""
    assert_enough(itacheck.check(EXAMPLES / name, language=language))


@pytest.mark.skipif("ITACHECK_REAL_PLAN" not in os.environ, reason="no real plan given")
def test_the_data_of_the_real_plan_are_enough() -> None:
    """All its messages can be made again."""
    assert_enough(itacheck.check(os.environ["ITACHECK_REAL_PLAN"], fiscal_year=2569))


@settings(max_examples=examples(12))
@given(plans())
def test_the_data_of_any_plan_are_enough(plan: Plan) -> None:
    """Whatever it says, in either language of the report; and the data are the same in both."""
    thai, english = (itacheck.check(plan, language=one) for one in ("th", "en"))
    assert_enough(thai)
    assert_enough(english)
    assert [as_json(one.data) for one in thai.findings] == [
        as_json(one.data) for one in english.findings
    ]


def only_json(value: Any) -> bool:
    """Whether a value is made of JSON's own types alone."""
    if isinstance(value, dict):
        return all(type(one) is str for one in value) and all(map(only_json, value.values()))
    if isinstance(value, list):
        return all(map(only_json, value))
    return value is None or type(value) in {str, int, bool, float}


def test_the_data_are_ready_for_json() -> None:
    """As they are, for json.dumps, and in to_dict of plain types alone."""
    for found in itacheck.check(EXAMPLES / "tharnsucharit-draft.docx").findings:
        assert json.loads(json.dumps(found.data)) == found.to_dict()["data"]
        assert only_json(found.to_dict()["data"])


def test_no_name_of_a_kind_is_taken() -> None:
    """Under “message” the data say what the message makes of them."""
    names = {name for kind in KINDS.values() for name in names_of(kind)}
    assert "message" not in names


def names_of(kind: Kind) -> list[str]:
    """What rules may list among the data."""
    return [*(one.name for one in kind.properties), *(name for name, _ in kind.texts)]


DATA = Data([("stated", "1.00"), ("title", "ก"), ("message", Data([("names", ("title",))]))])


def test_data_never_change_and_go_to_other_processes() -> None:
    """Every way to change a dict is refused; a copy and a pickle are equal to it."""
    for change in ("clear", "popitem", "update", "setdefault", "pop"):
        with pytest.raises(AttributeError):
            getattr(DATA, change)()
    with pytest.raises(AttributeError):
        DATA["stated"] = "2.00"
    with pytest.raises(AttributeError):
        del DATA["stated"]
    again = pickle.loads(pickle.dumps(DATA))  # noqa: S301 - our own
    for one in (again, copy.deepcopy(DATA), copy.copy(DATA)):
        assert one == DATA
        assert isinstance(one, Data)


def test_what_the_message_alone_shows_is_no_figure() -> None:
    """Comparisons of drafts tell the figures that a rule lists."""
    assert figures_of(DATA) == ("stated",)
    assert figures_of(Data([("stated", 1), ("title", "ก")])) == ("stated", "title")
