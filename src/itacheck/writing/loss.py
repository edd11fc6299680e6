"""What a plan's document cannot say."""

from __future__ import annotations

from attrs import fields

from ..errors import ReadError
from ..plan import Plan
from ..reading import read_text
from .printable import printable
from .printing import render_text, usual_style


def unexpressed(plan: Plan) -> tuple[str, ...]:
    """The plan's fields that are not the same when its document is read again; none is usual."""
    try:
        text = printable(render_text(plan, usual_style(plan)))
        again = read_text(text.encode(), "plan.txt")
    except ReadError:
        again = Plan()
    compared = [one.name for one in fields(Plan) if one.eq]
    if not plan.sheet_groups:  # headings over the sheets, which writing adds, are no loss
        compared.remove("sheet_groups")
    return tuple(name for name in compared if getattr(plan, name) != getattr(again, name))
