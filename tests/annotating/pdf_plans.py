"""The text of a plan as a PDF, on pages so wide that no line of it is broken."""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import groupby

from tests.documents.pdf_files import PdfFile

_WIDE, _HIGH = 7200, 1000
_LINE, _MARGIN, _SIZE = 25, 60, 10
_ENTRY = re.compile(rb"(\d{10}) 00000 n ")


def printed(
    text: str, *, rotate: int = 0, catalog: str = "", pictures: Collection[int] = ()
) -> bytes:
    """An untagged PDF, in which lines with tabs are rows of ruled tables.

    Of the pages whose numbers are in ``pictures`` it has nothing but a picture.
    """
    file = PdfFile(catalog=catalog, trailer="/ID [<00> <00>]")
    lines = [line for line in text.splitlines() if line.strip()]
    per_page = (_HIGH - 2 * _MARGIN) // _LINE
    for start in range(0, len(lines), per_page):
        page, y = file.page(_WIDE, _HIGH, rotate), _MARGIN
        for cells, group in groupby(lines[start : start + per_page], lambda line: line.count("\t")):
            wide = (_WIDE - 2 * _MARGIN) / (cells + 1)
            for line in group:
                for column, cell in enumerate(line.split("\t")):
                    left = _MARGIN + column * wide
                    if cells:
                        page.box(left, y, left + wide, y + _LINE)
                    page.text(left + 3, y + 18, cell, _SIZE)
                y += _LINE
        if len(file.pages) in pictures:
            page.operators.clear()
            page.picture(0, 0, _WIDE, _HIGH)
    return file.written()


def with_stream(data: bytes) -> bytes:
    """The file with a stream in the place of its table of cross-references."""
    body, _, rest = data.rpartition(b"\nxref\n")
    offsets = [0, *map(int, _ENTRY.findall(rest)), len(body) + 1]
    table = b"".join(bytes([bool(one)]) + one.to_bytes(4, "big") + b"\0" for one in offsets)
    told = rest[rest.index(b"<<") + 2 : rest.rindex(b">>")]
    told = re.sub(rb"/Size \d+", b"/Size %d" % len(offsets), told)
    head = b"%d 0 obj\n<</Type /XRef /W [1 4 1] /Length %d " % (len(offsets) - 1, len(table))
    end = b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(body) + 1)
    return body + b"\n" + head + told + b">>\nstream\n" + table + end
