"""Facts about local governments that a plan names, beside its own name (rules STR009, STR010)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from attrs import evolve

from ..base.language import Phrase, say
from ..base.patterns import expression
from ..base.record import record
from ..plan import PARTS, PartId, Sheet, SheetHeading
from ..thai.governments import Mention, Names, announces_itself, mentions_in, names_in
from ..thai.names import EXACT
from ..thai.text import normalise, same
from ..thai.toponyms import is_place_name, speaks_of_work
from ..vocabulary.governments import OtherNameFact, SelfNameFact
from ..vocabulary.model import Evidence, Unread
from .common.context import Context
from .common.evidence import place_of
from .common.labels import quoted_title, shortened
from .texts.places import Piece, cover_and_heading

_SIGNATORY = say("the signatory's post")
_PREFACE_END = 4
"""So many passages at the end of a preface are looked at: it is signed by name, month and year."""
_SECTIONS = (SheetHeading.OBJECTIVES, SheetHeading.TARGET_GROUP, SheetHeading.RESPONSIBLE)
_NOT_ITS_OWN = expression(
    r"(?:อำเภอ|อ\.|จังหวัด|จ\.|โรงเรียน|ร่วมกับ|ศึกษาดูงาน|(?:\A|(?<=[\s(]))ณ)\s*(?:ที่|ของ|ณ|กับ|ใน|จาก)?\s*\Z"
)
_ADDRESS = expression(r"\s*(?:ตำบล|ต\.|กิ่งอำเภอ|อำเภอ|อ\.|จังหวัด|จ\.)\s*(?P<of>[\u0e01-\u0e4e]+)")
_AFTER = 40
_LETTER = expression("[\u0e01-\u0e2e\u0e30-\u0e4e]")
_VILLAGE = expression(r"\s*(?:หมู่|ม\.\s?\d)")
_BETWEEN = expression(r"\A\s*(?:และ|หรือ|กับ|รวมถึง|ตลอดจน|[,/、-]|\s)\s*\Z")


@record
class _Place:
    """A place where names may stand, and its text; ``units`` are who is responsible there."""

    subject: str
    label: Phrase
    pieces: tuple[Piece, ...]
    names: tuple[str, ...]
    units: frozenset[Piece]


@record
class _OwnPlace(_Place):
    """A place where the plan says whose it is; ``within`` tells those of one part apart."""

    part: Literal["cover", "announcement", "signatory", "preface"]
    within: str = ""


@record
class _OtherPlace(_Place):
    """A place where the plan says what it does, and for whom."""

    part: Literal["project", "sheet"]


@record
class _Named:
    """A local government that a place names, and the piece that does."""

    name: str
    words: str
    mention: Mention
    piece: Piece
    after: str = ""

    @property
    def address(self) -> re.Match[str] | None:
        """The address behind the name, if one stands there."""
        return _ADDRESS.match(self.after)

    @property
    def glued(self) -> bool:
        """Whether the name follows its kind without white space, and nothing follows the name."""
        begins = self.mention.places[0] == self.mention.start + len(self.mention.kind)
        return begins and not (_LETTER.match(self.after) and not self.address)

    @property
    def sure(self) -> bool:
        """Whether it is a name for sure, and not what a sentence says of the body."""
        return self.alone or is_place_name(self.name) or self.address is not None

    @property
    def alone(self) -> bool:
        """Whether the line says no more than the name."""
        return self.mention.whole and not _LETTER.match(self.after)


def facts(context: Context) -> Iterator[SelfNameFact | OtherNameFact]:
    """One fact for each place that names the plan's owner, each project and each sheet's text."""
    owned = tuple(_own_places(context))
    pieces = [piece for place in context.places for piece in place.pieces]
    pieces += [piece for place in owned for piece in place.pieces]
    names = names_in(text for text, _ in dict.fromkeys(pieces))
    found = _sure([(place, _named(place.pieces, names)) for place in owned])
    main = [_main(named) for _, named in found if named]
    own = _own(context, main, names)
    unsaid = context.unread(PartId.COVER, PartId.ANNOUNCEMENT, PartId.PREFACE)
    threshold = context.criterion("government_name_similarity") or EXACT
    others = [(place, _named(place.pieces, names)) for place in _others(context)]
    proper = _Proper(context, own, main, others)

    def kept(place: _Place, named: Sequence[_Named]) -> list[_Named]:
        return [
            one
            for one in named
            if proper.is_name(one, place)
            or (own is not None and _likeness(one, own, names) >= threshold)
        ]

    for place, named in found:
        if named:
            first = _main(named)
            several = [one for one in kept(place, named) if one is not first]
            yield _self_name(place, _compared([first, *several], own, names, unsaid))
    for other, named in others:
        if told := kept(other, named):
            yield _other_name(other, _compared(told, own, names, unsaid))


class _Proper:
    """Tells the proper names of other bodies from words that say what the plan's own does.

    โครงการเทศบาลเมืองพบประชาชน and อบต.เคลื่อนที่ name nobody. A name is one that begins as those of
    places do, that stands with its address, with a unit that is responsible or where the plan says
    whose it is, or again in another sheet's text.
    """

    def __init__(
        self,
        context: Context,
        own: _Named | None,
        main: Sequence[_Named],
        others: Sequence[tuple[_OtherPlace, Sequence[_Named]]],
    ) -> None:
        organisation = context.plan.organisation
        here = (organisation.district, organisation.province) if organisation else ()
        self._here = tuple(filter(None, (*here, own.name if own else "")))
        self._said = {one.name for one in main}
        titled: set[str] = set()
        again: dict[str, set[str]] = {}
        for place, named in others:
            for one in named:
                if place.part == "project":
                    titled.add(one.name)
                elif one.glued and not one.mention.kind.endswith("."):
                    again.setdefault(one.name, set()).add(place.subject)
        self._again = {
            name for name, where in again.items() if len(where) > 1 and name not in titled
        }

    def is_name(self, one: _Named, place: _Place) -> bool:
        """Whether what follows a kind is the name of a body."""
        if _VILLAGE.match(one.after) or speaks_of_work(one.name):
            return False
        address = one.address
        return (
            is_place_name(one.name)
            or (one.alone and isinstance(place, _OwnPlace))
            or (address is not None and not address["of"].startswith(self._here))
            or (one.glued and one.piece in place.units)
            or one.name in self._said
            or one.name in self._again
        )


def _own_places(context: Context) -> Iterator[_OwnPlace]:
    """Where the plan says whose it is."""
    plan = context.plan
    cover, heading = cover_and_heading(plan)
    announced = _pieces(context, PartId.ANNOUNCEMENT)
    organisation = plan.organisation
    told = {at for _, at in announced if at is not None}
    if not cover and not heading and organisation and organisation.location not in told:
        cover = ((organisation.name, organisation.location),)
    yield _of_part(PartId.COVER, cover)
    below = 1 if heading and not any(announces_itself(text) for text, _ in heading) else 0
    heading, announced = (*heading, *announced[:below]), announced[below:]
    yield evolve(_of_part(PartId.ANNOUNCEMENT, heading), within="heading")
    announcement = plan.announcement
    post = announcement.position if announcement else ""
    yield _of_part(
        PartId.ANNOUNCEMENT,
        tuple(one for one in announced if not post or same(one[0]) != same(post)),
    )
    if announcement and post:
        at = next((at for text, at in announced if same(text) == same(post)), announcement.location)
        part = PartId.ANNOUNCEMENT.value
        names = ("part", part, "signatory")
        yield _OwnPlace(f"part:{part}", _SIGNATORY, ((post, at),), names, frozenset(), "signatory")
    yield _of_part(PartId.PREFACE, _pieces(context, PartId.PREFACE)[-_PREFACE_END:])


def _of_part(
    part: Literal[PartId.COVER, PartId.ANNOUNCEMENT, PartId.PREFACE], pieces: tuple[Piece, ...]
) -> _OwnPlace:
    name = part.value
    return _OwnPlace(f"part:{name}", PARTS[part].name, pieces, ("part", name), frozenset(), name)


def _pieces(context: Context, part_id: PartId) -> tuple[Piece, ...]:
    place = context.part(part_id)
    return tuple((one.text, place_of(one, place)) for one in context.passages(part_id))


def _others(context: Context) -> Iterator[_OtherPlace]:
    """Where the plan says what it does, and for whom."""
    for entry in context.projects:
        title: Piece = (entry.project.title, entry.location)
        yield _OtherPlace(entry.subject, entry.label, (title,), entry.names, frozenset(), "project")
    for sheet in context.sheets:
        pieces = {heading: _of_section(sheet.sheet, heading) for heading in _SECTIONS}
        yield _OtherPlace(
            sheet.subject,
            sheet.label,
            tuple(piece for found in pieces.values() for piece in found),
            sheet.names,
            frozenset(pieces[SheetHeading.RESPONSIBLE]),
            "sheet",
        )


def _of_section(sheet: Sheet, heading: SheetHeading) -> tuple[Piece, ...]:
    section = sheet.section(heading)
    return (
        tuple(
            (one.text, place_of(one, section.location, sheet.location)) for one in section.passages
        )
        if section is not None
        else ()
    )


def _named(pieces: Iterable[Piece], names: Names) -> list[_Named]:
    """The local governments that some pieces name, but for those beside which they stand."""
    found = []
    for piece in pieces:
        text = normalise(piece[0])
        given = [(one, names.of(one)) for one in mentions_in(piece[0])]
        ends = [one.end(name) for one, name in given]
        for at, (mention, name) in enumerate(given):
            listed = (at > 0 and _BETWEEN.match(text[ends[at - 1] : mention.start])) or (
                at + 1 < len(given) and _BETWEEN.match(text[ends[at] : given[at + 1][0].start])
            )
            if not name or (speaks_of_work(name) and not names.is_whole(name)):
                continue
            if not listed and not _NOT_ITS_OWN.search(mention.before):
                words = text[mention.start : ends[at]]
                after = text[ends[at] :][:_AFTER]
                found.append(_Named(name, words, mention, piece, after))
    return found


def _sure(
    found: list[tuple[_OwnPlace, list[_Named]]],
) -> list[tuple[_OwnPlace, list[_Named]]]:
    """The names that surely are some: alone in a line, of a place, with an address, or again.

    What a sentence says behind a kind may be a name, or what that body does: it accuses nobody.
    """
    times = Counter(one.name for _, named in found for one in named)
    sure = [
        (place, [one for one in named if times[one.name] > 1 or one.sure]) for place, named in found
    ]
    return sure if any(named for _, named in sure) else found


def _main(named: Sequence[_Named]) -> _Named:
    """The name that a place gives most often, the first of several."""
    counted = Counter(one.name for one in named)
    return max(named, key=lambda one: counted[one.name])


def _own(context: Context, main: Sequence[_Named], names: Names) -> _Named | None:
    """The name that most places give; None where none has more than another."""
    threshold = context.criterion("government_name_similarity")
    if threshold is None:
        return None
    votes = [sum(_likeness(one, other, names) >= threshold for other in main) for one in main]
    most = max(votes, default=0)
    leading = [one for one, count in zip(main, votes, strict=True) if count == most]
    if not leading:
        return None
    agree = all(_likeness(leading[0], one, names) >= threshold for one in leading)
    return leading[0] if agree else None


def _likeness(one: _Named, other: _Named, names: Names) -> int:
    """How alike two names are; the same name with another kind is the same name."""
    return max(
        EXACT
        if _cut(one, mine, theirs) or _cut(other, theirs, mine)
        else names.likeness(mine, theirs)
        for mine in _spellings(one)
        for theirs in _spellings(other)
    )


def _cut(one: _Named, name: str, whole: str) -> bool:
    return one.mention.cut and whole.startswith(name)


def _spellings(one: _Named) -> tuple[str, ...]:
    """A name, and with the word of a kind that may belong to it: เทศบาล เมืองจันทร์."""
    word = next((word for word in ("เมือง", "นคร") if one.mention.kind.endswith(word)), "")
    return (one.name, word + one.name) if word else (one.name,)


@record
class _Compared:
    """Of the names that a place gives, the one least like the owner's, and the owner's."""

    found: _Named
    likeness: int | Unread | None
    own: _Named | None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The pieces that give these names."""
        other = () if self.own is None or self.own is self.found else (self.own,)
        return tuple(
            Evidence(shortened(one.piece[0]), one.piece[1]) for one in (self.found, *other)
        )

    @property
    def owner(self) -> str | None:
        """The owner's name as a message has it."""
        return quoted_title(self.own.words) if self.own else None


def _compared(
    named: Sequence[_Named], own: _Named | None, names: Names, unsaid: Unread | None
) -> _Compared:
    """``unsaid`` is the part that may still say whose the plan is, where none does."""
    if own is None:
        return _Compared(named[0], unsaid, None)
    alike = [_likeness(one, own, names) for one in named]
    least = min(alike)
    return _Compared(named[alike.index(least)], least, own)


def _self_name(place: _OwnPlace, compared: _Compared) -> SelfNameFact:
    return SelfNameFact(
        subject=place.subject,
        names=(*place.names, place.within) if place.within else place.names,
        told_apart=place.within or place.part,
        location=compared.found.piece[1],
        evidence=compared.evidence,
        place=place.part,
        likeness=compared.likeness,
        place_name=place.label,
        name=quoted_title(compared.found.words),
        own=compared.owner,
    )


def _other_name(place: _OtherPlace, compared: _Compared) -> OtherNameFact:
    return OtherNameFact(
        subject=place.subject,
        names=place.names,
        location=compared.found.piece[1],
        evidence=compared.evidence,
        place=place.part,
        likeness=compared.likeness,
        place_name=place.label,
        name=quoted_title(compared.found.words),
        own=compared.owner,
    )
