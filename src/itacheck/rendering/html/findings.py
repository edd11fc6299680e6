"""The findings as the page shows them: those of a rule together, each with what filters ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import evolve

from ...base.language import say
from ...base.record import record
from ...packs.model import Severity, family_of
from ...report import Report
from ...view import SEVERITIES, Entry, Topic, by_cause
from ...view.dimensions import NOWHERE, Dimensions
from ...view.entries import Evidence, shared_basis
from ...view.overview import dimension_label
from ..pen import Pen
from .labels import FAMILIES


@record
class Item:
    """A finding. ``id`` is unique in the page, ``waiver`` says why it does not count, or "".

    ``short`` is the name that people call it by; ``figures`` are those that were others before.
    """

    id: str
    short: str
    code: str
    severity: str
    family: str
    dimension: str
    place: str
    has_way: bool
    subject: str
    message: str
    evidence: tuple[Evidence, ...]
    waiver: str
    mending: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()


@record
class Group:
    """Findings that stand together, and what they share.

    ``severity_changed`` says who gave the rule another severity, or "".
    Of a cause the first stands alone; the ``others`` are folded under ``followers``, which says
    where they are.
    """

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
    followers: str = ""
    others: tuple[Item, ...] = ()
    severity_changed: str = ""


@record
class Choice:
    """A box to tick: its value, its words, and how many findings it is about."""

    value: str
    label: str
    count: str


@record
class Facet:
    """Boxes of one kind; ``name`` is that of the findings' data that they are compared with."""

    name: str
    choices: tuple[Choice, ...]


def groups(
    found: Iterable[Entry],
    report: Report,
    pen: Pen,
    prefix: str,
    figures: Mapping[int, tuple[tuple[str, str], ...]] = MappingProxyType({}),
) -> tuple[Group, ...]:
    """The findings by cause, else by rule: the gravest first, then as they come in the document.

    ``figures`` are, by the identity of a finding, those that were others before.
    """
    found = tuple(found)
    dimensions = Dimensions(report.plan)
    items = {
        id(one.finding): evolve(
            _item(one, f"{prefix}{number}", dimensions.of(one.finding), pen),
            figures=figures.get(id(one.finding), ()),
        )
        for number, one in enumerate(found, start=1)
    }
    topics = by_cause(sorted(found, key=lambda one: one.finding.severity.rank), report)
    codes: Counter[str] = Counter()
    made = []
    for topic in topics:
        codes[topic.code] += 1
        ordinal = codes[topic.code]
        name = f"{prefix}{topic.code}" + (f"-{ordinal}" if ordinal > 1 else "")
        made.append(_group(topic, items, pen, name))
    return tuple(made)


def _group(topic: Topic, items: Mapping[int, Item], pen: Pen, name: str) -> Group:
    shared = topic.first
    found = tuple(items[id(one.finding)] for one in topic.entries)
    whole = len(topic.whole)
    return Group(
        name,
        topic.code,
        pen.figures(topic.headline),
        shared.finding.severity.value,
        shared.severity,
        pen.figures(topic.rationale),
        pen.figures(" ".join(dict.fromkeys(one.finding.remedy for one in topic.of_its_rule))),
        pen.figures(shared_basis(topic.of_its_rule)),
        shared.certainty,
        found[:whole],
        pen.figures(topic.followers),
        tuple(evolve(one, mending=()) for one in found[whole:]),
        pen.figures(shared.severity_changed),
    )


def _item(entry: Entry, name: str, dimension: str, pen: Pen) -> Item:
    found = entry.finding
    return Item(
        name,
        entry.id,
        found.rule,
        found.severity.value,
        family_of(found.rule),
        dimension,
        entry.place,
        entry.has_way,
        pen.figures(entry.about),
        pen.figures(found.message),
        entry.evidence,
        pen.figures(entry.waiver),
        tuple(map(pen.figures, entry.mending)),
    )


def facets(found: tuple[Group, ...], report: Report, pen: Pen) -> tuple[Facet, ...]:
    """The boxes by which the findings can be chosen: those that there is something for."""
    items = [item for group in found for item in (*group.findings, *group.others)]
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
