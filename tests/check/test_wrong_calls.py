"""Sixty wrong calls: each is refused in a line that names argument, place and remedy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import plan as model

EXAMPLES = Path(__file__).parents[2] / "examples"
PLAN = itacheck.read(EXAMPLES / "tharnsucharit-draft.json")
REPORT = itacheck.check(PLAN)
WORD = (EXAMPLES / "tharnsucharit-empty.docx").read_bytes()
ON_WORD = itacheck.check(WORD)
TEXT = (EXAMPLES / "tharnsucharit.txt").read_text("utf-8")
WHOSE = "เทศบาลตำบลธารสุจริต"
PACK = itacheck.load_pack("nacc-2566-2570")

check: Any = itacheck.check
read: Any = itacheck.read
write: Any = itacheck.write
render: Any = itacheck.render
new_plan: Any = itacheck.new_plan
annotate: Any = itacheck.annotate
proposals: Any = itacheck.proposals
fix: Any = itacheck.fix
load_pack: Any = itacheck.load_pack
limits: Any = itacheck.Limits
from_dict: Any = itacheck.Report.from_dict
project: Any = model.Project
period: Any = model.Period
cell: Any = model.Cell
plan: Any = itacheck.Plan
OPTION, PLAN_ERROR, READ = itacheck.OptionError, itacheck.PlanError, itacheck.ReadError

CALLS: tuple[tuple[str, Callable[[], object], type[Exception], str, str], ...] = (
    ("no source", check, OPTION, "source", "source, fiscal_year"),
    ("a text for a path", lambda: check(TEXT), OPTION, "source", "text.encode()"),
    ("JSON for a path", lambda: check('{"title": "ก"}'), OPTION, "source", "text.encode()"),
    ("a number for a plan", lambda: check(5), OPTION, "source", "bytes"),
    ("a list for a plan", lambda: check([PLAN]), OPTION, "source", "Plan"),
    ("bytes of nothing", lambda: check(b""), READ, "plan", "holds the plan"),
    ("bytes of a picture", lambda: check(b"\x89PNG\r\n\x1a\n0000"), READ, "plan", ""),
    ("a file that is not there", lambda: check("x.docx"), READ, "x.docx", "Check its name"),
    ("a misspelt option", lambda: check(PLAN, fiscal_yaer=2569), OPTION, "", "“fiscal_year”"),
    ("an option by another name", lambda: check(PLAN, lang="en"), OPTION, "lang", "“language”"),
    ("an option without its name", lambda: check(PLAN, 2569), OPTION, "check", "fiscal_year"),
    ("an option twice", lambda: check(PLAN, source=PLAN), OPTION, "source", "by its name"),
    ("a year of the common era", lambda: check(PLAN, fiscal_year=2026), OPTION, "", "2569"),
    ("a year in words", lambda: check(PLAN, fiscal_year="ปีนี้"), OPTION, "", "2569"),
    ("a score out of range", lambda: check(PLAN, baseline_ita=825), OPTION, "", "0 to 100"),
    ("one pack alone", lambda: check(PLAN, packs="nacc-2566-2570"), OPTION, "packs", "['nacc"),
    ("a loaded pack alone", lambda: check(PLAN, packs=PACK), OPTION, "packs", "list of packs"),
    ("a number for a pack", lambda: check(PLAN, packs=[5]), OPTION, "packs", "load_pack"),
    (
        "an unknown pack",
        lambda: check(PLAN, packs=["nacc-2566"]),
        itacheck.PackError,
        "nacc-2566",
        "“nacc-2566-2570”",
    ),
    ("no such language", lambda: check(PLAN, language="thai"), OPTION, "language", "th"),
    ("no such engine", lambda: check(PLAN, engine="durabel"), OPTION, "engine", "“durable”"),
    ("no such severity", lambda: check(PLAN, fail_on="errors"), OPTION, "fail_on", "“error”"),
    ("no such profile", lambda: check(PLAN, profile="strickt"), OPTION, "profile", "“strict”"),
    ("no such code", lambda: check(PLAN, select="BUG"), OPTION, "select", "BUD"),
    ("a number for codes", lambda: check(PLAN, ignore=5), OPTION, "ignore", "BUD001"),
    ("severities in a list", lambda: check(PLAN, severities=["x"]), OPTION, "severities", "dict"),
    ("a severity of none", lambda: check(PLAN, severities={"BUD001": 5}), OPTION, "", "error, war"),
    ("a number for parameters", lambda: check(PLAN, parameters=5), OPTION, "parameters", "dict"),
    ("a number for waivers", lambda: check(PLAN, waivers=5), OPTION, "waivers", "list of waivers"),
    (
        "a waiver of nothing",
        lambda: check(PLAN, waivers=[{"code": "BUD001"}]),
        OPTION,
        "waivers[1]",
        "reason",
    ),
    ("a number for a baseline", lambda: check(PLAN, baseline=5), OPTION, "baseline", "JSON"),
    ("no such day", lambda: check(PLAN, as_of="30/9/2569"), OPTION, "as_of", "2569-09-30"),
    ("a number for a config", lambda: check(PLAN, config=5), OPTION, "config", "path"),
    ("a number for limits", lambda: check(PLAN, limits=5), OPTION, "limits", "Limits(…)"),
    ("no such limit", lambda: limits(row=5), OPTION, "row", "“rows”"),
    ("a limit in words", lambda: limits(rows="many"), OPTION, "limits.rows", "40000"),
    ("nothing to read", lambda: read(None), OPTION, "source", "path, bytes"),
    ("a number for a name", lambda: read(WORD, 5), OPTION, "name", "a text"),
    ("no report", lambda: render(PLAN), OPTION, "report", "report"),
    ("no such format", lambda: render(REPORT, "htm"), OPTION, "format", "“html”"),
    ("a width in words", lambda: render(REPORT, width="80"), OPTION, "width", "number of columns"),
    ("a width of nothing", lambda: render(REPORT, width=0), OPTION, "width", "number of columns"),
    ("colour in words", lambda: render(REPORT, colour="yes"), OPTION, "colour", "true or false"),
    ("passes as a number", lambda: render(REPORT, passes=1), OPTION, "passes", "true or false"),
    ("no such digits", lambda: render(REPORT, digits="thia"), OPTION, "digits", "“thai”"),
    ("no such order", lambda: render(REPORT, by="rules"), OPTION, "by", "“rule”"),
    ("no such part to show", lambda: render(REPORT, show="all"), OPTION, "show", "warning"),
    ("plan and path swapped", lambda: write("p.yaml", PLAN), OPTION, "plan", "a plan"),
    ("a number for a path", lambda: write(PLAN, 5), OPTION, "path", "path of a file"),
    ("no such form", lambda: write(PLAN, "p", form="word"), OPTION, "form", "docx"),
    ("force in words", lambda: write(PLAN, "p.yaml", force="no"), OPTION, "force", "true or"),
    ("a name without kind", lambda: new_plan("ธารสุจริต"), OPTION, "name", "kind"),
    ("no such kind", lambda: new_plan("เทศบาลตำบลก", "city "), OPTION, "kind", "“city”"),
    ("a path to annotate", lambda: annotate("p.docx", ON_WORD), OPTION, "data", "read_bytes"),
    ("another report", lambda: annotate(WORD, REPORT), READ, "", "Check the file again"),
    ("plan and report swapped", lambda: proposals(REPORT, PLAN), OPTION, "", "itacheck"),
    ("no proposals", lambda: fix(WORD, ON_WORD, 5), OPTION, "proposals", "itacheck.proposals"),
    ("a number for a pack's id", lambda: load_pack(5), OPTION, "pack", "the id or the path"),
    ("no report's JSON", lambda: from_dict([]), OPTION, "$", "object"),
    ("no such part", lambda: PLAN.part("prefce"), OPTION, "id", "“preface”"),
    ("a picture of nothing", lambda: REPORT.plot("pie"), OPTION, "names", "budget"),
    ("a name for a title", lambda: project(1, name="ก"), PLAN_ERROR, "Project.name", "“title”"),
    ("a title that is missing", lambda: project(1), PLAN_ERROR, "Project.title", "a text"),
    ("money as a float", lambda: cell("amount", 5.5), PLAN_ERROR, "Cell.amount", "in baht"),
    ("years of the era", lambda: period(2023, 2027), PLAN_ERROR, "Period.first", "2566"),
    (
        "a date in words",
        lambda: model.BuddhistDate(2565, 2, 30),
        PLAN_ERROR,
        "BuddhistDate.day",
        "",
    ),
    ("texts for sheets", lambda: plan(sheets=["ก"]), PLAN_ERROR, "Plan.sheets[0]", "Sheet"),
    ("a misspelt key", lambda: check({"titel": "ก"}), PLAN_ERROR, "$", "“title”"),
    ("an empty dict", lambda: check({}), PLAN_ERROR, "plan", "whole plan"),
)


def innermost(error: itacheck.ItacheckError) -> itacheck.ItacheckError:
    """The fault itself, where an error lists one or more."""
    problems = getattr(error, "problems", ())
    return innermost(problems[0]) if problems else error


@pytest.mark.parametrize(
    ("call", "kind", "place", "remedy"), [one[1:] for one in CALLS], ids=[one[0] for one in CALLS]
)
def test_a_wrong_call_is_told_in_one_line(
    call: Callable[[], object],
    kind: type[itacheck.ItacheckError],
    place: str,
    remedy: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With the argument that is wrong, and with what to do, in Thai and in English."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(kind) as caught:
        call()
    error = innermost(caught.value)
    english, thai = error.text("en"), error.text("th")
    assert place in str(error.place or english)
    assert error.place or place
    assert remedy in english
    assert error.remedy or any(one in english for one in ("Did you", "Known", "belongs", "missing"))
    assert thai != english
    for text in (english, thai):
        assert "\n" not in text
        assert len(text) < 400
        assert WHOSE not in text
    assert list(tmp_path.iterdir()) == []


def test_there_are_sixty_and_more() -> None:
    """Each is another one."""
    assert len({one[0] for one in CALLS}) == len(CALLS) >= 60


def test_bytes_are_read_by_what_is_in_them() -> None:
    """Of any kind, under any name, or under the name “plan”."""
    for kind in (bytes, bytearray, memoryview):
        assert read(kind(WORD)) == itacheck.read(WORD, "p.docx")
    assert ON_WORD.plan.source is not None
    assert ON_WORD.plan.source.name == "plan"
    named = itacheck.read(WORD, "p.docx").source
    assert named is not None
    assert named.name == "p.docx"
    assert itacheck.check(TEXT.encode()).ok
    with pytest.raises(itacheck.LimitError, match=r"^plan: "):
        itacheck.read(b"x" * 11, limits=itacheck.Limits(text_bytes=10, file_bytes=10))


def test_a_path_that_looks_like_a_text_is_a_path_where_there_is_such_a_file(tmp_path: Path) -> None:
    """A name may hold whatever the system allows."""
    odd = tmp_path / "{แผน\n1}.txt"
    odd.write_text(TEXT, "utf-8")
    assert itacheck.read(str(odd)) == itacheck.read(TEXT.encode())


def test_enums_and_their_names_are_alike() -> None:
    """Wherever an option is a choice."""
    severity, kind = itacheck.Severity, model.OrganisationKind
    assert check(PLAN, fail_on=severity.INFO) == check(PLAN, fail_on="info")
    changed = [check(PLAN, severities={"BUD001": one}) for one in (severity.INFO, "info")]
    assert changed[0] == changed[1]
    assert render(REPORT, show=severity.INFO) == render(REPORT, show="info")
    assert new_plan("เทศบาลนครก", kind.CITY) == new_plan("เทศบาลนครก", "city")
    years = [check(PLAN, fiscal_year=one) for one in (itacheck.FiscalYear(2569), 2569, "2569")]
    assert years[0] == years[1] == years[2]
    days = (itacheck.BuddhistDate(2569, 9, 30), dt.date(2026, 9, 30), "2569-09-30")
    assert len({check(PLAN, as_of=one).options.as_of for one in days}) == 1
