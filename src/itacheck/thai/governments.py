"""The names of local governments in running text: where one stands, and how far it reaches.

Thai puts no space behind a name, so nothing but use tells where it ends: what stands alone in a
line is whole; of what runs on, as much is the name as recurs elsewhere, or stands before a word
that is of no name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from attrs import field

from ..base.patterns import expression
from ..base.record import record
from .names import EXACT, ratio
from .text import normalise, squeeze

_WORDS = (
    *(f"เทศบาล{one}" for one in ("นคร", "เมือง", "ตำบล")),
    *(f"{post}เทศมนตรี{one}" for post in ("นายก", "") for one in ("นคร", "เมือง", "ตำบล")),
    *(f"{one}บริหารส่วน{of}" for one in ("องค์การ", "องค์กร") for of in ("ตำบล", "จังหวัด")),
)
_KIND = expression(
    "|".join(r"\s?".join(map(re.escape, word)) for word in _WORDS)
    # An abbreviation keeps its dot: without it, its letters stand inside of other words.
    + r"|อบ[ตจ]\.|ท(?<![\u0e01-\u0e4e]ท)[นมต]\."
)
_LETTERS = expression("[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e46\u0e47-\u0e4e]+")
_OF_NO_KIND = expression("(?:ประกาศ|ของ)?(?:กรุงเทพมหานคร|เมืองพัทยา)")
"""The two special local governments, whose names have no kind in front."""
_CUT = "\u0e2f"
"""ฯ, behind a name that is cut short."""
_ADDRESS = expression("กิ่งอำเภอ|อำเภอ|จังหวัด|ตำบล|เขตพื้นที่")
_NO_NAME = expression(
    "ได้|มี|จึง|ที่|และ|หรือ|ให้|เป็น|จะ(?!นะ|แนะ)|ต้อง|โดย|ตาม|เพื่อ|ซึ่ง|ทุก|แห่ง|ทั้ง|กับ|เห็น|หวัง|ขอ(?![นง])|ไม่|นี้|นั้น|สามารถ"
    "|ดำเนิน|จัด|ต่อ|ด้วย|ใน|ของ|ว่า|อย่าง|ยัง|ก็|ถึง|ร่วม|ประจำ|พัฒนา|กำหนด|ประกาศ|สมัย|ปี|ไป|รวม|ปฏิบัติ|ผ่าน"
    "|ลดลง|เพิ่ม|ใช้|เรื่อง|ข้าง|ใกล้|อื่น|ต่าง|ระหว่าง|ตระหนัก|ถือ|คือ|อัน|เช่น|แล้ว|เอง|พร้อม"
    "|จำนวน|ประชาชน|พนักงาน|ผู้|สมาชิก|บุคลากร|เจ้าหน้าที่|ข้าราชการ|ลูกจ้าง|คณะ|หน่วยงาน|ชุมชน|กลุ่ม|เด็ก|เยาวชน|นักเรียน"
    "|ท้องถิ่น|หมู่ที่|เข้า|รับ"
)
_BEFORE_WHOLE = expression(
    r"\A(?:ประกาศ|ของ|โดย|สำนักงาน|ที่ทำการ|สภา|นายก|รองนายก|ปลัด|รองปลัด|ปฏิบัติหน้าที่|รักษาราชการแทน|แทน|แผน|\W)*\Z"
)
_LONGEST, _SHORTEST, _SHORT_NAME = 40, 2, 12
_LONG_NAME = 24
"""Longer strings are a name with what follows it, also where a sentence stands twice."""
_BEFORE = 40


@record
class Mention:
    """The kind of a local government with what follows it.

    ``tail`` are the letters behind the kind without white space, ``first`` how many of them stand
    before the first white space; ``whole`` that the line holds no more than kind and name, ``cut``
    that the name is cut short by ฯ, ``gap`` that white space stands between a kind in full and the
    tail. ``before`` is the text in front.
    """

    start: int
    kind: str
    tail: str
    first: int
    whole: bool = False
    cut: bool = False
    gap: bool = False
    before: str = field(default="", repr=False)
    places: tuple[int, ...] = field(default=(), repr=False)

    def end(self, name: str) -> int:
        """Where a name that begins the tail ends in the text."""
        return self.places[len(name) - 1] + 1 if name and self.places else self.start


def mentions_in(text: str) -> Iterator[Mention]:
    """Every local government that a text names."""
    text = normalise(text)
    for kind in _KIND.finditer(text):
        tail, first, at = "", 0, kind.end()
        places: list[int] = []
        while len(tail) < _LONGEST:
            gap = at
            while gap < len(text) and text[gap].isspace():
                gap += 1
            letters = _LETTERS.match(text, gap, gap + _LONGEST - len(tail))
            if letters is None:
                break
            tail += letters[0]
            places += range(letters.start(), letters.end())
            first = first or len(tail)
            at = letters.end()
        if not tail:
            continue
        end = places[first - 1] + 1
        rest = text[end : end + _LONGEST].partition("\n")[0].strip()
        before = text[max(0, kind.start() - _BEFORE) : kind.start()]
        line = before.rpartition("\n")[2]
        yield Mention(
            kind.start(),
            squeeze(kind[0]),
            tail,
            first,
            (not rest or bool(_ADDRESS.match(rest)) or rest[0] in "(,") and _alone(line),
            text[end : end + 1] == _CUT,
            places[0] > kind.end() and not kind[0].endswith("."),
            before,
            tuple(places),
        )


def announces_itself(text: str) -> bool:
    """Whether a line, which may begin with ประกาศ, says which local government announces.

    Any with its kind in front does, and the two that have none, right behind that word; elsewhere
    those are mostly the address of someone else.
    """
    return bool(_OF_NO_KIND.match(squeeze(text))) or any(mentions_in(text))


def _alone(line: str) -> bool:
    return bool(_BEFORE_WHOLE.match(squeeze(line)))


@record(slots=False)  # for the cached properties
class Names:
    """The names of a document's local governments, known by all its mentions of them."""

    mentions: Sequence[Mention] = field(repr=False)

    def of(self, mention: Mention) -> str:
        """The name that a mention gives, without its kind; empty where it gives none."""
        base = self._base(mention)
        if not base:
            return next(reversed(self._prefixes(mention.tail)), "")
        own = self._known[base]
        longer = [
            one
            for one in self._prefixes(mention.tail)
            if len(one) > len(base) and 2 * self._tails[one] > self._tails[base]
        ]
        if longer:
            return longer[-1]
        if mention.whole:
            return base
        shorter = [
            one
            for one in self._prefixes(base)
            if self._known[one] > own and len(one) > _SHORTEST and one != base
        ]
        return shorter[-1] if shorter else base

    def is_whole(self, name: str) -> bool:
        """Whether a name stands alone in a line somewhere."""
        return name in self._whole

    def _prefixes(self, tail: str) -> list[str]:
        """The known names that a tail begins with, the shortest first."""
        found = (tail[:end] for end in range(_SHORTEST, len(tail) + 1))
        return [one for one in found if one in self._known]

    def _base(self, mention: Mention) -> str:
        """The name as far as its own mention says, and whether it recurs."""
        token = mention.tail[: mention.first]
        address = _ADDRESS.search(token)
        token = token[: address.start()] if address else token
        if mention.gap and not mention.whole:
            return ""  # what follows may be anything; a name is known from elsewhere
        word = _NO_NAME.search(token)
        if word is not None and not word.start() and mention.whole and not mention.gap:
            # A name may begin with such a word (ในเมือง), but only where it stands alone.
            alone = len(token) <= _SHORT_NAME and not _NO_NAME.search(token, word.end())
            return token if alone else ""
        if word is None:
            return token if len(token) >= _SHORTEST else ""
        before = token[: word.start()]
        if self._recurs(token, before) and word.start() > 0:
            return token
        return before if len(before) >= _SHORTEST else ""

    def _recurs(self, token: str, before: str) -> bool:
        """Whether a word that is of no name belongs to one: all that begin so go on so."""
        return (
            len(token) <= _LONG_NAME
            and self._tails[token] > 1
            and 2 * self._tails[token] > self._tails[before]
        )

    @cached_property
    def _tails(self) -> Counter[str]:
        """How many mentions begin with each string."""
        return Counter(
            one.tail[:end] for one in self.mentions for end in range(1, len(one.tail) + 1)
        )

    @cached_property
    def _known(self) -> Counter[str]:
        """How many mentions give a name, by themselves."""
        return Counter(name for one in self.mentions if (name := self._base(one)))

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(self._base(one) for one in self.mentions if one.whole)

    def likeness(self, one: str, other: str) -> int:
        """How alike two names are, in hundredths of a percent.

        A name that goes on where the other ends may only have been read too far, unless each of
        them stands alone somewhere.
        """
        short, long = sorted((one, other), key=len)
        if long.startswith(short) and not (self.is_whole(one) and self.is_whole(other)):
            return EXACT
        return ratio(one, other)


def names_in(texts: Iterable[str]) -> Names:
    """The names that the texts of a document give."""
    return Names(tuple(mention for text in texts for mention in mentions_in(text)))
