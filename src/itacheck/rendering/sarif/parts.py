"""The parts of a SARIF log that stand in many of its places: messages, artifacts, locations."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ...base.location import (
    Location,
    ParagraphLocation,
    PdfLocation,
    PointerLocation,
    SheetLocation,
    TableLocation,
    TextLocation,
)
from ...base.patterns import expression
from ...report import Report
from ...view import file_as_called, place_words, visible

_LINK = expression(r"\](?=\()")


def message(text: str) -> dict[str, str]:
    """A message that shows a text as it is: it holds neither places to fill in nor links."""
    plain = visible(text).replace("{", "{{").replace("}", "}}")
    return {"text": _LINK.sub(r"\\]", plain)}


def artifact(file: str) -> dict[str, Any]:
    """A file by its base name, or by a label, which may be a path: as a relative URI."""
    return {"uri": quote(file, safe="/", errors="surrogatepass")}


def place_of(place: Location | None, report: Report) -> list[dict[str, Any]]:
    """Where a result is: what is nowhere in particular is in the file as a whole, if any."""
    if place is not None:
        return [location(place, report)]
    if report.input_name is None:
        return []
    return [{"physicalLocation": {"artifactLocation": artifact(report.input_name)}}]


def location(place: Location, report: Report) -> dict[str, Any]:
    """A region in text; what has no lines has a logical location that says where."""
    if isinstance(place, PointerLocation):
        return {
            "logicalLocations": [_logical(place)],
            "message": message(place_words(place, report.language)),
        }
    physical: dict[str, Any] = {"artifactLocation": artifact(file_as_called(place.file, report))}
    if isinstance(place, TextLocation):
        physical["region"] = {"startLine": place.line, "startColumn": place.column}
        return {"physicalLocation": physical}
    return {
        "physicalLocation": physical,
        "logicalLocations": [_logical(place)],
        "message": message(place_words(place, report.language)),
    }


def _logical(
    place: TableLocation | ParagraphLocation | SheetLocation | PdfLocation | PointerLocation,
) -> dict[str, str]:
    match place:
        case PointerLocation():
            name, kind = place.pointer, "value"
        case SheetLocation():
            name, kind = f"{place.sheet}!{place.cell}", "cell"
        case TableLocation():
            name, kind = f"table {place.table}/row {place.row}/column {place.column}", "cell"
        case ParagraphLocation():
            name, kind = f"paragraph {place.paragraph}", "paragraph"
        case PdfLocation():
            steps = [f"{key} {one}" for key, one in place.as_dict().items() if key != "file"]
            name, kind = "/".join(steps), "cell" if place.row else "paragraph"
    return {"fullyQualifiedName": visible(name), "kind": kind}
