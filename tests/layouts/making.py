"""Plans made from lists of their projects, with all that such plans say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import evolve, frozen

from itacheck.plan import (
    Announcement,
    Budget,
    Cell,
    CellState,
    Control,
    CountPlace,
    Declaration,
    Dimension,
    Duration,
    Goal,
    GoalEnd,
    Indicator,
    IndicatorKind,
    ItemKind,
    Mission,
    Money,
    Organisation,
    OrganisationKind,
    Part,
    PartId,
    Passage,
    Period,
    Plan,
    Project,
    Rating,
    Risk,
    RiskBand,
    RiskLevel,
    RiskRow,
    Section,
    SeriesKind,
    Sheet,
    SheetAmount,
    SheetBudget,
    SheetHeading,
    StatedCount,
    StatedTotal,
    TargetSeries,
    TargetValue,
)
from itacheck.thai.years import BuddhistDate, FiscalYear
from tests.strategies.plans_words import MEASURES, Measure

PERIOD = Period(FiscalYear(2566), FiscalYear(2570))
_TITLE = "แผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส"
DIMENSIONS = {
    1: "การสร้างวัฒนธรรมสุจริต",
    2: "การบริหารราชการด้วยความโปร่งใส",
    3: "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน",
    4: "การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น",
}
MISSIONS = {
    "1.1": "การเสริมสร้างจิตสำนึกและความตระหนักแก่บุคลากรทั้งข้าราชการการเมืองฝ่ายบริหาร "
    "ข้าราชการการเมืองฝ่ายสภาท้องถิ่น และฝ่ายประจำขององค์กรปกครองส่วนท้องถิ่น",
    "1.2": "การเสริมสร้างจิตสำนึกและความตระหนักแก่ประชาชนทุกภาคส่วนในท้องถิ่น",
    "1.3": "การเสริมสร้างจิตสำนึกและความตระหนักแก่เด็กและเยาวชน",
    "2.1": "การเปิดเผยข้อมูลสาธารณะขององค์กรปกครองส่วนท้องถิ่น",
    "2.2": "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
    "2.3": "มาตรการลดการใช้ดุลพินิจในการปฏิบัติงาน",
    "3.1": "การส่งเสริมให้ประชาชนมีส่วนร่วมบริหารกิจการขององค์กรปกครองส่วนท้องถิ่น",
    "3.2": "การรับฟังความคิดเห็น การรับและตอบสนองเรื่องร้องเรียน/ร้องทุกข์ของประชาชน",
    "3.3": "การส่งเสริมการมีส่วนร่วมของภาคประชาชน และบูรณาการทุกภาคส่วนเพื่อต่อต้านการทุจริต",
    "4.1": "การจัดวางระบบตรวจสอบภายใน การควบคุมภายใน และการบริหารความเสี่ยงการทุจริต",
    "4.2": "การส่งเสริมบทบาทการตรวจสอบของสภาท้องถิ่น",
    "4.3": "มาตรการจัดการเรื่องร้องเรียนการทุจริต",
}
_OUTPUTS = tuple(one for one in MEASURES if one.unit in {"ครั้ง", "คน", "ช่องทาง", "วัน"})
_OUTCOMES = tuple(one for one in MEASURES if one.unit == "ร้อยละ" and one.method)
_NO_MONEY = "ไม่ใช้งบประมาณ"


@frozen
class Item:
    """A project: its mission, title, unit, and whole baht by year (none: no money is used)."""

    mission: str
    title: str
    unit: str
    baht: tuple[int, ...] = ()


def _cell(baht: int) -> Cell:
    return cell_of(baht * 100)


def cell_of(satang: int) -> Cell:
    """The cell of an amount in satang."""
    return Cell(CellState.AMOUNT, Money(satang)) if satang else Cell(CellState.ZERO)


def _budget(baht: Sequence[int], *, dash: bool) -> Budget:
    cells = [_cell(one) if one or not dash else Cell(CellState.DASH) for one in baht]
    return Budget(tuple(zip(PERIOD.years, cells, strict=True)))


def _project(number: int, item: Item) -> Project:
    kind = next(one for one in ItemKind if item.title.startswith(one.value))
    if item.baht:
        return Project(number, item.title, kind, _budget(item.baht, dash=True))
    budget = _budget((0,) * 5, dash=False)
    return Project(number, item.title, kind, budget, _NO_MONEY, (Declaration(),))


def sheet_of(number: int, item: Item) -> Sheet:
    """The detail sheet of a project."""
    project = _project(number, item)
    years = tuple(y for y in PERIOD.years if not item.baht or item.baht[y.year - 2566])
    budget, texts = _sheet_budget(item, years)
    output = _OUTPUTS[number % len(_OUTPUTS)]
    outcome = _OUTCOMES[number % len(_OUTCOMES)]
    indicators = (
        _indicator(IndicatorKind.OUTPUT, output, 2 + number),
        _indicator(IndicatorKind.OUTCOME, outcome, 70 + number),
    )
    whole = years == PERIOD.years
    shown = "2566 - 2570" if whole else ", ".join(str(one) for one in years)
    bodies: dict[SheetHeading, Iterable[str]] = {
        SheetHeading.TITLE: (item.title,),
        SheetHeading.RATIONALE: ("งานเล็กที่ทำอย่างเปิดเผยทุกวันสร้างความไว้วางใจได้มากกว่าคำสัญญา",),
        SheetHeading.OBJECTIVES: (
            "1) เพื่อให้ชาวบ้านรู้ เห็น และร่วมตรวจสอบการทำงานได้",
            "2) เพื่อปิดช่องทางที่เอื้อต่อการทุจริต",
        ),
        SheetHeading.TARGET_GROUP: (f"ตัวแทนชุมชน จำนวน {20 + number} คน",),
        SheetHeading.STEPS: (
            "1) ประชุมผู้เกี่ยวข้องและแบ่งงาน",
            "2) ลงมือทำตามแนวทางที่ตกลงกัน",
            "3) ติดตามและสรุปบทเรียน",
        ),
        SheetHeading.DURATION: (f"ปีงบประมาณ พ.ศ. {shown}",),
        SheetHeading.BUDGET: texts,
        SheetHeading.RESPONSIBLE: (item.unit,),
        SheetHeading.RESULTS: ("ผลผลิต", indicators[0].text, "ผลลัพธ์", indicators[1].text),
    }
    sections = tuple(
        Section(heading, order, tuple(Passage(text) for text in passages))
        for order, (heading, passages) in enumerate(bodies.items(), start=1)
    )
    return Sheet(
        number,
        item.title,
        project.kind,
        item.mission,
        sections,
        Duration(years),
        budget,
        indicators,
    )


def _sheet_budget(item: Item, years: Sequence[FiscalYear]) -> tuple[SheetBudget, tuple[str, ...]]:
    if not item.baht:
        return SheetBudget((), none_declared=True), ("ไม่ใช้งบประมาณในการดำเนินการ",)
    amounts = [item.baht[one.year - 2566] for one in years]
    if len(set(amounts)) == 1:
        return SheetBudget((SheetAmount(_cell(amounts[0])),)), (f"จำนวน {amounts[0]:,} บาท",)
    found = tuple(SheetAmount(_cell(b), (y,)) for y, b in zip(years, amounts, strict=True))
    lines = (f"ปี {y} จำนวน {b:,} บาท" for y, b in zip(years, amounts, strict=True))
    return SheetBudget(found), tuple(lines)


def _indicator(kind: IndicatorKind, measure: Measure, number: int) -> Indicator:
    text = measure.text.format(number=number)
    return Indicator(kind, text, measure.thresholds(number), measure.method)


def _table(items: Sequence[Item]) -> Iterator[Dimension]:
    projects = [_project(number, item) for number, item in enumerate(items, start=1)]
    for number, name in DIMENSIONS.items():
        missions = tuple(
            Mission(
                code,
                text,
                tuple(
                    one for one, item in zip(projects, items, strict=True) if item.mission == code
                ),
            )
            for code, text in MISSIONS.items()
            if code.startswith(str(number))
        )
        dimension = Dimension(number, name, missions)
        yield evolve(dimension, subtotal=_total(number, dimension.projects))


def _total(number: int | None, projects: Iterable[Project]) -> StatedTotal:
    sums = [0] * 5
    for project in projects:
        for at, (_, cell) in enumerate(project.budget.cells):
            sums[at] += cell.amount.satang // 100 if cell.amount else 0
    return StatedTotal(number, _budget(sums, dash=False))


def _counts(dimensions: Sequence[Dimension]) -> Iterator[StatedCount]:
    total = sum(len(one.projects) for one in dimensions)
    for place in (CountPlace.PREFACE, CountPlace.INTRODUCTION):
        yield StatedCount(place, None, total)
    for one in dimensions:
        yield StatedCount(CountPlace.SUBTOTAL, one.number, len(one.projects))
    yield StatedCount(CountPlace.GRAND_TOTAL, None, total)


def _part(part: PartId, *texts: str) -> Part:
    return Part(part, tuple(Passage(text) for text in texts))


def targets_of(base: int, *scores: int) -> tuple[TargetSeries, ...]:
    """Both series, with their baselines."""

    def values(numbers: Sequence[int]) -> tuple[TargetValue, ...]:
        pairs = zip(PERIOD.years, numbers, strict=True)
        return tuple(TargetValue(year, Decimal(one)) for year, one in pairs)

    cases = TargetSeries(
        SeriesKind.CASES,
        "จำนวนคดีทุจริตลดลง (ฐานปี 2565 จำนวน 2 คดี)",
        values((10, 20, 30, 40, 50)),
        Decimal(2),
    )
    label = f"คะแนน ITA (ฐานปี 2565 จำนวน {base} คะแนน)"
    return cases, TargetSeries(SeriesKind.ITA_SCORE, label, values(scores), Decimal(base))


def _goals(score: int) -> tuple[Goal, ...]:
    last = PERIOD.last
    return (
        Goal(
            1,
            "คดีทุจริตของหน่วยงานลดลง ร้อยละ 50 ในปี พ.ศ. 2570",
            (GoalEnd(SeriesKind.CASES, Decimal(50), year=last),),
        ),
        Goal(
            2,
            f"ได้คะแนน ITA ไม่น้อยกว่า {score} คะแนน ในปี พ.ศ. 2570",
            (GoalEnd(SeriesKind.ITA_SCORE, Decimal(score), at_least=True, year=last),),
        ),
    )


def risk_row(
    number: int, step: str, factors: Sequence[tuple[str, int, int]], *controls: str
) -> RiskRow:
    """A row of the risk table: its risks with likelihood and impact, and its controls."""
    many = len(factors) > 1
    return RiskRow(
        number,
        step,
        tuple(Risk(text, at if many else None) for at, (text, _, _) in enumerate(factors, 1)),
        tuple(_rating(likelihood, impact) for _, likelihood, impact in factors),
        tuple(
            Control(text, at if len(controls) > 1 else None) for at, text in enumerate(controls, 1)
        ),
    )


_LEVELS = (RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.VERY_HIGH)
_EDGES = ((1, 4), (5, 9), (10, 14), (15, 25))


def _rating(likelihood: int, impact: int) -> Rating:
    score = likelihood * impact
    level = next(one for one, (_, top) in zip(_LEVELS, _EDGES, strict=True) if score <= top)
    return Rating(level, level.value, likelihood, impact, score)


def whole_plan(
    name: str,
    kind: OrganisationKind,
    position: str,
    items: Sequence[Item],
    risks: tuple[RiskRow, ...],
    targets: tuple[TargetSeries, ...],
    score: int,
) -> Plan:
    """A plan that agrees with itself."""
    dimensions = tuple(_table(items))
    total = len(items)
    goals = _goals(score)
    bands = tuple(
        RiskBand(level, low, high) for level, (low, high) in zip(_LEVELS, _EDGES, strict=True)
    )
    return Plan(
        organisation=Organisation(name, kind, "ธารทอง", "สุจริตบุรี"),
        title=_TITLE,
        period=PERIOD,
        announcement=Announcement(BuddhistDate(2565, 9, 15), "นายตั้งใจ ซื่อตรง", position),
        parts=(
            _part(
                PartId.ANNOUNCEMENT,
                f"เรื่อง ใช้{_TITLE}",
                f"{name}เห็นว่าการป้องกันการทุจริตตั้งแต่ต้นดีกว่าการตามแก้ไขภายหลัง จึงจัดทำแผนนี้ขึ้น",
                "จึงประกาศให้ทราบโดยทั่วกัน",
                "ประกาศ ณ วันที่ 15 เดือน กันยายน พ.ศ. 2565",
                "(นายตั้งใจ ซื่อตรง)",
                position,
            ),
            _part(
                PartId.PREFACE,
                "แผนฉบับนี้เกิดจากการพูดคุยกันของคนทำงานทุกกองกับตัวแทนชาวบ้านตลอดหนึ่งปีที่ผ่านมา",
                f"แยกตาม 4 มิติ รวมทั้งสิ้นจำนวน {total} โครงการ",
            ),
            _part(PartId.RISK_ASSESSMENT, "ต่ำ 1 – 4 ปานกลาง 5 – 9 สูง 10 – 14 สูงมาก 15 – 25"),
            _part(
                PartId.RATIONALE,
                "การทุจริตมักเริ่มจากความเคยชินเล็ก ๆ ที่ไม่มีใครทัก เมื่อสะสมนานเข้าก็กลายเป็นความสูญเสียของส่วนรวม"
                "และทำให้ประชาชนหมดความไว้วางใจ",
            ),
            _part(
                PartId.OBJECTIVES,
                "- (1) เพื่อให้บุคลากรทำงานด้วยความซื่อตรงและกล้าทักท้วงสิ่งที่ไม่ถูกต้อง",
                "- (2) เพื่อปิดช่องทางที่เอื้อต่อการทุจริต",
            ),
            _part(PartId.GOALS, *(f"- ({one.number}) {one.text}" for one in goals)),
            Part(PartId.TARGETS),
            _part(PartId.BENEFITS, "- (1) ชาวบ้านได้รับบริการที่เท่าเทียม"),
            Part(PartId.SUMMARY_TABLE),
            Part(PartId.SHEETS),
        ),
        risk_rows=risks,
        risk_bands=bands,
        goals=goals,
        targets=targets,
        dimensions=dimensions,
        grand_total=_total(None, (one for each in dimensions for one in each.projects)),
        counts=tuple(_counts(dimensions)),
        signs_explained=True,
        sheets=tuple(sheet_of(number, item) for number, item in enumerate(items, start=1)),
    )
