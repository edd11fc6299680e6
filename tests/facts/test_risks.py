"""Facts about risks and controls: rules RSK."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck import check
from itacheck.facts import build_facts
from itacheck.plan import Control, Plan, Rating, Risk, RiskBand, RiskLevel, RiskRow, Sheet
from tests.facts.small import (
    at,
    dimension,
    facts,
    failed,
    outcomes,
    pack,
    plan,
    project,
    said,
    sheet,
)

LEVELS = {one.value: one for one in RiskLevel}
BANDS = tuple(
    RiskBand(level, low, high)
    for level, low, high in zip(tuple(RiskLevel)[1:], (1, 5, 10, 15), (4, 9, 14, 25), strict=True)
)


def rated(word: str = "", score: int | None = None, by: tuple[int, int] | None = None) -> Rating:
    """A rating: its word, its score, its likelihood and impact."""
    likelihood, impact = by or (None, None)
    return Rating(LEVELS.get(word), word, likelihood, impact, score)


def row(
    *controls: str, risks: int = 1, ratings: tuple[Rating, ...] = (), number: int | None = 1
) -> RiskRow:
    """A row of the risk table."""
    return RiskRow(
        number,
        "งานพัสดุ",
        tuple(Risk(f"ความเสี่ยงที่ {n}") for n in range(1, risks + 1)),
        ratings,
        tuple(Control(one, n * 10) for n, one in enumerate(controls, start=1)),
        location=at(5),
    )


def table(*rows: RiskRow, projects: tuple[str, ...] = (), sheets: tuple[Sheet, ...] = ()) -> Plan:
    """A plan with a risk table, projects and sheets."""
    made = plan(
        dimension(1, *(project(n, one) for n, one in enumerate(projects, start=1))), sheets=sheets
    )
    return evolve(made, risk_rows=rows)


def test_every_risk_of_a_row_without_controls_is_told() -> None:
    """An empty cell and a lone dash are no control."""
    made = table(row(risks=2), row("-", number=2), row("มาตรการตรวจสอบพัสดุ", number=3))
    assert failed(made, "RSK001") == [("risk:1.1", None), ("risk:1.2", None), ("risk:2.1", None)]
    assert list(facts(made, "control")) == ["control:3.1"]


def test_controls_go_by_their_ordinal() -> None:
    """Whatever number is printed; a row without number goes by its position."""
    made = table(row("ก", "ข", number=None), row("ค", number=1))
    assert list(facts(made, "control")) == ["control:1#2.1", "control:1#2.2", "control:1.1"]


def backing(control: str, *projects: str, sheets: tuple[Sheet, ...] = ()) -> object:
    """How a control is backed."""
    made = table(row(control), projects=projects, sheets=sheets)
    return facts(made, "control")["control:1.1"].values["backing"]


@pytest.mark.parametrize(
    ("control", "title", "how"),
    [
        ("มาตรการ จัดทำ แผนปฏิบัติการ", "โครงการจัดทำแผนปฏิบัติการ", "backed"),
        ("อบรมบุคลากรของหน่วยงาน", "โครงการอบรมบุคลากรองค์กรปกครองส่วนท้องถิ่น", "backed"),
        ("อบรมบุคลากรของเทศบาลตำบลสวนดอก", "โครงการอบรมบุคลากร", "backed"),
        ("กกกกกกกกกข", "กกกกกกกกกค", "backed"),
        ("กกกกกกกขขข", "กกกกกกกคคค", "loosely"),
        ("กกกกกกขขขข", "กกกกกกคคคค", "none"),
        ("มาตรการไม่มีการรับสินบน", "มาตรการมีการรับสินบน", "none"),
        ("สร้างภูมิคุ้มกันให้เยาวชน", "โครงการสร้างภูมิคุ้มกันให้เยาวชน (โตไปไม่โกง)", "backed"),
    ],
)
def test_a_control_is_backed_by_a_projects_name(control: str, title: str, how: str) -> None:
    """From 90 percent on it is backed, from 70 on loosely; opposites never are."""
    assert backing(control, title) == how


LONG = "พัฒนาระบบตรวจสอบพัสดุและทรัพย์สิน"


def test_a_long_name_that_stands_whole_backs_loosely() -> None:
    """A project's in the control, or the control's in a sheet, also one without a project."""
    around = "มาตรการแสดงเจตจำนงของผู้บริหารด้วยการ"
    assert backing(f"{around}{LONG}", f"โครงการ{LONG}") == "loosely"
    assert backing(f"{around}ไม่{LONG}", f"โครงการ{LONG}") == "none"
    assert backing("ส่งเสริมการตรวจสอบพัสดุอย่างต่อเนื่องทุกปี", "ตรวจสอบพัสดุ") == "none"
    assert backing(LONG, "ก", sheets=(sheet(9, text=f"จะดำเนินการ{LONG}ทุกปี"),)) == "loosely"
    assert backing(LONG, "ก", sheets=(sheet(9, f"โครงการ{LONG}และอื่น ๆ"),)) == "loosely"
    assert backing(LONG, "ก", sheets=(sheet(9, text=f"จะไม่{LONG}"),)) == "none"
    assert backing("ตรวจสอบพัสดุ", "ก", sheets=(sheet(9, text="ตรวจสอบพัสดุ"),)) == "none"


def test_a_phrase_in_latin_letters_backs_loosely() -> None:
    """It stands in both, however it is spaced; words of the frame stand in every plan."""
    gift = "มาตรการ NO Gift Policy"
    assert backing("ประกาศเจตนารมณ์ไม่รับของขวัญทุกเทศกาล (No Gift Policy)", gift) == "loosely"
    assert (
        backing("เผยแพร่นโยบาย NO Gift Policy ทางเว็บไซต์และบอร์ด", "มาตรการ NOGiftPolicy") == "loosely"
    )
    assert backing("ปรับปรุงกระบวนงานตาม Risk Score ทุกไตรมาส", "กิจกรรมทบทวน Risk Score") == "none"
    assert backing("เปิดช่องทาง Open Data ของกองคลังทุกเดือน", "ไม่ใช้ Open Data") == "none"
    assert backing("ยกระดับ ITA ในทุกกองของหน่วยงาน", "กิจกรรมรู้จัก ITA") == "none"


def test_the_nearest_project_is_named_only_where_it_is_near() -> None:
    """Below 60 percent the message does not speak of it; the data has it all the same."""
    near = table(row("กกกกกกขขขข"), projects=("โครงการกกกกกกคคคค",))
    far = table(row("กกกกกขขขขข"), projects=("โครงการกกกกกคคคคค",))
    for made, named in ((near, True), (far, False)):
        (found,) = check(made, language="en").by_rule("RSK002")
        assert ("The nearest name" in found.message) is named
        assert found.data["nearest"] == made.projects[0].title


def test_what_backs_loosely_is_named() -> None:
    """The finding shows the project or the sheet, with its place."""
    made = table(row(LONG), projects=("ก",), sheets=(sheet(9, f"โครงการ{LONG}และอื่น ๆ"),))
    fact = facts(made, "control")["control:1.1"]
    assert failed(made, "RSK003") == [("control:1.1", None)]
    assert "9" in str(fact.origin.texts["backer"])
    assert len(fact.origin.evidence) == 3


def test_the_nearest_project_is_told_without_the_guard() -> None:
    """It may be an opposite; only a plan without projects has none."""
    made = table(row("มาตรการไม่รับของขวัญ"), projects=("โครงการอบรม", "มาตรการรับของขวัญ"))
    fact = facts(made, "control")["control:1.1"]
    assert fact.origin.texts["nearest_project"] == "project:2"
    assert isinstance(fact.values["similarity"], int)
    assert fact.values["similarity"] > 8000
    empty = facts(table(row("มาตรการไม่รับของขวัญ")), "control")["control:1.1"]
    assert empty.origin.texts["nearest"] is None
    assert "similarity" not in empty.values
    assert failed(table(row("มาตรการไม่รับของขวัญ")), "RSK002") == [("control:1.1", None)]


def test_of_two_projects_with_one_core_the_kind_decides() -> None:
    """A measure is nearest to the measure."""
    made = table(row("มาตรการปลูกป่า"), projects=("โครงการปลูกป่า", "มาตรการปลูกป่า"))
    assert facts(made, "control")["control:1.1"].origin.texts["nearest_project"] == "project:2"


@pytest.mark.parametrize(
    ("rating", "wrong"),
    [
        (rated("สูง"), False),
        (rated("วิกฤต"), True),
        (rated("-"), False),
        (rated("สูง", 12, (3, 4)), False),
        (rated("สูง", 13, (3, 4)), True),
        (rated("ต่ำ", 12), True),
        (rated("ต่ำ", None, (3, 4)), True),
        (rated("สูงมาก", 25), False),
        (rated("สูงมาก", 30), True),
    ],
)
def test_a_rating_fits_the_scale_its_product_and_the_bands(rating: Rating, *, wrong: bool) -> None:
    """A level of the scale, a score that is the product, and the plan's own band."""
    made = evolve(table(row("ก", ratings=(rating,))), risk_bands=BANDS)
    assert failed(made, "RSK004") == ([("risk_row:1", None)] if wrong else [])


