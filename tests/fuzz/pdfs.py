"""Making strange PDFs of good ones: also such whose tables of objects are right."""

from __future__ import annotations

import re
import zlib
from random import Random

from tests.documents.pdf_files import PdfFile, Tag
from tests.fuzz.mutators import of_bytes

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj\n", re.DOTALL)
_ROOT = re.compile(rb"/Root \d+ 0 R")
_STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"\d+")
_NUMBERS = (b"0", b"-1", b"1", b"2", b"9", b"255", b"65536", b"2147483648", b"99999999999999999999")
_PIECES = (
    *(b"[" * 400, b"]", b"<<" * 400, b">>", b"(", b")", b"<", b"endobj", b"stream\n", b"null"),
    *(b"1 0 R", b"3 0 R", b"9 0 R", b"[1 0 R 2 0 R 3 0 R]", b"/Kids [2 0 R 2 0 R]", b"/Count -5"),
    *(b"/Filter /LZWDecode", b"/Filter [/ASCII85Decode /FlateDecode]", b"/W [0 1000000000 5]"),
    *(b"/Prev 9", b"/Type /ObjStm /N 99999999 /First 5", b"/Length 99999999", b"/Encrypt 5 0 R"),
)
_OPERATORS = (
    *(b"q " * 5000, b"Q " * 50, b"BT ", b"ET ", b"EMC " * 9, b"/Span BMC ", b"/I1 Do ", b"/X Do "),
    *(b"0 0 0 0 0 0 cm ", b"1e30 0 0 1e30 0 0 cm ", b"/F1 0 Tf ", b"/F1 -9999999 Tf ", b"0 Tz "),
    *(b"1 0 0 1 1e308 1e308 Tm ", b"<0e01> Tj ", b"[<0e01> -99999999999 <0e02>] TJ ", b"nan Td "),
    *(
        b"0 0 m 1e9 1e9 l S ",
        b"0 0 m " * 900,
        b"0 0 9 9 re f ",
        b"BI /W 9 /H 9 ID xx EI ",
        b"<" * 99,
    ),
    *(b"3 beginbfrange <00000000> <ffffffff> <0000> endbfrange ", b"99 beginbfchar ", b"endcmap "),
)


def small_pdf() -> bytes:
    """A page with tags, a table, a picture and fields of a form."""
    file = PdfFile(catalog="/Names <</EmbeddedFiles <</Names [(a) null]>>>>")
    page = file.page()
    page.further = "/Annots [<</Type /Annot /Subtype /Widget /V (x) /Rect [0 0 9 9]>>]"
    page.box(50, 50, 300, 90)
    cells = [Tag("TD", [(0, page.text(60 + 80 * at, 70, f"{at}", tag="TD"))]) for at in range(3)]
    title = Tag("P", [(0, page.text(60, 120, "แผนปฏิบัติการ", tag="P", said="แผน"))], said="แผน")
    page.picture(300, 300, 50, 50)
    file.structure = Tag("Document", [title, Tag("Table", [Tag("TR", cells)])])
    return file.written()


def of_pdf(data: bytes, random: Random) -> bytes:
    """Bytes changed; or objects, with tables that lead to them nevertheless."""
    found = [match[2] for match in _OBJECT.finditer(data)]
    root = _ROOT.search(data)
    if not random.randrange(4) or not found or root is None:
        return of_bytes(data, random)
    for _ in range(random.choice((1, 1, 2, 5))):
        at = random.randrange(len(found))
        found[at] = _changed(found[at], found, random)
    return _written(found, root[0], random)


def _changed(one: bytes, all_of: list[bytes], random: Random) -> bytes:
    stream = _STREAM.search(one)
    kind = random.randrange(6)
    if kind < 3 and stream is not None:
        try:
            content = zlib.decompress(stream[1])
        except zlib.error:
            content = stream[1]
        packed = zlib.compress(_operated(content, random))
        head = re.sub(rb"/Length \d+", b"/Length %d" % len(packed), one[: stream.start()])
        return head + b"stream\n" + packed + b"\nendstream"
    numbers = list(_NUMBER.finditer(one))
    if kind == 3 and numbers:
        chosen = random.choice(numbers)
        other = random.choice((*_NUMBERS, b"%d" % random.randrange(len(all_of) + 1)))
        return one[: chosen.start()] + other + one[chosen.end() :]
    if kind == 4:
        return random.choice(all_of)
    at = random.randrange(len(one) + 1)
    return one[:at] + b" " + random.choice(_PIECES) + b" " + one[at:]


def _operated(content: bytes, random: Random) -> bytes:
    lines = content.split(b"\n")
    at = random.randrange(len(lines))
    kind = random.randrange(4)
    if kind == 0:
        return of_bytes(content, random)
    if kind == 1:
        lines[at:at] = [random.choice(_OPERATORS)] * random.choice((1, 1, 20))
    elif kind == 2:
        lines[at] = _NUMBER.sub(lambda _: random.choice(_NUMBERS), lines[at])
    else:
        lines[at:at] = lines[at : at + 5] * random.choice((2, 9, 90))
    return b"\n".join(lines)


def _written(objects: list[bytes], root: bytes, random: Random) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    rows = []
    for number, one in enumerate(objects, start=1):
        rows.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n" % number + one + b"\nendobj\n"
    if not random.randrange(8):
        random.shuffle(rows)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(rows) + 1) + b"".join(rows)
    out += b"trailer\n<</Size %d %s /ID [<00> <00>]>>\n" % (len(rows) + 1, root)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
