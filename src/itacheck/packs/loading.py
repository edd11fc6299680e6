"""Loading a pack: all its files read, merged and checked, all its faults told at once."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath

from attrs import evolve

from ..errors import ItacheckError, PackError
from ..language import say
from ..location import TextLocation
from ..vocabulary.model import Kind
from .bases import Loads, inherited, read_bases
from .criteria import check_inherited, read_parameters
from .faults import Faults, TooManyFaultsError
from .files import MAIN_FILE, PackFiles, pack_files
from .frame import read_frame, read_measure
from .items import read_topic
from .merging import Merged
from .model import ExpectedMeasure, Frame, Pack, Rule, Topic
from .names import Names, members
from .overrides import read_overrides
from .prepared import prepared_pack
from .profiles import read_profiles
from .rules import read_rule
from .texts import read_text
from .yamltree import Node, parse

SECTIONS = ("parameters", "frame", "measures", "topics", "rules", "overrides", "profiles")
HEAD = ("id", "version", "title")
HEAD_OPTIONAL = ("extends", "strict")


def read_pack(
    files: PackFiles, kinds: Iterable[Kind] | None = None, loads: Loads | None = None
) -> Pack:
    """The pack in some files; see ``load_pack``. ``loads`` are the packs that extend it."""
    prepared = kinds is None
    if kinds is None:
        from ..vocabulary import kinds as own_kinds

        kinds = own_kinds()
    every = tuple(kinds)
    if loads is None:

        def read(path: Path, above: Loads) -> Pack:
            base = pack_files(path)
            ready = prepared_pack(base.sha256) if prepared else None
            return read_pack(base, every, above) if ready is None else ready

        loads = Loads(read, (), {})
    loads = evolve(loads, open=(*loads.open, files.path.resolve()))
    faults = Faults()
    pack = None
    with suppress(TooManyFaultsError):
        pack = _read(files, {kind.name: kind for kind in every}, faults, loads)
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
    return (-1, 0, 0) if place is not None else (len(order), 0, 0)


def _read(files: PackFiles, kinds: dict[str, Kind], faults: Faults, loads: Loads) -> Pack | None:
    head: dict[str, Node] = {}
    sections: dict[str, list[Node]] = {name: [] for name in SECTIONS}
    for main, tree in _trees(files, faults):
        fields = (
            tree.fields(HEAD, (*HEAD_OPTIONAL, *SECTIONS)) if main else tree.fields((), SECTIONS)
        )
        if main:
            head = fields
            if tree.missing and not len(faults):
                tree.fault(say("The file is empty."))
        for name in SECTIONS:
            if name in fields:
                sections[name].append(fields[name])
    bases: tuple[Pack, ...] = ()
    merged = Merged()
    if "extends" in head:
        before = len(faults)
        bases = read_bases(head["extends"], files.folder, loads)
        merged = inherited(head["extends"], bases, own_frame=bool(sections["frame"]))
        if len(faults) > before:
            return None  # what is inherited is not known, so nothing else can be judged
    strict = head["strict"].boolean() if "strict" in head else True
    parameters, names = read_parameters(sections["parameters"], merged, kinds, strict=strict)
    frame = _frame(sections["frame"]) or merged.frame
    changed, disabled = read_overrides(sections["overrides"], merged, names)
    measures = _measures(sections["measures"], frame, merged, strict=strict)
    check_inherited(sections["parameters"], merged, changed, names)
    rules = (*changed, *_rules(sections["rules"], merged, names))
    codes = (one.code for one in (*rules, *disabled))
    return Pack(
        id=head["id"].text(),
        version=head["version"].text(),
        title=read_text(head["title"], both=strict),
        sha256=_digest(files, bases),
        rules=rules,
        parameters=parameters,
        frame=frame,
        measures=measures,
        topics=_topics(sections["topics"], measures, merged, strict=strict),
        disabled=disabled,
        bases=bases,
        strict=strict,
        profiles=read_profiles(sections["profiles"], merged.profiles, codes, both=strict),
    )


def _digest(files: PackFiles, bases: tuple[Pack, ...]) -> str:
    """The digest of a pack's files, and of those of the packs that it extends."""
    if not bases:
        return files.sha256
    return sha256(" ".join((files.sha256, *(one.sha256 for one in bases))).encode()).hexdigest()


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


def _rules(sections: list[Node], merged: Merged, names: Names) -> tuple[Rule, ...]:
    known = {one.code for one in (*merged.rules, *merged.disabled)}

    def read(node: Node) -> Rule | None:
        if node.member("code") in known:
            node.fault(
                say("“{code}” is the code of an inherited rule.", code=node.member("code")),
                remedy=say("Change it under “overrides”, or give the rule another code."),
            )
        return read_rule(node, names)

    return tuple(members(sections, read, lambda one: one.code))


def _measures(
    sections: list[Node], frame: Frame | None, merged: Merged, *, strict: bool
) -> tuple[ExpectedMeasure, ...]:
    before = {one.id: one for one in merged.measures}

    def read(node: Node) -> ExpectedMeasure:
        return read_measure(node, frame, before, both=strict)

    found = members(sections, read, lambda one: one.id)
    return tuple({**before, **{one.id: one for one in found}}.values())


def _topics(
    sections: list[Node], measures: tuple[ExpectedMeasure, ...], merged: Merged, *, strict: bool
) -> tuple[Topic, ...]:
    before = {one.id: one for one in merged.topics}
    known = tuple(one.id for one in measures)

    def read(node: Node) -> Topic:
        return read_topic(node, known, before, both=strict)

    found = members(sections, read, lambda one: one.id)
    return tuple({**before, **{one.id: one for one in found}}.values())


def _frame(sections: list[Node]) -> Frame | None:
    for extra in sections[1:]:
        extra.fault(say("The pack has a frame already."))
    return read_frame(sections[0]) if sections else None