def test_without_bands_or_scores_only_the_word_is_checked() -> None:
    """What a plan does not say cannot be wrong; a row without rating is undecided."""
    assert failed(table(row("ก", ratings=(rated("ต่ำ", 25),))), "RSK004") == []
    partial = evolve(table(row("ก", ratings=(rated("ต่ำ", 25),))), risk_bands=BANDS[1:2])
    assert failed(partial, "RSK004") == []
    assert outcomes(table(row("ก")), "RSK004") == {("risk_row:1", None): "undecided"}


def test_a_faulty_rating_is_written_down() -> None:
    """The message shows the word, the product and the band."""
    ratings = (rated("วิกฤต"), rated("ต่ำ", 13, (3, 4)))
    made = evolve(table(row("ก", risks=2, ratings=ratings)), risk_bands=BANDS)
    texts = facts(made, "risk_row")["risk_row:1"].origin.texts
    assert texts["levels"] == ("“วิกฤต”",)
    assert texts["scores"] == ("3 × 4 ≠ 13",)
    assert texts["bands"] == ("ต่ำ (13) ≠ สูง 10–14",)


def test_fewer_levels_than_risks_are_told() -> None:
    """One, several or none, where there are more risks."""
    one, two = (rated("สูง"),), (rated("สูง"), rated("ต่ำ"))
    for risks, ratings, wrong in ((3, one, True), (3, two, True), (2, two, False), (1, (), True)):
        made = table(row("ก", risks=risks, ratings=ratings))
        assert bool(failed(made, "RSK005")) == wrong


