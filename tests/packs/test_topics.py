"""Topics of the ITA in a pack."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.base.errors import PackError
from itacheck.packs import load_pack
from itacheck.packs.model import Certainty
from itacheck.packs.topics import years_of

PACK = load_pack("nacc-2566-2570")
HEAD = 'id: own\nversion: "1"\ntitle: {th: กฎ, en: Rules}\n'
BASIS = "basis: [{authority: NACC, document: คู่มือ}]"
MEASURES = f"""
measures:
  - id: ethics
    mission: "1.1"
    title: {{th: จริยธรรม, en: Ethics}}
    groups: [[จริยธรรม]]
    certainty: observed
    {BASIS}
"""


def written(tmp_path: Path, topics: str, head: str = HEAD + MEASURES) -> Path:
    """A pack with these topics."""
    path = tmp_path / "own.yaml"
    path.write_text(f"{head}\ntopics:\n{topics}", encoding="utf-8")
    return path


def number(year: str, item: str, certainty: str = "assumed") -> str:
    """An item's number of some years."""
    return f"      - {{{year}, number: {item}, certainty: {certainty}, {BASIS}}}\n"


def test_the_shipped_numbers_are_those_of_their_year() -> None:
    """What was read in a source is verified, the rest assumed; some topics lack some years."""
    found = {one.id: one for one in PACK.topics}
    assert years_of(PACK.topics) == tuple(range(2564, 2570))
    plan_item = found["action_plan"].at(2568)
    assert plan_item is not None
    assert (plan_item.number, plan_item.certainty) == ("O25", Certainty.VERIFIED)
    assert found["no_gift_report"].at(2565) is None
    assert found["six_month_monitoring"].at(2567) is None
    sure = {
        year: sum(
            item.certainty is Certainty.VERIFIED
            for one in PACK.topics
            if (item := one.at(year)) is not None
        )
        for year in (2566, 2567, 2568, 2569)
    }
    assert sure == {2566: 15, 2567: 1, 2568: 12, 2569: 0}


def test_a_pack_changes_the_number_of_a_year(tmp_path: Path) -> None:
    """The other years of an inherited topic stay, also those of the same span."""
    head = HEAD + "extends: [nacc-2566-2570]\n"
    topics = "  - id: action_plan\n    numbers:\n" + number("year: 2565", "O99")
    found = next(
        one for one in load_pack(written(tmp_path, topics, head)).topics if one.id == "action_plan"
    )
    assert [(one.first, one.last, one.number) for one in found.numbers][:4] == [
        (2564, 2564, "O39"),
        (2565, 2565, "O99"),
        (2566, 2566, "O36"),
        (2567, 2567, "O32"),
    ]
    assert found.title == next(one for one in PACK.topics if one.id == "action_plan").title


@pytest.mark.parametrize(
    ("topics", "complaint"),
    [
        (
            "  - id: a\n    title: {th: ก, en: A}\n    numbers:\n" + number("year: 2566", "O1"),
            "The key “measures” is missing",
        ),
        (
            "  - id: a\n    title: {th: ก, en: A}\n    measures: [ethisc]\n    numbers:\n"
            + number("year: 2566", "O1"),
            "Did you mean “ethics”",
        ),
        (
            "  - id: a\n    title: {th: ก, en: A}\n    groups: [[ก]]\n    numbers:\n"
            + number("year: 2566, to: 2567", "O1")
            + number("year: 2567", "O2"),
            "hold for the same fiscal year",
        ),
        (
            "  - id: a\n    title: {th: ก, en: A}\n    groups: [[ก]]\n    numbers:\n"
            + number("year: 2567, to: 2566", "O1"),
            "run backwards",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(topics: str, complaint: str, tmp_path: Path) -> None:
    """No way to know a measure, an unknown measure, two numbers for a year, years turned round."""
    with pytest.raises(PackError) as raised:
        load_pack(written(tmp_path, topics))
    assert complaint in str(raised.value)
    assert "own.yaml:" in str(raised.value)


def test_a_number_becomes_surer_only_by_a_source(tmp_path: Path) -> None:
    """An assumed number of the base is verified by naming where it was read."""
    head = HEAD + "extends: [nacc-2566-2570]\n"
    basis = next(one for one in PACK.topics if one.id == "action_plan").at(2569)
    assert basis is not None
    assert basis.basis[0].document is not None
    same = basis.basis[0].document
    topics = (
        "  - id: action_plan\n    numbers:\n      - {year: 2569, number: O23, certainty: verified, "
        f"basis: [{{authority: NACC, document: {{th: {same.th}, en: {same.en}}}}}]}}\n"
    )
    with pytest.raises(PackError, match="surer"):
        load_pack(written(tmp_path, topics, head))
