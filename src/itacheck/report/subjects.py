"""What a finding is about, in words: ``project:5`` is โครงการที่ 5 “…”."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from ..base.language import Message, say
from ..plan import Dimension, Mission, Plan, Project, Sheet

Item: TypeAlias = Dimension | Mission | Project | Sheet

_PARTS: Mapping[str, Message] = MappingProxyType(
    {
        "cover": say("The cover"),
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


_INNER = str.maketrans("“”", "‘’")
"""Quotation marks inside a name that is quoted itself."""


def subject_words(subject: str, plan: Plan, language: str) -> str:
    """A finding's subject for a reader, with the name that the plan gives it."""
    words, name = subject_and_name(subject, plan, language)
    return f"{words} “{name.translate(_INNER)}”" if name else words


def subject_and_name(subject: str, plan: Plan, language: str) -> tuple[str, str]:
    """A finding's subject for a reader, and apart from it the name in the plan, or "".

    A subject of a form that is not known is given back as it is.
    """
    said = subject_said(subject)
    return (said if isinstance(said, str) else said.text(language)), _name(subject, plan)


def subject_said(subject: str) -> Message | str:
    """A finding's subject in words, without a name; one of an unknown form as it is."""
    kind, _, place = subject.partition(":")
    words = _WORDS.get(kind)
    return (words(place) if words else None) or subject


def item_of(subject: str, plan: Plan) -> Item | None:
    """What a subject stands for, where it is one of the items with a name; of the plan itself."""
    return plan.by_subject.get(subject)


def _name(subject: str, plan: Plan) -> str:
    item = item_of(subject, plan)
    if item is None:
        return ""
    return item.name if isinstance(item, (Dimension, Mission)) else item.title


def _risk(place: str) -> Message:
    row, _, ordinal = place.partition(".")
    return say("Risk {ordinal} in row {row} of the risk table", ordinal=ordinal, row=_number(row))


def _control(place: str) -> Message:
    row, _, ordinal = place.partition(".")
    return say(
        "Control {ordinal} in row {row} of the risk table", ordinal=ordinal, row=_number(row)
    )


def _indicator(place: str) -> Message | None:
    sheet, kind, ordinal = ["", "", *place.rsplit(".", 2)][-3:]
    if kind == "output":
        return say(
            "Output {ordinal} of detail sheet {sheet}", ordinal=ordinal, sheet=_number(sheet)
        )
    if kind == "outcome":
        return say(
            "Outcome {ordinal} of detail sheet {sheet}", ordinal=ordinal, sheet=_number(sheet)
        )
    return None


def _number(place: str) -> str:
    """The number as the plan prints it: a second project 5 is numbered 5 there, too."""
    return place.partition("#")[0]


_WORDS: Mapping[str, Callable[[str], Message | None]] = MappingProxyType(
    {
        "plan": lambda _: say("The whole plan"),
        "total": lambda _: say("The grand total"),
        "part": _PARTS.get,
        "target": _TARGETS.get,
        "goal": lambda place: say("Goal {number}", number=_number(place)),
        "risk_row": lambda place: say("Row {row} of the risk table", row=_number(place)),
        "dimension": lambda place: say("Dimension {number}", number=_number(place)),
        "mission": lambda place: say("Mission {code}", code=place),
        "project": lambda place: say("Project {number}", number=_number(place)),
        "sheet": lambda place: say("Detail sheet {number}", number=_number(place)),
        "risk": _risk,
        "control": _control,
        "indicator": _indicator,
    }
)