def test_levels_without_any_figure_are_told_once() -> None:
    """A score, a likelihood or an impact anywhere is something to check by."""
    levels = table(row("ก", ratings=(rated("สูง"),)), row("ข", ratings=(rated("ต่ำ"),), number=2))
    assert failed(levels, "RSK006") == [("plan", None)]
    assert failed(table(row("ก", ratings=(rated("สูง", 12),))), "RSK006") == []
    assert outcomes(table(row("ก")), "RSK006") == {("plan", None): "not_applicable"}


def test_a_high_risk_needs_a_project() -> None:
    """Backed loosely is not backed; one backed control is enough for all risks of its row."""
    high = (rated("สูงมาก"),)
    assert failed(table(row("ปลูกป่า", ratings=high)), "RSK007") == [("risk:1.1", None)]
    loosely = table(row("กกกกกกกขขข", ratings=high), projects=("กกกกกกกคคค",))
    assert failed(loosely, "RSK007") == [("risk:1.1", None)]
    made = table(row("ปลูกป่า", "ก", risks=2, ratings=high), projects=("โครงการปลูกป่า",))
    assert failed(made, "RSK007") == []
    assert failed(table(row("ปลูกป่า", ratings=(rated("ปานกลาง"),))), "RSK007") == []


def test_whose_level_is_whose() -> None:
    """One level holds for all; of several, the first belong to the first, the rest is open."""
    one, two = (rated("สูง"),), (rated("สูง"), rated("ต่ำ"))
    for ratings, states in (
        (one, ["failed"] * 3),
        (two, ["failed", "not_applicable", "undecided"]),
        ((), ["undecided"] * 3),
        ((rated("วิกฤต"),), ["undecided"] * 3),
    ):
        made = table(row("ก", risks=3, ratings=ratings))
        assert [state for _, state in said(made, "RSK007")] == states


