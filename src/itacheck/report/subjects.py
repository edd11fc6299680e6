"""What a finding is about, in words: ``project:5`` is โครงการที่ 5 “…”."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from ..language import Message, say
from ..plan import Dimension, Plan, Project, Sheet

_Numbered = TypeVar("_Numbered", Dimension, Project, Sheet)

_PARTS: Mapping[str, Message] = MappingProxyType(
    {
        "announcement": say("The announcement"),
        "preface": say("The preface"),
        "risk_assessment": say("The risk assessment"),
        "rationale": say("The rationale"),
        "objectives": say("The objectives"),
        "goals": say("The goals"),
        "targets": say("The target values"),
        "benefits": say("The expected benefits"),
        "summary_table": say("The summary table"),
        "sheets": say("The detail sheets"),
    }
)
_TARGETS: Mapping[str, Message] = MappingProxyType(
    {
        "cases": say("The targets for corruption cases"),
        "ita_score": say("The targets for the ITA score"),
    }
)


def subject_words(subject: str, plan: Plan, language: str) -> str:
    """A finding's subject for a reader, with the name that the plan gives it.

    A subject of a form that is not known is given back as it is.
    """
    kind, _, rest = subject.partition(":")
    words = _WORDS.get(kind)
    said = words(rest, plan) if words else None
    return subject if said is None else said.text(language)


def _dimension(number: str, plan: Plan) -> Message:
    found = _of_number(plan.dimensions, number)
    if found is None or not found.name:
        return say("Dimension {number}", number=number)
    return say("Dimension {number} “{name}”", number=number, name=found.name)


def _mission(code: str, plan: Plan) -> Message:
    found = next((one for one in plan.missions if one.code == code), None)
    if found is None or not found.name:
        return say("Mission {code}", code=code)
    return say("Mission {code} “{name}”", code=code, name=found.name)


def _project(number: str, plan: Plan) -> Message:
    found = _of_number(plan.projects, number)
    shown = number.partition("#")[0]
    if found is None:
        return say("Project {number}", number=shown)
    return say("Project {number} “{name}”", number=shown, name=found.title)


def _sheet(number: str, plan: Plan) -> Message:
    found = _of_number(plan.sheets, number)
    shown = number.partition("#")[0]
    if found is None or not found.title:
        return say("Detail sheet {number}", number=shown)
    return say("Detail sheet {number} “{name}”", number=shown, name=found.title)


def _risk(place: str, _plan: Plan) -> Message:
    row, _, ordinal = place.partition(".")
    return say("Risk {ordinal} in row {row} of the risk table", ordinal=ordinal, row=row)


def _control(place: str, _plan: Plan) -> Message:
    row, _, ordinal = place.partition(".")
    return say("Control {ordinal} in row {row} of the risk table", ordinal=ordinal, row=row)


def _indicator(place: str, _plan: Plan) -> Message | None:
    sheet, kind, ordinal = [*place.split("."), "", ""][:3]
    if kind == "output":
        return say("Output {ordinal} of detail sheet {sheet}", ordinal=ordinal, sheet=sheet)
    if kind == "outcome":
        return say("Outcome {ordinal} of detail sheet {sheet}", ordinal=ordinal, sheet=sheet)
    return None


def _of_number(items: Iterable[_Numbered], printed: str) -> _Numbered | None:
    """The item of a number; ``5#2`` is the second one numbered 5."""
    number, _, ordinal = printed.partition("#")
    alike = [one for one in items if str(one.number) == number]
    index = int(ordinal or 1) - 1
    return alike[index] if index < len(alike) else None


_WORDS: Mapping[str, Callable[[str, Plan], Message | None]] = MappingProxyType(
    {
        "plan": lambda _id, _plan: say("The whole plan"),
        "total": lambda _id, _plan: say("The grand total"),
        "part": lambda part, _plan: _PARTS.get(part),
        "target": lambda series, _plan: _TARGETS.get(series),
        "goal": lambda number, _plan: say("Goal {number}", number=number),
        "risk_row": lambda row, _plan: say("Row {row} of the risk table", row=row),
        "dimension": _dimension,
        "mission": _mission,
        "project": _project,
        "sheet": _sheet,
        "risk": _risk,
        "control": _control,
        "indicator": _indicator,
    }
)
