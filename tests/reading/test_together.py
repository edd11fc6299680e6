"""Several files that are one plan: read as if all of it stood in one."""

from __future__ import annotations

import io
import json
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import ItacheckError, OptionError, Plan, ReadError, Report
from itacheck.base.location import file_of
from itacheck.cli import main
from itacheck.office import write_bytes
from itacheck.plan import CountPlace, PartId
from itacheck.plan.plan import Source
from itacheck.reading.files import MOST_FILES
from itacheck.thai.years import FiscalYear
from tests.support import examples

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE = EXAMPLES / "tharnsucharit.yaml"
DRAFT = EXAMPLES / "tharnsucharit-draft.yaml"
_LATER = (PartId.SUMMARY_TABLE, PartId.SHEETS)
_NOBODYS: dict[str, Any] = {
    **dict.fromkeys(("organisation", "period", "amendment", "announcement"), None),
    **dict.fromkeys(("risk_rows", "risk_bands", "goals", "targets", "cover"), ()),
    "title": "",
}


def _front(plan: Plan) -> Plan:
    """The plan as far as part 1."""
    return evolve(
        plan,
        dimensions=(),
        grand_total=None,
        signs_explained=False,
        counts=tuple(one for one in plan.counts if one.place is CountPlace.PREFACE),
        sheets=(),
        sheet_groups=(),
        parts=tuple(one for one in plan.parts if one.id not in _LATER),
    )


def _later(plan: Plan, part: PartId) -> Plan:
    """Its table alone, or its sheets, without whose they are."""
    table = part is PartId.SUMMARY_TABLE
    return evolve(
        plan,
        **_NOBODYS,
        signs_explained=table and plan.signs_explained,
        dimensions=plan.dimensions if table else (),
        grand_total=plan.grand_total if table else None,
        counts=tuple(one for one in plan.counts if table and one.place is not CountPlace.PREFACE),
        sheets=() if table else plan.sheets,
        sheet_groups=() if table else plan.sheet_groups,
        parts=tuple(one for one in plan.parts if one.id is part),
    )


def _write(plan: Plan, path: Path) -> Path:
    forms = {".docx": "docx", ".xlsx": "xlsx", ".txt": "text"}
    path.write_bytes(write_bytes(plan, forms[path.suffix]))
    return path


def _divided(plan: Plan, folder: Path, *endings: str) -> list[Path]:
    """The plan's front, table and sheets in a file each."""
    pieces = (_front(plan), *(_later(plan, one) for one in _LATER))
    names = ("front", "table", "sheets")
    return [
        _write(piece, folder / f"{name}.{ending}")
        for piece, name, ending in zip(pieces, names, endings, strict=True)
    ]


def _check(source: Any, **given: Any) -> Report:
    return itacheck.check(source, engine="plain", language="en", **given)


def _found(report: Report) -> set[tuple[str, str, int | None]]:
    return {(one.rule, one.subject, one.year) for one in report.findings}


FORMS = (
    ("docx", "xlsx", "docx"),
    ("docx", "xlsx", "xlsx"),
    ("txt", "txt", "txt"),
    ("xlsx", "docx", "txt"),
)


@pytest.mark.parametrize("forms", FORMS, ids="+".join)
@pytest.mark.parametrize("example", [WHOLE, DRAFT], ids=lambda one: one.stem)
def test_a_plan_in_three_files_is_the_plan_in_one(
    tmp_path: Path, example: Path, forms: tuple[str, str, str]
) -> None:
    """The same plan, findings and ledger, in whatever order the files are given."""
    plan = itacheck.read(example)
    one = _check(_write(plan, tmp_path / f"whole.{forms[0]}"))
    files = _divided(plan, tmp_path, *forms)
    orders = list(permutations(files)) if example == DRAFT else [files, files[::-1]]
    reports = [_check(list(order)) for order in orders[:: 1 if forms == FORMS[0] else 3]]
    assert itacheck.read(files) == itacheck.read(example)
    assert _found(reports[0]) == _found(one)
    assert reports[0].problems == ()
    assert {line.rule: line.status for line in reports[0].ledger} == {
        line.rule: line.status for line in one.ledger
    }
    assert all(report.to_dict() == reports[0].to_dict() for report in reports)


TEXT = (EXAMPLES / "tharnsucharit-draft.txt").read_text(encoding="utf-8").split("\n")
_PLAN = itacheck.read(EXAMPLES / "tharnsucharit-draft.txt")
STARTS = sorted(
    {one.location.order[0] - 1 for one in _PLAN.parts if one.location is not None} - {0}
)
"""The lines with which parts of a text begin."""


@settings(max_examples=examples(12), deadline=None)
@given(st.sets(st.sampled_from(STARTS), min_size=1), st.randoms())
def test_a_text_cut_between_its_parts_is_the_same_plan(cuts: set[int], random: Any) -> None:
    """Wherever it is cut, and in whatever order the pieces are given."""
    bounds = [0, *sorted(cuts), len(TEXT)]
    pieces = ["\n".join(TEXT[a:b]) for a, b in pairwise(bounds)]
    random.shuffle(pieces)
    plan = itacheck.read([io.StringIO(one) for one in pieces])
    assert plan == _PLAN
    assert len(plan.problems) == len(_PLAN.problems)


