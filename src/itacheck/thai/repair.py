"""Spelling repair: what fonts, scanners and text layers do to Thai, undone where it is certain.

Only what no right text holds is changed, so that a repaired text stays as it is when it is repaired
again. Where two readings are possible the text stays as printed.

==============================  =====================================================
in the text                     in right spelling
==============================  =====================================================
เเ (two เ)                       แ
a mark of the private use area  the mark that the old fonts drew lower or further left
marks of a cluster out of order  vowel, tone mark, then ์: ท่ี is ที่
a mark twice                    the mark
white space before a mark       the mark on its consonant: ก ็ is ก็
า, ะ or ำ before a tone mark     the tone mark before it: นำ้ is น้ำ
ํ and า apart, or ํ beside ำ      ำ
o as the last digit of a year    the zero
==============================  =====================================================
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from ..base.patterns import expression
from ..base.record import record

_VOWELS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47"
_TONES = "\u0e48\u0e49\u0e4a\u0e4b"
_NIKHAHIT, _AA, _AM = "\u0e4d", "\u0e32", "\u0e33"
_ENDS = "\u0e4c\u0e4d"
_RANK = {
    "\u0e3a": 0,
    **dict.fromkeys(_VOWELS, 1),
    **dict.fromkeys(_TONES, 2),
    **dict.fromkeys(_ENDS, 3),
}
"""The marks of Thai, and their order on one consonant."""
_MARKS = "".join(_RANK)
_FOLLOWING = "\u0e30\u0e32\u0e33"
"""Vowels that stand behind the consonant and its marks: ะ า ำ."""

# The glyphs that old fonts keep for marks moved down or left, and for ญ and ฐ without their feet:
# those of Windows (from U+F700) and those of the Macintosh (from U+F884).
_DISPLACED = dict(
    zip(
        map(chr, (*range(0xF700, 0xF71B), *range(0xF884, 0xF89F))),
        "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
        "\u0e0d\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a"
        "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e48\u0e48\u0e48\u0e49\u0e49\u0e49\u0e4a\u0e4a\u0e4a"
        "\u0e4b\u0e4b\u0e4b\u0e4c\u0e4c\u0e4c\u0e4d\u0e0d\u0e38\u0e39\u0e3a\u0e10",
        strict=True,
    )
)
_GLYPHS = "\uf700-\uf71a\uf884-\uf89e"
_GLYPH = expression(f"[{_GLYPHS}]")

_SUSPECT = expression(
    # One class first and what may stand before it after that: the engine then skips other letters.
    f"[{_MARKS}{_GLYPHS}\u0e40\u0e33oO]"
    f"(?<![ก-ฮ][\u0e3a{_VOWELS}{_TONES}\u0e4c]|[{_VOWELS}][{_TONES}\u0e4c]|[{_TONES}]\u0e4c)"
    "(?:(?<=[^\u0e40\u0e33oO])|(?<=\u0e40\u0e40|\u0e33\u0e33)"
    "|(?<=25[0-9][oO]|๒๕[๐-๙][oO])(?![0-9๐-๙A-Za-z,.]))"
)
"""A mark with neither a consonant nor a mark that it may follow before it, เเ, ำำ or 257o."""
_MOST_LOOKS = 3
_FAULT = expression(
    # The marks and the vowel behind one consonant, with what strays among them. Of a vowel behind
    # white space nobody can say which consonant it follows.
    f"(?:(?<=[ก-ฮ])\\s+(?=[{_MARKS}]))?"
    f"(?:[{_MARKS}]|(?<!\\s)[{_FOLLOWING}])(?:\\s*[{_MARKS}]|(?<=\u0e4d)\\s+[\u0e32\u0e33]|[{_FOLLOWING}])*"
    "|\u0e40\u0e40"
    # The zero of 2570 or ๒๕๗๐ is the only letter between figures that nobody can mean.
    "|(?<![0-9๐-๙A-Za-z])(?:25[0-9]|๒๕[๐-๙])[oO](?![0-9๐-๙A-Za-z,.])"
)


@record
class Repaired:
    """A text in right spelling, and how many places of it were repaired.

    ``origins`` are the offsets in the text as it was, one for each character; None where no
    character moved.
    """

    text: str
    repairs: int = 0
    origins: tuple[int, ...] | None = None


def repaired(text: str) -> Repaired:
    """The text in right spelling. What stands in normal form (NFC) stays in it.

    Marks in their right order may show a further fault, so that it is looked at again.
    """
    found = _once(text)
    for _ in range(_MOST_LOOKS):
        again = _once(found.text) if found.repairs else found
        if again.text == found.text:
            break
        found = _composed(found, again)
    return found


def _composed(first: Repaired, second: Repaired) -> Repaired:
    """Two repairs, one after the other, as one."""
    origins = second.origins or first.origins
    if first.origins and second.origins:
        origins = tuple(first.origins[at] for at in second.origins)
    return Repaired(second.text, first.repairs + second.repairs, origins)


def _once(text: str) -> Repaired:
    if not _SUSPECT.search(text):
        return Repaired(text)
    glyphs = len(_GLYPH.findall(text))
    right = text
    if glyphs:  # a mark from elsewhere may stand in another order than the right one
        right = normalize("NFC", _GLYPH.sub(lambda one: _DISPLACED[one[0]], text))
    pieces: list[str] = []
    origins: list[int] = []
    done = repairs = 0
    for fault in _FAULT.finditer(right):
        kept = _kept(fault[0])
        if kept is None:
            continue
        start = fault.start()
        pieces += [right[done:start], kept[0]]
        origins += [*range(done, start), *(start + at for at in kept[1])]
        done = fault.end()
        # A cluster whose glyphs were also displaced was one fault.
        repairs += 0 if glyphs and _GLYPH.search(text, start, done) else 1
    if not pieces:
        return Repaired(right, glyphs)
    origins += range(done, len(right))
    whole = "".join([*pieces, right[done:]])
    moved = len(whole) != len(text)
    return Repaired(whole, repairs + glyphs, tuple(origins) if moved else None)


def suspects(text: str) -> Iterator[int]:
    """Where there may be something to repair; most texts have no such place."""
    return (one.start() for one in _SUSPECT.finditer(text))


def in_right_spelling(text: str) -> str:
    """The text repaired: how names are compared wherever they come from."""
    return repaired(text).text


def _kept(piece: str) -> tuple[str, Sequence[int]] | None:
    """A piece of text as it should be, and which of its characters that is.

    None where it is right, or where nobody can say what is.
    """
    if piece[0] == "\u0e40":
        return "\u0e41", (0,)
    if piece[0] in "2๒":
        zero = "0" if piece[0] == "2" else "๐"
        return piece[:-1] + zero, range(len(piece))
    if len(piece) == 1:
        return None
    marks: dict[str, int] = {}
    vowels: dict[str, int] = {}
    for at, character in enumerate(piece):
        if character.isspace():
            continue
        if character in _VOWELS and vowels:
            return None  # the mark of a consonant that is lost
        (vowels if character in _FOLLOWING else marks).setdefault(character, at)
    return _ordered(marks, vowels, piece)


def _ordered(
    marks: dict[str, int], vowels: dict[str, int], piece: str
) -> tuple[str, Sequence[int]] | None:
    """The marks in their order and the one vowel behind them."""
    if _NIKHAHIT in marks and (_AA in vowels or _AM in vowels):
        vowels[_AM] = min(vowels.pop(_AA, len(piece)), vowels.pop(_AM, len(piece)))
        del marks[_NIKHAHIT]
    if len(vowels) > 1 or (vowels and piece.count(_AA) > 1) or piece.count("\u0e30") > 1:
        return None
    whole = "".join([*sorted(marks, key=_RANK.__getitem__), *vowels])
    if whole == piece:
        return None
    return whole, sorted([*marks.values(), *vowels.values()])
