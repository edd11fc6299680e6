"""A plan as the blocks of its document, laid out as officers know it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...plan import Plan
from ..blocks import Document, Part
from .front_matter import announcement, cover, preface
from .part_one import part_one
from .sheets import part_three
from .summary import part_two

_CONTENTS = "สารบัญ"


def document_of(plan: Plan) -> Document:
    """The document of a plan; with room to write in where it has nothing in its tables yet."""
    room = not (plan.projects or plan.risk_rows)
    return Document(plan.title, tuple(_parts(plan, room=room)), cover=True)


def _parts(plan: Plan, *, room: bool) -> Iterator[Part]:
    yield from cover(plan)
    yield from announcement(plan)
    yield from preface(plan, room=room)
    numbered = (part_one, part_two, part_three)
    for number, part in enumerate(one for make in numbered for one in make(plan, room=room)):
        yield part if number else evolve(part, contents=_CONTENTS)
