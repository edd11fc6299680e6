"""The findings as the page shows them: those of a rule together, each with what filters ask for."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from ...language import in_language, say
from ...packs.model import Severity
from ...readable import Readable
from ...report import Finding, Report
from ...vocabulary.model import Evidence
from ..faults import about
from ..overview import dimension_label
from ..pen import Pen
from ..states import waiver_words
from ..words import CERTAINTIES, SEVERITIES, SEVERITY, basis_words, place_words
from .dimensions import NOWHERE, Dimensions
from .labels import FAMILIES


@frozen(repr=False)
class Proof(Readable):
    """Something in the plan that a finding rests on, and where it stands."""

    what: str
    place: str


@frozen(repr=False)
class Item(Readable):
    """A finding. ``id`` is unique in the page, ``waiver`` says why it does not count, or ""."""

    id: str
    code: str
    severity: str
    family: str
    dimension: str
    place: str
    subject: str
    message: str
    evidence: tuple[Proof, ...]
    waiver: str


@frozen(repr=False)
class Group(Readable):
    """The findings of one rule, and what they share."""

    id: str
    code: str
    title: str
    severity: str
    severity_word: str
    rationale: str
    remedy: str
    basis: str
    certainty: str
    findings: tuple[Item, ...]


@frozen(repr=False)
class Choice(Readable):
    """A box to tick: its value, its words, and how many findings it is about."""

    value: str
    label: str
    count: str


@frozen(repr=False)
class Facet(Readable):
    """Boxes of one kind; ``name`` is that of the findings' data that they are compared with."""

    name: str
    choices: tuple[Choice, ...]


def groups(findings: Iterable[Finding], report: Report, pen: Pen, prefix: str) -> tuple[Group, ...]:
    """The findings by rule, the gravest first, then as they come in the document."""
    found = tuple(findings)
    dimensions = Dimensions(report.plan)
    marks = {
        id(one): (f"{prefix}{number}", dimensions.of(one))
        for number, one in enumerate(found, start=1)
    }
    by_rule: dict[str, list[Finding]] = {}
    for one in sorted(found, key=lambda one: one.severity.rank):
        by_rule.setdefault(one.rule, []).append(one)
    return tuple(
        _group(code, members, [marks[id(one)] for one in members], report, pen, prefix)
        for code, members in by_rule.items()
    )


def _group(
    code: str,
    found: list[Finding],
    marks: list[tuple[str, str]],
    report: Report,
    pen: Pen,
    prefix: str,
) -> Group:
    shared, rule = found[0], next((one for one in report.rules if one.code == code), None)
    return Group(
        f"{prefix}{code}",
        code,
        pen.figures(rule.title) if rule else "",
        shared.severity.value,
        pen.words(SEVERITY[shared.severity]),
        pen.figures(rule.rationale) if rule else "",
        pen.figures(shared.remedy),
        pen.figures(basis_words(shared.basis, pen.language)),
        pen.words(CERTAINTIES[shared.certainty]),
        tuple(_item(one, mark, report, pen) for one, mark in zip(found, marks, strict=True)),
    )


def _item(one: Finding, mark: tuple[str, str], report: Report, pen: Pen) -> Item:
    """A finding; ``mark`` is its id and its dimension."""
    name, dimension = mark
    waiver = pen.figures(pen.words(waiver_words(one.waiver))) if one.waiver else ""
    return Item(
        name,
        one.rule,
        one.severity.value,
        family_of(one.rule),
        dimension,
        place_words(one.location, pen.language),
        pen.figures(about(one, report, pen)),
        pen.figures(one.message),
        tuple(_proof(each, pen) for each in one.evidence),
        waiver,
    )


def _proof(one: Evidence, pen: Pen) -> Proof:
    what = in_language(one.what, pen.language)
    return Proof(what, place_words(one.location, pen.language))


def family_of(code: str) -> str:
    """The letters that a code begins with."""
    return code.rstrip("0123456789")


def facets(found: tuple[Group, ...], report: Report, pen: Pen) -> tuple[Facet, ...]:
    """The boxes by which the findings can be chosen: those that there is something for."""
    items = [item for group in found for item in group.findings]
    severities = [(one.value, pen.words(SEVERITIES[one])) for one in Severity]
    families = [(one, _family(one, pen)) for one in sorted({item.family for item in items})]
    numbers = [one.number for one in report.plan.dimensions if one.number is not None]
    dimensions = [
        (str(one), pen.figures(dimension_label(one, pen.language)))
        for one in dict.fromkeys(numbers)
    ]
    dimensions.append((NOWHERE, pen.words(say("No one dimension"))))
    wanted = (("severity", severities), ("family", families), ("dimension", dimensions))
    return tuple(
        Facet(name, choices)
        for name, known in wanted
        if (choices := _choices(name, known, items, pen))
    )


def _family(letters: str, pen: Pen) -> str:
    words = FAMILIES.get(letters)
    return f"{letters} {pen.words(words)}" if words else letters


def _choices(
    name: str, known: list[tuple[str, str]], items: list[Item], pen: Pen
) -> tuple[Choice, ...]:
    counted = (
        (value, label, sum(getattr(item, name) == value for item in items))
        for value, label in known
    )
    return tuple(
        Choice(value, label, pen.figures(str(count))) for value, label, count in counted if count
    )
