"""Reading a printed plan back: the same Plan and the same findings as from its plain print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from attrs import evolve, frozen

from itacheck.base.severity import Severity
from itacheck.checking import Checker, prepare
from itacheck.plan import Mission, PartId, Plan, Project, RiskRow, Sheet, UnnamedRow
from itacheck.plan.ordinals import mark_of, told_apart
from itacheck.reading import read_bytes
from itacheck.thai.digits import arabic
from tests.layouts.document import document
from tests.layouts.excel import excel_of
from tests.layouts.layout import Layout
from tests.layouts.pdf import drawn_of, tagged_of
from tests.layouts.text import text_of
from tests.layouts.word import word_of

PLAIN = Layout()
FORMS: Mapping[str, Callable[..., bytes]] = {
    "txt": text_of,
    "docx": word_of,
    "xlsx": excel_of,
    "tagged.pdf": tagged_of,
    "drawn.pdf": drawn_of,
}
_COMPARED = {PartId.RATIONALE, PartId.OBJECTIVES, PartId.BENEFITS}


@frozen
class Answer:
    """What itacheck makes of a document: the plan by its parts, and the judgement."""

    parts: dict[str, Any]
    findings: frozenset[tuple[str, str, int | None]]
    undecided: int
    problems: tuple[str, ...]

    def differences(self, other: Answer, but: frozenset[str] = frozenset()) -> Iterator[str]:
        """What is otherwise in another answer, in a line each; not the findings of some rules."""
        for name, mine in self.parts.items():
            if name not in but and other.parts[name] != mine:
                yield from _first_difference(name, mine, other.parts[name])
        for sign, found in (
            ("lost", self.findings - other.findings),
            ("new", other.findings - self.findings),
        ):
            for one in sorted(found, key=str):
                if one[0] not in but:
                    yield f"{sign} finding {one}"
        if other.undecided != self.undecided and "undecided" not in but:
            yield f"{other.undecided} rules undecided, not {self.undecided}"


def _first_difference(name: str, mine: Any, other: Any) -> Iterator[str]:
    if isinstance(mine, tuple) and isinstance(other, tuple) and len(mine) == len(other):
        for at, (one, two) in enumerate(zip(mine, other, strict=True)):
            if one != two:
                yield from _first_difference(f"{name}[{at}]", one, two)
                return
    yield f"{name}: {other!r:.300} and not {mine!r:.300}"


@cache
def _checker() -> Checker:
    return prepare(engine="plain")


def printed(plan: Plan, layout: Layout, form: str) -> bytes:
    """The bytes of a plan's document in a layout."""
    return FORMS[form](document(plan, layout), layout)


def answer(data: bytes, form: str) -> Answer:
    """What itacheck makes of a document."""
    plan = read_bytes(data, f"plan.{form}")
    report = _checker().report(plan)
    names = _names(plan)
    findings = frozenset(
        (one.rule, names.get(one.subject, one.subject), one.year)
        for one in report.findings
        if one.severity is not Severity.INFO
    )
    undecided = sum(str(one.status) == "undecided" for one in report.ledger)
    problems = tuple(
        f"{one.severity.value}: {one.message}"
        for one in plan.problems
        if one.severity is not Severity.INFO
    )
    return Answer(_parts(plan), findings, undecided, problems)


def _names(plan: Plan) -> dict[str, str]:
    """Subjects with the title of a project or sheet in place of its number."""
    found: dict[str, str] = {}
    kinds: dict[str, Sequence[Project | Sheet]] = {"project": plan.projects, "sheet": plan.sheets}
    for kind, items in kinds.items():
        places = told_apart([mark_of(one) for one in items])
        for place, one in zip(places, items, strict=True):
            found[f"{kind}:{place}"] = f"{kind}:{_bare(one.title)}"
    return found


def _parts(plan: Plan) -> dict[str, Any]:
    """The plan by parts, without what is another way of writing the same."""
    return {
        "cover": (plan.organisation, plan.title, plan.period, plan.amendment),
        "announcement": plan.announcement,
        "parts": tuple(sorted(one.id.value for one in plan.parts)),
        "passages": tuple(
            (one.id.value, one.passages) for one in plan.parts if one.id in _COMPARED
        ),
        "risks": tuple(_risks(one) for one in plan.risk_rows),
        "bands": plan.risk_bands,
        "goals": plan.goals,
        "targets": tuple((one.kind, one.values, one.baseline) for one in plan.targets),
        "target labels": tuple(_bare(one.label) for one in plan.targets),
        "table": tuple(
            (one.number, _bare(one.name), tuple(_mission(m) for m in one.missions))
            for one in plan.dimensions
        ),
        "cells": tuple(tuple(_money(one.budget)) for one in plan.projects),
        "declared": tuple(_declared(one) for one in plan.projects),
        "unnamed": tuple(_unnamed(u) for one in plan.dimensions for u in one.unnamed),
        "totals": tuple(
            (one.dimension, tuple(_money(one.budget)))
            for one in (*(d.subtotal for d in plan.dimensions), plan.grand_total)
            if one is not None
        ),
        "counts": frozenset(plan.counts),
        "signs": plan.signs_explained,
        "sheets": tuple(_sheet(one) for one in plan.sheets),
        "sheet missions": tuple(one.mission for one in plan.sheets),
        "sheet headings": tuple(
            tuple(section.heading.value for section in one.sections) for one in plan.sheets
        ),
        "texts": tuple(tuple(section.passages for section in one.sections) for one in plan.sheets),
    }


def _money(budget: Any) -> Iterator[tuple[int, str, int]]:
    for year, cell in budget.cells:
        yield year.year, cell.state.value, cell.amount.satang if cell.amount else 0


def _declared(project: Project) -> tuple[int, ...]:
    """The years for which it is said that no money is used, in a remark or in cells."""
    return tuple(
        year.year
        for year in project.budget.years
        if any(one.covers(year) for one in project.declarations)
    )


def _unnamed(row: UnnamedRow) -> Any:
    return tuple(_money(row.budget))


def _bare(text: str) -> str:
    """A name as the model compares it: without white space, in Arabic digits."""
    return "".join(arabic(text).split())


def _mission(mission: Mission) -> Any:
    return mission.code, _bare(mission.name), tuple(_project(one) for one in mission.projects)


def _project(project: Project) -> Any:
    return _bare(project.title), project.kind


def _risks(row: RiskRow) -> Any:
    bare = tuple(evolve(one, number=None) for one in row.risks)
    controls = tuple(evolve(one, number=None) for one in row.controls)
    return row.number, row.step, bare, row.ratings, controls


def _sheet(sheet: Sheet) -> Any:
    indicators = tuple(evolve(one, number=None) for one in sheet.indicators)
    title = _bare(sheet.title)
    return title, sheet.kind, sheet.duration, _sheet_budget(sheet), indicators


def _sheet_budget(sheet: Sheet) -> Any:
    """The amounts by years; one of every year is the same as one for each."""
    if sheet.budget is None:
        return None
    every = sheet.duration.years if sheet.duration else ()
    if not every:
        return sheet.budget
    amounts = tuple(
        evolve(one, years=(year,))
        for one in sheet.budget.amounts
        for year in (one.years or every)
        if not one.in_all
    )
    in_all = tuple(one for one in sheet.budget.amounts if one.in_all)
    return sheet.budget.none_declared, amounts, in_all
