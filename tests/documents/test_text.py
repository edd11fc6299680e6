from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from itacheck.base.errors import ReadError
from itacheck.base.limits import Limits
from itacheck.base.location import TextLocation
from itacheck.documents import Paragraph, Row, Table, read_text_document
from itacheck.documents.text import quoted
from itacheck.thai.text import normalise

TEXT = "แผนปฏิบัติการ\nก\tข\tค\n\nจบ"


def document(text: str, limits: Limits | None = None) -> tuple[Paragraph | Table, ...]:
    """The blocks of a text."""
    return read_text_document(text.encode(), "x.txt", limits).blocks


def row(text: str) -> Row:
    """The first row of a text's only table."""
    (table,) = document(text)
    assert isinstance(table, Table)
    return table.rows[0]


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("tis-620"),
        TEXT.encode("cp874"),
    ],
    ids=[
        "UTF-8",
        "UTF-8 with BOM",
        "UTF-16 LE",
        "UTF-16 BE",
        "bare LE",
        "bare BE",
        "TIS-620",
        "Windows-874",
    ],
)
def test_encodings(data: bytes) -> None:
    """The same text in every encoding is the same blocks, without a problem."""
    found = read_text_document(data, "x.txt")
    assert found.blocks == document(TEXT)
    assert not found.notes


def test_the_signs_of_windows_874_are_kept() -> None:
    """Quotation marks and dashes that TIS-620 does not have."""
    text = "“ก” – ข … ‘ค’" * 5
    (block,) = read_text_document(text.encode("cp874"), "x.txt").blocks
    assert isinstance(block, Paragraph)
    assert block.run.text == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028"])
def test_line_ends(end: str) -> None:
    """Line ends of every kind give the same blocks at the same lines."""
    assert document(TEXT.replace("\n", end)) == document(TEXT)


def test_lines_with_tabs_are_rows() -> None:
    """Neighbouring lines with tabs are one table; a blank line ends it."""
    blocks = document("ก\tข\nค\tง\n\nจ\tฉ\nจบ")
    assert [type(block).__name__ for block in blocks] == ["Table", "Table", "Paragraph"]
    first = blocks[0]
    assert isinstance(first, Table)
    assert [[cell.text for cell in one.cells] for one in first.rows] == [["ก", "ข"], ["ค", "ง"]]


def test_an_indented_paragraph_is_no_row() -> None:
    """A tab or two before a paragraph indent it, unless the line above is a row."""
    (block,) = document("\t\tย่อหน้า")
    assert isinstance(block, Paragraph)
    (table,) = document("ก\tข\tค\n\t\tง")
    assert isinstance(table, Table)
    assert len(table.rows) == 2


def test_a_cell_knows_its_line_and_column() -> None:
    """Columns count characters from 1, tabs and spaces before a cell included."""
    _, table = document("หัว\nก\t\t  ข่ \tค")
    assert isinstance(table, Table)
    places = [cell.location for cell in table.rows[0].cells]
    columns = [TextLocation("x.txt", 2, column) for column in (1, 3, 6, 10)]
    assert places == columns


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("น\u0e4dาชัย", "ชัย"),
        ("น้\u0e4dาชัย", "ชัย"),
        ("น\u0e4d้าชัย", "ชัย"),
        ("น\u0e4d\u200bาชัย", "ชัย"),
        ("\ufeff\u200bกขชัย", "ชัย"),
        ("e\u0301ชัย", "ชัย"),
        ("ก\u00adข \u200b ชัย", "ชัย"),
    ],
)
def test_columns_behind_repaired_characters(raw: str, word: str) -> None:
    """What was joined or left out shifts no column behind it."""
    (block,) = document("ก " + raw)
    assert isinstance(block, Paragraph)
    at = block.run.text.index(word)
    expected = ("ก " + raw).index(word) + 1
    assert block.run.at(at) == TextLocation("x.txt", 1, expected)
    assert block.run.part(at).location == TextLocation("x.txt", 1, expected)


@given(
    st.text(
        alphabet="กนำ\u0e4dา\u0e48\u0e49ิeé\u0301\u200b\u2066 \u1100\u1161\u00a0\u0e38", max_size=12
    )
)
def test_every_character_has_a_column_in_its_line(raw: str) -> None:
    """Columns never fall, never leave the line, and there is one for each character."""
    (block,) = document("ก " + raw + " ก")
    assert isinstance(block, Paragraph)
    run = block.run
    columns = [run.at(index).order[1] for index in range(len(run.text))]
    assert run.text == normalise(("ก " + raw + " ก").strip())
    assert columns == sorted(columns)
    assert columns[0] == 1
    assert columns[-1] == len(raw) + 4


def test_control_characters_are_read_as_spaces_and_said() -> None:
    """A control character hides nothing: it is a space, and its place is a problem."""
    found = read_text_document("ก\x00ข\nค\x07ง".encode(), "x.txt")
    assert [block.run.text for block in found.blocks if isinstance(block, Paragraph)] == [
        "ก ข",
        "ค ง",
    ]
    assert [one.location.order for one in found.notes] == [(1, 2), (2, 2)]


def test_a_damaged_byte_is_said() -> None:
    """One byte that is no UTF-8 damages one character, and the rest is read."""
    data = ("ก" * 300).encode() + b"\xff" + "ข".encode()
    found = read_text_document(data, "x.txt")
    assert [one.location.order for one in found.notes] == [(1, 301)]


