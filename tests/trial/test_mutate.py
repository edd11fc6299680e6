"""Mutants of rules, and whether examples notice them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from itacheck.base.errors import OptionError, PackError
from itacheck.base.language import Text
from itacheck.packs.model import (
    AllOf,
    AnyOf,
    Certainty,
    Citation,
    Comparison,
    Condition,
    DatedValue,
    Example,
    Joined,
    Not,
    Parameter,
    ParameterName,
    Rule,
    Than,
)
from itacheck.trial.equivalents import read_equivalents
from itacheck.trial.mutants import mutants
from itacheck.trial.mutate import main, packs_under
from itacheck.trial.trial import try_mutants
from itacheck.vocabulary.model import Unit, Value
from tests.engine.support_engine import pack, rule
from tests.packs.support_packs import PACK
from tests.strategies.kinds import KINDS

BY_NAME = {kind.name: kind for kind in KINDS}
LIMIT = Parameter(
    "limit",
    Unit.NUMBER,
    Text("เกณฑ์", "limit"),
    (
        DatedValue(2566, 2567, 1, Certainty.INTERNAL, (Citation("plan"),)),
        DatedValue(2568, None, 5, Certainty.INTERNAL, (Citation("plan"),)),
    ),
)
AS_A: dict[str, Value] = {"scope": "a", "counted": 1, "sure": True}


def names(one: Rule) -> list[str]:
    """The names of a rule's mutants, without its code."""
    found = mutants(one, pack(one, parameters=(LIMIT,)), BY_NAME)
    return [mutant.name.removeprefix("TST001 ") for mutant in found]


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        (
            Comparison("counted", "lt", 3),
            [
                "counted lt 3 -> counted le 3",
                "counted lt 3 -> counted gt 3",
                "counted lt 3 -> counted ge 3",
                "counted lt 3 -> counted lt 2",
                "counted lt 3 -> counted lt 4",
            ],
        ),
        (
            Comparison("counted", "ge", ParameterName("limit")),
            [
                "counted ge $limit -> counted gt $limit",
                "counted ge $limit -> counted le $limit",
                "counted ge $limit -> counted lt $limit",
                "counted ge $limit -> counted ge 4",
                "counted ge $limit -> counted ge 6",
            ],
        ),
        (
            Comparison("stated", "ne", Than("counted")),
            [
                "stated ne counted -> stated eq counted",
                "stated ne counted -> stated lt counted",
                "stated ne counted -> stated gt counted",
            ],
        ),
        (
            Comparison("sure", "eq", operand=True),
            ["sure eq true -> sure ne true", "sure eq true -> sure eq false"],
        ),
        (
            Comparison("scope", "eq", "a"),
            ["scope eq a -> scope ne a", "scope eq a -> scope eq b", "scope eq a -> scope eq c"],
        ),
        (
            Comparison("scope", "in", ("a", "b")),
            [
                "scope in [a, b] -> scope in [b]",
                "scope in [a, b] -> scope in [c, b]",
                "scope in [a, b] -> scope in [a]",
                "scope in [a, b] -> scope in [a, c]",
            ],
        ),
        (Comparison("place", "present"), ["place present -> place absent"]),
        (
            Not(Comparison("place", "absent")),
            ["not -> nothing", ".not: place absent -> place present"],
        ),
    ],
)
def test_what_becomes_of_a_comparison(condition: Condition, says: list[str]) -> None:
    """Comparator, constant, parameter, symbol and boolean each change by one step."""
    told = [name for name in names(rule(fails_when=condition)) if name.startswith("fails_when")]
    found = [name.removeprefix("fails_when").removeprefix(": ") for name in told]
    assert found == says


def test_parts_are_dropped_and_combined_otherwise() -> None:
    """Of all and any, each part is dropped, and one word stands for the other."""
    flags = (Comparison("sure", "eq", operand=True), Comparison("place", "present"))
    found = names(rule(fails_when=AnyOf((AllOf(flags), flags[1])), where=flags[0]))
    assert [name for name in found if "sure eq" not in name and "place" not in name] == [
        "where: dropped",
        "fails_when: any -> all",
        "fails_when.any[1]: dropped",
        "fails_when.any[1]: all -> any",
        "fails_when.any[1].all[1]: dropped",
        "fails_when.any[1].all[2]: dropped",
        "fails_when.any[2]: dropped",
    ]


