"""Two invented plans that every layout is tried with: a faultless one, and one with faults."""

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
from itacheck.testing.plans_words import MEASURES, Measure
from itacheck.thai.years import BuddhistDate, FiscalYear

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
class _Item:
    """A project: its mission, title, unit, and whole baht by year (none: no money is used)."""

    mission: str
    title: str
    unit: str
    baht: tuple[int, ...] = ()


_SUBDISTRICT = (
    _Item("1.1", "มาตรการส่งเสริมการปฏิบัติงานตามประมวลจริยธรรม", "สำนักปลัด"),
    _Item("1.1", "โครงการอบรมคุณธรรมสำหรับผู้บริหารและพนักงาน", "สำนักปลัด", (30_000,) * 5),
    _Item("1.2", "โครงการชาวห้วยเพียรธรรมรู้ทันการทุจริต", "กองสวัสดิการสังคม", (20_000, 0, 20_000, 0, 20_000)),
    _Item("1.3", "โครงการเยาวชนคนซื่อตรง", "กองการศึกษา", (15_000, 15_000, 15_000, 18_000, 18_000)),
    _Item("2.1", "มาตรการเปิดเผยข้อมูลสาธารณะผ่านเว็บไซต์", "สำนักปลัด"),
    _Item("2.1", "โครงการปรับปรุงศูนย์ข้อมูลข่าวสาร", "สำนักปลัด", (12_000, 5_000, 5_000, 5_000, 5_000)),
    _Item("2.2", "มาตรการ NO Gift Policy", "สำนักปลัด"),
    _Item("2.2", "มาตรการป้องกันผลประโยชน์ทับซ้อน", "กองคลัง"),
    _Item("2.2", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสตามผลการประเมิน ITA", "สำนักปลัด"),
    _Item("2.2", "มาตรการสร้างความโปร่งใสในการบริหารงานบุคคล", "สำนักปลัด"),
    _Item("2.2", "กิจกรรมจัดทำแผนปฏิบัติการป้องกันการทุจริต", "สำนักปลัด"),
    _Item("2.3", "กิจกรรมจัดทำคู่มือการปฏิบัติงานเพื่อลดการใช้ดุลพินิจ", "กองช่าง"),
    _Item("3.1", "โครงการประชุมประชาคมหมู่บ้านเพื่อจัดทำแผนพัฒนาท้องถิ่น", "สำนักปลัด", (25_000,) * 5),
    _Item("3.2", "มาตรการจัดการเรื่องร้องทุกข์/ร้องเรียนของประชาชน", "สำนักปลัด"),
    _Item("3.3", "โครงการเครือข่ายชาวบ้านเฝ้าระวังการทุจริต", "สำนักปลัด", (8_000,) * 5),
    _Item("4.1", "กิจกรรมประเมินการควบคุมภายในและการบริหารความเสี่ยงการทุจริต", "หน่วยตรวจสอบภายใน"),
    _Item("4.2", "โครงการเพิ่มพูนความรู้สมาชิกสภาด้านการตรวจสอบ", "สำนักปลัด", (40_000, 0, 40_000, 0, 40_000)),
    _Item("4.3", "มาตรการจัดให้มีระบบและช่องทางรับเรื่องร้องเรียนการทุจริต", "สำนักปลัด"),
)
_TOWN = (
    _Item("1.1", "กิจกรรมส่งเสริมการปฏิบัติงานตามประมวลจริยธรรมและจรรยา", "ฝ่ายอำนวยการ"),
    _Item("1.2", "โครงการเวทีชุมชนโปร่งใส", "กองสวัสดิการสังคม", (120_000, 60_000, 60_000, 60_000, 120_000)),
    _Item("1.3", "โครงการโรงเรียนสุจริตของเทศบาล", "กองการศึกษา", (50_000,) * 5),
    _Item("1.3", "กิจกรรมค่ายเยาวชนอรุณธรรม", "กองการศึกษา", (0, 75_500, 0, 75_500, 0)),
    _Item("2.1", "มาตรการเปิดเผยข้อมูลสาธารณะของเทศบาล", "ฝ่ายอำนวยการ"),
    _Item("2.1", "มาตรการพัฒนาศูนย์ข้อมูลข่าวสารของเทศบาล", "ฝ่ายอำนวยการ"),
    _Item("2.2", "มาตรการ NO Gift Policy ของเทศบาล", "ฝ่ายอำนวยการ"),
    _Item("2.2", "มาตรการป้องกันผลประโยชน์ทับซ้อนในงานพัสดุ", "กองคลัง"),
    _Item("2.2", "โครงการส่งเสริมคุณธรรมและความโปร่งใสตามผลการประเมิน ITA", "ฝ่ายอำนวยการ", (10_000,) * 5),
    _Item("2.2", "มาตรการสร้างความโปร่งใสในการบริหารงานบุคคลของเทศบาล", "กองการเจ้าหน้าที่"),
    _Item("2.3", "มาตรการออกคำสั่งมอบหมายงานและจัดทำคู่มือการปฏิบัติงาน", "กองช่าง"),
    _Item("3.1", "โครงการเทศบาลพบประชาชน", "กองยุทธศาสตร์", (80_000, 80_000, 90_000, 90_000, 90_000)),
    _Item("3.2", "มาตรการรับเรื่องร้องทุกข์/ร้องเรียนของประชาชน", "ฝ่ายนิติการ"),
    _Item("3.3", "กิจกรรมอาสาเฝ้าระวังเมืองแสงอรุณธรรม", "ฝ่ายนิติการ", (5_000,) * 5),
    _Item("4.1", "มาตรการติดตามประเมินผลระบบควบคุมภายใน", "หน่วยตรวจสอบภายใน"),
    _Item("4.2", "โครงการสภาเทศบาลรู้ทันงบประมาณ", "กองยุทธศาสตร์", (33_000, 0, 0, 33_000, 0)),
    _Item("4.3", "มาตรการจัดการเรื่องร้องเรียนการทุจริตและคุ้มครองผู้แจ้ง", "ฝ่ายนิติการ"),
)


def _cell(baht: int) -> Cell:
    return cell_of(baht * 100)


def cell_of(satang: int) -> Cell:
    """The cell of an amount in satang."""
    return Cell(CellState.AMOUNT, Money(satang)) if satang else Cell(CellState.ZERO)


def _budget(baht: Sequence[int], *, dash: bool) -> Budget:
    cells = [_cell(one) if one or not dash else Cell(CellState.DASH) for one in baht]
    return Budget(tuple(zip(PERIOD.years, cells, strict=True)))


def _project(number: int, item: _Item) -> Project:
    kind = next(one for one in ItemKind if item.title.startswith(one.value))
    if item.baht:
        return Project(number, item.title, kind, _budget(item.baht, dash=True))
    budget = _budget((0,) * 5, dash=False)
    return Project(number, item.title, kind, budget, _NO_MONEY, (Declaration(),))


def _sheet(number: int, item: _Item) -> Sheet:
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
        number, item.title, project.kind, item.mission, sections, Duration(years), budget, indicators
    )


