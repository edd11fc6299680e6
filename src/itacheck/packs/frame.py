"""Reading the plan's frame and the measures expected in its missions."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import unknown_name
from ..language import say
from .model import ExpectedMeasure, Frame, FrameDimension, FrameMission
from .texts import check_raised, read_basis, read_certainty, read_text
from .yamltree import Node

MEASURE = ("id", "mission", "title", "groups", "certainty", "basis")
FRAME = ("first_year", "last_year", "dimensions")
DIMENSION = ("number", "name", "missions")
DIMENSION_OPTIONAL = ("old_name",)
MISSION = ("code", "name")


def read_frame(node: Node) -> Frame:
    """The fiscal years of a cycle and its dimensions."""
    fields = node.fields(FRAME)
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
    fields = node.fields(DIMENSION, DIMENSION_OPTIONAL)
    missions = []
    for one in fields["missions"].items():
        mission = one.fields(MISSION)
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


def read_measure(
    node: Node,
    frame: Frame | None,
    inherited: Mapping[str, ExpectedMeasure],
    *,
    both: bool = True,
) -> ExpectedMeasure:
    """An expected measure, of a mission of the frame where the pack has one.

    One with the id of an inherited one takes its place, and says only what is different.
    """
    before = inherited.get(str(node.member("id")))
    if before is not None:
        return _changed_measure(node, frame, before, both=both)
    fields = node.fields(MEASURE)
    return ExpectedMeasure(
        read_symbol(fields["id"]),
        _mission(fields["mission"], frame),
        read_text(fields["title"], both=both),
        _groups(fields["groups"]),
        read_certainty(fields["certainty"]),
        read_basis(fields["basis"]),
    )


def _changed_measure(
    node: Node, frame: Frame | None, before: ExpectedMeasure, *, both: bool
) -> ExpectedMeasure:
    fields = node.fields(("id",), MEASURE[1:])
    if node.content and len(node.content) == 1:
        node.fault(say("Nothing of “{code}” is changed here.", code=before.id))
    certainty, basis = before.certainty, before.basis
    if "basis" in fields:
        basis = read_basis(fields["basis"])
    if "certainty" in fields:
        certainty = read_certainty(fields["certainty"])
        check_raised(fields["certainty"], (certainty, basis), (before.certainty, before.basis))
    return ExpectedMeasure(
        before.id,
        _mission(fields["mission"], frame) if "mission" in fields else before.mission,
        read_text(fields["title"], both=both) if "title" in fields else before.title,
        _groups(fields["groups"]) if "groups" in fields else before.groups,
        certainty,
        basis,
    )


def _mission(node: Node, frame: Frame | None) -> str:
    mission = read_symbol(node)
    if frame is not None and mission:
        known = tuple(one.code for dimension in frame.dimensions for one in dimension.missions)
        if mission not in known:
            node.fault(unknown_name(say("mission"), mission, known))
    return mission


def _groups(node: Node) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(word.text() for word in group.items()) for group in node.items())


def read_symbol(node: Node) -> str:
    """A short name in ASCII, as facts carry it."""
    name = node.text()
    if not name.isascii() or any(character.isspace() for character in name):
        node.fault(say("“{name}” must be a short ASCII name without spaces.", name=name))
    return name
