"""Small PDFs: text in its places, lines, pictures and a structure, written by hand.

The fonts are in no file: their codes are those of Unicode, and a map says so, unless a test has it
say something else. Places count from the left upper corner of a page.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from attrs import Factory, define, frozen

MARKS = "\u0e31" + "".join(map(chr, (*range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))))
WIDE = 0.5
"""How wide a sign is, in its size; marks have no width."""


def width_of(text: str, size: float = 14) -> float:
    """How far a text reaches."""
    return sum(WIDE for one in text if one not in MARKS) * size


@frozen
class Tag:
    """An element of the structure: its role, what is in it, and how many cells it covers.

    ``indent`` is how far before the page's its lines end.
    """

    role: str
    kids: Sequence[Kid] = ()
    wide: int = 1
    high: int = 1
    said: str | None = None
    indent: float = 0


Kid: TypeAlias = "Tag | tuple[int, int]"
"""An element; or the number of a page from 0, and of the content there."""


@define
class Page:
    """A page while it is written."""

    width: float = 595
    height: float = 842
    rotate: int = 0
    further: str = ""
    operators: list[bytes] = Factory(list)
    pictures: int = 0
    marked: int = 0

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 14,
        *,
        font: str = "F1",
        said: str | None = None,
        tag: str | None = None,
        invisible: bool = False,
    ) -> int:
        """Print a text from a place on; returns the number of its content, if it is tagged."""
        mode = 3 if invisible else 0
        shown = f"BT /{font} {size} Tf {mode} Tr 1 0 0 1 {x:.2f} {self.height - y:.2f} Tm "
        shown += f"<{text.encode('utf-16-be').hex()}> Tj ET"
        if said is not None:
            shown = f"/Span <</ActualText <feff{said.encode('utf-16-be').hex()}>>> BDC {shown} EMC"
        number = self.marked
        if tag == "Artifact":
            shown = f"/Artifact BMC {shown} EMC"
        elif tag is not None:
            shown = f"/{tag} <</MCID {number}>> BDC {shown} EMC"
            self.marked += 1
        self.operators.append(shown.encode("ascii"))
        return number

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw a line."""
        line = f"0.5 w {x0:.2f} {self.height - y0:.2f} m {x1:.2f} {self.height - y1:.2f} l S"
        self.operators.append(line.encode("ascii"))

    def box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Draw the four lines of a box."""
        for one in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            self.line(*one)

    def picture(self, x: float, y: float, wide: float, high: float) -> None:
        """Show a picture."""
        self.pictures += 1
        shown = f"q {wide} 0 0 {high} {x} {self.height - y - high} cm /I1 Do Q"
        self.operators.append(shown.encode("ascii"))


def to_unicode(changed: Mapping[str, str | None]) -> bytes:
    """The map of a font that tells its signs as they are, but for some: None is no entry."""
    singles = "".join(
        f"<{ord(one):04x}> <{told.encode('utf-16-be').hex()}>\n"
        for one, told in changed.items()
        if told is not None
    )
    lost = sorted(ord(one) for one in changed)
    starts = [0, *(one + 1 for one in lost)]
    ends = [*(one - 1 for one in lost), 0xFFFF]
    # A range may not go beyond codes that share their first byte.
    ranges = [
        f"<{max(low, high_byte << 8):04x}> <{min(high, (high_byte << 8) + 255):04x}> "
        f"<{max(low, high_byte << 8):04x}>"
        for low, high in zip(starts, ends, strict=True)
        for high_byte in (0x00, 0x0E, 0x20, 0x26, 0xF7)
        if max(low, high_byte << 8) <= min(high, (high_byte << 8) + 255)
    ]
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(changed)} beginbfchar\n{singles}endbfchar\n"
        f"{len(ranges)} beginbfrange\n" + "\n".join(ranges) + "\nendbfrange endcmap end end"
    ).encode("ascii")


@define
class PdfFile:
    """A PDF while it is written; ``maps`` are what each font says otherwise than it is."""

    pages: list[Page] = Factory(list)
    structure: Tag | None = None
    maps: dict[str, Mapping[str, str | None] | None] = Factory(lambda: {"F1": {}})
    roles: Mapping[str, str] = Factory(dict)
    catalog: str = ""
    trailer: str = ""
    pack: Callable[[bytes], bytes] = zlib.compress

    def page(self, width: float = 595, height: float = 842, rotate: int = 0) -> Page:
        """A new page."""
        self.pages.append(Page(width, height, rotate))
        return self.pages[-1]

    def written(self) -> bytes:
        """The file."""
        return _Writer(self).whole()


class _Writer:
    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._objects: list[bytes] = []

    def _add(self, content: str | bytes) -> int:
        self._objects.append(content.encode("ascii") if isinstance(content, str) else content)
        return len(self._objects)

    def _stream(self, data: bytes, further: str = "") -> int:
        packed = self._file.pack(data)
        head = f"<</Length {len(packed)} /Filter /FlateDecode {further}>>\nstream\n"
        return self._add(head.encode("ascii") + packed + b"\nendstream")

    def whole(self) -> bytes:
        catalog = self._add("")
        tree = self._add("")
        fonts = " ".join(f"/{name} {self._font(name)} 0 R" for name in self._file.maps)
        picture = self._stream(
            b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
            " /BitsPerComponent 8"
        )  # fmt: skip
        pages = []
        for at, page in enumerate(self._file.pages):
            contents = self._stream(b"\n".join(page.operators))
            pages.append(self._add(
                f"<</Type /Page /Parent {tree} 0 R /MediaBox [0 0 {page.width} {page.height}]"
                f" /Rotate {page.rotate} /StructParents {at} /Contents {contents} 0 R"
                f" {page.further}"
                f" /Resources <</Font <<{fonts}>> /XObject <</I1 {picture} 0 R>>>>>>"
            ))  # fmt: skip
        kids = " ".join(f"{one} 0 R" for one in pages)
        self._objects[tree - 1] = f"<</Type /Pages /Kids [{kids}] /Count {len(pages)}>>".encode()
        tagged = ""
        if self._file.structure is not None:
            root = self._add("")
            roles = " ".join(f"/{key} /{value}" for key, value in self._file.roles.items())
            first = self._element(self._file.structure, root, pages)
            self._objects[root - 1] = (
                f"<</Type /StructTreeRoot /K {first} 0 R /RoleMap <<{roles}>>>>".encode()
            )
            tagged = f"/StructTreeRoot {root} 0 R /MarkInfo <</Marked true>>"
        self._objects[catalog - 1] = (
            f"<</Type /Catalog /Pages {tree} 0 R {tagged} {self._file.catalog}>>".encode()
        )
        return self._written(catalog)

    def _font(self, name: str) -> int:
        marks = " ".join(f"{ord(one)} [0]" for one in MARKS)
        descriptor = self._add(
            f"<</Type /FontDescriptor /FontName /AAAAAA+{name} /Flags 4 /FontBBox [0 -200 500 900]"
            " /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80>>"
        )
        inner = self._add(
            f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+{name} /DW {int(WIDE * 1000)}"
            " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
            f" /FontDescriptor {descriptor} 0 R /W [{marks}]>>"
        )
        changed = self._file.maps[name]
        told = "" if changed is None else f"/ToUnicode {self._stream(to_unicode(changed))} 0 R"
        return self._add(
            f"<</Type /Font /Subtype /Type0 /BaseFont /AAAAAA+{name} /Encoding /Identity-H"
            f" /DescendantFonts [{inner} 0 R] {told}>>"
        )

    def _element(self, tag: Tag, parent: int, pages: Sequence[int]) -> int:
        number = self._add("")
        kids = " ".join(
            f"{self._element(kid, number, pages)} 0 R"
            if isinstance(kid, Tag)
            else f"<</Type /MCR /Pg {pages[kid[0]]} 0 R /MCID {kid[1]}>>"
            for kid in tag.kids
        )
        indent = f"/A <</O /Layout /EndIndent {tag.indent}>>" if tag.indent else ""
        spans = f"/A <</O /Table /ColSpan {tag.wide} /RowSpan {tag.high}>>"
        said = "" if tag.said is None else f"/ActualText <feff{tag.said.encode('utf-16-be').hex()}>"
        self._objects[number - 1] = (
            f"<</Type /StructElem /S /{tag.role} /P {parent} 0 R /K [{kids}] {said}"
            f" {spans if tag.role in {'TD', 'TH'} else indent}>>"
        ).encode("ascii")
        return number

    def _written(self, catalog: int) -> bytes:
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        places = []
        for number, content in enumerate(self._objects, start=1):
            places.append(len(out))
            out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
        start = len(out)
        out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
        out += b"".join(f"{one:010d} 00000 n \n".encode() for one in places)
        out += (
            f"trailer\n<</Size {len(places) + 1} /Root {catalog} 0 R {self._file.trailer}>>\n"
            f"startxref\n{start}\n%%EOF\n"
        ).encode()
        return bytes(out)