def _sheet_budget(
    item: _Item, years: Sequence[FiscalYear]
) -> tuple[SheetBudget, tuple[str, ...]]:
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


def _table(items: Sequence[_Item]) -> Iterator[Dimension]:
    projects = [_project(number, item) for number, item in enumerate(items, start=1)]
    for number, name in DIMENSIONS.items():
        missions = tuple(
            Mission(code, text, tuple(
                one for one, item in zip(projects, items, strict=True) if item.mission == code
            ))
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


def _targets(base: int, *scores: int) -> tuple[TargetSeries, ...]:
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
        Goal(1, "คดีทุจริตของหน่วยงานลดลง ร้อยละ 50 ในปี พ.ศ. 2570",
             (GoalEnd(SeriesKind.CASES, Decimal(50), year=last),)),
        Goal(2, f"ได้คะแนน ITA ไม่น้อยกว่า {score} คะแนน ในปี พ.ศ. 2570",
             (GoalEnd(SeriesKind.ITA_SCORE, Decimal(score), at_least=True, year=last),)),
    )


def _risk(number: int, step: str, factors: Sequence[tuple[str, int, int]], *controls: str) -> RiskRow:
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


def _plan(  # noqa: PLR0913 - what the two plans differ in
    name: str,
    kind: OrganisationKind,
    position: str,
    items: Sequence[_Item],
    risks: tuple[RiskRow, ...],
    targets: tuple[TargetSeries, ...],
    score: int,
) -> Plan:
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
        sheets=tuple(_sheet(number, item) for number, item in enumerate(items, start=1)),
    )


