"""What a plan's document cannot say."""

from __future__ import annotations

from attrs import fields

from ..base.errors import ReadError
from ..plan import Plan
from ..reading import read_bytes


def unexpressed(plan: Plan, data: bytes) -> tuple[str, ...]:
    """The plan's fields that are not the same when its file is read again; none is usual."""
    try:
        again = read_bytes(data, "plan")
    except ReadError:
        again = Plan()
    compared = [one.name for one in fields(Plan) if one.eq]
    if not plan.sheet_groups:  # headings over the sheets, which writing adds, are no loss
        compared.remove("sheet_groups")
    if not plan.unfilled:  # nor are the hints at what is still to be written
        compared.remove("unfilled")
    lost = [name for name in compared if getattr(plan, name) != getattr(again, name)]
    return tuple(lost if plan.unit is again.unit or not plan.dimensions else [*lost, "unit"])
