"""Changes in a Word file: accepted they stand there, rejected the file is the one that went in."""

from __future__ import annotations

import pytest

from itacheck.base.limits import Limits
from itacheck.documents.word.names import w
from itacheck.fixing.change import Change
from itacheck.fixing.word.writing import fixed_word
from itacheck.office.packing import packed
from tests.annotating.test_unusual import _USUAL, strict
from tests.documents.word_markup import p, tc
from tests.fixing.word_marks import (
    NAME,
    TEXT,
    accepted,
    at,
    canonical,
    cell,
    change,
    changes_of,
    comments,
    fixed,
    looks_of_new,
    marked,
    parts_of,
    rejected,
    shown,
    word,
)

OTHERS = 'w:id="7" w:author="Somchai" w:date="2026-01-01T00:00:00Z"'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def run(text: str, looks: str = "") -> str:
    """A run with a text."""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: str) -> str:
    """A table of rows of cells."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl><w:p/>"


def field(code: str, result: str) -> str:
    """A field with what it shows."""
    inside = f"<w:r><w:instrText>{code}</w:instrText></w:r>{FIELD.format('separate')}{run(result)}"
    return f"{FIELD.format('begin')}{inside}{FIELD.format('end')}"


def control(properties: str, inside: str) -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


WRITTEN = {
    "plain": run("จำนวน 105,000 บาท"),
    "split inside the figure": run("จำนวน 10")
    + run("5,000", "<w:rPr><w:b/></w:rPr>")
    + run(" บาท"),
    "white space that differs": run("จำนวน\u00a0 \u200b105,000  บาท"),
    "a break": "<w:r><w:t>จำนวน</w:t><w:br/><w:t>105,000</w:t><w:tab/><w:t>บาท</w:t></w:r>",
    "a bookmark": run("จำนวน 10") + '<w:bookmarkStart w:id="3" w:name="x"/>' + run("5,000 บาท"),
    "a smart tag": run("จำนวน ") + f"<w:smartTag>{run('105')}</w:smartTag>" + run(",000 บาท"),
    "a content control": run("จำนวน ") + control("", run("105,000")) + run(" บาท"),
    "a comment": (
        '<w:commentRangeStart w:id="0"/>' + run("จำนวน 105") + '<w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>' + run(",000 บาท")
    ),
    "proofing marks": run("จำนวน 105") + '<w:proofErr w:type="gramStart"/>' + run(",000 บาท"),
    "hidden text": run("จำนวน 105") + run("9", "<w:rPr><w:vanish/></w:rPr>") + run(",000 บาท"),
    "a deletion of somebody else": (
        run("จำนวน 10")
        + f"<w:del {OTHERS}><w:r><w:delText>9</w:delText></w:r></w:del>"
        + run("5,000 บาท")
    ),
    "an insertion of somebody else beside it": f"<w:ins {OTHERS}>{run('จำนวน ')}</w:ins>"
    + run("105,000 บาท"),
    "a field beside it": field("SEQ x", "จำนวน ") + run("105,000 บาท"),
    "a soft hyphen": "<w:r><w:t>จำนวน 105,</w:t><w:softHyphen/><w:t>000 บาท</w:t></w:r>",
    "a sign of a font": run("จำนวน 105,000")
    + '<w:r><w:sym w:font="Arial" w:char="0020"/></w:r>'
    + run("บาท"),
    "a mark of a page": (
        "<w:r><w:t>จำนวน 105</w:t><w:lastRenderedPageBreak/><w:t>,000 บาท</w:t></w:r>"
    ),
    "old looks": run(
        "จำนวน 105,000 บาท", f"<w:rPr><w:b/><w:rPrChange {OTHERS}><w:rPr/></w:rPrChange></w:rPr>"
    ),
}
"""One amount as people write it."""


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN.keys())
@pytest.mark.parametrize("where", ["paragraph", "cell"])
def test_accepted_a_change_is_read_and_rejected_nothing_has_changed(
    written: str, where: str
) -> None:
    """However the amount is written."""
    paragraph = f"<w:p>{written}</w:p>"
    body = paragraph if where == "paragraph" else table(f"<w:tc>{paragraph}</w:tc>{tc('x')}")
    place = at() if where == "paragraph" else cell(1, 1)
    data = word(body)
    one = change(place, "จำนวน 105,000 บาท", "จำนวน 106,000 บาท")
    made = fixed(data, one)
    assert (made.done, made.left) == ((one,), ())
    assert "".join(shown(made.data)[place].split()) == "จำนวน106,000บาท"
    assert shown(accepted(made.data)) == shown(made.data)
    assert canonical(rejected(made.data)) == canonical(data)


def test_what_is_the_same_before_and_after_stays_untouched() -> None:
    """The whole figure is exchanged, and no more."""
    made = fixed(
        word(p("จำนวน 105,000 บาท")), change(at(), "จำนวน 105,000 บาท", "จำนวน 106,000 บาท")
    )
    assert marked(made.data, "del") == ["105,000"]
    assert marked(made.data, "ins") == ["106,000"]


def test_thai_digits_are_found_as_they_stand() -> None:
    """The other script is another text."""
    data = word(p("รวม ๑๘ โครงการ"))
    made = fixed(data, change(at(), "รวม ๑๘ โครงการ", "รวม ๑๙ โครงการ"))
    assert shown(made.data)[at()] == "รวม ๑๙ โครงการ"
    assert fixed(data, change(at(), "รวม 18 โครงการ", "รวม 19 โครงการ")).done == ()


def test_repaired_spelling_is_found() -> None:
    """The reader puts marks into their order; the file has them as they were typed."""
    made = fixed(word(p("รวมท้ังสิ้น 5 เเห่ง")), change(at(), "รวมทั้งสิ้น 5 แห่ง", "รวมทั้งสิ้น 6 แห่ง"))
    assert marked(made.data, "del") == ["5"] or made.done
    assert "6" in shown(made.data)[at()]


def test_new_text_looks_like_the_first_run_that_it_replaces() -> None:
    """Without the changes of looks that somebody else has made in it."""
    looks = f"<w:rPr><w:b/><w:rPrChange {OTHERS}><w:rPr/></w:rPrChange></w:rPr>"
    body = f"<w:p>{run('10', looks)}{run('5', '<w:rPr><w:i/></w:rPr>')}</w:p>"
    made = fixed(word(body), change(at(), "105", "106"))
    assert looks_of_new(made.data) == [w("b")]


def test_each_change_has_a_comment_that_says_why() -> None:
    """Around what is changed, by our name."""
    made = fixed(word(p("5 บาท")), change(at(), "5", "6", ["หนึ่ง", "สอง"]))
    assert comments(made.data) == [("itacheck", ["หนึ่ง", "สอง"])]
    text = parts_of(made.data)[TEXT].decode()
    assert text.index("commentRangeStart") < text.index("<w:del ") < text.index("<w:ins ")
    assert text.index("<w:ins ") < text.index("commentRangeEnd") < text.index("commentReference")


def test_a_change_without_a_reason_has_no_comment() -> None:
    """And the file gets no list of comments."""
    data = word(p("5 บาท"))
    made = fixed(data, change(at(), "5", "6", []))
    before, after = parts_of(data), parts_of(made.data)
    assert {one for one in after if after[one] != before.get(one)} == {TEXT}


def test_no_time_stands_in_the_file() -> None:
    """The same changes give the same bytes."""
    data = word(p("5 บาท"))
    made = fixed(data, change(at(), "5", "6"))
    assert made == fixed(data, change(at(), "5", "6"))
    assert b"w:date" not in parts_of(made.data)[TEXT]


def test_other_parts_keep_their_bytes() -> None:
    """Only the text and its list of comments are written."""
    data = word(p("5 บาท"), styles="<w:style/>", settings="<w:zoom/>")
    before, after = parts_of(data), parts_of(fixed(data, change(at(), "5", "6")).data)
    assert {one for one in before if before[one] != after[one]} == {TEXT, "[Content_Types].xml"}


def test_several_changes_are_made_in_one_run() -> None:
    """It is split once for all of them."""
    data = word(p("ปี 2566 จำนวน 5 โครงการ 100 บาท"))
    made = fixed(
        data, change(at(), "100", "200"), change(at(), "5", "6"), change(at(), "2566", "2567")
    )
    assert len(made.done) == 3
    assert shown(made.data)[at()] == "ปี 2567 จำนวน 6 โครงการ 200 บาท"
    assert canonical(rejected(made.data)) == canonical(data)


def test_of_two_changes_in_the_same_words_the_second_is_left() -> None:
    """Nobody knows what both would be."""
    first = change(at(), "จำนวน 5 โครงการ", "จำนวน 6 โครงการ")
    second = change(at(), "5", "7")
    made = fixed(word(p("จำนวน 5 โครงการ")), first, second)
    assert made.done == (first,)
    assert [one.change for one in made.left] == [second]
    assert "Another change" in made.left[0].reason


def test_what_is_to_go_is_deleted() -> None:
    """With nothing in its place."""
    data = word(p("5 โครงการ (ร่าง)"))
    made = fixed(data, change(at(), "(ร่าง)", ""))
    assert shown(made.data)[at()] == "5 โครงการ"
    assert marked(made.data, "ins") == []
    assert canonical(rejected(made.data)) == canonical(data)


@pytest.mark.parametrize(
    ("printed", "text", "added"),
    [
        ("5", "5 บาท", [" บาท"]),
        ("บาท", "5 บาท", ["5 "]),
        ("5 บาท", "5,000 บาท", ["5,000"]),
        ("5 บาท", "5\nบาท", []),
    ],
)
def test_only_what_is_new_is_added(printed: str, text: str, added: list[str]) -> None:
    """Before, behind, and nothing where only white space differs."""
    data = word(p(printed))
    made = fixed(data, change(at(), printed, text))
    assert marked(made.data, "ins") == added
    assert "".join(shown(made.data)[at()].split()) == "".join(text.split())
    assert canonical(rejected(made.data)) == canonical(data)


def test_lines_and_tabs_of_a_new_text_are_breaks_and_tabs() -> None:
    """And what XML forbids is no character."""
    made = fixed(word(p("ก")), change(at(), "ก", "ข\x00\nค\tง"))
    text = parts_of(made.data)[TEXT].decode()
    assert "<w:br/>" in text
    assert "<w:tab/>" in text
    assert "\ufffd" in text


LOCK = '<w:lock w:val="contentLocked"/>'
COPIES = (
    f"<w:p><mc:AlternateContent><mc:Choice>{run('5')}</mc:Choice>"
    f"<mc:Fallback>{run('5')}</mc:Fallback></mc:AlternateContent></w:p>"
)
FIVE = change(at(), "5", "6")
"""The 5 in the first paragraph becomes a 6."""
LEFT = {
    "nowhere": (p("5"), change(None, "5", "6"), "no such place"),
    "a paragraph too far": (p("5"), change(at(9), "5", "6"), "no such place"),
    "another text": (p("7"), FIVE, "not stand there"),
    "part of a figure": (p("15 และ 5,000 และ 0.5"), FIVE, "not stand there"),
    "figures set apart": (p("2566 100"), change(at(), "2566100", "6"), "not stand there"),
    "part of a word": (p("ที่"), change(at(), "ที", "นา"), "not stand there"),
    "twice": (p("5 และ 5"), FIVE, "several times"),
    "a simple field": (
        f'<w:p><w:fldSimple w:instr="=SUM(ABOVE)">{run("5")}</w:fldSimple></w:p>',
        FIVE,
        "field works out",
    ),
    "a field": (
        f"<w:p>{field('=SUM(ABOVE)', '5')}</w:p>",
        FIVE,
        "field works out",
    ),
    "a link": (f"<w:p><w:hyperlink>{run('5')}</w:hyperlink></w:p>", FIVE, "link"),
    "a locked control": (
        f"<w:p>{control(LOCK, run('5'))}</w:p>",
        FIVE,
        "locked",
    ),
    "a bound control": (
        f"<w:p>{control('<w:dataBinding/>', run('5'))}</w:p>",
        FIVE,
        "locked",
    ),
    "a list to choose from": (
        f"<w:p>{control('<w:dropDownList/>', run('5'))}</w:p>",
        FIVE,
        "locked",
    ),
    "an insertion of somebody else": (
        f"<w:p><w:ins {OTHERS}>{run('5')}</w:ins></w:p>",
        FIVE,
        "tracked change",
    ),
    "a deletion of somebody else": (
        f"<w:p><w:del {OTHERS}><w:r><w:delText>5</w:delText></w:r></w:del>{run('x')}</w:p>",
        FIVE,
        "not stand there",
    ),
    "hidden": (
        f"<w:p>{run('5', '<w:rPr><w:vanish/></w:rPr>')}{run('x')}</w:p>",
        FIVE,
        "not stand",
    ),
    "a copy for older programs": (
        COPIES,
        FIVE,
        "twice",
    ),
    "a page break": (
        "<w:p><w:r><w:t>5</w:t><w:br w:type='page'/><w:t>ก</w:t></w:r></w:p>",
        change(at(), "5 ก", "6ข"),
        "no plain text",
    ),
    "two paragraphs": (
        table(f"<w:tc>{p('5')}{p('ก')}</w:tc>{tc('x')}"),
        change(cell(1, 1), "5 ก", "6ข"),
        "several paragraphs",
    ),
    "a filled cell": (table(tc("5") + tc("6")), change(cell(1, 1), "", "7"), "already"),
    "a covered cell": (
        table(tc("5", '<w:vMerge w:val="restart"/>') + tc("6"), tc("", "<w:vMerge/>") + tc("7")),
        change(cell(2, 1), "", "8"),
        "merged cell",
    ),
    "a form's field": (
        table(f"<w:tc>{p('ก')}</w:tc><w:tc><w:p>{field('FORMTEXT', '')}</w:p></w:tc>"),
        change(cell(1, 2), "", "8"),
        "field works out",
    ),
    "a form's control": (
        table(f"{tc('ก')}<w:tc><w:p>{control('<w:showingPlcHdr/>', run('พิมพ์'))}</w:p></w:tc>"),
        change(cell(1, 2), "", "8"),
        "form",
    ),
}


@pytest.mark.parametrize(("body", "one", "reason"), LEFT.values(), ids=LEFT.keys())
def test_what_cannot_be_changed_just_so_is_left_and_told(
    body: str, one: Change, reason: str
) -> None:
    """The file has the bytes that it had."""
    data = word(body)
    made = fixed(data, one)
    assert made.done == ()
    assert [each.change for each in made.left] == [one]
    assert reason in made.left[0].reason
    assert made.data == data


def test_a_text_box_with_no_copy_is_changed() -> None:
    """Its text is read where it is anchored."""
    box = f"<w:r><w:pict><w:txbxContent>{p('5 บาท')}</w:txbxContent></w:pict></w:r>"
    data = word(f"<w:p>{run('กรอบ')}{box}</w:p>")
    made = fixed(data, change(at(), "5", "6"))
    assert "6 บาท" in shown(made.data)[at()]
    assert canonical(rejected(made.data)) == canonical(data)


def test_a_nested_table_has_its_own_places() -> None:
    """What stands in it is not looked for in the cell around it."""
    inner = table(tc("5") + tc("6") + tc("7"), *(tc("8") * 3, tc("9") * 3))
    data = word(table(f"<w:tc>{p('5')}{inner}</w:tc>{tc('x')}", tc("a") + tc("b")))
    outer = fixed(data, change(cell(1, 1), "5", "9"))
    assert shown(outer.data)[cell(1, 1)] == "9"
    nested = fixed(data, change(cell(1, 1, table=2), "5", "9"))
    assert shown(nested.data)[cell(1, 1, table=2)] == "9"
    assert shown(nested.data)[cell(1, 1)] == "5"


def test_merged_cells_are_changed_where_they_are_seen() -> None:
    """A cell over two rows, one over two columns, and those behind it."""
    rows = (
        tc("5 บาท", '<w:vMerge w:val="restart"/>') + tc("ก", '<w:gridSpan w:val="2"/>') + tc("7"),
        tc("", "<w:vMerge/>") + tc("ข") + tc("ค") + tc("8"),
    )
    data = word(table(*rows))
    texts = shown(data)
    changes = [
        change(place, text, "9") for place, text in texts.items() if text in {"7", "8", "5 บาท"}
    ]
    made = fixed(data, *changes)
    assert len(made.done) == 3
    assert sorted(shown(made.data).values()).count("9") == 3
    assert canonical(rejected(made.data)) == canonical(data)


BOLD = "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>5</w:t></w:r></w:p></w:tc>"
ITALIC = BOLD.replace("<w:b/>", "<w:i/>")
BLANK = "<w:tc><w:p/></w:tc>"


@pytest.mark.parametrize(
    ("rows", "look"),
    [
        ((BLANK + BOLD + ITALIC, ITALIC * 3), w("b")),
        ((BLANK * 3, ITALIC + BOLD + BOLD), w("i")),
    ],
)
def test_a_blank_cell_is_filled_in_the_looks_of_its_neighbours(rows: tuple[str], look: str) -> None:
    """Of the nearest one in its row, else in its column."""
    data = word(table(*rows))
    made = fixed(data, change(cell(1, 1), "", "12,000"))
    assert shown(made.data)[cell(1, 1)] == "12,000"
    assert looks_of_new(made.data) == [look]
    assert canonical(rejected(made.data)) == canonical(data)


def test_a_blank_paragraph_is_filled() -> None:
    """In the looks of its own mark."""
    data = word(p("ก") + "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>")
    made = fixed(data, change(at(2), "", "ข"))
    assert shown(made.data)[at(2)] == "ข"
    assert canonical(rejected(made.data)) == canonical(data)


def test_changes_of_other_people_stay_byte_for_byte() -> None:
    """Beside ours, in the same paragraph."""
    gone = f"<w:del {OTHERS}><w:r><w:delText>9</w:delText></w:r></w:del>"
    theirs = f"{gone}<w:ins {OTHERS}>{run('8')}</w:ins>"
    made = fixed(word(f"<w:p>{run('5 บาท ')}{theirs}</w:p>"), change(at(), "5", "6"))
    assert made.done
    assert theirs.encode() in parts_of(made.data)[TEXT]


def test_comments_of_other_people_stay() -> None:
    """Ours has a number of its own."""
    theirs = (
        '<w:comment w:id="0" w:author="Somchai"><w:p><w:r><w:t>ดูด้วย</w:t></w:r></w:p></w:comment>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    names = "http://schemas.openxmlformats.org/package/2006/relationships"
    held = parts_of(word(p("5 บาท"), comments=theirs))
    held["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="{names}">'
        f'<Relationship Id="rId1" Type="{kind}" Target="comments.xml"/></Relationships>'
    ).encode()
    made = fixed(packed(held.items()), change(at(), "5", "6"))
    assert comments(made.data) == [("Somchai", ["ดูด้วย"]), ("itacheck", ["เหตุผล"])]
    assert b'commentRangeStart w:id="1"' in parts_of(made.data)[TEXT]


def test_a_changed_file_can_be_changed_again_elsewhere() -> None:
    """What was changed already waits for its author."""
    first = fixed(word(p("5 บาท") + p("7 บาท")), change(at(), "5", "6"))
    again = fixed(first.data, change(at(), "6", "8"), change(at(2), "7", "8"))
    assert len(again.done) == 1
    assert "tracked change" in again.left[0].reason
    assert marked(again.data, "del") == ["5", "7"]
    ids = [one.get(w("id")) for one in changes_of(again.data)]
    assert len(set(ids)) == len(ids) == 4


def test_the_owner_of_a_protected_and_signed_file_is_told() -> None:
    """Only where something was changed."""
    guard = '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    held = {**parts_of(word(p("5"), settings=guard)), "_xmlsignatures/origin.sigs": b""}
    data = packed(held.items())
    made = fixed(data, change(at(), "5", "6"))
    assert ["signed" in made.notices[0], "protected" in made.notices[1]] == [True, True]
    assert fixed(data, change(at(), "7", "6")).notices == ()


def test_the_reasons_are_told_in_thai() -> None:
    """As every sentence of ours."""
    left = fixed_word(word(p("5")), NAME, [change(at(), "7", "6")], "th", Limits()).left
    assert "โปรด" in left[0].reason


def test_a_strict_file_stays_strict() -> None:
    """What is new in it has the names of the others."""
    data = strict("docx")
    place, text = next((one, text) for one, text in shown(data).items() if "107,000" in text)
    made = fixed(data, change(place, "107,000", "200,000"))
    assert len(made.done) == 1
    assert "200,000" in shown(made.data)[place]
    for name, content in parts_of(made.data).items():
        assert not _USUAL.search(content), (name, text)


def test_a_long_document_is_changed_in_all_its_places() -> None:
    """Nothing is looked through again for each change."""
    body = "".join(p(f"ที่ {number} จำนวน 5 บาท") for number in range(1, 20_001))
    changes = [change(at(number), "5 บาท", "6 บาท") for number in range(1, 20_001, 10)]
    made = fixed(word(body), *changes)
    assert len(made.done) == len(changes)
    assert len(marked(made.data, "ins")) == len(changes)
