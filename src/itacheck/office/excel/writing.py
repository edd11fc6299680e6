"""A document as an Excel workbook: a worksheet for each of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..blocks import Block, Document
from ..markup import add, root_of, written
from ..packing import packed
from ..printable import printable
from ..word.page import FONT, MADE
from .worksheet import MAIN, Sheet, Style, worksheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OF_PACKAGES = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_OWN_FORMATS = 164
"""Number formats with smaller numbers are the program's."""
_FILL = "FFEDEDED"


def excel_of(document: Document) -> bytes:
    """The bytes of the workbook (.xlsx); characters that XML forbids are shown as “�”."""
    styles = _Styles()
    sheets = [(name, worksheet(blocks, styles.number)) for name, blocks in _sheets(document)]
    return packed((name, written(root)) for name, root in _parts(document, sheets, styles))


def _sheets(document: Document) -> list[tuple[str, list[Block]]]:
    """The blocks by worksheet: parts of one name stand on one."""
    found: dict[str, list[Block]] = {}
    for part in document.parts:
        found.setdefault(part.name, []).extend(part.blocks)
    return list(found.items()) or [("แผน", [])]


def _parts(
    document: Document, sheets: list[tuple[str, Sheet]], styles: _Styles
) -> Iterator[tuple[str, _Element]]:
    yield "[Content_Types].xml", _content_types(len(sheets))
    yield (
        "_rels/.rels",
        _relations(
            (f"{_RELATED}/officeDocument", "xl/workbook.xml"),
            (f"{_OF_PACKAGES}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    )
    yield "docProps/core.xml", _properties(document.title)
    yield "xl/workbook.xml", _workbook(sheets)
    targets = [(f"{_RELATED}/worksheet", f"worksheets/sheet{one}.xml") for one in _numbers(sheets)]
    styled = (f"{_RELATED}/styles", "styles.xml")
    yield "xl/_rels/workbook.xml.rels", _relations(*targets, styled)
    for number, (_, sheet) in enumerate(sheets, start=1):
        yield f"xl/worksheets/sheet{number}.xml", sheet.root
    yield "xl/styles.xml", styles.root()


def _numbers(sheets: list[tuple[str, Sheet]]) -> range:
    return range(1, len(sheets) + 1)


class _Styles:
    """The styles that the cells of one workbook need, numbered as they are met."""

    def __init__(self) -> None:
        self._known: dict[Style, int] = {}
        self._fonts: dict[tuple[int, bool], int] = {}
        self._formats: dict[str, int] = {}

    def number(self, style: Style) -> int:
        """The number of a style; 0 is that of a cell without one."""
        self._fonts.setdefault((style.size, style.bold), len(self._fonts) + 1)
        if style.format:
            self._formats.setdefault(style.format, _OWN_FORMATS + len(self._formats))
        return self._known.setdefault(style, len(self._known) + 1)

    def root(self) -> _Element:
        """The part that says what each of the styles is."""
        root = root_of(MAIN, "styleSheet")
        if self._formats:
            formats = add(root, "numFmts", count=str(len(self._formats)))
            for code, number in self._formats.items():
                add(formats, "numFmt", numFmtId=str(number), formatCode=printable(code))
        fonts = add(root, "fonts", count=str(len(self._fonts) + 1))
        for size, bold in ((11, False), *self._fonts):
            font = add(fonts, "font")
            if bold:
                add(font, "b")
            add(font, "sz", val=str(size))
            add(font, "name", val=FONT)
        self._fills(root)
        self._borders(root)
        add(add(root, "cellStyleXfs", count="1"), "xf")
        cells = add(root, "cellXfs", count=str(len(self._known) + 1))
        add(cells, "xf")
        for style in self._known:
            self._add_cell(cells, style)
        normal = {"name": "Normal", "xfId": "0", "builtinId": "0"}
        add(add(root, "cellStyles", count="1"), "cellStyle", **normal)
        return root

    def _add_cell(self, cells: _Element, style: Style) -> None:
        look = {
            "numFmtId": str(self._formats.get(style.format, 0)),
            "fontId": str(self._fonts[style.size, style.bold]),
            "fillId": "2" if style.shaded else "0",
            "borderId": "1" if style.boxed else "0",
            "xfId": "0",
        }
        names = ("NumberFormat", "Font", "Fill", "Border", "Alignment")
        cell = add(cells, "xf", **look, **{f"apply{one}": "1" for one in names})
        upright = "center" if style.middle else "top"
        side = {"horizontal": style.align.value, "vertical": upright}
        # A number is not wrapped, and one that is too long for its column is shown as “###”.
        fitting = {"shrinkToFit": "1"} if style.format else {"wrapText": "1"}
        add(cell, "alignment", **side, **fitting)

    @staticmethod
    def _fills(root: _Element) -> None:
        fills = add(root, "fills", count="3")
        for kind in ("none", "gray125"):  # the first two are the program's own
            add(add(fills, "fill"), "patternFill", patternType=kind)
        shade = add(add(fills, "fill"), "patternFill", patternType="solid")
        add(shade, "fgColor", rgb=_FILL)

    @staticmethod
    def _borders(root: _Element) -> None:
        borders = add(root, "borders", count="2")
        add(borders, "border")
        boxed = add(borders, "border")
        for side in ("left", "right", "top", "bottom"):
            add(add(boxed, side, style="thin"), "color", auto="1")


def _workbook(sheets: list[tuple[str, Sheet]]) -> _Element:
    root = root_of(MAIN, "workbook", {"r": _RELATED})
    add(add(root, "bookViews"), "workbookView")
    listed = add(root, "sheets")
    for number, (name, _) in enumerate(sheets, start=1):
        one = add(listed, "sheet", name=printable(name), sheetId=str(number))
        one.set(f"{{{_RELATED}}}id", f"rId{number}")
    repeated = [
        (number, name, rows)
        for number, (name, sheet) in enumerate(sheets)
        if (rows := sheet.repeated) is not None
    ]
    if repeated:
        names = add(root, "definedNames")
        for number, name, (first, last) in repeated:
            place = {"name": "_xlnm.Print_Titles", "localSheetId": str(number)}
            add(names, "definedName", **place).text = f"'{name}'!${first}:${last}"
    return root


def _content_types(sheets: int) -> _Element:
    namespace = f"{{{_OF_PACKAGES}/content-types}}"
    root = root_of(namespace, "Types")
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    add(root, "Default", Extension="rels", ContentType=relations)
    add(root, "Default", Extension="xml", ContentType="application/xml")
    kinds = {
        "/xl/workbook.xml": f"{_TYPES}.sheet.main+xml",
        "/xl/styles.xml": f"{_TYPES}.styles+xml",
        "/docProps/core.xml": _CORE,
    }
    for number in range(1, sheets + 1):
        kinds[f"/xl/worksheets/sheet{number}.xml"] = f"{_TYPES}.worksheet+xml"
    for name, kind in kinds.items():
        add(root, "Override", PartName=name, ContentType=kind)
    return root


def _relations(*targets: tuple[str, str]) -> _Element:
    root = root_of(f"{{{_OF_PACKAGES}/relationships}}", "Relationships")
    for number, (kind, target) in enumerate(targets, start=1):
        add(root, "Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return root


def _properties(title: str) -> _Element:
    """Title and author, and a day that is the same for every file."""
    from lxml import etree

    names = {
        "cp": f"{_OF_PACKAGES}/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    root = etree.Element(f"{{{names['cp']}}}coreProperties", nsmap=names)
    etree.SubElement(root, f"{{{names['dc']}}}title").text = printable(title)
    etree.SubElement(root, f"{{{names['dc']}}}creator").text = "itacheck"
    made = etree.SubElement(root, f"{{{names['dcterms']}}}created")
    made.set(f"{{{names['xsi']}}}type", "dcterms:W3CDTF")
    made.text = f"{MADE:%Y-%m-%dT%H:%M:%SZ}"
    return root
