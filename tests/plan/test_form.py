from __future__ import annotations

import json
from decimal import Decimal

import pytest
from hypothesis import given, settings

from itacheck.base.errors import PlanError
from itacheck.base.language import Message, say
from itacheck.base.limits import Limits
from itacheck.base.location import PointerLocation, TextLocation
from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    Dimension,
    EmptyRow,
    ItemKind,
    Mission,
    Money,
    Plan,
    Problem,
    Project,
    Rating,
    RiskRow,
    SeriesKind,
    TargetSeries,
    TargetValue,
    Unfilled,
)
from itacheck.plan.budget import LARGEST_BAHT, SATANG
from itacheck.plan.form import (
    plan_from_mapping,
    plan_to_mapping,
    plan_to_yaml,
    read_yaml,
)
from itacheck.plan.form.values import DateCodec
from itacheck.thai.years import FiscalYear
from tests.strategies import plans
from tests.support import examples

LARGEST = LARGEST_BAHT * SATANG
CELLS = (
    Cell(CellState.AMOUNT, Money(2_000_000)),
    Cell(CellState.DASH),
    Cell(CellState.ZERO),
    Cell(CellState.BLANK),
    Cell(CellState.UNREADABLE, printed="สองหมื่น"),
)


def with_project(project: Project) -> Plan:
    """A plan of one project."""
    return Plan(dimensions=(Dimension(1, missions=(Mission("1.1", projects=(project,)),)),))


PLAN = with_project(
    Project(
        1,
        "มาตรการ NO Gift Policy",
        ItemKind.MEASURE,
        Budget(tuple((FiscalYear(2566 + n), cell) for n, cell in enumerate(CELLS))),
        remark="ไม่ใช้งบประมาณ",
    )
)


def faults(text: str) -> tuple[str, ...]:
    """What is wrong with a YAML plan, in English."""
    with pytest.raises(PlanError) as caught:
        read_yaml(text.encode(), "plan.yaml")
    return tuple(problem.text("en") for problem in caught.value.problems)


def test_yaml_is_short_and_readable() -> None:
    """A budget stands in one line, Thai is not escaped, and what is empty is left out."""
    assert plan_to_yaml(PLAN) == (
        "dimensions:\n"
        "- number: 1\n"
        "  missions:\n"
        "  - code: '1.1'\n"
        "    projects:\n"
        "    - number: 1\n"
        "      title: มาตรการ NO Gift Policy\n"
        "      kind: measure\n"
        '      budget: {2566: 20000.00, 2567: "-", 2568: 0.00, 2569: "",'
        " 2570: {unreadable: สองหมื่น}}\n"
        "      remark: ไม่ใช้งบประมาณ\n"
    )


def test_yaml_json_and_dict_say_the_same() -> None:
    """A plan comes back equal from YAML, from JSON of either kind, and from a dict."""
    mapping = plan_to_mapping(PLAN)
    assert read_yaml(plan_to_yaml(PLAN).encode(), "a.yaml") == PLAN
    assert read_yaml(json.dumps(mapping).encode(), "a.json") == PLAN
    assert read_yaml(json.dumps(mapping, ensure_ascii=False, indent="\t").encode(), "a") == PLAN
    assert plan_from_mapping(json.loads(json.dumps(mapping))) == PLAN


@settings(max_examples=examples(30))
@given(plans())
def test_every_plan_comes_back(plan: Plan) -> None:
    """Any plan is the same after it was written and read."""
    assert read_yaml(plan_to_yaml(plan).encode(), "a.yaml") == plan
    assert plan_from_mapping(plan_to_mapping(plan)) == plan


def test_every_element_knows_its_place() -> None:
    """An element stands at its line and column in the file; what is not written stands nowhere."""
    project = read_yaml(plan_to_yaml(PLAN).encode(), "plan.yaml").project(1)
    assert project.location == TextLocation("plan.yaml", 6, 7)
    assert project.remark_location == TextLocation("plan.yaml", 10, 15)
    assert project.budget.cells[1][1].location == TextLocation("plan.yaml", 9, 38)
    given = plan_from_mapping(plan_to_mapping(PLAN)).project(1)
    assert given.location == PointerLocation("/dimensions/0/missions/0/projects/0")


def test_what_was_printed_is_kept_where_it_is_all_there_is() -> None:
    """An unreadable amount or target keeps its text."""
    year = FiscalYear(2566)
    series = TargetSeries(
        SeriesKind.CASES,
        values=(TargetValue(year, None, printed="สิบ"), TargetValue(year.next(), Decimal("10.5"))),
    )
    plan = Plan(targets=(series,))
    back = read_yaml(plan_to_yaml(plan).encode(), "a.yaml")
    assert back == plan
    assert [value.printed for value in back.targets[0].values] == ["สิบ", ""]


def test_problems_are_kept() -> None:
    """What could not be read stays known, with its sentence and its place in the document."""
    message = say("{what} in line {line}", what=say("Nothing"), line=3)
    problem = Problem(message, TextLocation("plan.txt", 3, 1))
    plan = Plan(problems=(problem,))
    assert read_yaml(plan_to_yaml(plan).encode(), "a.yaml").problems == (problem,)


