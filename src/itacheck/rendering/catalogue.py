"""The catalogue of rules: one line for each, for a terminal or in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from ..base.language import Message, say
from ..engine.compiled_rule import criteria_in
from ..packs.certainty import CERTAINTIES
from ..packs.model import Parameter, Rule, Severity
from ..report.wording import in_general
from ..vocabulary import kinds
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


def catalogue_lines(
    rules: Iterable[Rule], pen: Pen, parameters: Iterable[Parameter] = ()
) -> Iterator[str]:
    """A table without a head; titles stand last, whole, with the newest values of parameters."""
    known = tuple(parameters)
    yield from table([_row(rule, pen.language, known) for rule in rules], left=4)


def catalogue_markdown(
    rules: Iterable[Rule],
    language: str,
    link: str = "{code}",
    parameters: Iterable[Parameter] = (),
) -> Iterator[str]:
    """A table; ``link`` is how a code is written, with ``{code}`` in it."""
    known = tuple(parameters)
    yield _cells([one.text(language) for one in _HEAD])
    yield _cells(["---"] * len(_HEAD))
    for rule in rules:
        code, *rest = _row(rule, language, known)
        yield _cells([link.format(code=code), *map(escaped, rest)])


def _row(rule: Rule, language: str, parameters: tuple[Parameter, ...]) -> tuple[str, str, str, str]:
    kind = next((one for one in kinds() if one.name == rule.about), None)
    read = criteria_in(rule, kind, parameters, None) if kind else ()
    return (
        rule.code,
        _SEVERITY[rule.severity].text(language),
        CERTAINTIES[rule.certainty].name.text(language),
        in_general(rule.title, kind, read, language),
    )


def _cells(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
