from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.severity import Severity
from itacheck.checking import check
from itacheck.documents import Paragraph, read_text_document
from itacheck.plan import PartId, PartState
from itacheck.reading import read_bytes
from itacheck.reading.spelling import is_damaged, repaired_document, sample_of

EXAMPLE = (Path(__file__).parents[2] / "examples/tharnsucharit.txt").read_text(encoding="utf-8")
_TONES = dict.fromkeys(range(0x0E48, 0x0E4C))
_ALL_MARKS = dict.fromkeys([0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F)])


def misspelt(text: str) -> str:
    """The text as a poor text layer has it: tone marks before their vowels, two เ for แ."""
    for vowel in "ัิีึืุู":
        for tone in "่้":
            text = text.replace(vowel + tone, tone + vowel)
    return text.replace("แ", "เเ")


def test_a_misspelt_plan_is_the_plan() -> None:
    """Nothing is read otherwise; one problem of no weight says how much was repaired, and where."""
    found = read_bytes(misspelt(EXAMPLE).encode(), "plan.txt")
    assert found == read_bytes(EXAMPLE.encode(), "plan.txt")
    (told,) = found.problems
    assert told.severity is Severity.INFO
    assert "right spelling" in str(told.message)
    assert str(told.location).startswith("plan.txt:3:")


def test_places_stay_those_of_the_file() -> None:
    """A character behind a repair is where the file has it, also in a piece of the line."""
    document, count = repaired_document(read_text_document("  เเก ่ งก เเข".encode(), "a.txt"))
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    run = block.run
    assert (run.text, count) == ("แก่ งก แข", 3)
    assert str(run.at(run.text.index("ข"))) == "a.txt:1:14"
    assert str(run.part(run.text.index("แข")).at(1)) == "a.txt:1:14"


@given(st.lists(st.sampled_from(["เเก", "ท่ี", "ก ่", "ข", " ", "ค่ะ", "x"]), max_size=12))
def test_every_letter_keeps_its_place(pieces: list[str]) -> None:
    """Whatever is repaired, a consonant stands where it stood."""
    line = "ฮ" + "".join(pieces)
    document, _ = repaired_document(read_text_document(line.encode(), "a.txt"))
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    consonants = [at for at, one in enumerate(block.run.text) if "ก" <= one <= "ฮ"]
    wanted = [at + 1 for at, one in enumerate(line) if "ก" <= one <= "ฮ"]
    assert [int(str(block.run.at(at)).split(":")[2]) for at in consonants] == wanted


@pytest.mark.parametrize("lost", [_TONES, _ALL_MARKS])
def test_a_text_without_its_marks_is_said_to_be_damaged(lost: dict[int, None]) -> None:
    """Nothing of it is read or judged, and it does not pass."""
    data = EXAMPLE.translate(lost).encode()
    found = read_bytes(data, "plan.txt")
    assert found.state(PartId.SUMMARY_TABLE) is PartState.UNREAD
    assert not found.projects
    assert [one.severity for one in found.problems] == [Severity.ERROR]
    assert "damaged" in str(found.problems[0].message)
    report = check(found, engine="plain")
    assert not {"BUD001", "CNT001", "STR001", "RSK002"} & {one.rule for one in report.findings}


def test_a_text_that_has_lost_many_of_its_marks_is_damaged() -> None:
    """Half the tone marks lost leave half the words of every plan wrong."""
    text = "".join(
        line.translate(_TONES) if at % 2 else line
        for at, line in enumerate(EXAMPLE.splitlines(keepends=True))
    )
    assert is_damaged(read_text_document(text.encode(), "plan.txt"))


@pytest.mark.parametrize(
    "text",
    [
        EXAMPLE,
        EXAMPLE[:400],
        EXAMPLE.translate(_TONES)[:900],
        "สรุปงบประมาณ\n" * 2_000,
        "แผน " + "This plan is written in English. " * 900,
    ],
)
def test_normal_short_and_foreign_texts_are_not_damaged(text: str) -> None:
    """Too little text, the same line again and again, or another language says nothing."""
    assert not is_damaged(read_text_document(text.encode(), "plan.txt"))


_ROW = "{0}. มิติ {0}\t{0}.1 ภารกิจ {0}\t{0}) โครงการ {0}\t1\t2\t3\t4\t5\t"
_PROSE = " ".join(line for line in EXAMPLE.splitlines() if "\t" not in line)


@pytest.mark.parametrize(
    "regular",
    [
        "\n".join(_ROW.format(one) for one in range(3_000)),
        " ".join("โครงการอบรมบุคลากรตามแผนงาน จำนวน 3 รายการ" for _ in range(3_000)),
        "\n".join(f"{one}) โครงการพัฒนาระบบงานของกองคลัง ราคา {one}00 บาท" for one in range(4_000)),
    ],
)
def test_many_lines_that_are_alike_are_no_damage(regular: str) -> None:
    """Their words may have no mark, and say so once; the text around them is what counts."""
    assert not is_damaged(read_text_document(f"{EXAMPLE}\n{regular}".encode(), "plan.txt"))
    lost = EXAMPLE.translate(_TONES)
    assert is_damaged(read_text_document(f"{lost}\n{regular}".encode(), "plan.txt"))


@given(st.integers(1, 400), st.integers(1, 2_000))
def test_a_sample_is_stretches_from_all_over_the_text(period: int, repeats: int) -> None:
    """However regular the text is, the sample has its share of each character, and stays small."""
    text = ("ก" * period + "่" * period) * repeats
    found = sample_of(text)
    assert len(found) <= 32_000
    assert abs(found.count("่") / len(found) - 1 / 2) < 0.25
    assert found == text or (text.startswith(found[:500]) and text.endswith(found[-500:]))


def test_a_long_text_is_judged_by_all_of_its_parts() -> None:
    """A whole book without tone marks is damaged, whatever its length."""
    words = _PROSE.split()
    book = [" ".join(words[at % 97 :: 1 + at % 13]) for at in range(60)]
    whole = "\n".join(book)
    assert not is_damaged(read_text_document(whole.encode(), "plan.txt"))
    assert is_damaged(read_text_document(whole.translate(_TONES).encode(), "plan.txt"))
