"""The findings as the page shows them: those of a rule together, each with what filters ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from attrs import frozen

from ...language import in_language, say
from ...packs.model import Severity
from ...plan import Mission, Plan, Project, Sheet
from ...plan.ordinals import mark_of
from ...readable import Readable
from ...report import Finding, Report
from ...report.subjects import item_of
from ...thai.text import same
from ...vocabulary.model import Evidence
from ..faults import about
from ..overview import dimension_label
from ..pen import Pen
from ..states import waiver_words
from ..words import CERTAINTIES, SEVERITIES, SEVERITY, basis_words, place_words
from .labels import FAMILIES

NOWHERE = "none"
"""What filters call findings that are about no one dimension."""


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
    ids = {id(one): f"{prefix}{number}" for number, one in enumerate(found, start=1)}
    by_rule: dict[str, list[Finding]] = {}
    for one in sorted(found, key=lambda one: one.severity.rank):
        by_rule.setdefault(one.rule, []).append(one)
    return tuple(
        _group(code, members, [ids[id(one)] for one in members], report, pen, prefix)
        for code, members in by_rule.items()
    )


def _group(
    code: str, found: list[Finding], ids: list[str], report: Report, pen: Pen, prefix: str
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
        tuple(_item(one, name, report, pen) for one, name in zip(found, ids, strict=True)),
    )


def _item(one: Finding, name: str, report: Report, pen: Pen) -> Item:
    waiver = pen.figures(pen.words(waiver_words(one.waiver))) if one.waiver else ""
    return Item(
        name,
        one.rule,
        one.severity.value,
        family_of(one.rule),
        dimension_of(one, report.plan),
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


def dimension_of(finding: Finding, plan: Plan) -> str:
    """The number of the dimension that a finding is about, or ``NOWHERE``."""
    kind, _, place = finding.subject.partition(":")
    if kind == "indicator":
        return _of_item(f"sheet:{place.rsplit('.', 2)[0]}", plan)
    return _of_item(finding.subject, plan)


def _of_item(subject: str, plan: Plan) -> str:
    item = item_of(subject, plan)
    if isinstance(item, Sheet):
        item = _project_of(item, plan)
    for one in plan.dimensions if item is not None else ():
        within: tuple[object, ...] = (one, *one.missions, *one.projects)
        if one.number is not None and any(item is each for each in within):
            return str(one.number)
    return NOWHERE


def _project_of(sheet: Sheet, plan: Plan) -> Mission | Project | None:
    """What stands in the table where a sheet belongs: a project of its title, else its mission."""
    title = same(sheet.title)
    named = (one for one in plan.projects if title and same(one.title) == title)
    of_number = (one for one in plan.projects if mark_of(one) == mark_of(sheet))
    missions = (one for one in plan.missions if sheet.mission and one.code == sheet.mission)
    found: Iterator[Mission | Project] = chain(named, missions, of_number)
    return next(found, None)


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