@pytest.mark.parametrize("lost", [1, 2])
def test_a_text_cut_off_within_a_character_is_still_utf_8(lost: int) -> None:
    """A short text that ends in half a character is not taken for another encoding."""
    found = read_text_document("แผน\nกข".encode()[:-lost], "x.txt")
    assert isinstance(found.blocks[0], Paragraph)
    assert found.blocks[0].run.text == "แผน"
    assert len(found.notes) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"\x89\xd0\xcf\x11\xe0\xa1\xb1\xff" * 9, "neither UTF-8"),
        (bytes(range(128, 256)) * 20, "neither UTF-8"),
        (b"only English words", "no Thai text"),
        (b"\x00" * 100, "no Thai text"),
    ],
)
def test_what_is_no_thai_text_is_refused(data: bytes, words: str) -> None:
    """The error names the file, what is wrong, and what to do."""
    with pytest.raises(ReadError) as caught:
        read_text_document(data, "x.txt")
    assert words in str(caught.value)
    assert str(caught.value).startswith("x.txt: ")
    assert caught.value.remedy is not None


def test_limits_are_named() -> None:
    """Too many bytes or lines are refused with the limit; a long line is cut and said."""
    with pytest.raises(ReadError, match="20 bytes, more than the limit of 10"):
        document("x" * 20, Limits(text_bytes=10))
    with pytest.raises(ReadError, match="3 lines, more than the limit of 2"):
        document("ก\nข\nค", Limits(lines=2))
    found = read_text_document("กขค\nง".encode(), "x.txt", Limits(line_characters=2))
    assert [one.location.order for one in found.notes] == [(1, 3)]
    assert isinstance(found.blocks[0], Paragraph)
    assert found.blocks[0].run.text == "กข"


def test_the_sum_of_the_bytes() -> None:
    """The document carries its name and the SHA-256 of its bytes."""
    found = read_text_document("ก".encode(), "x.txt")
    assert found.name == "x.txt"
    assert len(found.sha256) == 64


def test_blank_cells_keep_their_places() -> None:
    """Every tab separates two cells, blank ones included."""
    assert [cell.text for cell in row("\t\tก\t\t").cells] == ["", "", "ก", "", ""]


def test_the_cells_behind_a_long_one_are_read() -> None:
    """Of a row too long every cell keeps its beginning and its place, and the damage is told."""
    found = read_text_document(f"ก\t{'ข' * 300_000}\tค".encode(), "x.txt")
    table = found.blocks[0]
    assert isinstance(table, Table)
    cells = table.rows[0].cells
    assert [cell.text[:1] for cell in cells] == ["ก", "ข", "ค"]
    assert len(cells[1].text) < 200_000
    assert str(cells[2].location) == "x.txt:1:300004"
    assert len(found.notes) == 1


def cells(text: str) -> list[list[str]]:
    """The cells of every row of a text that is one table."""
    (found,) = document(text)
    assert isinstance(found, Table)
    return [[cell.text for cell in one.cells] for one in found.rows]


def test_a_cell_in_quotes_may_have_lines() -> None:
    """As a spreadsheet saves it; its own quotes stand twice, and every line has its place."""
    text = 'ก\t"ข\nค ""ง"""\t"30,000"\nจ\tฉ\tช'
    assert cells(text) == [["ก", 'ข\nค "ง"', "30,000"], ["จ", "ฉ", "ช"]]
    (found,) = document(text)
    assert isinstance(found, Table)
    first, last = found.rows[0].cells[1], found.rows[0].cells[2]
    assert [str(line.location) for line in first.lines] == ["x.txt:1:4", "x.txt:2:1"]
    assert str(first.at(first.text.index("ง"))) == "x.txt:2:5"
    assert str(last.location) == "x.txt:2:11"


@pytest.mark.parametrize(
    "text",
    ['"ก"\tข', 'ก\t"ข', 'ก\t"ข\nค\tง"', '"ก\nข"', '"ก" และ "ข"\tค'],
)
def test_a_quote_that_may_be_the_authors_stays(text: str) -> None:
    """Nothing says that a file with one name in quotes writes all of its cells so."""
    said = "".join(
        cell.text
        for block in document(text)
        for cell in (
            [block.run]
            if isinstance(block, Paragraph)
            else [one for row in block.rows for one in row.cells]
        )
    )
    assert said.count('"') == text.count('"')


def test_no_quote_is_tried_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many that end in nothing cost what they are long, not its square."""
    tried = Counter[tuple[int, int]]()

    def pieces(lines: Sequence[str], at: int, start: int) -> list[quoted.Piece]:
        tried[at, start] += 1
        return found(lines, at, start)

    found = quoted._pieces
    monkeypatch.setattr(quoted, "_pieces", pieces)
    assert quoted.quoted_rows(['b"\t"a'] * 300) == {}
    assert len(tried) > 200
    assert set(tried.values()) == {1}


@given(st.lists(st.lists(st.text('กข1,"\n ', max_size=6), min_size=2, max_size=4), min_size=1))
def test_what_a_spreadsheet_writes_is_read_back(table: list[list[str]]) -> None:
    """Whatever stands in the cells, where one of them shows that the quotes are the file's."""
    rows = [["1,000", "ก\nข"], *(["ค", *row] for row in table)]
    written = "\n".join(
        "\t".join(
            '"' + one.replace('"', '""') + '"' if set(one) & set('",\n') else one for one in row
        )
        for row in rows
    )
    # Rows with one cell are paragraphs where most rows are such.
    assume(sum(1 for row in rows if not any(map(str.strip, row[1:]))) * 4 < len(rows))
    found = [cell for block in document(written) if isinstance(block, Table) for cell in block.rows]
    wanted = [
        ["\n".join(filter(None, map(str.strip, one.split("\n")))) for one in row] for row in rows
    ]
    assert [[cell.text for cell in row.cells] for row in found] == wanted
