"""Characters of fonts whose letters are pictures: what a reader sees in their place."""

from __future__ import annotations

from ..base.patterns import expression

UNKNOWN = "\ufffd"
"""What stands for a sign that nobody here knows: it is neither nothing nor a space."""

_PRIVATE = range(0xF000, 0xF100)
_PRIVATE_SIGN = expression("[\uf000-\uf0ff]")
_SYMBOL = (
    {code: chr(code) for code in (*range(0x20, 0x40), *b"[]_{|}")}
    | dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
    | {0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x7E: "∼"}
    | {0x44: "Δ", 0x46: "Φ", 0x47: "Γ", 0x4C: "Λ", 0x50: "Π", 0x53: "Σ", 0x57: "Ω"}
    | {0xA3: "≤", 0xA4: "⁄", 0xA5: "∞", 0xA7: "♣", 0xA8: "♦", 0xA9: "♥", 0xAA: "♠"}
    | {0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″"}
    | {0xA2: "′", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈"}
    | {0xBC: "…", 0xBD: "|", 0xBE: "–", 0xD6: "√", 0xD7: "⋅", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒"}
)
_WINGDINGS = (
    dict(zip(range(0x80, 0x8B), "⓪①②③④⑤⑥⑦⑧⑨⑩", strict=True))
    | dict(zip(range(0x8B, 0x96), "⓿❶❷❸❹❺❻❼❽❾❿", strict=True))
    | {0x20: " ", 0x28: "☎", 0x2A: "✉", 0x3F: "✍", 0x45: "☜", 0x46: "☞", 0x4A: "☺", 0x4C: "☹"}
    | {0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x73: "•", 0x74: "◆"}
    | {0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪"}
    | {0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDC: "➔", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓"}
    | {0xE7: "←", 0xE8: "→", 0xE9: "↑", 0xEA: "↓", 0xEF: "⇦", 0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩"}
    | {0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑"}
)
_WINGDINGS_2 = {
    0x4F: "✗",
    0x50: "✓",
    0x51: "☒",
    0x52: "☑",
    0x53: "☒",
    0x54: "☒",
    0x97: "●",
    0xA3: "☐",
}
_WINGDINGS_2 |= dict(zip(range(0x69, 0x74), "⓪①②③④⑤⑥⑦⑧⑨⑩", strict=True))
_WINGDINGS_2 |= dict(zip(range(0x74, 0x7F), "⓿❶❷❸❹❺❻❼❽❾❿", strict=True))
_WINGDINGS_3 = {0x22: "↔", 0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x7D: "▶", 0x7E: "▶"}
_WEBDINGS = {0x61: "✓", 0x72: "✗", 0x63: "☐", 0x67: "■", 0x6E: "●", 0x3D: "●"}
_FONTS = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
}
_USUAL = {0xB7: "•", 0xA7: "▪", 0xFC: "✓", 0xFE: "☑", 0xFD: "☒", 0xFB: "✗", 0xA8: "☐", 0x6F: "☐"}
_USUAL |= {0x2D: "-", 0x20: " ", 0xE0: "→"}
"""What is meant most often where no font is named, or one that is not known."""


def is_symbol_font(font: str) -> bool:
    """Whether the letters of a font are pictures."""
    return font.strip().lower() in _FONTS


def sign(code: str, font: str) -> str:
    """The character that ``w:sym`` shows, by its hexadecimal code; UNKNOWN if nobody knows it."""
    try:
        point = int(code, 16) if len(code) <= 6 else -1
    except ValueError:
        return UNKNOWN
    if not (0x20 <= point < 0xD800 or 0xE000 <= point < 0x110000):
        return UNKNOWN
    return drawn(chr(point), font)


def drawn(character: str, font: str) -> str:
    """A character as a font draws it; UNKNOWN where a picture of the font is not known here."""
    point = ord(character)
    signs = _FONTS.get(font.strip().lower())
    if point in _PRIVATE:
        return (_USUAL if signs is None else signs).get(point & 0xFF, UNKNOWN)
    if signs is None or point > 0xFF:
        return character
    return signs.get(point, UNKNOWN)


def has_private(text: str) -> bool:
    """Whether a text has characters that only a font of pictures gives a meaning."""
    return not text.isascii() and _PRIVATE_SIGN.search(text) is not None


def as_usual(text: str) -> str:
    """A text with what is meant most often by signs of the private area whose font is unknown."""
    if not has_private(text):
        return text
    return _PRIVATE_SIGN.sub(lambda found: _USUAL.get(ord(found[0]) & 0xFF, found[0]), text)