def test_each_place_keeps_its_file(tmp_path: Path) -> None:
    """In the findings, their evidence, and the words of the way to them."""
    report = _check(_divided(itacheck.read(DRAFT), tmp_path, "docx", "xlsx", "docx"))
    files = {one.rule: file_of(one.location) for one in report.findings if one.location}
    assert files["TGT002"] == "front.docx"
    assert files["BUD001"] == "table.xlsx"
    evidence = {
        file_of(one.location) for one in report.by_rule("BUD006")[0].evidence if one.location
    }
    assert evidence == {"table.xlsx", "sheets.docx"}
    place = report.by_rule("BUD001")[0].location
    assert place is not None
    assert place.words.startswith("table.xlsx › ")
    assert "document" not in place.as_dict()


def test_the_findings_stand_in_the_order_of_the_plan(tmp_path: Path) -> None:
    """What is in the front comes first, though the table was given before it."""
    front, table, sheets = _divided(itacheck.read(DRAFT), tmp_path, "txt", "txt", "txt")
    report = _check([sheets, table, front])
    order = [file_of(one.location) for one in report.findings if one.location]
    assert order == sorted(order, key=["front.txt", "table.txt", "sheets.txt"].index)


def test_the_input_names_all_files(tmp_path: Path) -> None:
    """Each with its digest; one file alone is as before, with an empty list."""
    files = _divided(itacheck.read(WHOLE), tmp_path, "docx", "xlsx", "docx")
    report = _check(files)
    told = report.to_dict()["input"]
    assert list(told) == ["name", "sha256", "files"]
    assert told["name"] == "front.docx + table.xlsx + sheets.docx"
    assert [one["name"] for one in told["files"]] == ["front.docx", "table.xlsx", "sheets.docx"]
    assert all(list(one) == ["name", "sha256"] for one in told["files"])
    assert Report.from_dict(report.to_dict()).plan.source == report.plan.source
    sarif = json.loads(str(itacheck.render(report, "sarif")))
    artifacts = sarif["runs"][0]["artifacts"]
    assert [one["location"]["uri"] for one in artifacts] == [one.name for one in files]
    assert "files" not in _check(files[0], parts="filled").to_dict()["input"]
    assert _check([WHOLE]).to_dict()["input"] == _check(WHOLE).to_dict()["input"]


def _problems(report: Report) -> list[str]:
    return [f"{one.location}: {one.text('en')}" for one in report.problems]


def test_two_tables_in_two_files_are_told(tmp_path: Path) -> None:
    """Both are read; which file has the second, is said once."""
    plan = itacheck.read(WHOLE)
    files = _divided(plan, tmp_path, "docx", "xlsx", "docx")
    again = _write(_later(plan, PartId.SUMMARY_TABLE), tmp_path / "again.txt")
    report = _check([*files, again])
    told = [one for one in _problems(report) if "both were read as one" in one]
    assert len(told) == 1
    assert told[0].startswith("again.txt:")
    assert "here and in table.xlsx" in told[0]
    assert len(report.plan.projects) == 2 * len(plan.projects)


def test_two_fronts_are_told_part_by_part(tmp_path: Path) -> None:
    """Announcement, preface and every other part that stands in both."""
    plan = itacheck.read(WHOLE)
    files = _divided(plan, tmp_path, "docx", "xlsx", "docx")
    told = _problems(_check([*files, _write(_front(plan), tmp_path / "again.txt")]))
    for name in ("the announcement", "the preface", "the risk assessment", "the target values"):
        assert sum(f"read as one: {name}." in one for one in told) == 1


def test_a_sheet_in_each_file_is_no_double(tmp_path: Path) -> None:
    """Plans are kept so: the front, the table, and a file for each project."""
    plan = itacheck.read(WHOLE)
    sheets = _later(plan, PartId.SHEETS)
    _divided(plan, tmp_path, "docx", "xlsx", "docx")[2].unlink()
    for one in plan.sheets:
        _write(evolve(sheets, sheets=(one,)), tmp_path / f"{one.number}.docx")
    report = _check(sorted(tmp_path.iterdir()))  # 10.docx before 2.docx
    assert _problems(report) == []
    assert len(report.plan.sheets) == len(plan.sheets)
    assert _found(report) == _found(_check(WHOLE))


