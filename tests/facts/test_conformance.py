"""Facts of random plans are as the vocabulary declares them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.language import Text, in_language
from itacheck.facts import build_facts
from itacheck.packs.model import Certainty, WordList
from itacheck.plan import Dimension, Mission, Part, PartId, Passage, Plan, SheetGroup, StatedTotal
from itacheck.reading import read
from itacheck.vocabulary import Fact, Kind, Property, Type, kinds
from tests.facts.small import budget, cell, pack, plan, project
from tests.strategies import plans
from tests.support import examples

KINDS = {one.name: one for one in kinds()}
LARGEST = 2**53 - 1


def built(
    made: Plan, fiscal_year: int | None = None, baseline: Decimal | None = None
) -> list[Fact]:
    """The facts of a plan."""
    words = WordList("fairs", Text("งาน", "fairs"), (("งาน", "โครงการ"),), Certainty.INTERNAL, ())
    criteria = evolve(pack().criteria, words=(words,))
    return list(build_facts(made, criteria, fiscal_year=fiscal_year, baseline_ita=baseline))


def fits(value: object, of: Property) -> bool:
    """Whether a value is of a property's type and within what an engine can hold."""
    if of.type is Type.INTEGER:
        return type(value) is int and abs(value) <= LARGEST
    if of.type is Type.BOOLEAN:
        return type(value) is bool
    return type(value) is str and value.isascii() and (not of.symbols or value in of.symbols)


def conforms(fact: Fact, kind: Kind) -> bool:
    """Whether a fact has what its kind declares, and nothing else."""
    known = {one.name: one for one in kind.properties}
    lacking = {name for name, one in known.items() if not one.optional} - fact.values.keys()
    return (
        not lacking
        and fact.values.keys() <= known.keys()
        and all(fits(value, known[name]) for name, value in fact.values.items())
        and {name for name, _ in kind.texts} >= fact.origin.texts.keys()
    )


@settings(max_examples=examples(60))
@given(
    plans(),
    st.none() | st.integers(2560, 2575),
    st.none() | st.decimals(0, 100, places=3),
)
def test_facts_are_as_declared(
    made: Plan, fiscal_year: int | None, baseline: Decimal | None
) -> None:
    """Every fact of a plan conforms to its kind, has an id of its own, and is built alike twice."""
    found = built(made, fiscal_year, baseline)
    assert [one for one in found if not conforms(one, KINDS[one.kind])] == []
    assert len({one.id for one in found}) == len(found)
    assert built(made, fiscal_year, baseline) == found
    assert all(one.origin.names for one in found)


def test_every_declared_text_is_given() -> None:
    """On a plan with everything in it, each text that a kind declares is filled by some fact."""
    example = Path(__file__).resolve().parents[2] / "examples" / "tharnsucharit.txt"
    seen: dict[str, set[str]] = {}
    citing = Part(PartId.RATIONALE, (Passage("พระราชบัญญัติสวนสาธารณะ พ.ศ. ๒๕๔๖"),))
    more = evolve(read(example), parts=(citing,), sheet_groups=(SheetGroup(1),))
    total = StatedTotal(1, budget("5"))
    one = evolve(project(1), budget=evolve(budget("5"), total=cell("5")))
    sums = plan(Dimension(1, "ก", (Mission("1.1", "ก", (one,), subtotal=total),)))
    for fact in (*built(read(example), 2569), *built(more), *built(Plan()), *built(sums)):
        seen.setdefault(fact.kind, set()).update(fact.origin.texts)
    declared = {name: {text for text, _ in kind.texts} for name, kind in KINDS.items()}
    assert seen == declared


def test_an_empty_plan_has_facts_too() -> None:
    """What a plan lacks altogether is a fact only where a rule tells it."""
    assert {one.kind for one in built(Plan())} == {"target", "final_target", "series"}


def test_texts_speak_the_readers_language() -> None:
    """Labels are there in both languages."""
    found = built(Plan())
    labels = [one.origin.texts["label"] for one in found]
    assert all(in_language(one, "th") != in_language(one, "en") for one in labels)