def test_needs_years_and_joins_change_too() -> None:
    """A needed property and a join are dropped, a join exchanged, the years shifted by one."""
    joined = Joined("fig", (("counted", "counted"), ("scope", "scope")), AllOf(()))
    found = names(
        rule(
            needs=("stated", "spare"),
            fails_when=Comparison("stated", "ne", 1),
            with_=joined,
            fiscal_years=(2566, 2566),
        )
    )
    assert [name for name in found if not name.startswith("fails_when: stated")] == [
        "fails_when: dropped",
        "needs: stated dropped",
        "needs: spare dropped",
        "fiscal_years: [2566, 2566] -> [2565, 2566]",
        "fiscal_years: [2566, 2566] -> [2566, 2567]",
        "with and without: exchanged",
        "with: dropped",
        "with.on: counted = counted dropped",
        "with.on: scope = scope dropped",
    ]


def test_what_makes_no_difference_is_no_mutant() -> None:
    """A needed property without which the condition is undecided anyway may as well be dropped."""
    condition = AnyOf((Comparison("stated", "lt", 1), Not(Comparison("stated", "ge", 0))))
    assert not [
        one for one in names(rule(needs=("stated",), fails_when=condition)) if "needs" in one
    ]
    present = Comparison("stated", "present")
    assert "needs: stated dropped" in names(rule(needs=("stated",), fails_when=present))


def tried(*examples: Example, **said: Any) -> list[str]:
    """The mutants of a rule that its examples do not notice."""
    one = rule(examples=examples, **said)
    return [mutant.name for mutant in try_mutants(pack(one), kinds=KINDS).survivors]


def test_a_boundary_without_example_is_told() -> None:
    """An example on each side of a limit is not enough; one at the limit is."""
    high = Comparison("counted", "gt", 3)
    far = (Example("failed", {**AS_A, "counted": 9}), Example("passed", {**AS_A, "counted": 0}))
    assert tried(*far, fails_when=high) == [
        "TST001 fails_when: counted gt 3 -> counted ge 3",
        "TST001 fails_when: counted gt 3 -> counted gt 2",
        "TST001 fails_when: counted gt 3 -> counted gt 4",
    ]
    near = (Example("failed", {**AS_A, "counted": 4}), Example("passed", {**AS_A, "counted": 3}))
    assert tried(*near, fails_when=high) == []


def test_shifted_years_are_noticed_by_examples_in_a_year() -> None:
    """An example may say for which fiscal year it is examined."""
    said = {"fails_when": Comparison("sure", "eq", operand=True), "fiscal_years": (2566, 2570)}
    two = (Example("failed", AS_A), Example("passed", {**AS_A, "sure": False}))
    assert len(tried(*two, **said)) == 4
    dated = tuple(
        Example("failed" if 2566 <= year <= 2570 else "not_applicable", AS_A, fiscal_year=year)
        for year in (2565, 2566, 2570, 2571)
    )
    assert tried(*two, *dated, **said) == []


def test_shifted_dates_of_parameters_are_noticed_too() -> None:
    """A parameter's value may begin a year early or late: an example in that year tells."""
    condition = Comparison("counted", "gt", ParameterName("limit"))
    assert [name for name in names(rule(fails_when=condition)) if name.startswith("$")] == [
        "$limit: from 2566 -> 2565",
        "$limit: to 2567 -> 2566",
        "$limit: from 2566 -> 2567",
        "$limit: to 2567 -> 2568",
        "$limit: from 2568 -> 2567",
        "$limit: from 2568 -> 2569",
    ]
    examples = [
        Example("undecided", AS_A, fiscal_year=2565),
        Example("failed", {**AS_A, "counted": 2}, fiscal_year=2566),
        Example("failed", {**AS_A, "counted": 2}, fiscal_year=2567),
        Example("passed", {**AS_A, "counted": 5}, fiscal_year=2568),
        Example("failed", {**AS_A, "counted": 6}, fiscal_year=2568),
    ]
    one = rule(examples=tuple(examples), fails_when=condition)
    trial = try_mutants(pack(one, parameters=(LIMIT,)), kinds=KINDS)
    assert trial.survivors == ()
    assert trial.same == {"TST001 $limit: to 2567 -> 2568"}  # that of 2568 holds from then on


