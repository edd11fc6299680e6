"""Loading a pack: all its files read, merged and checked, all its faults told at once."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from attrs import evolve

from ..base.errors import ItacheckError, PackError
from ..base.language import say
from ..base.location import TextLocation
from ..records.codec import OneOf
from ..records.cursor import Cursor
from ..records.faults import Faults, TooManyFaultsError, UnreadableError
from ..records.yaml_json import read_text
from ..vocabulary import kinds_of
from ..vocabulary.model import Kind
from .bases import Loads, inherited, read_bases
from .criteria import check_inherited, read_parameters
from .files import MAIN_FILE, PackFiles, pack_files, settled
from .frame import FRAME, placed, read_measure, read_words
from .items import read_topic
from .merging import Merged
from .model import Criteria, Frame, Pack, Rule
from .names import Names, drawn_ids, members, renewed
from .overrides import read_overrides
from .prepared import prepared_pack
from .profiles import read_profiles
from .quantities import NEWEST
from .rules import read_rule
from .texts import ID, MANNER, TRUTH, VERSION, Words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LANGUAGE = OneOf(
    {str(one): one for one in range(1, NEWEST + 1)}, say("rule language"), blank=NEWEST
)
"""The version of the rule language that a pack is written in."""
SECTIONS = (
    "parameters",
    "frame",
    "measures",
    "topics",
    "words",
    "rules",
    "overrides",
    "profiles",
)
HEAD = ("id", "version", "title")
HEAD_OPTIONAL = ("extends", "strict", "language")


def read_pack(
    files: PackFiles, kinds: Iterable[Kind] | None = None, loads: Loads | None = None
) -> Pack:
    """The pack in some files; see ``load_pack``. ``loads`` are the packs that extend it."""
    every = None if kinds is None else tuple(kinds)
    if loads is None:

        def read(path: Traversable, above: Loads) -> Pack:
            base = pack_files(path)
            ready = prepared_pack(base.sha256) if every is None else None
            return read_pack(base, every, above) if ready is None else ready

        loads = Loads(read, (), {})
    loads = evolve(loads, open=(*loads.open, settled(files.path)))
    faults = Faults(MANNER)
    pack = None
    with suppress(TooManyFaultsError):
        pack = _read(files, every, faults, loads)
    if pack is None or faults.found:
        order = {path: number for number, (path, _) in enumerate(files.files)}
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


def _read(
    files: PackFiles, every: tuple[Kind, ...] | None, faults: Faults, loads: Loads
) -> Pack | None:
    head: dict[str, Cursor] = {}
    sections: dict[str, list[Cursor]] = {name: [] for name in SECTIONS}
    for main, tree in _trees(files, faults):
        fields = (
            tree.fields(HEAD, (*HEAD_OPTIONAL, *SECTIONS)) if main else tree.fields((), SECTIONS)
        )
        if main:
            head = fields
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
    strict = TRUTH.read(head["strict"]) if "strict" in head else True
    language = LANGUAGE.read(head["language"]) if "language" in head else 1
    if every is None:
        every = kinds_of(_named_kinds(sections["rules"], merged))
    kinds = {kind.name: kind for kind in every}
    parameters, names = read_parameters(sections["parameters"], merged, kinds, strict=strict)
    names = evolve(names, language=language)
    frame = _frame(sections["frame"]) or merged.frame
    told = len(faults)
    measures = renewed(
        sections["measures"],
        placed(merged.measures, merged.frame, frame),
        lambda at, before: read_measure(at, frame, before, both=strict),
    )
    ids = tuple(one.id for one in measures) if len(faults) == told else None
    topics = renewed(
        sections["topics"],
        merged.topics,
        lambda at, before: read_topic(at, ids, before, both=strict),
    )
    told = len(faults)
    words = renewed(
        sections["words"], merged.words, lambda at, before: read_words(at, before, both=strict)
    )
    faulty = [] if ids is not None else ["measures"]
    faulty += [] if len(faults) == told else ["words"]
    drawn = drawn_ids(Criteria((), frame, measures, topics, words))
    names = evolve(names, ids={name: drawn[name] for name in drawn if name not in faulty})
    changed, disabled = read_overrides(sections["overrides"], merged, names, head["id"].word or "")
    places = {
        one.get("name").word or "": one for each in sections["parameters"] for one in each.each()
    }
    remedy = say("Lower its severity under “overrides”.")
    check_inherited(places, merged, changed, names, remedy)
    rules = (*changed, *_rules(sections["rules"], merged, names))
    codes = (one.code for one in (*rules, *disabled))
    return Pack(
        id=ID.read(head["id"]),
        version=VERSION.read(head["version"]),
        title=Words(both=strict).read(head["title"]),
        sha256=_digest(files, bases),
        rules=rules,
        parameters=parameters,
        frame=frame,
        measures=measures,
        topics=topics,
        words=words,
        disabled=disabled,
        bases=bases,
        strict=strict,
        language=language,
        warnings=tuple(faults.warned),
        profiles=read_profiles(sections["profiles"], merged.profiles, codes, both=strict),
    )


def _named_kinds(sections: list[Cursor], merged: Merged) -> set[str]:
    """The kinds of facts that rules name: the pack's own and the inherited ones."""
    named = {one for rule in (*merged.rules, *merged.disabled) for one in rule.kinds}
    for rule in (one for section in sections for one in section.each()):
        joined = (rule.get(word).get("kind") for word in ("with", "without"))
        named.update(one.word for one in (rule.get("about"), *joined) if one.word)
    return named


