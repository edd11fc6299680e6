"""The declarations of the kinds of facts."""

from __future__ import annotations

import re
from pkgutil import iter_modules

from itacheck import facts, vocabulary
from itacheck.plan import PARTS
from itacheck.vocabulary import Kind, Text, Type, kind, kinds, parts

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
THAI = re.compile("[\u0e01-\u0e4e]")


def texts_of(one: Kind) -> list[Text]:
    """Every text of a kind."""
    sources = [prop.supplied_by for prop in one.properties if prop.supplied_by]
    meanings = [prop.meaning for prop in one.properties] + [text for _, text in one.texts]
    return [one.meaning, one.none, *meanings, *sources]


def test_names_are_unique_and_plain() -> None:
    """Kinds, properties and texts have plain names, none of them used twice."""
    names = [one.name for one in kinds()]
    assert len(set(names)) == len(names)
    for one in kinds():
        inner = [prop.name for prop in one.properties] + [name for name, _ in one.texts]
        assert len(set(inner)) == len(inner), one.name
        assert all(NAME.match(name) for name in [one.name, *inner])


def test_no_property_has_a_name_that_the_engine_keeps_for_itself() -> None:
    """Conditions on id, sid, plan or exception would not reach the engine."""
    kept = {"id", "sid", "kind", "plan", "exception", "all", "any", "not", "others"}
    used = {prop.name for one in kinds() for prop in one.properties}
    assert used & kept == set()


def test_every_text_is_in_thai_and_english() -> None:
    """Every meaning and reason is there in both languages."""
    for one in kinds():
        for text in texts_of(one):
            assert THAI.search(text.th), text
            assert text.en
            assert not THAI.search(text.en), text


def test_whatever_lacks_is_accounted_for() -> None:
    """A kind without facts leaves a rule undecided or not applicable, and nothing else."""
    assert {one.none_is for one in kinds()} == {"undecided", "not_applicable"}


def test_only_symbols_list_symbols() -> None:
    """Words are listed for symbols alone, each short and ASCII."""
    for prop in (prop for one in kinds() for prop in one.properties):
        assert prop.type is Type.SYMBOL or not prop.symbols
        assert all(NAME.match(word) for word in prop.symbols)


def test_a_kind_is_found_by_its_name() -> None:
    """A known name gives the kind, another one None."""
    found = kind("subtotal")
    assert found is not None
    assert found.property("stated") is not None
    assert kind("nothing") is None


def test_facts_are_built_where_their_kinds_are_declared() -> None:
    """Each family has a module of its name in both packages, and the families no others."""
    declared = {one.name for one in iter_modules(vocabulary.__path__)}
    built = {one.name for one in iter_modules(facts.__path__) if not one.ispkg}
    own = declared - {"declare", "installed", "kinds", "model", "parts", "repairs", "shared"}
    assert built - {"installed"} == own
    assert own == {family.__name__.rpartition(".")[2] for family in facts.FAMILIES}


def test_the_parts_are_those_of_the_plan() -> None:
    """Kinds and rules name parts as the plan does, and each part has words in two languages."""
    assert tuple(part.value for part in PARTS) == parts.PARTS
    for words in PARTS.values():
        assert THAI.search(words.name.th)
        assert not THAI.search(words.name.en)