def test_a_file_of_another_organisation_or_other_years_is_told(tmp_path: Path) -> None:
    """At the place that says so."""
    plan = itacheck.read(WHOLE)
    assert plan.organisation is not None
    assert plan.period is not None
    front, table, sheets = _divided(plan, tmp_path, "docx", "xlsx", "docx")
    other = evolve(
        _later(plan, PartId.SUMMARY_TABLE),
        organisation=evolve(plan.organisation, name="เทศบาลตำบลธารทอง"),
        title=plan.title,
        period=evolve(plan.period, first=FiscalYear(2567), last=FiscalYear(2571)),
    )
    told = _problems(_check([front, _write(other, table), sheets]))
    assert sum("The files name different organisations" in one for one in told) == 1
    assert sum("The files are for different years: 2566-2570" in one for one in told) == 1
    assert all(one.startswith("table.xlsx:") for one in told)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A plan in three files."""
    return _divided(itacheck.read(WHOLE), tmp_path, "docx", "xlsx", "docx")


def test_files_of_one_name_are_told_apart(files: list[Path], tmp_path: Path) -> None:
    """By their folders, or by their number where they have none."""
    (tmp_path / "2").mkdir()
    moved = files[2].rename(tmp_path / "2" / files[0].name)
    source = itacheck.read([*files[:2], moved]).source
    assert source is not None
    names = [one.name for one in source.files]
    assert names == [f"{tmp_path.name}/front.docx", "table.xlsx", "2/front.docx"]
    source = itacheck.read([io.BytesIO(one.read_bytes()) for one in (*files[:2], moved)]).source
    assert source is not None
    assert [one.name for one in source.files] == ["-", "- (2)", "- (3)"]


def _refused(source: Any, kind: type[ItacheckError], told: str, **given: Any) -> bool:
    """Whether it is, with an error of that kind which says so."""
    with pytest.raises(kind) as caught:
        itacheck.read(source, **given)
    return told in str(caught.value)


def test_what_are_no_files_of_one_plan_is_refused(files: list[Path], tmp_path: Path) -> None:
    """Each in a sentence that names the file or the argument."""
    front, table, sheets = files
    assert _refused([], OptionError, "source: The list of files is empty.")
    assert _refused(
        [front, front], ReadError, "front.docx (2): This file is the same as front.docx."
    )
    copy = tmp_path / "copy.docx"
    copy.write_bytes(front.read_bytes())
    assert _refused(
        [front, table, copy], ReadError, "copy.docx: This file is the same as front.docx."
    )
    assert _refused(
        [front] * 1000, OptionError, f"1,000 files are given as one plan; {MOST_FILES} can"
    )
    assert _refused([front, tmp_path], ReadError, "This is a folder, not a file.")
    assert _refused([front, tmp_path / "no.docx"], ReadError, "no.docx: The file cannot be opened")
    (tmp_path / "empty.txt").write_text("")
    assert _refused([front, tmp_path / "empty.txt"], ReadError, "empty.txt: The file is empty.")
    assert _refused(
        [front, WHOLE], ReadError, "tharnsucharit.yaml: A plan in YAML or JSON cannot be one"
    )
    assert _refused(
        [front, itacheck.read(WHOLE)], OptionError, "the type Plan is no file of a plan"
    )
    assert _refused([front, None], OptionError, "source: A value of the type NoneType is no file")
    assert _refused([[front], table], OptionError, "source: A value of the type list is no file")
    assert _refused([front, sheets], OptionError, "One name is given for several files.", name="x")


def test_two_letters_are_no_plan(tmp_path: Path) -> None:
    """As one letter is none."""
    letters = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for number, one in enumerate(letters):
        one.write_text(f"ขอเชิญประชุม\nวันที่ {number + 1}\n", encoding="utf-8")
    assert _refused(letters, ReadError, "a.txt + b.txt: Nothing of an anti-corruption action plan")


def test_a_report_on_several_files_is_about_none_of_them_alone(files: list[Path]) -> None:
    """Comments and changes go into the file that a report is about, and are refused here."""
    report = _check(files)
    with pytest.raises(ReadError, match="several files together"):
        itacheck.annotate(files[0].read_bytes(), report)
    with pytest.raises(ReadError, match="several files together"):
        itacheck.fix(files[1].read_bytes(), report, [])


def test_the_command_takes_files_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One report, and no list of one; without the option each file is a plan by itself."""
    names = list(map(str, _divided(itacheck.read(DRAFT), tmp_path, "docx", "xlsx", "docx")))
    check = ["check", "--no-config", "--lang", "en", "--engine", "plain", "--format", "json"]
    assert main([*check, "--together", *names]) == 1
    written = json.loads(capsys.readouterr().out)
    assert written["input"]["name"] == "front.docx + table.xlsx + sheets.docx"
    assert {one["rule"] for one in written["findings"]} >= {"BUD006", "TGT002"}
    assert main([*check, *names]) == 1
    assert len(json.loads(capsys.readouterr().out)) == 3
    assert main([*check, "--together", names[0], str(tmp_path)]) == 2
    assert "This is a folder" in capsys.readouterr().err
    assert main([*check[:-2], "--together", *names]) == 1
    assert "itacheck repair" not in capsys.readouterr().out


def test_one_file_has_no_list_of_files() -> None:
    """What was read from one is equal to what it was before there were several."""
    source = itacheck.read(EXAMPLES / "tharnsucharit.txt").source
    assert source is not None
    assert source == Source(source.name, source.sha256)