def _digest(files: PackFiles, bases: tuple[Pack, ...]) -> str:
    """The digest of a pack's files, and of those of the packs that it extends."""
    if not bases:
        return files.sha256
    return sha256(" ".join((files.sha256, *(one.sha256 for one in bases))).encode()).hexdigest()


def _trees(files: PackFiles, faults: Faults) -> list[tuple[bool, Cursor]]:
    """Each file's tree, and whether it is the one that names the pack."""
    trees = []
    for path, content in files.files:
        main = path == MAIN_FILE or len(files.files) == 1
        trees.append((main, _tree(content, path, faults, main=main)))
    return trees


def _tree(content: bytes, name: str, faults: Faults, *, main: bool) -> Cursor:
    """A file's tree; a missing node, and the fault kept, where it is none."""
    start = TextLocation(name, 1, 1)
    told = len(faults)
    try:
        if b"\t" in content:
            _tabs(content, name, faults)
        tree = read_text(content.decode("utf-8-sig"), name, faults)
    except UnicodeDecodeError:
        faults.add(say("The file is not UTF-8 text."), start, say("Save it again as UTF-8."))
    except UnreadableError as error:
        if len(faults) == told:
            faults.unreadable(error, start)
    else:
        if tree is None and main:
            remedy = say("A pack begins with its id, its version and its title.")
            faults.add(say("The file is empty."), start, remedy)
        return Cursor(tree, faults)
    return Cursor(None, faults)


def _tabs(content: bytes, name: str, faults: Faults) -> None:
    """Faults of tabs behind keys, which itacheck could read, and most editors of YAML mark."""
    from ..records.yaml_slips import tabs_of

    for slip in tabs_of(content.decode("utf-8-sig")):
        faults.add(slip.sentence, TextLocation(name, slip.line, slip.column), slip.remedy)


def _rules(sections: list[Cursor], merged: Merged, names: Names) -> tuple[Rule, ...]:
    known = {one.code: one for one in (*merged.rules, *merged.disabled)}

    def read(at: Cursor) -> Rule | None:
        inherited = known.get(at.get("code").word or "")
        if inherited is not None:
            at.fault(
                say(
                    "“{code}” is the code of an inherited rule, at {place}.",
                    code=inherited.code,
                    place=inherited.location,
                ),
                say("Change it under “overrides”, or give the rule another code."),
            )
        return read_rule(at, names)

    return tuple(members(sections, read, lambda one: one.code))


def _frame(sections: list[Cursor]) -> Frame | None:
    for extra in sections[1:]:
        extra.fault(say("The pack has a frame already, at {place}.", place=sections[0].place))
    found: Frame | None = FRAME.read(sections[0]) if sections else None
    return found
