"""The words that every format for people uses: severities, places, citations."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..base.language import Literal, Message, Phrase, Text, in_language, say
from ..base.location import (
    Location,
    ParagraphLocation,
    PdfLocation,
    PointerLocation,
    SheetLocation,
    TableLocation,
    TextLocation,
    file_of,
)
from ..packs.model import Reweighed, Severity
from ..report import Basis, Report
from ..report.finding import OF_RULE
from ..report.provenance import SeverityChanged

SEVERITIES: Mapping[Severity, Message] = MappingProxyType(
    {
        Severity.ERROR: say("Errors"),
        Severity.WARNING: say("Warnings"),
        Severity.INFO: say("Remarks"),
    }
)
SEVERITY: Mapping[Severity, Phrase] = MappingProxyType(
    {
        Severity.ERROR: say("Error"),
        Severity.WARNING: say("Warning"),
        Severity.INFO: Text("ข้อสังเกต", "Remark"),  # no หมายเหตุ, as a table has
    }
)
"""The word for one finding."""
_AUTHORITIES: Mapping[str, Message] = MappingProxyType(
    {"plan": say("the plan itself"), "NACC": say("NACC"), "itacheck": say("this program")}
)
"""Authorities that have a name in each language; any other is shown as a pack writes it."""


def place_words(location: Location | None, language: str) -> str:
    """Where a thing stands, as its owner looks it up: the way to it, and then the line or the cell.

    Without a way, a place of a Word file or a PDF is followed by the headings above it.
    """
    if location is None:
        return ""
    if not location.words:
        return _at(location, language)
    return f"{location.words} ({_spot(location).text(language)})"


def file_as_called(file: str, report: Report) -> str:
    """A file's name in a place, or the label where it is that of the plan's own file."""
    source = report.plan.source
    own = source is None or source.name == file
    return report.label if report.label and own else file


def _at(location: Location, language: str) -> str:
    """As editors take it in a text file; with the headings above it in a Word file or a PDF."""
    if isinstance(location, TextLocation):
        return str(location)
    place = _spot(location)
    headed = (TableLocation, ParagraphLocation, PdfLocation)
    if isinstance(location, headed) and location.heading:
        place = say("{place}, under “{heading}”", place=place, heading=location.heading)
    file = file_of(location)
    return f"{file}: {place.text(language)}" if file else place.text(language)


def _spot(location: Location) -> Message:
    """The place in the file alone; in a plan's data the pointer, as programs write it."""
    match location:
        case PointerLocation():
            return Literal(location.pointer)
        case TextLocation():
            return say("line {line}", line=location.line)
        case TableLocation():
            return say(
                "table {table}, row {row}, column {column}",
                table=location.table,
                row=location.row,
                column=location.column,
            )
        case ParagraphLocation():
            return say("paragraph {paragraph}", paragraph=location.paragraph)
        case PdfLocation():
            return _on_page(location)
        case SheetLocation():
            return say("sheet “{sheet}”, cell {cell}", sheet=location.sheet, cell=location.cell)


def _on_page(place: PdfLocation) -> Message:
    """The place on a page of a PDF."""
    if place.row is not None:
        return say(
            "page {page}, table {table}, row {row}, column {column}",
            page=place.page,
            table=place.table,
            row=place.row,
            column=place.column,
        )
    if place.paragraph is None:
        return say("page {page}", page=place.page)
    return say("page {page}, paragraph {paragraph}", page=place.page, paragraph=place.paragraph)


def basis_words(basis: tuple[Basis, ...], language: str) -> str:
    """The citations in one line: authority, document, section and address of each.

    Those of the rule come first, then with its value those of each criterion.
    """
    groups: dict[tuple[str | None, str | None], list[Basis]] = {}
    for one in basis:
        groups.setdefault((one.name, one.value), []).append(one)
    return "; ".join(_grounds(several, language) for several in groups.values())


def _grounds(basis: list[Basis], language: str) -> str:
    """The citations of a rule, or of one value of a criterion."""
    cited = "; ".join(dict.fromkeys(_citation(one, language) for one in basis))
    first = basis[0]
    if first.of == OF_RULE:
        return cited
    told = say(
        "criterion “{meaning}” = {value}: {basis}",
        meaning=first.meaning or first.name,
        value=first.value,
        basis=cited,
    )
    return told.text(language)


def severity_words(now: Severity, changed: SeverityChanged | Reweighed, language: str) -> Message:
    """That a rule has another severity, who changed it, and why if they said so."""
    told = {
        "before": SEVERITY[changed.before].text(language),
        "now": SEVERITY[now].text(language),
        "by": changed.by,
    }
    if changed.reason:
        reason = in_language(changed.reason, language)
        return say(
            "Severity changed from {before} to {now} by {by}: {reason}", **told, reason=reason
        )
    return say("Severity changed from {before} to {now} by {by}, who gives no reason", **told)


def _citation(basis: Basis, language: str) -> str:
    known = _AUTHORITIES.get(basis.authority)
    authority = known.text(language) if known else basis.authority
    parts = (authority, basis.document, basis.section, basis.url)
    return ", ".join(part for part in parts if part)
