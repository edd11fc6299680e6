"""Facts of a plan told to people who write rules: what a rule would see, and what it would not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...base.language import Message, say
from ...packs.quantities import written
from ...plan import PartId
from ...report.data import as_json
from ...report.figures import data_of, data_of_text, shown, shown_text
from ...report.form_values import LOCATION_OR_NONE
from ...report.reading import not_known
from ...view import place_words
from ...vocabulary.model import Fact, Kind, Property, Type, Unit, Value
from ..pen import Pen, Tone
from .words import symbol_words


def fact_lines(fact: Fact, kind: Kind, pen: Pen) -> Iterator[str]:
    """A fact on a terminal: its name and place, then a line for each property and text."""
    origin = fact.origin
    year = () if origin.year is None else (str(origin.year),)
    yield from pen.lines(
        "", printed="  ".join((kind.name, origin.subject, *year)), tone=Tone.STRONG
    )
    if origin.location is not None:
        place = place_words(origin.location, pen.language)
        yield from pen.lines("", printed=place, depth=1, tone=Tone.FAINT)
    for one in kind.properties:
        found = fact.values.get(one.name)
        if found is not None:
            told = f"{one.name}: {value_in_rules(found, one, pen.language)}"
            yield from pen.lines(told, depth=1, bullet="- ")
        else:
            why = say("{name}: not known – {why}", name=one.name, why=absent_because(fact, one))
            yield from pen.lines(why, depth=1, bullet="- ", tone=Tone.FAINT)
    for name, value in origin.texts.items():
        text = shown_text(value, pen.language) or "-"
        yield from pen.lines("", printed=f"{{{name}}}: {text}", depth=1, bullet="- ")


def value_in_rules(value: Value, of: Property, language: str) -> str:
    """A value as a rule's author writes it, with what it means where that is not plain."""
    if of.type is Type.BOOLEAN:
        return str(value).lower()
    if of.type is Type.SYMBOL:
        words = symbol_words(str(value), of, language)
        return str(value) if words == value else f"{value} ({words})"
    own = str(written(value, of.unit))
    return f"{own} ({shown(value, of, language)})" if of.unit is Unit.DATE else own


def absent_because(fact: Fact, of: Property) -> Message:
    """Why a fact does not have a property."""
    unread = fact.origin.unread.get(of.name)
    if unread is not None:
        return not_known(PartId(unread.part), unread.state)
    if of.supplied_by is not None:
        return say("needed: {source}", source=of.supplied_by)
    return say("the plan does not say it, or not in a way that can be read")


def fact_data(fact: Fact, kind: Kind, language: str) -> dict[str, Any]:
    """A fact for programs: money in baht as a text, scores as numbers, null for what is absent.

    ``absent`` says by the property why: ``state`` is that of the part which was not read
    (partly, unread, pending) or ``unknown``, ``reason`` a sentence.
    """
    origin = fact.origin
    gone = [one for one in kind.properties if one.name not in fact.values]
    return {
        "kind": fact.kind,
        "id": fact.id,
        "subject": origin.subject,
        "year": origin.year,
        "location": LOCATION_OR_NONE.write(origin.location),
        "properties": {
            one.name: as_json(data_of(fact.values.get(one.name), one)) for one in kind.properties
        },
        "absent": {
            one.name: {
                "state": state.state if (state := origin.unread.get(one.name)) else "unknown",
                "reason": absent_because(fact, one).text(language),
            }
            for one in gone
        },
        "texts": {name: as_json(data_of_text(value)) for name, value in origin.texts.items()},
    }