@pytest.mark.parametrize("msgid", ["{a.__class__}", "{a:>99999999}", "{a!r}", "{b}", "{", ""])
def test_a_message_that_does_more_than_show_its_values_is_refused(msgid: str) -> None:
    """A sentence from a file shows its values and nothing else."""
    plan = Plan(problems=(Problem(Message(msgid, (("a", 1),))),))
    with pytest.raises(PlanError):
        read_yaml(plan_to_yaml(plan).encode(), "a.yaml")


def test_a_year_that_stands_twice_is_kept() -> None:
    """Two columns of one year become a list, since a mapping has a key once."""
    year = FiscalYear(2566)
    plan = with_project(Project(1, "ก", budget=Budget(((year, CELLS[0]), (year, CELLS[1])))))
    assert "- {2566: 20000.00}" in plan_to_yaml(plan)
    assert read_yaml(plan_to_yaml(plan).encode(), "a.yaml") == plan


def test_amounts_are_exact() -> None:
    """The largest amount that a plan may have comes back to the satang, and so does a debt."""
    assert [written_and_read(Money(satang)) for satang in (LARGEST, -LARGEST, LARGEST - 1)] == [
        Money(LARGEST),
        Money(-LARGEST),
        Money(LARGEST - 1),
    ]
    with pytest.raises(PlanError, match=r"Money\.satang: “9000000000000001”"):
        Money(LARGEST + 1)


def written_and_read(amount: Money) -> Money | None:
    """The amount of a project once its plan was written and read."""
    plan = with_project(
        Project(1, "ก", budget=Budget(((FiscalYear(2566), Cell(CellState.AMOUNT, amount)),)))
    )
    return read_yaml(plan_to_yaml(plan).encode(), "a.yaml").project(1).budget.cells[0][1].amount


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("'20,000'", CELLS[0]),
        ("'๒๐,๐๐๐.๐๐'", CELLS[0]),
        ("20000.0", CELLS[0]),
        ("0", CELLS[2]),
        ("'-'", CELLS[1]),
        ("", CELLS[3]),
        ("null", CELLS[3]),
    ],
)
def test_people_may_write_a_cell_as_in_the_table(text: str, cell: Cell) -> None:
    """Separators, Thai digits and left-out satang are understood."""
    data = f"dimensions: [{{number: 1, missions: [{{code: '1.1', projects: [{{title: ก, budget:\n\
        {{2566: {text}}}}}]}}]}}]"
    assert read_yaml(data.encode(), "a.yaml").projects[0].budget.cells == (
        (FiscalYear(2566), cell),
    )


def test_all_faults_are_found_at_once() -> None:
    """Every fault is listed with place and path, and an unknown key with the nearest right one."""
    assert faults(
        "titel: แผน\n"
        "period: {first: 66, last: 2570}\n"
        "risk_rows:\n"
        "- ratings: [{likelihood: four}]\n"
        "dimensions: {number: 1}\n"
        "sheets:\n"
        "- duration: {}\n"
        "announcement: {date: 30-2-65}\n"
    ) == (
        "plan.yaml:1:1: $: Unknown key “titel”. Did you mean “title”?",
        "plan.yaml:2:17: $.period.first: “66” is not a Buddhist fiscal year from 2400 to 2699.",
        (
            "plan.yaml:4:26: $.risk_rows[0].ratings[0].likelihood: "
            "“four” is not a whole number of at most 99,999."
        ),
        "plan.yaml:5:13: $.dimensions: “{…}” is not a list.",
        "plan.yaml:7:13: $.sheets[0].duration: The key “years” is missing.",
        f"plan.yaml:8:22: $.announcement.date: “30-2-65” is not {DateCodec.expected}.",
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: a\ntitle: b", "plan.yaml:2:1: $: The key “title” stands twice, first in line 1."),
        ("signs_explained: yes", "plan.yaml:1:18: $.signs_explained: “yes” is not true or false."),
        (
            "counts: [{place: preface, number: }]",
            "plan.yaml:1:10: $.counts[0]: The key “number” is missing.",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, fault: str) -> None:
    """A fault says where it stands and what is wrong."""
    assert faults(text) == (fault,)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"# nothing\n", "empty"),
        (b"- a\n", "not a plan"),
        (b"title: a\nperiod: *t\n", "aliases"),
        (b"title: !!python/name:os.system x\n", "tags"),
        (b"--- {title: a}\n--- {title: b}\n", "several documents"),
        (b"? [a]\n: b\n", "keys"),
        (b"title: [\n", "neither YAML nor JSON"),
        (b"title: \xff\xff\n", "neither YAML nor JSON"),
        (b"[" * 200_000, "More than 40"),
        (b"- " * 200_000 + b"a", "More than 40"),
    ],
)
def test_what_no_plan_needs_is_refused(data: bytes, says: str) -> None:
    """Aliases, tags, deep nesting and broken text are refused with a sentence, never a crash."""
    with pytest.raises(PlanError, match=says):
        read_yaml(data, "a.yaml")


