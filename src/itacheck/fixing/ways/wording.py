"""Words that do not belong into a plan: another kind's legal word, the rest of a template."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...base.alike import alike_at_ends
from ...base.language import in_language
from ...base.patterns import expression
from ...base.record import record
from ...facts.texts.leftovers import ASKS, INSTRUCTION, UNIT, is_ruled, leftovers
from ...facts.wording import SIDE_BY_SIDE
from ...report import Finding
from ...thai.names import plain
from ...thai.text import squeeze
from ...vocabulary.model import Fact
from ..change import Change
from .drafts import Draft, Scope
from .places import Rewording, place_of, reworded, where

_AROUND = 20
"""So many signs around a word show which one is meant."""
_NEAR = 40
"""No further behind a word is whose law it is: ข้อบัญญัติงบประมาณรายจ่ายประจำปีของ…."""
_ASKED = expression(
    r"(?:ที่|ณ|ร้อยละ|วัน|เดือน|ปี|พ\.ศ\.|นาย|นาง|และ|หรือ|กับ|แก่|ใน|จาก"
    r"|(?:\A|\s|ของ|โดย|ใน|แก่|แห่ง)(?:ตำบล|อำเภอ|จังหวัด|หมู่บ้าน|ชุมชน|เทศบาล|อบต\.|อบจ\.))\Z"
)
"""Words behind which an instruction stands for what is to be filled in."""
_DOTTED = expression(r"[.…_]{5,}\Z")


def legal_word(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    """The word of this kind of organisation, wherever the place has the other one.

    It is certain where the name of the organisation follows: then the law is its own.
    """
    texts = fact.origin.texts
    wrong, right = str(texts["word"]), str(texts["right_word"])
    organisation = scope.plan.organisation
    name = plain(organisation.name) if organisation else ""

    def new(text: str) -> str:
        return _exchanged(text, wrong, right)

    place = place_of(scope, finding.subject)
    changed = [text for text, _ in place.pieces if new(text) != text] if place else []
    safe = bool(name) and all(_is_own(plain(text), wrong, name) for text in changed)
    yield from _draft(scope, finding, new, safe=safe)


def _is_own(text: str, word: str, name: str) -> bool:
    """Whether a name follows a word nearby, wherever that stands in a text."""
    ends = [one.end() for one in re.finditer(word, text)]
    return bool(ends) and all(name in text[end : end + _NEAR + len(name)] for end in ends)


def template_rest(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
    """Without instructions in brackets and lines of dots, where all else stays as it is.

    What stands for something that is to be filled in is left to the author.
    """
    place = place_of(scope, finding.subject)
    own = scope.context.own
    if place is None or any(one.subject == finding.subject for one in scope.plan.unfilled):
        return
    before = ""
    for text, _ in place.pieces:
        if any(leftovers(text, own)):
            rest = without_rest(text)
            if any(leftovers(rest, own)) or (not rest and ASKS.search(squeeze(before))):
                return
        before = text
    yield from _draft(scope, finding, without_rest, safe=False)


def without_rest(text: str) -> str:
    """A text without the instructions and the dots that can be taken out of it."""
    bare = squeeze(text)
    if INSTRUCTION.fullmatch(text.strip()) or (is_ruled(text) and _DOTTED.match(bare)):
        return ""
    kept, done = "", 0
    for found in INSTRUCTION.finditer(text):
        before, behind = text[: found.start()].rstrip(), text[found.end() :]
        if _stands_alone(before, behind):
            kept += text[done : len(before)]
            done = found.end()
    return kept + text[done:]


def _stands_alone(before: str, behind: str) -> bool:
    """Whether what is between two texts stands for nothing that they ask for."""
    bare = squeeze(before)
    asked = not bare or bare[-1] in ":：=-–(" or ASKS.search(bare) or _ASKED.search(before)
    return not asked and not UNIT.match(behind.lstrip()) and (not behind or behind[0].isspace())


def _draft(scope: Scope, finding: Finding, new: Rewording, *, safe: bool) -> Iterator[Draft]:
    """A place with other words, each piece of it changed where it stands."""
    place = place_of(scope, finding.subject)
    swap = reworded(scope, place, new) if place else None
    if place is None or swap is None:
        return
    told = in_language(place.label, scope.report.language)
    changes = []
    for piece in place.pieces:
        text = piece[0]
        if new(text) != text:
            window = _window(text, new(text))
            at = where(scope, finding.subject, piece)
            changes.append(Change(told, at, window.old, window.new, swap=swap))
    yield Draft(tuple(changes), safe)


@record
class _Window:
    """What of a text differs from another, with some of what is around it."""

    old: str
    new: str


def _window(old: str, new: str) -> _Window:
    if not new:
        return _Window(old, new)
    start, end = (max(0, size - _AROUND) for size in alike_at_ends(old, new))
    return _Window(old[start : len(old) - end], new[start : len(new) - end])


def _exchanged(text: str, wrong: str, right: str) -> str:
    """A text with another word, but where both kinds are named side by side; spaces are none."""
    places = [at for at, one in enumerate(text) if not one.isspace()]
    bare = "".join(text[at] for at in places)
    kept = [one.span() for one in SIDE_BY_SIDE.finditer(bare)]
    found, done = "", 0
    for one in re.finditer(wrong, bare):
        if any(start <= one.start() < end for start, end in kept):
            continue
        found += text[done : places[one.start()]] + right
        done = places[one.end() - 1] + 1
    return found + text[done:]
