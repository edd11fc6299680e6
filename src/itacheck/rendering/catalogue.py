"""The catalogue of rules: one line for each, for a terminal or in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ..base.language import Message, say
from ..packs.certainty import CERTAINTIES
from ..packs.model import Rule, Severity
from .columns import table
from .page import escaped
from .pen import Pen

_HEAD = (say("code"), say("severity"), say("certainty"), say("title"))
_SEVERITY: Mapping[Severity, Message] = MappingProxyType(
    {
        Severity.ERROR: say("error"),
        Severity.WARNING: say("warning"),
        Severity.INFO: say("info"),
    }
)
"""The words that packs are written with, and their translations."""


def catalogue_lines(rules: Iterable[Rule], pen: Pen) -> Iterator[str]:
    """A table without a head; titles stand last, whole."""
    yield from table([_row(rule, pen.language) for rule in rules], left=4)


def catalogue_markdown(rules: Iterable[Rule], language: str, link: str = "{code}") -> Iterator[str]:
    """A table; ``link`` is how a code is written, with ``{code}`` in it."""
    yield _cells([one.text(language) for one in _HEAD])
    yield _cells(["---"] * len(_HEAD))
    for rule in rules:
        code, *rest = _row(rule, language)
        yield _cells([link.format(code=code), *map(escaped, rest)])


def _row(rule: Rule, language: str) -> tuple[str, str, str, str]:
    return (
        rule.code,
        _SEVERITY[rule.severity].text(language),
        CERTAINTIES[rule.certainty].name.text(language),
        rule.title.text(language),
    )


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
