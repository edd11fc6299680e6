"""What is judged of a dimension behind which a page of the file was not read."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.base.language import say
from itacheck.base.location import PdfLocation
from itacheck.checking import check
from itacheck.plan import PartId, PartState, Plan, Problem
from tests.reading.texts import plan

HEADER = "โครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567"
GROUP = "มิติที่ 1 วัฒนธรรมสุจริต (2 โครงการ)"
PROJECTS = ("1.1 จิตสำนึก\t\t", "1) โครงการหนึ่ง\t100\t100")
WRONG = {("BUD001", 2566), ("BUD001", 2567)}


def with_unread_page(found: Plan) -> Plan:
    """The plan, with a page behind all that was read whose text could not be."""
    assert found.account is not None
    page = Problem(say("A page was not read."), PdfLocation("x", 9, block=1_000))
    states = ((PartId.SUMMARY_TABLE, PartState.PARTLY),)
    return evolve(found, problems=(page,), account=evolve(found.account, states=states))


def wrong(found: Plan) -> set[tuple[str, int | None]]:
    """The findings about the dimension's sum and its number of projects."""
    findings = check(found, engine="plain").findings
    return {(one.rule, one.year) for one in findings if one.rule in {"BUD001", "CNT001"}}


@pytest.mark.parametrize("above", [True, False])
def test_a_sum_is_undecided_where_rows_may_follow_on_an_unread_page(*, above: bool) -> None:
    """Of one that stands over its projects nobody knows which are the last; one below ends them."""
    group = f"{GROUP}\t250\t250" if above else "มิติที่ 1 วัฒนธรรมสุจริต\t\t"
    below = () if above else ("รวมมิติที่ 1 จำนวน 2 โครงการ\t250\t250",)
    found = plan("\n".join(["ส่วนที่ 2", HEADER, group, *PROJECTS, *below]))
    assert wrong(found) == {*WRONG, ("CNT001", None)}
    assert wrong(with_unread_page(found)) == (set() if above else {*WRONG, ("CNT001", None)})
