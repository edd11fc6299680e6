"""Facts about words that do not belong into the plan (rules STR006 and STR007)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..base.language import say
from ..base.patterns import expression
from ..plan import PARTS, OrganisationKind, PartId
from ..thai.text import normalise, squeeze, tidy
from ..vocabulary.model import Evidence, Unread
from ..vocabulary.wording import WordingFact
from .common.context import Context
from .common.entries import ProjectEntry, SheetEntry
from .common.evidence import first_place
from .common.labels import shortened
from .texts.leftovers import both_alternatives, leftovers
from .texts.places import Piece, Place

_PLAN = say("the plan")
LOCAL, MUNICIPAL = "ข้อบัญญัติ", "เทศบัญญัติ"
_JOINED = r"(?:[/,(\-–]|หรือ|และ)+"
SIDE_BY_SIDE = expression(
    f"{LOCAL}{_JOINED}{MUNICIPAL}|{MUNICIPAL}{_JOINED}{LOCAL}"
    # The name that the law has for those of every kind.
    f"|{LOCAL}ท้องถิ่น"
)
_OF_LOCAL = {OrganisationKind.SUBDISTRICT, OrganisationKind.PROVINCIAL}


def facts(context: Context) -> Iterator[WordingFact]:
    """One fact for each place that holds text."""
    kept = {entry.subject: tuple(both_alternatives(entry.goal)) for entry in context.goals}
    unfilled: dict[str, list[Piece]] = {}
    for one in context.plan.unfilled:
        unfilled.setdefault(one.subject, []).append((one.text, one.location))
    for place in context.places:
        yield _fact(context, place, kept.get(place.subject, ()), unfilled.pop(place.subject, []))
    for subject, pieces in unfilled.items():
        yield _fact(context, _place_named(context, subject, tuple(pieces)), (), pieces)


def _place_named(context: Context, subject: str, pieces: tuple[Piece, ...]) -> Place:
    """A place that holds no text of its own, with what stands there instead."""
    word, _, which = subject.partition(":")
    if word == "part":
        label = next((words.name for part, words in PARTS.items() if part.value == which), _PLAN)
        return Place(subject, label, ("part", which), pieces)
    entries: tuple[ProjectEntry | SheetEntry, ...] = (*context.projects, *context.sheets)
    entry = next((one for one in entries if one.subject == subject), None)
    if entry is not None:
        return Place(subject, entry.label, entry.names, pieces)
    return Place(subject, _PLAN, ("plan",), pieces)


def _fact(
    context: Context, place: Place, alternatives: tuple[str, ...], unfilled: Sequence[Piece]
) -> WordingFact:
    of_risk = place.subject.startswith("risk:")
    found = (
        [
            (what, piece)
            for piece in place.pieces
            for what in leftovers(piece[0], context.own, of_risk=of_risk)
        ]
        + [(what, place.pieces[0]) for what in alternatives]
        + [(tidy(piece[0]), piece) for piece in unfilled]
    )
    wrong, word, words_at = _wrong_word(context, place)
    marked = [piece for _, piece in found] + ([words_at] if words_at and not found else [])
    return WordingFact(
        subject=place.subject,
        names=place.names,
        location=first_place(*(location for _, location in (*marked, *place.pieces))),
        evidence=[Evidence(shortened(text), location) for text, location in dict.fromkeys(marked)],
        leftovers=len(found),
        wrong_word=wrong,
        place_name=place.label,
        found=tuple(dict.fromkeys(f"“{what}”" for what, _ in found)),
        word=word,
        right_word=_other(word),
    )


def _wrong_word(
    context: Context, place: Place
) -> tuple[bool | Unread | None, str | None, Piece | None]:
    """Whether the place has the other kind's word, the word, and the piece that has it.

    Unknown where it has one of the words, and the kind of the organisation is not known.
    """
    used = [(word, piece) for piece in place.pieces for word in _words(piece[0])]
    organisation = context.plan.organisation
    kind = organisation.kind if organisation else None
    if used and kind is None:
        return context.unread(PartId.COVER), None, None
    wrong = LOCAL if kind and kind.is_municipality else MUNICIPAL if kind in _OF_LOCAL else None
    for word, piece in used:
        if word == wrong:
            return True, word, piece
    return False, None, None


def _words(text: str) -> Iterator[str]:
    bare = squeeze(text) if "ญ" in text else ""
    if "บัญญัติ" not in bare:
        return iter(())
    bare = SIDE_BY_SIDE.sub("|", normalise(bare))
    return (word for word in (LOCAL, MUNICIPAL) if word in bare)


def _other(word: str | None) -> str | None:
    return {LOCAL: MUNICIPAL, MUNICIPAL: LOCAL}.get(word or "")
