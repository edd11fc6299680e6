"""A report on a plan in the making: which parts of it were checked, and which were not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..base.record import record
from ..plan import PartId, Plan
from ..plan.submitted import filled_parts, part_of

if TYPE_CHECKING:
    from ..records.record import Record

FILLED = "filled"
"""Stands for every part that holds more than its heading."""
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        **{one.value: one.value for one in PartId},
        FILLED: FILLED,
        "organisation": PartId.COVER.value,
        "title": PartId.COVER.value,
        "period": PartId.COVER.value,
        "amendment": PartId.COVER.value,
        "risks": PartId.RISK_ASSESSMENT.value,
        "risk_rows": PartId.RISK_ASSESSMENT.value,
        "risk_bands": PartId.RISK_ASSESSMENT.value,
        "summary": PartId.SUMMARY_TABLE.value,
        "projects": PartId.SUMMARY_TABLE.value,
        "dimensions": PartId.SUMMARY_TABLE.value,
        "grand_total": PartId.SUMMARY_TABLE.value,
        "sheet_groups": PartId.SHEETS.value,
    }
)
"""What parts are called: their ids, and the keys of the plan's form that hold them."""


@record
class PartsChecked:
    """The parts of a plan in the making: each is in one of the three.

    ``left_out`` are those that the plan has and that nobody named as submitted.
    """

    checked: tuple[PartId, ...]
    not_submitted: tuple[PartId, ...]
    left_out: tuple[PartId, ...] = ()


def parts_of(given: object) -> tuple[str, ...] | None:
    """The ids of parts, or ``filled``, in the plan's order; None where nobody names any.

    They are a list, or a text with commas. Raises OptionError.
    """
    if given is None:
        return None
    found = {_id(one) for one in _names(given)}
    if not found:
        raise OptionError(
            say("No part is named, so nothing would be checked."),
            remedy=say("Name what was submitted; “{name}” is all that is filled in.", name=FILLED),
            place="parts",
        )
    return tuple(one for one in (*(part.value for part in PartId), FILLED) if one in found)


def _names(given: object) -> Iterator[str]:
    several = (given,) if isinstance(given, (str, PartId)) else given
    if not isinstance(several, Iterable) or isinstance(several, Mapping):
        several = (None,)
    for one in several:
        name = one.value if isinstance(one, PartId) else one
        if not isinstance(name, str):
            raise OptionError(
                say("Here belongs {what}.", what=say("a list of parts such as cover and sheets")),
                place="parts",
            )
        yield from (part.strip() for part in name.split(",") if part.strip())


def _id(name: str) -> str:
    plain = name.lower().replace("-", "_").replace(" ", "_")
    if plain not in _NAMES:
        raise OptionError(unknown_name(say("part"), name, tuple(_NAMES)), place="parts")
    return _NAMES[plain]


def parts_checked(plan: Plan, named: tuple[str, ...]) -> PartsChecked:
    """What is checked of a plan where these parts were submitted.

    Whose plan it is and for which years is a part of every check, as far as the plan says so.
    """
    filled = filled_parts(plan)
    checked = {PartId(one) for one in named if one != FILLED} | (filled & {PartId.COVER})
    checked |= filled if FILLED in named else set()
    return PartsChecked(
        tuple(one for one in PartId if one in checked),
        tuple(one for one in PartId if one not in checked and one not in filled),
        tuple(one for one in PartId if one not in checked and one in filled),
    )


def is_checked(parts: PartsChecked | None, subject: str) -> bool:
    """Whether what a finding is about was looked at in a check of these parts, or of the whole."""
    if parts is None or not (parts.not_submitted or parts.left_out):
        return True
    return part_of(subject) in parts.checked


def parts_form() -> Record:
    """The parts as the report's JSON has them."""
    from ..records.codec import ListOf, OneOf
    from ..records.record import Key, Record

    part = OneOf({one.value: one for one in PartId}, quoted=True)
    names = ("checked", "not_submitted", "left_out")
    return Record(PartsChecked, *(Key(name, ListOf(part)) for name in names), name="parts")