def subdistrict() -> Plan:
    """The plan of an invented อบต.: faultless."""
    return _plan(
        "องค์การบริหารส่วนตำบลห้วยเพียรธรรม",
        OrganisationKind.SUBDISTRICT,
        "นายกองค์การบริหารส่วนตำบลห้วยเพียรธรรม",
        _SUBDISTRICT,
        (
            _risk(
                1,
                "การจัดซื้อจัดจ้าง",
                (("กำหนดคุณลักษณะให้เอื้อต่อผู้ค้ารายใดรายหนึ่ง", 3, 4), ("นำพัสดุไปใช้ในเรื่องส่วนตัว", 2, 3)),
                "มาตรการป้องกันผลประโยชน์ทับซ้อน",
                "กิจกรรมประเมินการควบคุมภายในและการบริหารความเสี่ยงการทุจริต",
            ),
            _risk(
                2,
                "การบริหารงานบุคคล",
                (("เลื่อนเงินเดือนโดยไม่ดูผลงาน", 2, 4),),
                "มาตรการสร้างความโปร่งใสในการบริหารงานบุคคล",
            ),
            _risk(
                3,
                "การอนุญาตและการให้บริการประชาชน",
                (("เรียกรับเงินพิเศษเพื่อแลกกับความรวดเร็ว", 3, 5), ("ให้คิวแก่คนใกล้ชิดก่อน", 2, 2)),
                "มาตรการ NO Gift Policy",
                "กิจกรรมจัดทำคู่มือการปฏิบัติงานเพื่อลดการใช้ดุลพินิจ",
            ),
        ),
        _targets(84, 86, 88, 90, 92, 95),
        95,
    )


def town() -> Plan:
    """The plan of an invented เทศบาลเมือง, with a fault of each of a dozen kinds."""
    plan = _plan(
        "เทศบาลเมืองแสงอรุณธรรม",
        OrganisationKind.TOWN,
        "นายกเทศมนตรีเมืองแสงอรุณธรรม",
        _TOWN,
        (
            _risk(
                1,
                "การจัดซื้อจัดจ้าง",
                (("เอื้อประโยชน์แก่ผู้ค้ารายใดรายหนึ่ง", 4, 4),),
                "มาตรการป้องกันผลประโยชน์ทับซ้อนในงานพัสดุ",
            ),
            _risk(2, "การใช้รถส่วนกลาง", (("นำรถส่วนกลางไปใช้ในเรื่องส่วนตัว", 3, 2),), "โครงการติดตั้งเครื่องติดตามรถยนต์"),
            _risk(
                3,
                "การให้บริการประชาชน",
                (("เรียกรับเงินพิเศษเพื่อแลกกับความรวดเร็ว", 3, 5),),
                "มาตรการ NO Gift Policy ของเทศบาล",
            ),
        ),
        _targets(80, 85, 87, 86, 91, 93),
        95,
    )
    return _with_faults(plan)


def _with_faults(plan: Plan) -> Plan:
    """Wrong: two totals, a count, a score and a level, and of sheets an amount, a year, a missing one."""
    first, second, *rest = plan.dimensions
    assert first.subtotal is not None
    assert plan.grand_total is not None
    year, cell = first.subtotal.budget.cells[1]
    assert cell.amount is not None
    more = Cell(CellState.AMOUNT, Money(cell.amount.satang + 500_000))
    cells = (first.subtotal.budget.cells[0], (year, more), *first.subtotal.budget.cells[2:])
    first = evolve(first, subtotal=evolve(first.subtotal, budget=Budget(cells)))
    one, two, three = plan.risk_rows
    one = evolve(one, ratings=(evolve(one.ratings[0], score=12),))
    three = evolve(three, ratings=(Rating(RiskLevel.LOW, RiskLevel.LOW.value, 3, 5, 15),))
    sheets = list(plan.sheets)
    sheets[2] = _sheet(3, evolve(_TOWN[2], baht=(45_000,) * 5))
    sheets[11] = evolve(sheets[11], sections=tuple(
        one for one in sheets[11].sections if one.heading is not SheetHeading.RESPONSIBLE
    ))
    del sheets[9]
    counts = tuple(
        evolve(one, number=5) if one.place is CountPlace.SUBTOTAL and one.dimension == 3 else one
        for one in plan.counts
    )
    return evolve(
        plan,
        dimensions=(first, second, *rest),
        risk_rows=(one, two, three),
        sheets=tuple(sheets),
        counts=counts,
    )
