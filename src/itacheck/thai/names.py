"""When two names of projects, measures and controls mean the same thing.

Plans print one name in many ways: broken over lines, numbered, in quotes, with or without the word
for its kind, and with the organisation's own name where another template says "the agency". What is
left without all that is the name's core; cores are compared by rapidfuzz's ``ratio``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field

from ..base.patterns import expression
from ..base.record import record
from .digits import arabic
from .repair import in_right_spelling
from .text import normalise, squeeze, unquoted

KINDS = ("โครงการ", "มาตรการ", "กิจกรรม", "แนวปฏิบัติ")
"""The words for a kind of item, as titles begin with them."""

EXACT = 100_00
"""The similarity of two equal cores, in hundredths of a percent, as all similarities here."""

_GENERIC = ("องค์กรปกครองส่วนท้องถิ่น", "หน่วยงาน")
_ORGANISATION = (
    ("องค์การบริหารส่วนจังหวัด", "อบจ."),
    ("องค์การบริหารส่วนตำบล", "อบต."),
    ("เทศบาลนคร", "ทน."),
    ("เทศบาลเมือง", "ทม."),
    ("เทศบาลตำบล", "ทต."),
)

_LIST_NUMBER = expression(
    r"(?:[-•*]|\(\d+(?:\.\d+)*\)|\d+(?:\.\d+)*[.)]+(?!\d)|\d+(?:\.\d+)+(?=\D))+"
)
_KIND = expression(rf"(?:(?:{'|'.join(KINDS)})/?)+")
_STEP = 0.005
"""Less than a step of a likeness: rapidfuzz leaves out what equals its cutoff but for rounding."""
LONGEST_NEGATION = 5
"""No word of ``_NEGATION`` has more characters."""

_BRACKETED = expression(r"[(\[][^()\[\]]*[)\]]")
_BRACKETS = expression(r"[()\[\]]")
_NEGATION = expression(
    # งด before a vowel or tone mark is the end of one word and the start of another (ทางด้าน),
    # and งดงาม is a word of its own.
    "ไม่|งด(?!งาม)(?![\u0e30-\u0e3a\u0e45\u0e47-\u0e4e])|ห้าม|มิให้|มิได้|มิใช่|มิควร|มิพึง"
)


def plain(text: str) -> str:
    """The text as names are compared: no white space, no quotes, Arabic digits, small letters.

    Its spelling is repaired, so that a name of a plan in data is like that of a document.
    """
    return unquoted(arabic(squeeze(in_right_spelling(normalise(text))))).casefold()


def negations(text: str) -> tuple[str, ...]:
    """The words of a text that turn its meaning round, in their order."""
    return tuple(_NEGATION.findall(plain(text)))


@record
class OwnWords:
    """The words by which an organisation speaks of itself; a ของ before one belongs to it."""

    pattern: re.Pattern[str]

    def removed(self, text: str) -> str:
        """A plain text without them."""
        return self.pattern.sub("", text)


def own_words(organisation: str = "") -> OwnWords:
    """The words of the organisation with that name, which includes its kind (เทศบาลตำบล…)."""
    words = sorted({*_GENERIC, *_names_of(plain(organisation))}, key=len, reverse=True)
    any_of = "|".join(map(re.escape, words))
    # Alternatives that all begin with a letter are looked for many times quicker than ``(ของ)?``.
    return OwnWords(re.compile(f"ของ(?:{any_of})|{any_of}"))


def _names_of(name: str) -> Iterator[str]:
    if name:
        yield name
    for forms in _ORGANISATION:
        for form in forms:
            bare = name.removeprefix(form)
            if bare and bare != name:
                yield from (other + bare for other in forms)


@record
class Variant:
    """One way to take a name, and the negations in it."""

    core: str
    negations: tuple[str, ...] = field(eq=False)


@record
class Name:
    """A name ready to be compared: its kind and its variants, with and without what is in brackets.

    A name of which nothing is left has no variant and is like no other.
    """

    kind: str | None
    variants: tuple[Variant, ...]

    @property
    def core(self) -> str:
        """The core with everything in it; empty for an empty name."""
        return self.variants[0].core if self.variants else ""


def name_of(text: str, own: OwnWords) -> Name:
    """A name as printed, taken apart."""
    whole = _without(_LIST_NUMBER, plain(text))
    kind = next((one for one in KINDS if whole.startswith(one)), None)
    cores = dict.fromkeys(
        own.removed(_BRACKETS.sub("", _without(_KIND, one)))
        for one in (whole, _BRACKETED.sub("", whole))
    )
    return Name(kind, tuple(Variant(one, negations(one)) for one in cores if one))


def running_text(text: str, own: OwnWords) -> str:
    """A text in which a name's core can be looked for: made comparable in the same way."""
    return own.removed(_BRACKETS.sub("", plain(text)))


def _without(beginning: re.Pattern[str], text: str) -> str:
    found = beginning.match(text)
    return text[found.end() :] if found else text