def test_the_command_prints_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Survivors, names listed in vain, and the sum; 0 only where nothing is left."""
    monkeypatch.setattr("itacheck.vocabulary.kinds", lambda: KINDS)
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "pack.yaml").write_text(PACK, encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    survivors = capsys.readouterr().out.splitlines()[:-1]
    assert "TST001 with.where: counted eq 1 -> counted ge 1" in survivors
    listed = tmp_path / "list.yaml"
    written = "\n".join(f'    - "{name}"' for name in survivors)
    listed.write_text(f"- reason: A reason.\n  mutants:\n{written}\n", encoding="utf-8")
    assert main([str(tmp_path / "demo"), "--equivalent", str(listed)]) == 0
    listed.write_text(f"- reason: A.\n  mutants:\n{written}\n    - TST001 x\n", encoding="utf-8")
    assert main([str(tmp_path), "--equivalent", str(listed)]) == 1
    assert "TST001 x (listed, and does not survive)" in capsys.readouterr().out


def test_the_command_refuses_what_it_cannot_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pack or a list that cannot be read is said, with exit code 2."""
    assert main([str(tmp_path / "none.yaml")]) == 2
    (tmp_path / "list.yaml").write_text("reason: [", encoding="utf-8")
    assert main(["nacc-2566-2570", "--equivalent", str(tmp_path / "list.yaml")]) == 2
    assert "The list “list.yaml” has 1 fault(s)." in capsys.readouterr().err


def test_packs_are_found_in_a_folder_of_packs(tmp_path: Path) -> None:
    """A folder of packs, a pack, or an id."""
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "pack.yaml").write_text("", encoding="utf-8")
    assert packs_under(str(tmp_path)) == packs_under(str(tmp_path / "demo"))
    assert packs_under("nacc-2566-2570") == ["nacc-2566-2570"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: b", "list.yaml:1:1: Here belongs a list."),
        ("- reason: x", "list.yaml:1:3: The key “mutants” is missing."),
        ("- SAO005 thresholds", "list.yaml:1:3: Here belongs a mapping (“key: value”), not “SAO"),
        ("- reason: x\n  mutants: a", "list.yaml:2:12: Here belongs a list, not “a”."),
        ("- reason: x\n  mutants:\n    - A: b", "list.yaml:3:7: A change holds a colon and so"),
        ("- reason: x\n  mutants: [a, a]", "list.yaml:2:16: “a” stands twice in the list."),
        ("[", "list.yaml:2:1: This is neither YAML nor JSON"),
    ],
)
def test_a_list_that_is_none_is_refused(tmp_path: Path, text: str, told: str) -> None:
    """Every fault has its line, and the whole says what the right form is."""
    path = tmp_path / "list.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match="Write “- reason: …” and below it “mutants:”") as caught:
        read_equivalents(path)
    assert any(str(one).startswith(told) for one in caught.value.problems), str(caught.value)


def test_a_list_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    """It is no text, or not there."""
    path = tmp_path / "list.yaml"
    with pytest.raises(OptionError, match="The file cannot be read"):
        read_equivalents(path)
    path.write_bytes(b"\xff")
    with pytest.raises(OptionError, match="The file is not UTF-8 text"):
        read_equivalents(path)


def test_an_empty_list_lists_nothing(tmp_path: Path) -> None:
    """A list that is still to be written is no fault."""
    path = tmp_path / "list.yaml"
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert read_equivalents(path) == {}


def test_what_says_the_same_of_a_count_is_not_tried() -> None:
    """None is at most none where things are counted; a difference may be below 0."""
    none = Comparison("counted", "eq", 0)
    examples = (Example("failed", {**AS_A, "counted": 0}), Example("passed", AS_A))
    one = rule(examples=examples, fails_when=none)
    trial = try_mutants(pack(one), kinds=KINDS)
    assert trial.survivors == ()
    assert trial.same == {"TST001 fails_when: counted eq 0 -> counted le 0"}
    signed = tuple(
        evolve(kind, properties=tuple(evolve(of, signed=True) for of in kind.properties))
        for kind in KINDS
    )
    trial = try_mutants(pack(one), kinds=signed)
    assert [each.name for each in trial.survivors] == [
        "TST001 fails_when: counted eq 0 -> counted le 0"
    ]
