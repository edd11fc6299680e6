"""Loading a pack: all its files read, merged and checked, all its faults told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import TypeVar

from ..errors import ItacheckError, PackError
from ..language import say
from ..location import TextLocation
from ..vocabulary.model import Kind
from .files import MAIN_FILE, PackFiles
from .frame import read_frame, read_measure
from .model import ExpectedMeasure, Frame, Pack, Parameter, Rule
from .names import Names
from .parameters import read_parameter
from .rules import read_rule
from .texts import read_text
from .yamltree import Faults, Node, parse

_SECTIONS = ("parameters", "frame", "measures", "rules")
_HEAD = ("id", "version", "title")
_T = TypeVar("_T")


def read_pack(files: PackFiles, kinds: Iterable[Kind] | None = None) -> Pack:
    """The pack in some files; see ``load_pack``."""
    if kinds is None:
        from ..vocabulary import kinds as own_kinds

        kinds = own_kinds()
    faults = Faults()
    pack = _read(files, {kind.name: kind for kind in kinds}, faults)
    if pack is None or faults.found:
        order = {PurePosixPath(path).name: n for n, (path, _) in enumerate(files.files)}
        raise PackError(
            say("The rule pack “{name}” has {count} fault(s).", name=files.name, count=len(faults)),
            problems=tuple(sorted(faults.found, key=lambda fault: _position(fault, order))),
        )
    return pack


def _position(fault: ItacheckError, order: dict[str, int]) -> tuple[int, int, int]:
    place = fault.place
    if isinstance(place, TextLocation):
        return order.get(place.file, 0), place.line, place.column
    return -1, 0, 0


def _read(files: PackFiles, kinds: dict[str, Kind], faults: Faults) -> Pack | None:
    trees = _trees(files, faults)
    head: dict[str, Node] | None = None
    sections: dict[str, list[Node]] = {name: [] for name in _SECTIONS}
    for main, tree in trees:
        fields = tree.fields(_HEAD, _SECTIONS) if main else tree.fields((), _SECTIONS)
        if main:
            head = fields
        for name in _SECTIONS:
            if name in fields:
                sections[name].append(fields[name])
    if head is None:
        faults.add(say("The file “{file}” is missing.", file=MAIN_FILE), files.name)
        return None
    sound: dict[str, Parameter | None] = {}

    def parameter(node: Node) -> Parameter:
        before = len(faults)
        found = read_parameter(node)
        sound[found.name] = found if len(faults) == before else None
        return found

    parameters = _members(sections["parameters"], parameter, lambda one: one.name)
    frame = _frame(sections["frame"])
    names = Names(kinds, sound)
    return Pack(
        id=head["id"].text(),
        version=head["version"].text(),
        title=read_text(head["title"]),
        sha256=files.sha256,
        rules=_rules(sections["rules"], names),
        parameters=tuple(parameters),
        frame=frame,
        measures=_measures(sections["measures"], frame),
    )


def _trees(files: PackFiles, faults: Faults) -> list[tuple[bool, Node]]:
    """Each file's tree, and whether it is the one that names the pack."""
    trees = []
    for path, content in files.files:
        name = PurePosixPath(path).name
        main = path == MAIN_FILE or len(files.files) == 1
        trees.append((main, _tree(content, name, faults)))
    return trees


def _tree(content: bytes, name: str, faults: Faults) -> Node:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        faults.add(say("The file is not UTF-8 text."), TextLocation(name, 1, 1))
        return Node((name, 1, 1), faults, None)
    return parse(text, name, faults)


def _rules(sections: list[Node], names: Names) -> tuple[Rule, ...]:
    return tuple(_members(sections, lambda node: read_rule(node, names), lambda one: one.code))


def _measures(sections: list[Node], frame: Frame | None) -> tuple[ExpectedMeasure, ...]:
    found = _members(sections, lambda node: read_measure(node, frame), lambda one: one.id)
    return tuple(found)


def _frame(sections: list[Node]) -> Frame | None:
    for extra in sections[1:]:
        extra.fault(say("The pack has a frame already."))
    return read_frame(sections[0]) if sections else None


def _members(
    sections: list[Node], read: Callable[[Node], _T | None], name_of: Callable[[_T], str]
) -> list[_T]:
    """The members of a section from all files, each with a name of its own."""
    members: list[_T] = []
    seen: set[str] = set()
    for node in (node for section in sections for node in section.items()):
        member = read(node)
        if member is None:
            continue
        name = name_of(member)
        if name and name in seen:
            node.fault(say("“{name}” stands twice in the pack.", name=name))
        seen.add(name)
        members.append(member)
    return members
