from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itacheck.report import Report
from itacheck.report.fingerprint import fingerprint, fingerprints
from itacheck.vocabulary.model import Fact
from tests.report.sample import FACTS, at, report, rule, subtotal

NAMES = st.lists(st.text(), max_size=4).map(tuple)


def marks(given_report: Report) -> dict[tuple[str, str, int | None], str]:
    """Fingerprints by what the findings are about."""
    return {(one.rule, one.subject, one.year): one.fingerprint for one in given_report.findings}


def moved(fact: Fact, lines: int) -> Fact:
    """The fact after lines were added above it."""
    place = fact.origin.location
    assert place is not None
    line = place.as_dict()["line"]
    assert isinstance(line, int)
    return evolve(fact, origin=evolve(fact.origin, location=at(line + lines)))


def test_a_fingerprint_is_32_hexadecimal_digits() -> None:
    """It is short enough to be copied into a baseline by hand."""
    found = fingerprint("BUD001", 2566, ("ก",))
    assert len(found) == 32
    assert int(found, 16) >= 0


def test_a_fingerprint_is_the_same_for_ever() -> None:
    """Its value is stored outside, in baselines: it may not change with a version of itacheck."""
    assert fingerprint("BUD001", 2566, ("subtotal", "มิติ")) == "b966e068c2c6fb00a6f3ebe0b849ed1d"


def test_moving_lines_does_not_change_a_fingerprint() -> None:
    """Lines added above a fault leave it the same fault."""
    assert marks(report(tuple(moved(one, 100) for one in FACTS))) == marks(report())


def test_figures_do_not_change_a_fingerprint() -> None:
    """A corrected but still wrong figure is the same fault."""
    before = report([subtotal(1, 2567, 100, 200, 20)]).findings[0]
    after = report([subtotal(1, 2567, 150, 999, 20)]).findings[0]
    assert before.message != after.message
    assert before.fingerprint == after.fingerprint


def test_renumbering_does_not_change_a_fingerprint() -> None:
    """A subject whose number changed is the same place as long as its name is."""
    fact = subtotal(1, 2567, 100, 200, 20)
    renumbered = evolve(fact, origin=evolve(fact.origin, subject="dimension:4"))
    assert report([fact]).findings[0].fingerprint == report([renumbered]).findings[0].fingerprint


def test_the_language_does_not_change_a_fingerprint() -> None:
    """Reports in two languages speak of the same faults."""
    assert marks(report(language="th")) == marks(report(language="en"))


def test_faults_that_look_alike_are_numbered_in_document_order() -> None:
    """Two faults with the same names differ by an ordinal, the first keeping what it had."""
    first, second = subtotal(1, 2567, 1, 2, 20), subtotal(1, 2567, 1, 2, 30)
    both = report([second, first]).findings
    assert both[0].location == at(20)
    assert both[0].fingerprint == report([first]).findings[0].fingerprint
    assert both[1].fingerprint != both[0].fingerprint


def test_another_rule_or_year_is_another_fault() -> None:
    """The code and the year are part of what a fault is."""
    names = ("ก",)
    faults = [("A", 2566, names), ("B", 2566, names), ("A", 2567, names), ("A", None, names)]
    assert len(set(fingerprints(faults))) == 4


@given(NAMES, NAMES)
def test_names_are_joined_without_ambiguity(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """Only equal names give equal fingerprints, wherever one ends and the next begins."""
    same = fingerprint("A", None, left) == fingerprint("A", None, right)
    assert same == (left == right)


@given(st.lists(st.tuples(st.sampled_from("AB"), st.none(), NAMES), max_size=20))
def test_no_two_findings_share_a_fingerprint(
    faults: list[tuple[str, None, tuple[str, ...]]],
) -> None:
    """A baseline can name each fault, however many look alike."""
    assert len(set(fingerprints(faults))) == len(faults)


def test_the_message_of_a_rule_does_not_change_a_fingerprint() -> None:
    """A rule's wording may be improved without making old faults new ones."""
    from itacheck.packs.condition import Comparison

    reworded = rule("BUD001", "subtotal", Comparison("difference", "ne", 0), "new words")
    fact = subtotal(1, 2567, 100, 200, 20)
    assert (
        report([fact], rules=[reworded]).findings[0].fingerprint
        == report([fact]).findings[0].fingerprint
    )
