"""The notes of a worksheet: their texts, and the boxes that they are shown in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ...base.patterns import expression
from ...documents.excel.parts import OWN_DIVIDER, text_of
from ...documents.excel.places import column_name, column_number
from ...office.markup import SPACE, root_of
from ...office.printable import printable
from ..package import OFFICE_ID, Package
from ..remarks import AUTHOR, fingerprint_in

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_VML, _OFFICE, _EXCEL = (
    "{urn:schemas-microsoft-com:" + one + "}" for one in ("vml", "office:office", "office:excel")
)
_NOTES_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_MEDIA = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_AFTER_DRAWING = frozenset(
    _MAIN + one
    for one in (
        *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls"),
        *("webPublishItems", "tableParts", "extLst"),
    )
)
"""What follows the reference to the boxes in a worksheet."""
_CELL = expression(r"([A-Z]+)([0-9]+)")


class Notes:
    """The notes of one worksheet of a package, which are changed in it."""

    def __init__(self, package: Package, sheet: str) -> None:
        self._package = package
        self._sheet = sheet
        self._part = next(iter(package.related(sheet, "comments")), None)
        self._root = package.tree(self._part) if self._part else None

    def taken_out(self) -> list[str]:
        """Take our texts out of the notes; what they said of each finding."""
        if self._root is None:
            return []
        said: list[str] = []
        ours = False
        emptied: set[str] = set()
        for note in list(self._root.iter(_MAIN + "comment")):
            text = note.find(_MAIN + "text")
            others, divider, own = ("" if text is None else text_of(text)).partition(OWN_DIVIDER)
            if not divider:
                continue
            ours = True
            said += [one.strip() for one in own.split("\n\n") if fingerprint_in(one)]
            if others.strip():
                _cut(note)
            else:
                emptied.add(str(note.get("ref")))
                _drop(note)
        if emptied:
            self._drop_boxes(emptied)
        if ours and self._part:
            self._package.put(self._part, self._root)
        return said

    def put_in(self, texts: Mapping[str, list[str]]) -> None:
        """Add a note with the texts to each cell."""
        if not texts:
            return
        root = self._root if self._root is not None else _no_notes()
        found = root.find(_MAIN + "commentList")
        notes = _sub(root, "commentList") if found is None else found
        known = {str(one.get("ref")): one for one in notes.iterfind(_MAIN + "comment")}
        author = _author(root)
        new = []
        for cell in sorted(texts, key=_position):
            said = "\n\n".join(texts[cell])
            note = known.get(cell)
            if note is None:
                note = _sub(notes, "comment", ref=cell, authorId=author)
                new.append(cell)
            text = note.find(_MAIN + "text")
            _run(_sub(note, "text") if text is None else text, f"{OWN_DIVIDER}\n{said}")
        if self._part is None:
            self._part = self._package.free_name("xl/comments{}.xml")
            self._package.relate(self._sheet, "comments", self._part)
            self._package.declare(self._part, _NOTES_MEDIA)
        self._package.put(self._part, root)
        if new:
            self._add_boxes(new)

    def _add_boxes(self, cells: list[str]) -> None:
        part = next(iter(self._package.related(self._sheet, "vmlDrawing")), None)
        drawing = self._package.tree(part) if part else _no_boxes()
        count = sum(1 for _ in drawing.iter(_VML + "shape"))
        for number, cell in enumerate(cells, start=count + 1):
            drawing.append(_box(number, cell))
        if part is None:
            part = self._package.free_name("xl/drawings/vmlDrawing{}.vml")
            name = self._package.relate(self._sheet, "vmlDrawing", part)
            self._package.declare_suffix("vml", _VML_MEDIA)
            self._refer_to(name)
        self._package.put(part, drawing)

    def _drop_boxes(self, cells: set[str]) -> None:
        for part in self._package.related(self._sheet, "vmlDrawing"):
            drawing = self._package.tree(part)
            for shape in list(drawing.iter(_VML + "shape")):
                if _cell_of(shape) in cells:
                    drawing.remove(shape)
            self._package.put(part, drawing)

    def _refer_to(self, name: str) -> None:
        from lxml import etree

        root = self._package.tree(self._sheet)
        later = [i for i, one in enumerate(root) if one.tag in _AFTER_DRAWING]
        reference = etree.Element(_MAIN + "legacyDrawing", {OFFICE_ID: name})
        root.insert(later[0] if later else len(root), reference)
        self._package.put(self._sheet, root)


def _no_notes() -> _Element:
    root = root_of(_MAIN, "comments")
    _sub(root, "authors")
    _sub(root, "commentList")
    return root


def _author(root: _Element) -> str:
    """Our number in the list of authors."""
    authors = root.find(_MAIN + "authors")
    if authors is None:
        authors = _sub(root, "authors")
    names = [one.text for one in authors.iterfind(_MAIN + "author")]
    if AUTHOR not in names:
        _sub(authors, "author").text = AUTHOR
        names.append(AUTHOR)
    return str(names.index(AUTHOR))


def _run(text: _Element, said: str) -> None:
    for plain in text.findall(_MAIN + "t"):  # a text without runs becomes the first of them
        text.remove(plain)
        _sub(_sub(text, "r"), "t").text = plain.text
    piece = _sub(_sub(text, "r"), "t")
    piece.text = printable(said)
    piece.set(SPACE, "preserve")


def _cut(note: _Element) -> None:
    """Leave in a note what is not ours."""
    for run in list(note.iter(_MAIN + "r")):
        piece = "".join(one.text or "" for one in run.iter(_MAIN + "t"))
        if piece.startswith(OWN_DIVIDER):
            _drop(run)


def _drop(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _sub(parent: _Element, name: str, **attributes: str) -> _Element:
    from lxml import etree

    return etree.SubElement(parent, _MAIN + name, attributes)


def _no_boxes() -> _Element:
    from lxml import etree

    names = {"v": _VML[1:-1], "o": _OFFICE[1:-1], "x": _EXCEL[1:-1]}
    root = etree.Element("xml", nsmap=names)
    kind = etree.SubElement(
        root,
        _VML + "shapetype",
        id="_x0000_t202",
        coordsize="21600,21600",
        path="m,l,21600r21600,l21600,xe",
    )
    kind.set(_OFFICE + "spt", "202")
    etree.SubElement(kind, _VML + "stroke", joinstyle="miter")
    path = etree.SubElement(kind, _VML + "path", gradientshapeok="t")
    path.set(_OFFICE + "connecttype", "rect")
    return root


def _box(number: int, cell: str) -> _Element:
    """The hidden yellow box of a note."""
    from lxml import etree

    row, column = _position(cell)
    shape = etree.Element(
        _VML + "shape",
        id=f"_x0000_s{1024 + number}",
        type="#_x0000_t202",
        style="position:absolute;width:320pt;height:180pt;z-index:1;visibility:hidden",
        fillcolor="#ffffe1",
    )
    etree.SubElement(shape, _VML + "fill", color2="#ffffe1")
    etree.SubElement(shape, _VML + "textbox", style="mso-direction-alt:auto")
    data = etree.SubElement(shape, _EXCEL + "ClientData", ObjectType="Note")
    for name, text in _client(row, column):
        etree.SubElement(data, _EXCEL + name).text = text
    return shape


def _client(row: int, column: int) -> Iterator[tuple[str, str | None]]:
    yield "MoveWithCells", None
    yield "SizeWithCells", None
    yield "Anchor", f"{column}, 15, {max(row - 2, 0)}, 10, {column + 5}, 15, {row + 8}, 4"
    yield "AutoFill", "False"
    yield "Row", str(row - 1)
    yield "Column", str(column - 1)


def _cell_of(shape: _Element) -> str:
    row = shape.findtext(f".//{_EXCEL}Row") or ""
    column = shape.findtext(f".//{_EXCEL}Column") or ""
    if not (row.isdecimal() and column.isdecimal()):
        return ""
    return f"{column_name(int(column) + 1)}{int(row) + 1}"


def _position(cell: str) -> tuple[int, int]:
    """Row and column, from 1."""
    match = _CELL.fullmatch(cell)
    return (int(match[2]), column_number(match[1])) if match else (1, 1)
