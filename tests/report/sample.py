"""A plan, a pack and facts, small enough to know every sentence that a report on them must have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from itacheck.base.language import Text, say
from itacheck.base.location import TextLocation
from itacheck.engine import compile_pack, evaluate
from itacheck.engine.compiled import CompiledPack
from itacheck.packs.condition import AllOf, Comparison
from itacheck.packs.model import Certainty, Citation, Note, Pack, Rule, Severity
from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    Dimension,
    ItemKind,
    Mission,
    Money,
    Organisation,
    Period,
    Plan,
    Problem,
    Project,
    Sheet,
    Source,
)
from itacheck.report import Report, build_report, parse_options
from itacheck.thai.years import FiscalYear
from itacheck.vocabulary.model import Evidence, Fact, Kind, Origin, Property, Type, Unit, Value

FILE = "plan.txt"


def at(line: int, column: int = 1) -> TextLocation:
    """A place in the sample's file."""
    return TextLocation(FILE, line, column)


def both(text: str) -> Text:
    """A text that says in which language it is."""
    return Text(f"ไทย {text}", f"English {text}")


def money(baht: int) -> Cell:
    """A cell with an amount, or with a zero."""
    if not baht:
        return Cell(CellState.ZERO)
    return Cell(CellState.AMOUNT, Money(baht * 100))


def project(number: int, title: str, *baht: int) -> Project:
    """A project with money from 2566 on."""
    cells = tuple((FiscalYear(2566 + n), money(one)) for n, one in enumerate(baht))
    return Project(number, title, ItemKind.PROJECT, Budget(cells))


PLAN = Plan(
    organisation=Organisation("เทศบาลตำบลตัวอย่าง"),
    title="แผนตัวอย่าง",
    period=Period(FiscalYear(2566), FiscalYear(2570)),
    dimensions=(
        Dimension(
            1,
            "มิติแรก",
            (Mission("1.1", "ภารกิจแรก", (project(1, "โครงการ ก", 20000, 0),)),),
        ),
        Dimension(
            2,
            "มิติที่สอง",
            (
                Mission(
                    "2.1",
                    "",
                    (project(2, "โครงการ ข", 1000, 2000), project(2, "โครงการ ค", 500, 0)),
                ),
            ),
        ),
    ),
    sheets=(Sheet(1, "โครงการ ก"), Sheet(2)),
    problems=(Problem(say("Line {line} is empty.", line=3), at(3)),),
    source=Source(FILE, "ab" * 32),
)

SUBTOTAL = Kind(
    "subtotal",
    "dimension:n",
    both("subtotal"),
    (
        Property("year", Type.INTEGER, both("year"), Unit.YEAR),
        Property("stated", Type.INTEGER, both("stated"), Unit.BAHT, optional=True),
        Property("computed", Type.INTEGER, both("computed"), Unit.BAHT),
        Property("difference", Type.INTEGER, both("difference"), Unit.BAHT, optional=True),
    ),
    texts=(("dimension", both("name")),),
)
SCORE = Kind(
    "score",
    "target:ita_score",
    both("score"),
    (
        Property("value", Type.INTEGER, both("value"), Unit.SCORE),
        Property("count", Type.INTEGER, both("count")),
        Property("final", Type.BOOLEAN, both("final")),
        Property(
            "baseline",
            Type.INTEGER,
            both("baseline"),
            Unit.SCORE,
            optional=True,
            supplied_by=both("--baseline-ita"),
        ),
    ),
)
RISK = Kind(
    "risk",
    "risk:r.i",
    both("risk"),
    (Property("level", Type.INTEGER, both("level")),),
    none_is="undecided",
    none=both("no risks"),
)
KINDS = (SUBTOTAL, SCORE, RISK)


def rule(
    code: str,
    about: str,
    fails_when: Comparison,
    message: str,
    *,
    severity: Severity = Severity.ERROR,
    where: AllOf | Comparison = AllOf(()),  # noqa: B008 - immutable
    needs: tuple[str, ...] = (),
    data: tuple[str, ...] = (),
    notes: tuple[Note, ...] = (),
    fiscal_years: tuple[int, int] | None = None,
) -> Rule:
    """A rule with the plan itself as its authority."""
    return Rule(
        code=code,
        about=about,
        severity=severity,
        certainty=Certainty.INTERNAL,
        basis=(Citation("plan"), Citation("NACC", both("handbook"), "2", "https://example.org")),
        title=both(f"title {code}"),
        message=both(message),
        rationale=both("rationale"),
        remedy=both("remedy"),
        fails_when=fails_when,
        where=where,
        needs=needs,
        data=data,
        notes=notes,
        fiscal_years=fiscal_years,
    )


