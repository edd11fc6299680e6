"""Reading the plan's frame and the measures expected in its missions."""

from __future__ import annotations

from ..errors import unknown_name
from ..language import say
from .model import ExpectedMeasure, Frame, FrameDimension, FrameMission
from .texts import read_basis, read_certainty, read_text
from .yamltree import Node


def read_frame(node: Node) -> Frame:
    """The fiscal years of a cycle and its dimensions."""
    fields = node.fields(("first_year", "last_year", "dimensions"))
    first, last = fields["first_year"].integer(), fields["last_year"].integer()
    if last < first and not fields["last_year"].missing:
        fields["last_year"].fault(
            say("The years run backwards: {first} to {last}.", first=first, last=last)
        )
    numbers: set[int] = set()
    codes: set[str] = set()
    dimensions = []
    for one in fields["dimensions"].items():
        dimension = _dimension(one, codes)
        if dimension.number in numbers:
            one.fault(say("“{name}” stands twice in the pack.", name=dimension.number))
        numbers.add(dimension.number)
        dimensions.append(dimension)
    return Frame(first, last, tuple(dimensions))


def _dimension(node: Node, codes: set[str]) -> FrameDimension:
    fields = node.fields(("number", "name", "missions"), ("old_name",))
    missions = []
    for one in fields["missions"].items():
        mission = one.fields(("code", "name"))
        code = read_symbol(mission["code"])
        if code and code in codes:
            mission["code"].fault(say("“{name}” stands twice in the pack.", name=code))
        codes.add(code)
        missions.append(FrameMission(code, mission["name"].text()))
    return FrameDimension(
        fields["number"].integer(),
        fields["name"].text(),
        tuple(missions),
        fields["old_name"].text() if "old_name" in fields else None,
    )


def read_measure(node: Node, frame: Frame | None) -> ExpectedMeasure:
    """An expected measure, of a mission of the frame where the pack has one."""
    fields = node.fields(("id", "mission", "title", "groups", "certainty", "basis"))
    mission = read_symbol(fields["mission"])
    if frame is not None and mission:
        known = tuple(one.code for dimension in frame.dimensions for one in dimension.missions)
        if mission not in known:
            fields["mission"].fault(unknown_name(say("mission"), mission, known))
    return ExpectedMeasure(
        read_symbol(fields["id"]),
        mission,
        read_text(fields["title"]),
        tuple(tuple(word.text() for word in group.items()) for group in fields["groups"].items()),
        read_certainty(fields["certainty"]),
        read_basis(fields["basis"]),
    )


def read_symbol(node: Node) -> str:
    """A short name in ASCII, as facts carry it."""
    name = node.text()
    if not name.isascii() or any(character.isspace() for character in name):
        node.fault(say("“{name}” must be a short ASCII name without spaces.", name=name))
    return name