def test_a_score_alone_has_the_level_of_its_band() -> None:
    """Where the plan states bands and a score but no word, its own band is the level."""
    made = evolve(table(row("ก", ratings=(rated("", 12),))), risk_bands=BANDS)
    assert facts(made, "risk")["risk:1.1"].values["level"] == "high"
    assert failed(made, "RSK007") == [("risk:1.1", None)]


def test_without_a_risk_table_or_thresholds_nothing_is_decided() -> None:
    """No table, no risks; no thresholds, no word on what backs a control."""
    for code in ("RSK001", "RSK002", "RSK003", "RSK004", "RSK005", "RSK006", "RSK007"):
        assert outcomes(Plan(), code) == {("", None): "undecided"}
    bare = evolve(pack().criteria, parameters=())
    made = build_facts(table(row("ก")), bare, fiscal_year=None, baseline_ita=None)
    assert all("backing" not in one.values for one in made if one.kind == "control")
    assert all("backed" not in one.values for one in made if one.kind == "risk")


def test_a_long_text_is_shown_by_its_beginning() -> None:
    """Messages show enough to find a control by; data has all of it."""
    texts = facts(table(row("มาตรการ" + "ก" * 200)), "control")["control:1.1"].origin.texts
    assert len(str(texts["control"])) > 200
    assert str(texts["control_short"]).endswith("…”")
    assert len(str(texts["control_short"])) < 100


def test_a_scale_whose_scores_are_not_known_decides_nothing() -> None:
    """Bands that could not be read leave the level open; a wrong product is one all the same."""
    unread = tuple(evolve(band, lowest=None, highest=None) for band in BANDS)
    made = evolve(table(row("ก", ratings=(rated("สูง", 3),))), risk_bands=unread)
    assert outcomes(made, "RSK004") == {("risk_row:1", None): "undecided"}
    wrong = evolve(table(row("ก", ratings=(rated("สูง", 13, (3, 4)),))), risk_bands=unread)
    assert failed(wrong, "RSK004") == [("risk_row:1", None)]


def test_a_level_that_only_this_plan_names() -> None:
    """A word of the plan's own scale is a level, and its scores are compared with its band."""
    bands = (*BANDS[:3], RiskBand(None, 15, 25, "วิกฤต"))
    right = evolve(table(row("ก", ratings=(rated("วิกฤต", 20),))), risk_bands=bands)
    assert failed(right, "RSK004") == []
    wrong = evolve(table(row("ก", ratings=(rated("วิกฤต", 12),))), risk_bands=bands)
    assert failed(wrong, "RSK004") == [("risk_row:1", None)]


@pytest.mark.parametrize("word", ["ไม่มี", "ยังไม่มี", "n/a", "ไม่มีมาตรการ"])
def test_a_word_for_none_is_no_control_in_any_form(word: str) -> None:
    """Also where a plan is written as data, ไม่มี is no control."""
    assert failed(table(row(word)), "RSK001") == [("risk:1.1", None)]
