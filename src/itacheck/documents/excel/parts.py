"""What a workbook says of its sheets, its shared texts and its formats of numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field

from ...base.language import say
from ...base.patterns import expression
from ...base.record import record
from ..package.archive import Archive, damaged, over_limit
from ..package.markup import tree_of
from ..package.relations import main_part_of, relations_of
from .numbers import BUILT_IN

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_FORMAT = 255
"""What Excel itself lets a format have."""
OWN_SHEET = "itacheck"
"""The sheet in which itacheck lists its findings: no part of a plan, and not read as one."""
OWN_CHANGES = "itacheck-fix"
"""The sheet in which it lists what it changed; a further one has a number behind that."""
_OWN = expression(rf"{OWN_SHEET}|{OWN_CHANGES}(?: [0-9]+)?")
_ESCAPED = expression(r"_x([0-9A-Fa-f]{4})_")
_CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK = expression(r"(?:sheet|template)\.(?:macroEnabled\.)?main\+xml\Z", re.IGNORECASE)
TRUE = frozenset({"1", "true", "on"})
OWN_DIVIDER = f"―― {OWN_SHEET} ――"
"""Stands before our part of a cell's note: what is above it is somebody else's."""


@record
class SheetPart:
    """A sheet as the workbook lists it; ``index`` counts from 1 and includes hidden ones.

    A ``chart`` is a sheet that has no cells.
    """

    name: str
    part: str
    index: int
    hidden: bool
    chart: bool = False


@record
class RichText:
    """A text as it stands, and what of it is struck out: left out of it, unless that is all."""

    text: str
    struck: str = ""


@record
class Style:
    """What a style makes of a cell: its format of numbers, and whether it is struck out.

    ``across``: its text is centred over the empty cells behind it that have such a style, too.
    """

    code: str = "General"
    struck: bool = False
    across: bool = False


PLAIN = Style()


@record
class Workbook:
    """What the cells of every sheet refer to."""

    sheets: tuple[SheetPart, ...]
    texts: tuple[RichText, ...] = field(repr=False)
    styles: tuple[Style, ...] = field(repr=False)
    since_1904: bool


def workbook_of(archive: Archive) -> Workbook:
    """The sheets and what they share. Raises ReadError where the workbook is damaged."""
    main = book_part_of(archive)
    book = tree_of(archive, main)
    relations = relations_of(archive, main)
    by_kind = dict(relations.values())
    sheets = []
    for index, sheet in enumerate(book.iterfind("{*}sheets/{*}sheet"), start=1):
        kind, part = relations.get(_reference(sheet), ("", ""))
        name = sheet.get("name") or f"{index}"
        if not kind:
            raise damaged(archive.name, say("the sheet “{name}” is missing in it", name=name))
        if kind in {"worksheet", "chartsheet"} and not is_own(name):  # no sheet of old macros
            hidden = sheet.get("state", "visible") != "visible"
            sheets.append(SheetPart(name, part, index, hidden, kind == "chartsheet"))
    if not sheets:
        raise damaged(archive.name, say("it has no sheets"))
    _require_apart(sheets, archive)
    properties = book.find("{*}workbookPr")
    return Workbook(
        tuple(sheets),
        _texts(archive, by_kind.get("sharedStrings", "")),
        _styles(archive, by_kind.get("styles", "")),
        properties is not None and properties.get("date1904") in TRUE,
    )


def is_own(name: str) -> bool:
    """Whether a sheet of this name is itacheck's, and no part of a plan."""
    return bool(_OWN.fullmatch(name))


def _reference(sheet: _Element) -> str:
    """What a sheet's part is referred to by, in whichever namespace a program writes it."""
    found = (value for key, value in sheet.items() if str(key).endswith("}id"))
    return str(next(found, ""))


def book_part_of(archive: Archive) -> str:
    """The part that lists the sheets: by what the file refers to, or by what it says is in it."""
    main = main_part_of(archive)
    if main is not None and main in archive:
        return main
    if _CONTENT_TYPES in archive:
        for one in tree_of(archive, _CONTENT_TYPES).iterfind("{*}Override"):
            part = (one.get("PartName") or "").lstrip("/")
            if _WORKBOOK.search(one.get("ContentType") or "") and part in archive:
                return part
    return main or "xl/workbook.xml"


def text_of(element: _Element) -> str:
    """The text of a cell, of all its differently formatted pieces, without phonetic hints."""
    direct = element.findall("{*}t")
    pieces = direct + element.findall("{*}r/{*}t")
    return unescaped("".join(piece.text or "" for piece in pieces))


def rich_text_of(element: _Element) -> RichText:
    """The text of a cell; what is struck out in it stands apart."""
    if len(element) == 1 and element[0].tag.endswith("}t"):
        return RichText(unescaped(element[0].text or ""))
    struck = "".join(
        piece.text or ""
        for run in element.iterfind("{*}r")
        if is_struck(run.find("{*}rPr"))
        for piece in run.iterfind("{*}t")
    )
    whole = text_of(element)
    if not struck.strip():
        return RichText(whole)
    kept = "".join(piece.text or "" for piece in element.iterfind("{*}t"))
    kept += "".join(
        piece.text or ""
        for run in element.iterfind("{*}r")
        if not is_struck(run.find("{*}rPr"))
        for piece in run.iterfind("{*}t")
    )
    if not kept.strip():
        return RichText(whole, whole)
    return RichText(unescaped(kept), unescaped(struck))


def is_struck(properties: _Element | None) -> bool:
    """Whether a piece of text, or a font, is struck out."""
    mark = None if properties is None else properties.find("{*}strike")
    return mark is not None and mark.get("val", "1") in TRUE


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


def _require_apart(sheets: list[SheetPart], archive: Archive) -> None:
    """Raises ReadError where a small file would be read again and again, or for long."""
    if len({sheet.part for sheet in sheets}) < len(sheets):
        raise damaged(archive.name, say("a part stands in it twice"))
    read = (one.part for one in sheets if not one.hidden and one.part in archive)
    size = sum(archive.entries[part].file_size for part in read)
    if size > archive.limits.part_bytes:
        what = say("The sheets have {size} bytes", size=f"{size:,}")
        raise over_limit(archive.name, what, "part_bytes", archive.limits)


def _texts(archive: Archive, part: str) -> tuple[RichText, ...]:
    if part not in archive:
        return ()
    texts = tuple(rich_text_of(one) for one in tree_of(archive, part).iterfind("{*}si"))
    require_short(max((one.text for one in texts), key=len, default=""), archive)
    return texts


def _styles(archive: Archive, part: str) -> tuple[Style, ...]:
    """What each style makes of the cells that have it."""
    if part not in archive:
        return ()
    styles = tree_of(archive, part)
    own = {
        one.get("numFmtId"): one.get("formatCode") or "General"
        for one in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    built_in = {str(number): code for number, code in BUILT_IN.items()}
    fonts = [is_struck(one) for one in styles.iterfind("{*}fonts/{*}font")]
    struck = {str(index) for index, one in enumerate(fonts) if one}
    found = []
    for one in styles.iterfind("{*}cellXfs/{*}xf"):
        number = one.get("numFmtId")
        code = own.get(number) or built_in.get(number or "", "General")
        code = code if len(code) <= _LONGEST_FORMAT else "General"
        alignment = one.find("{*}alignment")
        across = alignment is not None and alignment.get("horizontal") == "centerContinuous"
        style = Style(code, one.get("fontId") in struck, across)
        found.append(PLAIN if style == PLAIN else style)
    return tuple(found)