PACK = Pack(
    "sample",
    "1.0",
    both("pack"),
    "cd" * 32,
    rules=(
        rule(
            "BUD001",
            "subtotal",
            Comparison("difference", "ne", 0),
            "{dimension}: {stated} is not {computed}, {year}",
            needs=("stated",),
            data=("stated", "computed", "dimension", "names"),
            notes=(
                Note(Comparison("difference", "gt", 0), both("too much")),
                Note(Comparison("difference", "lt", 0), both("too little")),
            ),
        ),
        rule(
            "TGT001",
            "score",
            Comparison("value", "lt", 8500),
            "{value} of {count}: {final}, {baseline}",
            severity=Severity.WARNING,
            data=("value", "count", "final", "baseline"),
        ),
        rule(
            "TGT002",
            "score",
            Comparison("baseline", "lt", 8500),
            "{baseline}",
            severity=Severity.INFO,
        ),
        rule(
            "TGT003",
            "score",
            Comparison("count", "lt", 0),
            "{count}",
            where=Comparison("final", "eq", True),
        ),
        rule("TGT004", "score", Comparison("count", "lt", 0), "{count}"),
        rule("TGT005", "score", Comparison("count", "lt", 0), "{count}", fiscal_years=(2566, 2567)),
        rule("RSK001", "risk", Comparison("level", "gt", 0), "{level}"),
    ),
)


def fact(
    kind: str,
    subject: str,
    values: Mapping[str, Value],
    *,
    line: int | None = None,
    texts: Mapping[str, object] | None = None,
    names: tuple[str, ...] = (),
    year: int | None = None,
) -> Fact:
    """A fact whose evidence is its own place; it is known by its subject, year and line."""
    place = None if line is None else at(line)
    origin = Origin(subject, year, place, (Evidence("the cell", place),), texts or {}, names)
    return Fact(kind, f"{subject}/{year}/{line}", values, origin)


def subtotal(number: int, year: int, stated: int | None, computed: int, line: int) -> Fact:
    """A dimension's subtotal, in baht."""
    values: dict[str, Value] = {"year": year, "computed": computed * 100}
    if stated is not None:
        values |= {"stated": stated * 100, "difference": (stated - computed) * 100}
    return fact(
        "subtotal",
        f"dimension:{number}",
        values,
        line=line,
        texts={"dimension": f"มิติที่ {number}", "names": ["ก", "ข"]},
        names=("subtotal", f"มิติชื่อ{number}"),
        year=year,
    )


FACTS = (
    subtotal(2, 2567, 105000, 95000, 30),
    subtotal(1, 2567, 100, 200, 20),
    subtotal(1, 2566, 100, 200, 20),
    subtotal(1, 2568, None, 200, 20),
    subtotal(1, 2569, 200, 200, 20),
    fact("score", "target:ita_score", {"value": 8250, "count": 1250, "final": False}, line=10),
)


def compiled(fiscal_year: int | None = None, rules: Sequence[Rule] = PACK.rules) -> CompiledPack:
    """The sample's pack made ready."""
    from attrs import evolve

    return compile_pack([evolve(PACK, rules=tuple(rules))], KINDS, fiscal_year)


def report(
    facts: Sequence[Fact] = FACTS,
    *,
    plan: Plan = PLAN,
    language: str = "en",
    fail_on: str = "error",
    fiscal_year: int | None = None,
    baseline_ita: object = None,
    engine: str = "plain",
    rules: Sequence[Rule] = PACK.rules,
) -> Report:
    """The report on the sample's facts."""
    options = parse_options(
        fiscal_year=fiscal_year, baseline_ita=baseline_ita, language=language, fail_on=fail_on
    )
    ready = compiled(fiscal_year, rules)
    return build_report(evaluate(ready, facts, engine), plan, ready, options, "1.2.3")
