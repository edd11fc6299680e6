from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from itacheck.base.location import SheetLocation, TableLocation
from itacheck.fixing.change import Change
from itacheck.fixing.diffs import changes_patch, text_patch

TEXT = "".join(f"บรรทัดที่ {number}\n" for number in range(1, 21))


def applied(old: bytes, patch: bytes, folder: Path, name: str = "plan.txt") -> bytes:
    """What the program ``patch`` makes of a file."""
    (folder / name).write_bytes(old)
    command = ["patch", "--binary", "--fuzz=0", "-s"]
    subprocess.run(command, cwd=folder, input=patch, check=True)
    return (folder / name).read_bytes()


needs_patch = pytest.mark.skipif(shutil.which("patch") is None, reason="there is no patch here")


def test_a_patch_names_the_file_and_shows_what_changes() -> None:
    """The base name stands at its head, and three lines around each change."""
    new = TEXT.replace("ที่ 10", "ที่ ๑๐")
    assert text_patch(TEXT.encode(), new.encode(), "folder/plan.txt") == (
        "--- plan.txt\n+++ plan.txt\n@@ -7,7 +7,7 @@\n"
        " บรรทัดที่ 7\n บรรทัดที่ 8\n บรรทัดที่ 9\n-บรรทัดที่ 10\n+บรรทัดที่ ๑๐\n"
        " บรรทัดที่ 11\n บรรทัดที่ 12\n บรรทัดที่ 13\n"
    )


def test_where_nothing_changes_there_is_no_patch() -> None:
    """No heads of files without a change."""
    assert text_patch(TEXT.encode(), TEXT.encode(), "plan.txt") == ""
    assert changes_patch((), "plan.docx", "en") == ""


@needs_patch
@pytest.mark.parametrize("name", ["plan.txt", "แผน ปี 2566.yaml"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_program_patch_makes_the_new_file(
    tmp_path: Path, encoding: str, line_end: str, name: str
) -> None:
    """Byte by byte, whatever the line ends, the mark at the beginning and the file's name."""
    old, new = (
        text.replace("\n", line_end).encode(encoding)
        for text in (TEXT, TEXT.replace("ที่ 2\n", "ที่ ๒\n").replace("ที่ 20", "ที่ ๒๐"))
    )
    assert applied(old, text_patch(old, new, name).encode(), tmp_path, name) == new


@needs_patch
def test_the_patch_of_a_file_in_tis_620_is_applied_in_tis_620(tmp_path: Path) -> None:
    """It is a text: whoever hands it on chooses the encoding, and the file's own is right."""
    old, new = TEXT.encode("tis-620"), TEXT.replace("15", "๑๕").encode("tis-620")
    assert applied(old, text_patch(old, new, "plan.txt").encode("tis-620"), tmp_path) == new


@needs_patch
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(*(st.lists(st.sampled_from(["ก\n", "ข 1\r\n", "\n", "ค"]), max_size=12),) * 2)
def test_any_two_texts_have_a_patch_that_holds(
    tmp_path: Path, old: list[str], new: list[str]
) -> None:
    """Also where no line end stands at the end of either."""
    before, after = "".join(old).encode(), "".join(new).encode()
    assume(before and after)
    assert applied(before, text_patch(before, after, "plan.txt").encode(), tmp_path) == after


def test_damaged_bytes_are_shown_as_such() -> None:
    """A patch can be printed, whatever is in the file."""
    old = TEXT.encode() + b"\xff\n"
    patch = text_patch(old, old.replace(b"20", b"21"), "plan.txt")
    assert " \ufffd\n" in patch
    assert patch.encode()


CHANGES = (
    Change("รวม ปี 2567", TableLocation("p.docx", 3, 9, 5, block=7), "105,000", "95,000"),
    Change("ปี 2566", TableLocation("p.docx", 3, 4, 4, block=7), "", "20,000"),
    Change("ไม่มีตำแหน่ง", None, "ก\nข", ""),
)


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "p.docx: table 3, row {}, column {}"),
        ("th", "p.docx: ตารางที่ 3 แถวที่ {} คอลัมน์ที่ {}"),
    ],
)
def test_changes_of_word_and_excel_are_told_in_the_same_shape(language: str, place: str) -> None:
    """In the order of the document: the place in words, then what stood there and what does."""
    assert changes_patch(CHANGES, "p.docx", language) == (
        "--- p.docx\n+++ p.docx\n"
        "@@ @@ ไม่มีตำแหน่ง\n-ก\n-ข\n"
        f"@@ {place.format(4, 4)} @@ ปี 2566\n+20,000\n"
        f"@@ {place.format(9, 5)} @@ รวม ปี 2567\n-105,000\n+95,000\n"
    )


def test_the_way_to_a_cell_stands_before_its_name() -> None:
    """Where a place knows the words to it, they are shown."""
    cell = SheetLocation("p.xlsx", "แผน", "D5", (0, 5, 4), words="ส่วนที่ 2 › ปี 2566")
    told = changes_patch([Change("", cell, "1", "2")], "p.xlsx", "en")
    assert "@@ ส่วนที่ 2 › ปี 2566 (sheet “แผน”, cell D5) @@\n-1\n+2\n" in told
