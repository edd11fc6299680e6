"""A report of itacheck's is known by what is in it, and nothing else is taken for one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

import itacheck
from itacheck.office import FORMS, write_bytes
from itacheck.rendering import FORMATS, Page, renderer
from itacheck.rendering.comparison import write_json, write_terminal
from itacheck.rendering.recognition import known_comparison, known_report
from itacheck.report import Report
from itacheck.report.baseline import compare
from itacheck.thai.digits import Digits

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"
FAULTY = itacheck.check(DRAFT)
WHOLE = itacheck.check(EXAMPLES / "tharnsucharit.txt", language="en", fiscal_year=2569)
PLAN = itacheck.read(DRAFT)


def written(name: str, reports: Report | tuple[Report, ...], digits: Digits) -> bytes:
    """A report as it stands in a file."""
    content = renderer(name).write(reports, Page(digits=digits))
    return content if isinstance(content, bytes) else content.encode()


@pytest.mark.parametrize("digits", Digits)
@pytest.mark.parametrize("reports", [FAULTY, WHOLE, (FAULTY, WHOLE), ()])
@pytest.mark.parametrize("name", FORMATS)
def test_a_report_is_known_in_its_own_format_alone(
    name: str, reports: Report | tuple[Report, ...], digits: Digits
) -> None:
    """In every language, of one plan, of several and of none."""
    data = written(name, reports, digits)
    assert known_report(renderer(name))(data)
    if data:
        others = [one for one in FORMATS if one != name]
        assert [one for one in others if known_report(renderer(one))(data)] == []


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_else_is_a_report(name: str) -> None:
    """Neither a plan in any form, nor what a person keeps beside it."""
    known = known_report(renderer(name))
    others = [
        *(write_bytes(PLAN, form) for form in FORMS),
        "- code: BUD001\n  reason: มีคำสั่ง\n".encode(),
        b'[tool.itacheck]\nselect = ["BUD"]\n',
        b'{"a": 1}\n',
        b"{}",
        b"[1]",
        b"null",
        b"[" * 100_000,
        b'{"schema_version": 1, "old": {}, "new": {}}',
        b'<?xml version="1.0"?>\n<testsuites name="pytest"></testsuites>\n',
        b'{"$schema": "x", "version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}}]}',
        b'{"$schema": "x", "version": "2.1.0", "runs": [3]}',
        b"<!doctype html>\n<html lang=th><head><title>itacheck</title></head></html>",
        "## แผนของเรา\n\n### ข้อผิดพลาด\n\nไม่มี\n".encode(),
        b"file,rule,severity\nx,BUD001,error\n",
        b'"file',
        b"::error file=x.py,line=1,title=E501 (x)::too long\n",
        b"\xff\xfe\x00",
        b"PK\x03\x04 and no zip",
        b"   \n",
        DRAFT.read_bytes(),
    ]
    assert [one[:60] for one in others if known(one)] == []


@pytest.mark.parametrize(
    ("name", "added"),
    [
        ("terminal", "โทรถามปลัดแล้ว\n" * 5),
        ("csv", "ข้อคิดเห็น,ปลัดรับทราบ\r\n"),
        ("jsonl", '{"note": "x"}\n'),
        ("html", "<p>ข้อคิดเห็น</p>"),
        ("junit", "<!-- x -->"),
        ("json", "// x"),
        ("github", "echo x\n"),
    ],
)
def test_what_a_person_has_gone_on_writing_in_is_nobodys_to_replace(name: str, added: str) -> None:
    """What stands after a report is seen."""
    data = written(name, FAULTY, Digits.ARABIC)
    assert not known_report(renderer(name))(data + added.encode())


def test_a_column_that_a_person_has_added_is_seen() -> None:
    """A list of findings is where people write what they did."""
    rows = written("csv", FAULTY, Digits.ARABIC).decode().splitlines()
    noted = "\r\n".join(f"{one},x" for one in rows)
    assert not known_report(renderer("csv"))(noted.encode())


def test_a_word_report_that_a_person_has_saved_is_no_longer_itachecks() -> None:
    """It says of itself what it looked like: any change of its text is seen."""
    data = written("docx", FAULTY, Digits.ARABIC)
    opened = docx.Document(BytesIO(data))
    opened.add_paragraph("ปลัดรับทราบแล้ว")
    out = BytesIO()
    opened.save(out)
    assert known_report(renderer("docx"))(data)
    assert not known_report(renderer("docx"))(out.getvalue())


def test_a_word_report_has_each_of_its_properties_once() -> None:
    """Word opens no file that states one twice."""
    from zipfile import ZipFile

    with ZipFile(BytesIO(written("docx", FAULTY, Digits.ARABIC))) as opened:
        properties = opened.read("docProps/core.xml").decode()
    assert properties.count("<cp:category") == 1
    assert docx.Document(BytesIO(written("docx", WHOLE, Digits.ARABIC))).core_properties.author


def test_a_comparison_is_known_as_one() -> None:
    """And a report is none."""
    found = compare(FAULTY, WHOLE)
    for name, text in (("json", write_json(found)), ("terminal", write_terminal(found, Page()))):
        assert known_comparison(name)(text.encode())
        assert not known_comparison(name)(written(name, FAULTY, Digits.ARABIC))
        assert not known_report(renderer(name))(text.encode())
        assert not known_comparison(name)(DRAFT.read_bytes())


def test_a_format_of_another_package_is_never_known() -> None:
    """Only that package could tell."""
    from attrs import evolve

    other = evolve(renderer("json"), name="theirs")
    assert not known_report(other)(written("json", FAULTY, Digits.ARABIC))
