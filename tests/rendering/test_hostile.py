from __future__ import annotations

import csv
import io
import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from itacheck.base.location import SheetLocation
from itacheck.rendering import FORMATS, render
from itacheck.view import visible
from tests.rendering.reports import saying, word_text

HOSTILE = (
    "<script>alert(1)</script>",
    "</failure></testsuite>]]><x/>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
    '" onmouseover="alert(1)',
    "=cmd|' /C calc'!A0",
    " \t=HYPERLINK(A1)",
    "\r\n@SUM(1+1)",
    "+1-1",
    "＝1+1",
    "a\r\n::error file=x::y",
    "::set-output name=x::y%0A",
    "\x1b[31m red \x1b]8;;http://x\x07 \x00 \x7f \x9b",
    "a\u202eb\u2066c\u200f",
    "a\u2028b\u2029c\x85d",
    "| a | `b` | **c** | [d](javascript:e) | ![f](g) | ~~h~~ | $i$",
    "1. a\n- b\n# c\n===\n> d",
    "\ud800 \ufffe \uffff",
    "{0} {x} %s",
)
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

texts = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.text(st.sampled_from("=+-@\t\r\n \"',;|`<>&]%:\x00\x1b\u202e\u2028\u0e01"), max_size=20),
)


def check_csv(text: str) -> None:
    """Every row has all cells, and none can be a formula; the text is there as it was."""
    written = render(saying(text), "csv").removeprefix("\ufeff")
    head, *rows = csv.reader(io.StringIO(written, newline=""), strict=True)
    assert len(rows) == 4  # two findings, a problem and a rule that did not run
    for row in rows:
        assert len(row) == len(head)
        assert not any(cell.lstrip().startswith(tuple("=+-@＝＋－＠")) for cell in row)
    shown = rows[0][head.index("message")]
    assert shown in {visible(text), f"'{visible(text)}"}


def check_jsonl(text: str) -> None:
    """One object a line, for every reader of lines; the text in it is the plan's own."""
    lines = render(saying(text), "jsonl").splitlines()
    assert len(lines) == 4
    assert json.loads(lines[0])["message"] == text
    assert json.loads(lines[1])["waiver"]["approver"] == text


def check_junit(text: str) -> None:
    """The XML is well formed, and has no element that the text made."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(render(saying(text), "junit").encode(), parser)
    known = {"testsuites", "testsuite", "testcase", "failure", "error", "skipped"}
    assert {one.tag for one in root.iter()} <= known
    found = root.find("testsuite/testcase[@classname='BUD001']/failure")
    assert found is not None
    assert found.text == f"{visible(text)}\n{visible(text)}"
    assert root[0].get("name") == visible(text)


def check_github(text: str) -> None:
    """One command a line, whatever the text says of commands."""
    lines = re.split("[\r\n]", render(saying(text), "github").removesuffix("\n"))
    assert len(lines) == 3
    for line in lines:
        command = re.match(r"::(error|warning)( [^:]*)::", line)
        assert command is not None
        names = [one.partition("=")[0].strip() for one in command[2].split(",")]
        assert names in (["file", "line", "col", "title"], ["title"])


def check_markdown(text: str) -> None:
    """No character of the text is markup, and none of its lines begins another block."""
    lines = render(saying(text), "markdown").split("\n")
    for line in lines:
        own = re.sub(r"^(?:#{2,3} |- \*\*[A-Z]{3}[0-9]{3}\*\* |- |  (?=\S))", "", line)
        bare = re.sub(r"\\.", "", own)
        assert not re.search(r"[`*_\[\]<>|#&~$\\]", bare), line
        assert not re.match(r"[-+=]|[0-9]+[.)]( |$)", own), line
    assert sum(line.startswith("#") for line in lines) == 1 + 3 + 3


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "check", [check_csv, check_jsonl, check_junit, check_github, check_markdown]
)
def test_a_text_that_means_ill_is_shown_as_text(check: object, text: str) -> None:
    """In every format for programs, wherever in a report it stands."""
    assert callable(check)
    check(text)


@given(texts)
def test_no_text_breaks_a_format(text: str) -> None:
    """Whatever stands in a plan, each format stays whole and keeps the text."""
    for check in (check_csv, check_jsonl, check_junit, check_github, check_markdown):
        check(text)  # each asserts that the text is there, and nothing else but it
    assert all(render(saying(text), name) for name in FORMATS)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", sorted({*FORMATS} - {"json", "jsonl"}))
def test_nothing_steers_what_shows_it(name: str, text: str) -> None:
    """No control, and no mark that turns the writing around, is left in what people look at."""
    written = render(saying(text), name)
    shown = written if isinstance(written, str) else word_text(written)
    assert not STEERING.search(shown.replace("\r\n", "\n"))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_written_as_utf_8(name: str) -> None:
    """Half a character in a plan is no obstacle; JSON keeps it, as an escape of its own."""
    written = render(saying("\ud800"), name)
    if isinstance(written, str):
        assert written.encode("utf-8", "backslashreplace")


@pytest.mark.parametrize("text", HOSTILE)
def test_the_name_of_a_sheet_is_text_too(text: str) -> None:
    """A place in a workbook has a name that a person chose."""
    found = saying(text, SheetLocation("plan.xlsx", text, "B7"))
    line = render(found, "github").splitlines()[0]
    assert line.startswith("::error file=plan.xlsx,title=")
    assert etree.fromstring(render(found, "junit").encode()) is not None


def test_what_cannot_be_seen_is_shown() -> None:
    """A reader sees that it is there; what a text is made of stays."""
    assert visible("\x00\x1b\x7f\u202e") == "␀␛␡⟨U+202E⟩"
    assert visible("ก\tข\n\u200b") == "ก\tข\n\u200b"
    assert all(unicodedata.category(one) not in {"Cc", "Cs"} for one in visible("\x9f\ud800"))
