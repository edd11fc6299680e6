"""Packages that programs other than Office write, or that have suffered: annotated as checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from itacheck.office.packing import packed
from tests.annotating.support import annotated, checked, facts, file, parts

NAMES = {"docx": "plan.docx", "xlsx": "plan.xlsx"}
_USUAL = re.compile(
    rb'"http://schemas.openxmlformats.org/'
    rb"(officeDocument|wordprocessingml|spreadsheetml)/2006/(\w+)(?=[/\"])"
)
_STRICT = rb'"http://purl.oclc.org/ooxml/\1/\2'


def changed(form: str, change: Callable[[str, bytes], bytes]) -> bytes:
    """The example in a form, each of its parts changed."""
    return packed((name, change(name, data)) for name, data in parts(file(form)).items())


def strict(form: str) -> bytes:
    """The example as “Strict Open XML”."""
    return changed(form, lambda _, data: _USUAL.sub(_STRICT, data))


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The file with one more part."""
    out = BytesIO(data)
    with ZipFile(out, "a", ZIP_DEFLATED) as target:
        target.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("form", NAMES)
def test_a_strict_file_is_annotated_as_any_other_and_stays_strict(form: str) -> None:
    """All parts name their vocabularies as before, and the new ones do so, too."""
    made, report = annotated(strict(form), NAMES[form])
    usual, _ = annotated(file(form), NAMES[form])
    assert made.written == usual.written > 4
    assert facts(checked(made.data, NAMES[form])) == facts(report)
    for name, content in parts(made.data).items():
        assert not _USUAL.search(content), name
    again, _ = annotated(made.data, NAMES[form])
    assert parts(again.data) == parts(made.data)


@pytest.mark.parametrize("form", NAMES)
def test_a_strict_file_without_comments_is_the_one_that_went_in(form: str) -> None:
    """Parts that are not needed keep their bytes."""
    before = parts(strict(form))
    after = parts(annotated(strict(form), NAMES[form])[0].data)
    kept = [one for one in before if before[one] == after[one]]
    assert {"docProps/core.xml", "_rels/.rels"} <= set(kept)


@pytest.mark.parametrize("form", NAMES)
def test_a_damaged_picture_is_copied_as_it_lies_in_the_file(form: str) -> None:
    """What nobody can unpack is neither needed nor made worse."""
    picture = bytes(range(256)) * 40
    data = bytearray(with_part(file(form), "media/image1.png", picture))
    with ZipFile(BytesIO(data)) as opened:
        info = opened.getinfo("media/image1.png")
    start = info.header_offset + 30 + len(info.filename)
    data[start : start + 20] = b"\xff" * 20
    packed_bytes = bytes(data[start : start + info.compress_size])
    made, report = annotated(bytes(data), NAMES[form])
    assert made.written == annotated(file(form), NAMES[form])[0].written
    assert packed_bytes in made.data
    assert facts(checked(made.data, NAMES[form])) == facts(report)


def test_a_part_whose_sizes_stand_behind_it_is_copied() -> None:
    """Some programs write a zip in one go, without looking back."""

    class Forward(BytesIO):
        def seekable(self) -> bool:
            return False

    out = Forward()
    with ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name, content in parts(file("docx")).items():
            target.writestr(name, content)
    made, _ = annotated(out.getvalue(), NAMES["docx"])
    before, after = parts(file("docx")), parts(made.data)
    assert after["word/styles.xml"] == before["word/styles.xml"]


@pytest.mark.parametrize("sheet_id", [b"1e5", b"-1", b"", "๑".encode(), b"9" * 5000])
def test_a_workbook_with_odd_sheet_ids_gets_its_list(sheet_id: bytes) -> None:
    """The list has a number that no other sheet has."""

    def odd(name: str, data: bytes) -> bytes:
        if name != "xl/workbook.xml":
            return data
        data = data.replace(b"<sheets>", b"<sheets><?a b?><!-- c -->")
        return data.replace(b'sheetId="1"', b'sheetId="' + sheet_id + b'"')

    made, report = annotated(changed("xlsx", odd), NAMES["xlsx"])
    book = parts(made.data)["xl/workbook.xml"]
    ids = re.findall(rb'sheetId="([^"]*)"', book)
    assert ids[0] == sheet_id
    assert ids[-1].isdigit()
    assert len(set(ids)) == len(ids)
    assert facts(checked(made.data, NAMES["xlsx"])) == facts(report)


def test_comments_between_the_paragraphs_of_the_markup_stay() -> None:
    """They are no content, and move nothing."""

    def remarked(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        for tag in (b"<w:p>", b"<w:pPr>", b"<w:tr>", b"<w:r>"):
            data = data.replace(tag, b"<!-- x --><?y z?>" + tag)
        return data

    made, report = annotated(changed("docx", remarked), NAMES["docx"])
    usual, _ = annotated(file("docx"), NAMES["docx"])
    assert made.written == usual.written
    assert parts(made.data)["word/document.xml"].count(b"<?y z?>") > 100
    assert facts(checked(made.data, NAMES["docx"])) == facts(report)


def test_a_list_of_comments_that_is_missing_is_made_anew() -> None:
    """A reference that leads nowhere is no part."""

    def lost(name: str, data: bytes) -> bytes:
        if name != "word/_rels/document.xml.rels":
            return data
        kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        entry = b'<Relationship Id="rId900" Type="' + kind + b'" Target="gone.xml"/>'
        return data.replace(b"</Relationships>", entry + b"</Relationships>")

    made, _ = annotated(changed("docx", lost), NAMES["docx"])
    assert made.written == annotated(file("docx"), NAMES["docx"])[0].written
