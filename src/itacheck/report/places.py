"""A place in a file from the form that the report's JSON writes it in."""

from __future__ import annotations

from ..language import say
from ..location import Location, ParagraphLocation, SheetLocation, TableLocation, TextLocation
from .fields import Fields


def place_from(one: Fields | None) -> Location | None:
    """The place; what there is none of is nowhere. Raises OptionError for an unknown form."""
    if one is None:
        return None
    names = set(one.names)
    if {"line", "column"} <= names:
        return TextLocation(one.text("file"), one.integer("line"), one.integer("column"))
    if {"table", "row", "column"} <= names:
        return TableLocation(
            one.text("file"), one.integer("table"), one.integer("row"), one.integer("column")
        )
    if "paragraph" in names:
        return ParagraphLocation(one.text("file"), one.integer("paragraph"))
    if {"sheet", "cell"} <= names:
        return SheetLocation(one.text("file"), one.text("sheet"), one.text("cell"))
    raise one.wrong("line", say("a line"))
