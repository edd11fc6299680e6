"""A plan in the making: which parts hold something, and the plan as if it had no others."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from attrs import evolve

from .account import Account, Taken
from .document import PartId
from .plan import Plan
from .projects import CountPlace

_NO_CONTENT = frozenset({Taken.HEADING, Taken.CONTENTS, Taken.FURNITURE, Taken.ORNAMENT})
_OF_SUBJECTS: Mapping[str, PartId] = MappingProxyType(
    {
        "risk_row": PartId.RISK_ASSESSMENT,
        "risk": PartId.RISK_ASSESSMENT,
        "control": PartId.RISK_ASSESSMENT,
        "goal": PartId.GOALS,
        "target": PartId.TARGETS,
        "dimension": PartId.SUMMARY_TABLE,
        "mission": PartId.SUMMARY_TABLE,
        "project": PartId.SUMMARY_TABLE,
        "total": PartId.SUMMARY_TABLE,
        "sheet": PartId.SHEETS,
        "indicator": PartId.SHEETS,
    }
)


def filled_parts(plan: Plan) -> frozenset[PartId]:
    """The parts of a plan that hold more than their headings, be it read or not."""
    model: dict[PartId, object] = {
        PartId.COVER: plan.organisation or plan.title or plan.period or plan.amendment,
        PartId.ANNOUNCEMENT: plan.announcement,
        PartId.PREFACE: any(one.place is CountPlace.PREFACE for one in plan.counts),
        PartId.RISK_ASSESSMENT: plan.risk_rows or plan.risk_bands,
        PartId.GOALS: plan.goals,
        PartId.TARGETS: plan.targets,
        PartId.SUMMARY_TABLE: plan.dimensions or plan.grand_total,
        PartId.SHEETS: plan.sheets,
    }
    entries = plan.account.entries if plan.account else ()
    printed = {one.part for one in entries if one.taken not in _NO_CONTENT}
    return frozenset(
        one
        for one in PartId
        if model.get(one) or one in printed or ((part := plan.part(one)) and part.passages)
    )


def of_parts(plan: Plan, parts: Collection[PartId]) -> Plan:
    """The plan as if it had no other parts; whose it is, and for which years, stays."""
    risks, table = PartId.RISK_ASSESSMENT in parts, PartId.SUMMARY_TABLE in parts
    sheets = PartId.SHEETS in parts
    return evolve(
        plan,
        announcement=plan.announcement if PartId.ANNOUNCEMENT in parts else None,
        parts=tuple(one for one in plan.parts if one.id in parts),
        risk_rows=plan.risk_rows if risks else (),
        risk_bands=plan.risk_bands if risks else (),
        goals=plan.goals if PartId.GOALS in parts else (),
        targets=plan.targets if PartId.TARGETS in parts else (),
        dimensions=plan.dimensions if table else (),
        grand_total=plan.grand_total if table else None,
        counts=tuple(
            one
            for one in plan.counts
            if (PartId.PREFACE if one.place is CountPlace.PREFACE else PartId.SUMMARY_TABLE)
            in parts
        ),
        signs_explained=plan.signs_explained and table,
        common_era=plan.common_era and table,
        columns_location=plan.columns_location if table else None,
        sheets=plan.sheets if sheets else (),
        sheet_groups=plan.sheet_groups if sheets else (),
        unfilled=tuple(
            one for one in plan.unfilled if (part_of(one.subject) or PartId.COVER) in parts
        ),
        problems=tuple(one for one in plan.problems if one.part is None or one.part in parts),
        account=_account(plan.account, parts),
    )


def part_of(subject: str) -> PartId | None:
    """The part that a finding's subject stands in; None for the plan as a whole."""
    kind, _, name = subject.partition(":")
    if kind == "part":
        return next((one for one in PartId if one.value == name), None)
    return _OF_SUBJECTS.get(kind)


def _account(account: Account | None, parts: Collection[PartId]) -> Account | None:
    if account is None:
        return None
    return evolve(account, states=tuple(one for one in account.states if one[0] in parts))
