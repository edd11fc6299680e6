"""Which pages of a PDF can be relied on: the text of the others is told as unread, never judged.

Programs that write PDFs may say of a printed sign that it is another character, and few of the
texts that come of it can be told from right ones. So a font that shows it somewhere is trusted
nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from itertools import groupby

from attrs import define, field

from ...base.patterns import expression
from ...thai.repair import in_right_spelling
from .content import LOST, PageContent
from .items import Item, texts_of


class Reason(Enum):
    """Why a page is not read."""

    PICTURE = "picture"
    DAMAGED = "damaged"
    BROKEN = "broken"
    COLUMNS = "columns"


_T, _V = "\u0e48-\u0e4b", "\u0e31\u0e34-\u0e3a\u0e47"
_CONSONANT = expression("[\u0e01-\u0e2e]")
_IMPOSSIBLE = expression(
    f"[{_T}\u0e4c][{_T}\u0e4c]|[{_V}][{_V}]|[\u0e30\u0e32\u0e33][{_T}{_V}\u0e4c]"
    f"|\u0e33\u0e32|\u0e40\u0e40|(?<![\u0e01-\u0e4e])[\u0e40-\u0e44](?![\u0e01-\u0e2e])"
    f"|(?<=[\u0e01-\u0e4e])[\u0e40-\u0e44](?!\\s?[\u0e01-\u0e2e])"
    f"|(?<![\u0e01-\u0e2e{_T}{_V}])[{_T}{_V}\u0e4c\u0e33]"
    f"|{LOST}(?=[\u0e01-\u0e4e])|(?<=[\u0e01-\u0e4e]){LOST}|{LOST}{{3}}"
)
"""What no right Thai text has; a mark that the repair puts back in its place is none.

A narrow cell may end its line behind a vowel that stands before its consonant: ดำเ|นินการ.
"""
_FOREIGN = expression("[\u00a1-\u00bf\u00c0-\u024f]")
_UU, _LETTERS = "\u0e39", expression("[\u0e01-\u0e4eA-Za-z]")
_FEWEST, _PER_THOUSAND = 2, 4
_ENOUGH = 2_500
"""Of so many consonants in words that differ, a text without a single ู has lost it.

Of a hundred in running text one has it, of four hundred in headings, which repeat their words.
"""
_FEW_LETTERS = 12
_SCANNED = 0.35
_BESIDE_PICTURE = 80
_DRAWN = 150


@define
class _Count:
    consonants: int = 0
    impossible: int = 0
    long_u: int = 0
    words: set[str] = field(factory=set)

    @property
    def bad(self) -> bool:
        if self.impossible >= _FEWEST and self.impossible * 1000 > self.consonants * _PER_THOUSAND:
            return True
        return (
            not self.long_u and sum(len(_CONSONANT.findall(one)) for one in self.words) >= _ENOUGH
        )


def unread_pages(pages: Sequence[PageContent], items: Iterable[Item]) -> dict[int, Reason]:
    """The pages that are not read, and why."""
    texts = _texts_by_page(items)
    fonts = _distrusted(pages)
    found: dict[int, Reason] = {}
    for page in pages:
        letters = sum(len(_LETTERS.findall(piece.text)) for piece in page.pieces)
        if _is_picture(page, letters):
            found[page.number] = Reason.PICTURE
        elif _is_damaged(page, fonts, texts.get(page.number, ""), letters):
            found[page.number] = Reason.DAMAGED
    return found


def _is_picture(page: PageContent, letters: int) -> bool:
    """Whether a page has next to no text, and something else in its place."""
    if letters < _FEW_LETTERS:
        return page.covered > 0.05 or page.invisible > 0 or page.drawn > _DRAWN
    return letters < _BESIDE_PICTURE and (page.covered >= _SCANNED or page.invisible > letters)


def _is_damaged(page: PageContent, fonts: set[str], text: str, letters: int) -> bool:
    distrusted = (piece.text for piece in page.pieces if piece.font in fonts)
    if sum(len(_CONSONANT.findall(one)) for one in distrusted) > _FEW_LETTERS:
        return True
    if len(_FOREIGN.findall(text)) * 5 > letters:
        return letters >= _FEW_LETTERS
    right = in_right_spelling(text)
    impossible = len(_IMPOSSIBLE.findall(right))
    consonants = len(_CONSONANT.findall(right))
    return impossible > _FEWEST and impossible * 1000 > consonants * _PER_THOUSAND


def _distrusted(pages: Sequence[PageContent]) -> set[str]:
    """The fonts whose signs are not what the file says of them.

    Where one is, so are those that may have lost the same sign.
    """
    counts: dict[str, _Count] = {}
    for page in pages:
        for font, pieces in groupby(page.pieces, lambda one: one.font):
            text = "".join(one.text for one in pieces)
            count = counts.setdefault(font, _Count())
            count.consonants += len(_CONSONANT.findall(text))
            count.long_u += text.count(_UU)
            count.impossible += len(_WITHIN.findall(text))
            if not count.long_u:
                count.words.update(text.split())
    bad = {font for font, count in counts.items() if count.bad}
    return bad | {font for font, count in counts.items() if bad and not count.long_u}


_WITHIN = expression(
    f"([{_T}])\\1|\u0e33\u0e32|{LOST}(?=[\u0e01-\u0e4e])|(?<=[\u0e01-\u0e4e]){LOST}"
)
"""What shows a font's fault even in a part of a line."""


def _texts_by_page(items: Iterable[Item]) -> Mapping[int, str]:
    texts: dict[int, list[str]] = {}
    for page, text in texts_of(items):
        texts.setdefault(page, []).append(text)
    return {page: "\n".join(own) for page, own in texts.items()}
