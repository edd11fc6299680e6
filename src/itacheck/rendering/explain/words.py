"""The words that explain a rule: how sure it is, how far a machine decides it, what values mean."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...base.language import Message, say
from ...packs.model import Severity
from ...report.figures import shown, with_unit
from ...vocabulary.model import Property, Type, Value

WEIGHTS: Mapping[Severity, Message] = MappingProxyType(
    {
        Severity.ERROR: say("Error: the plan has to be corrected."),
        Severity.WARNING: say("Warning: correct it, or have a reason not to."),
        Severity.INFO: say("Remark: worth a look; nothing has to be corrected."),
    }
)
RELIABILITY: Mapping[str, Message] = MappingProxyType(
    {
        "full": say(
            "The program decides this by itself: what it reports is so, and it finds every such "
            "case in what it could read."
        ),
        "over-reports": say(
            "The program may report too much: see whether each finding really is a fault."
        ),
        "under-reports": say(
            "The program may overlook something: what it reports is so, but it does not find every "
            "such case."
        ),
        "needs-person": say(
            "The program only points to the place; a person has to decide whether it is a fault."
        ),
    }
)
_SYMBOLS: Mapping[str, Message] = MappingProxyType(
    {
        # places of money, of numbers, of lists
        "plan": say("the whole plan"),
        "dimension": say("one dimension"),
        "project": say("a project of the summary table"),
        "sheet": say("a detail sheet"),
        "sum": say("a sum over the years"),
        "subtotal": say("the total row of a dimension"),
        "mission_total": say("the total row of a mission"),
        "grand_total": say("the grand total row"),
        "introduction": say("the introduction of part 2"),
        "table": say("the summary table"),
        "risk_rows": say("the rows of the risk table"),
        "risks": say("the risks of a row"),
        "controls": say("the controls of a row"),
        "part": say("a part of the plan"),
        # headings of part 3
        "dimensions": say("the headings of all dimensions"),
        "mission": say("the heading of one mission"),
        "unanswered": say("a heading that the summary table lacks"),
        "of:mission": say("one mission"),
        # kinds of local government, by the words that the law has for them
        "provincial": say("a provincial administrative organisation"),
        "city": say("a city municipality"),
        "town": say("a town municipality"),
        "subdistrict_municipality": say("a subdistrict municipality"),
        "subdistrict": say("a subdistrict administrative organisation"),
        "bangkok": say("Bangkok"),
        "pattaya": say("the City of Pattaya"),
        # kinds of item, and who signs
        "item_kind:project": say("a project"),
        "activity": say("an activity"),
        "measure": say("a measure"),
        "guideline": say("a guideline"),
        "head": say("the head of the organisation"),
        "acting_head": say("somebody in the head’s place"),
        "other": say("somebody else"),
        # headings of a detail sheet
        "target_group": say("the target group"),
        "steps": say("the steps"),
        "duration": say("the duration"),
        "budget": say("the budget"),
        "responsible": say("who is responsible"),
        "results": say("outputs and outcomes"),
        "area": say("the area"),
        "indicators": say("the indicators"),
        # parts of the document
        "cover": say("the cover"),
        "signatory": say("the post of the announcement's signatory"),
        "announcement": say("the announcement"),
        "preface": say("the preface"),
        "risk_assessment": say("the risk assessment"),
        "rationale": say("the rationale"),
        "objectives": say("the objectives"),
        "goals": say("the goals"),
        "targets": say("the target values"),
        "benefits": say("the expected benefits"),
        "summary_table": say("the summary table"),
        "sheets": say("the detail sheets"),
        # what a cell holds
        "amount": say("an amount"),
        "zero": say("zero"),
        "dash": say("a dash"),
        "blank": say("blank"),
        "unreadable": say("unreadable"),
        "declared": say("declared to use no budget"),
        # targets, risks, indicators
        "cases": say("the reduction of corruption cases"),
        "ita_score": say("the ITA score"),
        "low": say("low"),
        "medium": say("medium"),
        "high": say("high"),
        "very_low": say("very low"),
        "very_high": say("very high"),
        "backed": say("backed"),
        "loosely": say("backed loosely"),
        "none": say("not backed"),
        "output": say("an output"),
        "outcome": say("an outcome"),
    }
)
"""Symbols that facts have, with the property before them where it gives them another meaning.

What a pack names itself (a measure, a mission) is shown as it is.
"""


def value_words(value: Value | None, of: Property, language: str) -> str:
    """A property's value with its unit: ``105,000.00 baht``, ``yes``, ``the preface``."""
    figure = shown(value, of, language)
    if of.type is Type.SYMBOL:
        return symbol_words(str(value), of, language) if value is not None else figure
    if value is None or of.type is not Type.INTEGER:
        return figure
    return with_unit(figure, of.unit).text(language)


def symbol_words(value: str, of: Property, language: str) -> str:
    """A symbol in words; what is none that there are words for as it is."""
    if of.type is not Type.SYMBOL:
        return value
    known = _SYMBOLS.get(f"{of.name}:{value}") or _SYMBOLS.get(value)
    return value if known is None else known.text(language)


def known_symbols() -> frozenset[str]:
    """The symbols that have words."""
    return frozenset(_SYMBOLS)
