"""Who announced a plan and when, and whose plan it is."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.plan import (
    Account,
    Announcement,
    Organisation,
    OrganisationKind,
    PartId,
    PartState,
    Plan,
)
from itacheck.thai.years import BuddhistDate
from itacheck.vocabulary import Value
from itacheck.vocabulary.model import Unread
from tests.facts.small import dimension, facts, plan, project

SEPTEMBER = BuddhistDate(2565, 9, 24)


def announced(**said: object) -> Plan:
    """A plan of 2566-2570 with that announcement."""
    made = plan(dimension(1, project(1)))
    return evolve(made, announcement=Announcement(**said))  # type: ignore[arg-type]


def values(of: Plan) -> dict[str, Value]:
    """What the fact says."""
    return dict(facts(of, "announcement")["part:announcement"].values)


@pytest.mark.parametrize(
    ("date", "days"),
    [(SEPTEMBER, -7), (BuddhistDate(2565, 10, 1), 0), (BuddhistDate(2567, 3, 1), 517)],
)
def test_days_are_counted_from_the_first_of_the_period(date: BuddhistDate, days: int) -> None:
    """1 October of the year before the first fiscal year; leap days count, days before are < 0."""
    assert values(announced(date=date))["days_after"] == days


def test_without_date_or_years_there_are_no_days() -> None:
    """Nothing is guessed."""
    assert "days_after" not in values(announced())
    assert "days_after" not in values(evolve(announced(date=SEPTEMBER), period=None))


@pytest.mark.parametrize(
    ("post", "who"),
    [
        ("นายกเทศมนตรีตำบลสวนดอก", "head"),
        ("นายก องค์การบริหารส่วนตำบลสวนดอก", "head"),
        ("ผู้ว่าราชการกรุงเทพมหานคร", "head"),
        ("นายกเมืองพัทยา", "head"),
        ("ปลัดเทศบาล ปฏิบัติหน้าที่นายกเทศมนตรีตำบลสวนดอก", "acting_head"),
        ("รองนายกเทศมนตรี รักษาราชการแทน นายกเทศมนตรี", "acting_head"),
        ("ปลัดองค์การบริหารส่วนตำบลสวนดอก", "other"),
        ("รองนายกเทศมนตรีตำบลสวนดอก", "other"),
        ("ปลัดเทศบาล ปฏิบัติหน้าที่", None),
        ("", None),
    ],
)
def test_the_post_tells_who_signed(post: str, who: str | None) -> None:
    """A post that breaks off before it says whose place it is tells nothing."""
    found = values(announced(signatory="นายมานะ ชูใจ", position=post))
    assert found.get("signed_as") == who
    assert found["has_signatory"] is True


def test_an_announcement_that_was_not_read_may_have_a_signatory() -> None:
    """It is not known, for that reason."""
    unread = Account((), states=((PartId.ANNOUNCEMENT, PartState.PARTLY),))
    fact = facts(evolve(announced(), account=unread), "announcement")["part:announcement"]
    open_ = Unread("announcement", "partly")
    assert {name: fact.origin.unread.get(name) for name in ("has_signatory", "signed_as")} == {
        "has_signatory": open_,
        "signed_as": open_,
    }
    assert values(announced())["has_signatory"] is False


@pytest.mark.parametrize("kind", OrganisationKind)
def test_rules_can_be_for_one_kind_of_organisation(kind: OrganisationKind) -> None:
    """On facts about the plan, its dimensions, missions and projects."""
    own = evolve(plan(dimension(1, project(1))), organisation=Organisation("ก", kind))
    for name in ("mission", "project", "group", "part", "period", "dimension", "expected_measure"):
        found = {one.values["organisation"] for one in facts(own, name).values()}
        assert found == {kind.value}


def test_a_cover_that_was_not_read_leaves_the_kind_open() -> None:
    """An organisation of no known kind has none."""
    own = evolve(plan(dimension(1, project(1))), organisation=None)
    assert all("organisation" not in one.values for one in facts(own, "mission").values())
    unread = Account((), states=((PartId.COVER, PartState.UNREAD),))
    for one in facts(evolve(own, account=unread), "mission").values():
        assert one.origin.unread["organisation"] == Unread("cover", "unread")
