"""Phrases in Latin letters within Thai text, such as NO Gift Policy."""

from __future__ import annotations

from ..base.patterns import expression

_WORD = r"[A-Za-z]+(?:-[A-Za-z]+)*"
_RUN = expression(rf"{_WORD}(?: {_WORD})*")
_HYPHEN = expression(r"\s*-\s*")
_SPACES = expression(r"\s+")
_APART = expression("[^a-z]")


def latin_key(text: str) -> str:
    """Latin letters as phrases are compared: small, without spaces and hyphens."""
    return _APART.sub("", text.casefold())


def latin_runs(text: str) -> frozenset[str]:
    """Every stretch of words in Latin letters, as they are compared."""
    return frozenset(map(latin_key, _runs(text)))


def latin_phrases(text: str) -> frozenset[str]:
    """The stretches of two words or more; what a hyphen joins is one word."""
    return frozenset(latin_key(one) for one in _runs(text) if " " in one)


def _runs(text: str) -> list[str]:
    return _RUN.findall(_SPACES.sub(" ", _HYPHEN.sub("-", text)))
