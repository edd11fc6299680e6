"""What a workbook says of its sheets, its shared texts and its formats of numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from ...language import say
from ...readable import Readable
from ..archive import Archive, damaged, over_limit
from .numbers import BUILT_IN
from ..markup import tree_of
from ..relations import main_part_of, relations_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_FORMAT = 255
"""What Excel itself lets a format have."""
OWN_SHEET = "itacheck"
"""The sheet in which itacheck lists its findings: no part of a plan, and not read as one."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@frozen(repr=False)
class SheetPart(Readable):
    """A sheet as the workbook lists it; ``index`` counts from 1 and includes hidden ones."""

    name: str
    part: str
    index: int
    hidden: bool


@frozen(repr=False)
class Workbook(Readable):
    """What the cells of every sheet refer to."""

    sheets: tuple[SheetPart, ...]
    texts: tuple[str, ...] = field(repr=False)
    formats: tuple[str, ...] = field(repr=False)
    since_1904: bool


def workbook_of(archive: Archive) -> Workbook:
    """The sheets and what they share. Raises ReadError where the workbook is damaged."""
    main = main_part_of(archive) or "xl/workbook.xml"
    book = tree_of(archive, main)
    relations = relations_of(archive, main)
    by_kind = dict(relations.values())
    sheets = []
    for index, sheet in enumerate(book.iterfind("{*}sheets/{*}sheet"), start=1):
        kind, part = relations.get(sheet.get(_REFERENCE) or "", ("", ""))
        name = sheet.get("name") or f"{index}"
        if not kind:
            raise damaged(archive.name, say("the sheet “{name}” is missing in it", name=name))
        if kind == "worksheet" and name != OWN_SHEET:  # neither a chart nor a macro sheet
            hidden = sheet.get("state", "visible") != "visible"
            sheets.append(SheetPart(name, part, index, hidden))
    if not sheets:
        raise damaged(archive.name, say("it has no sheets"))
    _require_apart([sheet.part for sheet in sheets], archive)
    properties = book.find("{*}workbookPr")
    return Workbook(
        tuple(sheets),
        _texts(archive, by_kind.get("sharedStrings", "")),
        _formats(archive, by_kind.get("styles", "")),
        properties is not None and properties.get("date1904") in {"1", "true"},
    )


def text_of(element: _Element) -> str:
    """The text of a cell, of all its differently formatted pieces, without phonetic hints."""
    direct = element.findall("{*}t")
    pieces = direct + element.findall("{*}r/{*}t")
    return unescaped("".join(piece.text or "" for piece in pieces))


def unescaped(text: str) -> str:
    """The text with the characters that Excel writes by their number; half a character is none."""
    if "_x" not in text:
        return text
    text = _ESCAPED.sub(lambda one: chr(int(one[1], 16)), text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def require_few(characters: int, archive: Archive) -> None:
    """Raises ReadError where the cells hold more text than is read."""
    if characters > archive.limits.characters:
        what = say("The cells hold {size} characters", size=f"{characters:,}")
        raise over_limit(archive.name, what, "characters", archive.limits)


def require_short(text: str, archive: Archive) -> None:
    """Raises ReadError where the text of a cell exceeds the limit."""
    if len(text) > archive.limits.cell_characters:
        what = say("A cell has {size} characters", size=f"{len(text):,}")
        raise over_limit(archive.name, what, "cell_characters", archive.limits)


def _require_apart(parts: list[str], archive: Archive) -> None:
    """Raises ReadError where a small file would be read again and again, or for long."""
    if len(set(parts)) < len(parts):
        raise damaged(archive.name, say("a part stands in it twice"))
    size = sum(archive.entries[part].file_size for part in parts if part in archive)
    if size > archive.limits.part_bytes:
        what = say("The sheets have {size} bytes", size=f"{size:,}")
        raise over_limit(archive.name, what, "part_bytes", archive.limits)


def _texts(archive: Archive, part: str) -> tuple[str, ...]:
    if part not in archive:
        return ()
    texts = tuple(text_of(one) for one in tree_of(archive, part).iterfind("{*}si"))
    require_short(max(texts, key=len, default=""), archive)
    return texts


def _formats(archive: Archive, part: str) -> tuple[str, ...]:
    """The format of numbers of each style of cells."""
    if part not in archive:
        return ()
    styles = tree_of(archive, part)
    own = {
        one.get("numFmtId"): one.get("formatCode") or "General"
        for one in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    built_in = {str(number): code for number, code in BUILT_IN.items()}
    codes = (
        own.get(number) or built_in.get(number or "", "General")
        for number in (one.get("numFmtId") for one in styles.iterfind("{*}cellXfs/{*}xf"))
    )
    return tuple(code if len(code) <= _LONGEST_FORMAT else "General" for code in codes)
