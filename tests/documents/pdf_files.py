"""PDFs made by hand: texts at places, ruled tables, and whatever else a test wants in them."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from itertools import groupby

WIDE, HIGH = 7200, 1000
"""Points of a page: wide enough that no line of a plan is broken."""
_LINE, _MARGIN, _SIZE = 25, 60, 10


def printed(
    text: str,
    *,
    rotate: int = 0,
    catalog: str = "",
    extra: Mapping[int, str] | None = None,
    streams: bool = False,
) -> bytes:
    """A text with tabs between the cells of tables as an untagged PDF, whose tables are ruled.

    ``catalog`` is put into the catalog, ``extra`` are further objects from number 100; with
    ``streams`` the cross-reference is a stream.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    per_page = (HIGH - 2 * _MARGIN) // _LINE
    pages = [lines[at : at + per_page] for at in range(0, len(lines), per_page)]
    objects: dict[int, bytes] = {
        1: f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(),
        3: b"<</Type/Font/Subtype/Type0/BaseFont/Plan/Encoding/Identity-H"
        b"/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        4: b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Plan/DW 500/FontDescriptor 6 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        5: _stream(_TO_UNICODE),
        6: b"<</Type/FontDescriptor/FontName/Plan/Flags 4/ItalicAngle 0/Ascent 800/Descent -200"
        b"/CapHeight 700/StemV 80/FontBBox[0 -200 1000 800]>>",
    }
    kids = []
    for number, page in enumerate(pages):
        kids.append(10 + 2 * number)
        objects[kids[-1]] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDE} {HIGH}]/Rotate {rotate}"
            f"/Resources<</Font<</F 3 0 R>>>>/Contents {kids[-1] + 1} 0 R>>"
        ).encode()
        objects[kids[-1] + 1] = _stream(_content(page))
    listed = " ".join(f"{one} 0 R" for one in kids)
    objects[2] = f"<</Type/Pages/Kids[{listed}]/Count {len(kids)}>>".encode()
    objects |= {number: content.encode() for number, content in (extra or {}).items()}
    return assembled(objects, streams=streams)


def assembled(objects: Mapping[int, bytes], *, streams: bool = False) -> bytes:
    """The objects as a file, the first of which is the catalog."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start, size = len(out), max(objects) + 2
    entries = f"/Root 1 0 R/Size {size}/ID[<00><00>]"
    if streams:
        places[size - 1] = start
        table = b"".join(
            bytes([number in places]) + places.get(number, 0).to_bytes(4, "big") + b"\0"
            for number in range(size)
        )
        head = f"{size - 1} 0 obj\n<</Type/XRef/W[1 4 1]/Length {len(table)}{entries}>>stream\n"
        out += head.encode() + table + b"\nendstream\nendobj\n"
    else:
        out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
        for number in range(1, size):
            there = (
                f"{places[number]:010} 00000 n \n" if number in places else "0000000000 65535 f \n"
            )
            out += there.encode()
        out += f"trailer\n<<{entries}>>\n".encode()
    out += f"startxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return (
        f"<</Filter/FlateDecode/Length {len(packed)}>>stream\n".encode() + packed + b"\nendstream"
    )


def _content(lines: Sequence[str]) -> bytes:
    made, at = [], HIGH - _MARGIN
    for cells, group in groupby(lines, key=lambda line: line.count("\t") + 1):
        wide = (WIDE - 2 * _MARGIN) / cells
        for line in group:
            at -= _LINE
            for column, cell in enumerate(line.split("\t")):
                left = _MARGIN + column * wide
                if cells > 1:
                    made.append(f"{left} {at - 7} {wide} {_LINE} re S")
                code = cell.encode("utf-16-be").hex()
                made.append(f"BT /F {_SIZE} Tf {left + 3} {at} Td <{code}> Tj ET")
    return "\n".join(made).encode()


_TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /All def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfrange <0020> <00FF> <0020> <0E00> <0EFF> <0E00> endbfrange
1 beginbfrange <2000> <20FF> <2000> endbfrange
endcmap end end
"""