def test_a_file_may_be_too_large() -> None:
    """The size that is read has a bound, which a caller can move."""
    with pytest.raises(PlanError, match="20 bytes"):
        read_yaml(b"title: 0123456789012", "a.yaml", Limits(text_bytes=19))
    assert (
        read_yaml(b"title: 0123456789012", "a.yaml", Limits(text_bytes=20)).title == "0123456789012"
    )


def test_faults_are_counted_up_to_a_bound() -> None:
    """A file of nothing but faults is given up after two hundred, and says so."""
    told = faults("\n".join(f"key{number}: 1" for number in range(1000)))
    assert len(told) == 201
    assert told.count("There are more faults, which are not told here.") == 1


def test_json_may_escape_what_stands_beyond_the_basic_plane() -> None:
    """Two escapes of JSON for one character are read as that character."""
    assert read_yaml(json.dumps({"title": "ก😀"}).encode(), "a.json").title == "ก😀"
    assert (
        read_yaml(json.dumps({"title": "\\ud83d\\ude00"}).encode(), "a").title == "\\ud83d\\ude00"
    )


@pytest.mark.parametrize(
    "text",
    ["ก\u2028ข", "ก\x85ข", "\tก", "ก\nข\n", " ก ", "๏ ก: ข #ค", "true", "~", "- ", "\ufeffก", "😀"],
)
def test_every_text_comes_back_as_it_is(text: str) -> None:
    """Line separators, outer spaces and what looks like another type survive."""
    plan = Plan(title=text)
    assert read_yaml(plan_to_yaml(plan).encode(), "a.yaml").title == text


def test_optional_numbers_may_be_left_out() -> None:
    """A row without a number is a row without a number, not a fault."""
    plan = read_yaml(b"risk_rows: [{number: null}, {ratings: [{score: 4}]}]", "a.yaml")
    assert plan.risk_rows == (RiskRow(None), RiskRow(None, ratings=(Rating(score=4),)))


def test_five_different_mistakes_are_five_messages() -> None:
    """A key, a type, a year, a day and an amount: each with its line and column, in one run."""
    with pytest.raises(PlanError) as caught:
        read_yaml(
            b"titel: x\n"
            b"signs_explained: perhaps\n"
            b"period: {first: 2023, last: 2570}\n"
            b"announcement:\n"
            b"  date: 2565-02-31\n"
            b"grand_total:\n"
            b"  budget: {2566: 1.000.000}\n",
            "plan.yaml",
        )
    problems = caught.value.problems
    assert [str(problem.place) for problem in problems] == [
        "plan.yaml:1:1",
        "plan.yaml:2:18",
        "plan.yaml:3:17",
        "plan.yaml:5:9",
        "plan.yaml:7:18",
    ]
    for problem in problems:
        assert problem.text("th") != problem.text("en")


@pytest.mark.parametrize(
    "amount", [".nan", ".inf", "-.inf", "NaN", "Infinity", "1e400", "9" * 5000]
)
def test_what_is_no_finite_amount_is_no_amount(amount: str) -> None:
    """Neither YAML's nor JSON's names for what is no number, nor endless numbers, are money."""
    (fault,) = faults(f"grand_total: {{budget: {{2566: {amount}}}}}")
    assert fault.startswith("plan.yaml:1:30: $.grand_total.budget.2566: ")
    assert len(fault) < 300


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 1e300, "1\x00", "9" * 5000])
def test_a_dict_with_no_finite_amount_is_refused_by_its_path(value: object) -> None:
    """A dict has no lines: its faults name the path."""
    with pytest.raises(PlanError) as caught:
        plan_from_mapping({"grand_total": {"budget": {2566: value}}})
    assert "$.grand_total.budget.2566" in str(caught.value)


@pytest.mark.parametrize("data", [b'{"a":' * 100_000, b'{"a":' * 100_000 + b"1" + b"}" * 100_000])
def test_endless_nesting_of_json_is_refused(data: bytes) -> None:
    """A hundred thousand mappings in one another end with the limit's name."""
    with pytest.raises(PlanError, match="More than 40"):
        read_yaml(data, "a.json")


def test_endless_nesting_of_a_dict_is_refused() -> None:
    """So does a dict that is nested as deeply."""
    nested: dict[str, object] = {}
    for _ in range(100_000):
        nested = {"title": nested}
    with pytest.raises(PlanError, match="More than 40"):
        plan_from_mapping(nested)


def test_what_only_a_document_shows_is_kept() -> None:
    """Empty rows, columns headed by years of the common era, fields that nobody filled."""
    row = EmptyRow(Budget(((FiscalYear(2566), Cell(CellState.DASH)),)))
    made = Plan(
        dimensions=(Dimension(1, "ก", empty_rows=(row,)),),
        common_era=True,
        unfilled=(Unfilled("คลิกเพื่อใส่ข้อความ", "sheet:8"), Unfilled("ชื่อ")),
    )
    assert plan_from_mapping(plan_to_mapping(made)) == made
    assert read_yaml(plan_to_yaml(made).encode(), "plan.yaml") == made
