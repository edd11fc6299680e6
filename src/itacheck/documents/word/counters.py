"""How Word writes the numbers of its lists."""

from __future__ import annotations

from ...thai.digits import thai

_THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LONGEST = 4000
"""No list is that long; a file that says so shall not make a number of a million letters."""


def written(count: int, form: str) -> str:
    """The number in a form of ST_NumberFormat; forms that are not known are decimal."""
    if count < 0 or count > _LONGEST or form in {"decimal", ""}:
        return str(count)
    if form in {"none", "bullet"}:
        return ""
    if form in {"thaiNumbers", "thaiCounting"}:
        return thai(str(count))
    if form == "decimalZero":
        return f"{count:02}"
    if form == "thaiLetters":
        return _repeated(count, _THAI_LETTERS)
    if form in {"lowerLetter", "upperLetter"}:
        letters = _repeated(count, _LATIN_LETTERS)
        return letters if form == "lowerLetter" else letters.upper()
    if form in {"lowerRoman", "upperRoman"}:
        return _roman(count) if form == "lowerRoman" else _roman(count).upper()
    return str(count)


def _repeated(count: int, letters: str) -> str:
    """A letter for each number; after the last, each twice (aa, bb), and so on."""
    if count < 1:
        return str(count)
    times, index = divmod(count - 1, len(letters))
    return letters[index] * (times + 1)


def _roman(count: int) -> str:
    text = ""
    for amount, sign in _ROMAN:
        times, count = divmod(count, amount)
        text += sign * times
    return text
