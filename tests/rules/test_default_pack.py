"""The default pack: what it says, and that it holds on its own examples."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from itacheck.engine import ENGINES, check_examples
from itacheck.packs import load_pack
from itacheck.packs.model import Certainty, Pack, Rule, Severity
from itacheck.vocabulary import Text, kind
from tests.engine.support_engine import need_durable

PACK = load_pack("nacc-2566-2570")
THAI = re.compile("[\u0e01-\u0e4e]")
SEVERITIES = {
    "error": "BUD001 BUD002 BUD003 BUD004 BUD006 BUD012 BUD013 "
    "CNT001 CNT002 CNT003 IND004 ITA003 RSK001 RSK004 "
    "STR002 STR004 STR009 TGT002 TGT003 TGT004 TGT007",
    "warning": "BUD009 BUD010 BUD011 "
    "IND001 IND002 IND005 ITA001 MSR001 MSR002 PRJ001 RSK002 RSK007 STR001 "
    "STR003 STR006 STR008 STR010 TGT001 TGT005 TGT009 YRS001 YRS003",
    "info": "BUD005 BUD007 BUD008 CNT004 CNT005 IND003 IND006 ITA002 MSR003 PRJ002 PRJ003 "
    "PRJ004 PRJ005 PRJ006 RSK003 RSK005 RSK006 STR005 STR007 STR011 STR012 STR013 "
    "TGT006 TGT008 YRS002 YRS004",
}
ALL_RULES = [pytest.param(rule, id=rule.code) for rule in PACK.rules]


@pytest.mark.parametrize("engine", ENGINES)
def test_every_rule_holds_on_its_own_examples(engine: str) -> None:
    """Each example comes out as its rule says, whichever engine decides."""
    if engine == "durable":
        need_durable(module=False)
    assert [str(one) for one in check_examples(PACK, engine=engine)] == []


def test_severities_are_those_of_the_catalogue() -> None:
    """A rule neither vanishes nor changes its weight unnoticed."""
    known = {code: word for word, codes in SEVERITIES.items() for code in codes.split()}
    assert {rule.code: rule.severity.value for rule in PACK.rules} == known


@pytest.mark.parametrize("rule", ALL_RULES)
def test_a_rule_weighs_no_more_than_its_certainty_allows(rule: Rule) -> None:
    """What was only observed is a warning at most; what rests on the plan alone says so."""
    assert rule.severity.rank >= rule.certainty.strongest.rank
    by_plan = any(one.authority == "plan" for one in rule.basis)
    assert rule.certainty is not Certainty.INTERNAL or by_plan
    assert rule.severity is not Severity.ERROR or rule.certainty in {
        Certainty.INTERNAL,
        Certainty.VERIFIED,
    }


def texts(pack: Pack) -> Iterator[Text]:
    """Every text of the pack for people."""
    yield pack.title
    for rule in pack.rules:
        yield from (rule.title, rule.message, rule.rationale, rule.remedy)
        yield from (note.text for note in rule.notes)
        yield from (one.document for one in rule.basis if one.document)
    for parameter in pack.parameters:
        yield parameter.meaning
    yield from (measure.title for measure in pack.measures)
    for topic in pack.topics:
        yield topic.title
        yield from (one.document for n in topic.numbers for one in n.basis if one.document)


def test_every_text_is_thai_and_english() -> None:
    """Thai texts are Thai, English sentences hold Thai only as a quotation or a name."""
    for text in texts(PACK):
        assert THAI.search(text.th), text
        assert re.search("[a-z]", text.en), text


@pytest.mark.parametrize("rule", ALL_RULES)
def test_a_rule_is_explained_in_whole_sentences(rule: Rule) -> None:
    """Messages, reasons and remedies are sentences; titles are not."""
    for text in (rule.message, rule.rationale, rule.remedy, *(note.text for note in rule.notes)):
        assert text.en.endswith("."), text.en
        assert not text.th.endswith("."), text.th
    assert not rule.title.en.endswith(".")
    assert rule.effort_minutes is not None


@pytest.mark.parametrize("rule", ALL_RULES)
def test_a_rule_has_an_example_of_every_outcome_it_can_have(rule: Rule) -> None:
    """One that fails and one that passes; and one left open where a property may be absent."""
    outcomes = {example.outcome for example in rule.examples}
    assert {"failed", "passed"} <= outcomes
    about = kind(rule.about)
    assert about is not None
    needed = [about.property(name) for name in rule.needs]
    if any(one is not None and one.optional for one in needed) and rule.code != "TGT006":
        assert "undecided" in outcomes


def test_the_frame_is_the_cycles() -> None:
    """Four dimensions with three missions each, five years, three names that changed."""
    frame = PACK.frame
    assert frame is not None
    assert (frame.first_year, frame.last_year) == (2566, 2570)
    assert [one.number for one in frame.dimensions] == [1, 2, 3, 4]
    codes = [mission.code for one in frame.dimensions for mission in one.missions]
    assert codes == [f"{number}.{one}" for number in range(1, 5) for one in range(1, 4)]
    assert [one.number for one in frame.dimensions if one.old_name] == [1, 2, 4]


def test_measures_are_only_observed() -> None:
    """No source that could be read makes a measure mandatory."""
    assert {one.certainty for one in PACK.measures} == {Certainty.OBSERVED}
    assert {one.mission for one in PACK.measures} == {
        "1.1",
        "2.1",
        "2.2",
        "2.3",
        "3.2",
        "4.1",
        "4.3",
    }


def test_criteria_are_those_of_their_fiscal_year() -> None:
    """The mean of a year holds in it, the newest from then on; the pass mark holds throughout."""
    assert PACK.parameter("national_mean_ita", 2567) == 9305
    assert PACK.parameter("national_mean_ita", 2570) == 9382
    assert PACK.parameter("ita_pass_mark", 2566) == PACK.parameter("ita_pass_mark") == 8500
    assert PACK.parameter("similarity_backed") == 9000
    assert PACK.parameter("similarity_loosely") == 7000
    assert PACK.parameter("similarity_named") == 6000
    assert PACK.parameter("government_name_similarity") == 8500
    assert PACK.parameter("core_length") == 20