def ratio(one: str, other: str) -> int:
    """How alike two cores are, in hundredths of a percent, rounded down."""
    if one == other:
        return EXACT
    if not one or not other:
        return 0
    from rapidfuzz import fuzz

    return _hundredths(fuzz.ratio(one, other))


def similarity(one: Name, other: Name) -> int:
    """How alike two names are; 0 where no two of their variants have the same negations."""
    return max(
        (
            ratio(mine.core, theirs.core)
            for mine in one.variants
            for theirs in other.variants
            if mine.negations == theirs.negations
        ),
        default=0,
    )


def stands_at(core: str, text: str) -> int | None:
    """Where a core stands whole in a plain text, first, and not right after a negation."""
    start = text.find(core)
    while start >= 0:
        before = text[max(0, start - LONGEST_NEGATION) : start]
        if not any(before.endswith(word) for word in _NEGATION.findall(before)):
            return start
        start = text.find(core, start + 1)
    return None


@record
class Likeness:
    """The name nearest to another: its position in the index, and how alike the two are."""

    position: int
    similarity: int


@record
class _Cores:
    """The cores of names, the position of each one's name, and the positions by core."""

    texts: tuple[str, ...] = ()
    positions: tuple[int, ...] = ()
    same: Mapping[str, Sequence[int]] = field(factory=dict, hash=False)


@record
class NameIndex:
    """Names among which the nearest is looked for."""

    names: tuple[Name, ...]
    _all: _Cores = field(eq=False, repr=False)
    _alike: dict[tuple[str, ...], _Cores] = field(eq=False, repr=False)

    def nearest(self, name: Name) -> Likeness | None:
        """The most similar name, whatever the negations; None in an empty index.

        Of several equally alike, the first of the same kind, else the first.
        """
        pairs = ((variant.core, self._all) for variant in name.variants)
        found = _best(pairs, name.kind, self.names)
        return found or (Likeness(0, 0) if self.names else None)

    def match(self, name: Name) -> Likeness | None:
        """The most similar name of those with the same negations."""
        pairs = (
            (variant.core, self._alike[variant.negations])
            for variant in name.variants
            if variant.negations in self._alike
        )
        return _best(pairs, name.kind, self.names)

    def agrees(self, name: Name) -> bool:
        """Whether all names have the negations of this one: then the nearest is the match."""
        own = {variant.negations for variant in name.variants}
        return len(own) == 1 and own == set(self._alike)

    def alike(self, name: Name, least: int) -> tuple[Likeness, ...]:
        """Every name of the same negations that is at least so similar, in their order."""
        from rapidfuzz import fuzz, process

        found: dict[int, int] = {}
        for variant in name.variants:
            cores = self._alike.get(variant.negations, _Cores())
            near = process.extract(
                variant.core,
                cores.texts,
                scorer=fuzz.ratio,
                limit=None,
                score_cutoff=least / 100 - _STEP,
            )
            for _, score, at in near:
                position = cores.positions[at]
                found[position] = max(found.get(position, 0), _hundredths(score))
        return tuple(Likeness(at, one) for at, one in sorted(found.items()) if one >= least)


def index_of(names: Iterable[Name]) -> NameIndex:
    """An index of names, in their order."""
    names = tuple(names)
    variants = [(one, at) for at, name in enumerate(names) for one in name.variants]
    groups: dict[tuple[str, ...], list[tuple[Variant, int]]] = {}
    for one, at in variants:
        groups.setdefault(one.negations, []).append((one, at))
    return NameIndex(names, _cores(variants), {key: _cores(group) for key, group in groups.items()})


def _cores(variants: list[tuple[Variant, int]]) -> _Cores:
    same: dict[str, list[int]] = {}
    for one, at in variants:
        same.setdefault(one.core, []).append(at)
    return _Cores(tuple(one.core for one, _ in variants), tuple(at for _, at in variants), same)


def _best(
    pairs: Iterable[tuple[str, _Cores]],
    kind: str | None,
    names: tuple[Name, ...],
) -> Likeness | None:
    from rapidfuzz import fuzz, process

    found: list[tuple[int, bool, int]] = []
    for core, cores in pairs:
        if core in cores.same:  # nothing is more alike, and most names have their like
            found += [(-EXACT, names[at].kind != kind, at) for at in cores.same[core]]
            continue
        if not cores.texts:
            continue
        best = process.extractOne(core, cores.texts, scorer=fuzz.ratio)
        ties = process.extract(
            core, cores.texts, scorer=fuzz.ratio, limit=None, score_cutoff=max(best[1] - _STEP, 0)
        )
        found += [
            (-_hundredths(score), names[position].kind != kind, position)
            for _, score, at in ties
            for position in (cores.positions[at],)
        ]
    if not found:
        return None
    similar, _, position = min(found)
    return Likeness(position, -similar)


def _hundredths(score: float) -> int:
    return int(score * 100 + 1e-6)
