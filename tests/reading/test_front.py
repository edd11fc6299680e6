from __future__ import annotations

import pytest

from itacheck.plan import CountPlace, OrganisationKind, PartId, Plan
from tests.reading.texts import FIRST, plan, problems, row, sheet, table

TITLE = "แผนปฏิบัติการป้องกันการทุจริต"


def front(*lines: str) -> Plan:
    """A plan whose cover has these lines."""
    return plan(table(FIRST), front="\n".join(lines))


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("เทศบาลตำบลทุ่งสมมติ", OrganisationKind.SUBDISTRICT_MUNICIPALITY),
        ("เทศบาลเมืองสมมติ", OrganisationKind.TOWN),
        ("เทศบาลนครสมมติ", OrganisationKind.CITY),
        ("องค์การบริหารส่วนตำบลสมมติ", OrganisationKind.SUBDISTRICT),
        ("องค์การบริหารส่วนจังหวัดสมมติ", OrganisationKind.PROVINCIAL),
        ("อบต.สมมติ", OrganisationKind.SUBDISTRICT),
        ("อบจ.สมมติ", OrganisationKind.PROVINCIAL),
        ("กรุงเทพมหานคร", OrganisationKind.BANGKOK),
        ("เมืองพัทยา", OrganisationKind.PATTAYA),
    ],
)
@pytest.mark.parametrize("before", ["", "ของ", "โดย "])
def test_kinds_of_organisation(name: str, kind: OrganisationKind, before: str) -> None:
    """The local government by its full or abbreviated kind."""
    organisation = front(TITLE, before + name, "(พ.ศ. 2566 - 2570)").organisation
    assert organisation is not None
    assert (organisation.name, organisation.kind) == (name, kind)


def test_district_and_province() -> None:
    """The organisation's district and province from the line with its address."""
    found = front(TITLE, "เทศบาลตำบลทุ่งสมมติ", "อำเภอในฝัน จังหวัดสมมติ", "(พ.ศ. 2566 - 2570)")
    assert found.organisation is not None
    assert (found.organisation.district, found.organisation.province) == ("ในฝัน", "สมมติ")


def test_the_organisations_address_is_no_part_of_its_name() -> None:
    """Subdistrict, district and province behind the name in the same line end it."""
    found = front(TITLE, "เทศบาลตำบลทุ่งสมมติ ตำบลทุ่งสมมติ อำเภอในฝัน จังหวัดสมมติ")
    assert found.organisation is not None
    assert found.organisation.name == "เทศบาลตำบลทุ่งสมมติ"
    assert found.organisation.province == "สมมติ"


def test_an_organisation_named_only_in_sentences() -> None:
    """Without a line of its own, the name that stands most often is taken."""
    found = front(f"{TITLE}ของเทศบาลตำบลทุ่งสมมติ (พ.ศ. 2566 - 2570)", "แผนนี้ เทศบาลตำบลทุ่งสมมติ จัดทำขึ้น")
    assert found.organisation is not None
    assert found.organisation.name == "เทศบาลตำบลทุ่งสมมติ"


def test_a_plan_without_organisation() -> None:
    """Nobody is named, so there is none."""
    assert front(TITLE, "(พ.ศ. 2566 - 2570)").organisation is None


@pytest.mark.parametrize(
    "lines",
    [
        [TITLE, "เพื่อยกระดับความโปร่งใส", "ของเทศบาลตำบลทุ่งสมมติ"],
        [f"{TITLE} เพื่อยกระดับความโปร่งใส", "(พ.ศ. 2566-2570)"],
        [f"{TITLE}เพื่อยกระดับความโปร่งใส ของเทศบาลตำบลทุ่งสมมติ"],
        ["", "", f"{TITLE} เพื่อยกระดับความโปร่งใส (พ.ศ. 2566-2570) เทศบาลตำบลทุ่งสมมติ"],
    ],
)
def test_the_title_over_one_line_or_more(lines: list[str]) -> None:
    """The title ends where the organisation or the years begin."""
    assert front(*lines).title.replace(" ", "") == f"{TITLE}เพื่อยกระดับความโปร่งใส"


@pytest.mark.parametrize(
    "years",
    [
        "(พ.ศ. 2566 - 2570)",
        "(พ.ศ.๒๕๖๖-๒๕๗๐)",
        "พ.ศ. ๒๕๖๖ – ๒๕๗๐",
        "ปีงบประมาณ พ.ศ. 2566 ถึง พ.ศ. 2570",
        "พ.ศ. ๒๕66 -๒๕70",
        "ประจำปีงบประมาณ 2566-70",
    ],
)
def test_the_period(years: str) -> None:
    """The plan's years in all their writings."""
    period = front(TITLE, years).period
    assert period is not None
    assert (int(period.first), int(period.last)) == (2566, 2570)


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("(ฉบับทบทวน)", None),
        ("ฉบับแก้ไขเพิ่มเติม ครั้งที่ ๒", 2),
        ("แก้ไข ครั้งที่ 1", 1),
        ("ฉบับเปลี่ยนแปลง ครั้งที่ 3", 3),
    ],
)
def test_an_amended_plan(label: str, number: int | None) -> None:
    """That a plan is amended, by which number and when."""
    found = front(TITLE, "เทศบาลตำบลทุ่งสมมติ", label, "เมื่อวันที่ 5 มกราคม 2568", "(พ.ศ. 2566 - 2570)")
    assert found.amendment is not None
    assert found.amendment.number == number
    assert str(found.amendment.date) == "2568-01-05"


def test_a_plan_that_is_not_amended() -> None:
    """Nothing on the cover says so."""
    assert front(TITLE, "(พ.ศ. 2566 - 2570)").amendment is None


def test_the_announcement() -> None:
    """Its date, signatory and position; the date is that of the line ประกาศ ณ วันที่."""
    lines = [
        TITLE,
        "ประกาศเทศบาลตำบลทุ่งสมมติ",
        "เรื่อง ใช้แผนตามมติวันที่ 1 กันยายน 2565",
        "ประกาศ ณ วันที่ ๒๔ เดือน กันยายน พ.ศ. ๒๕๖๕",
        "(นางสมมติ ใจดี)",
        "นายกเทศมนตรีตำบลทุ่งสมมติ",
        "คำนำ",
        "คำนำของแผน",
    ]
    found = front(*lines)
    assert found.announcement is not None
    assert str(found.announcement.date) == "2565-09-24"
    assert found.announcement.signatory == "นางสมมติ ใจดี"
    assert found.announcement.position == "นายกเทศมนตรีตำบลทุ่งสมมติ"
    assert found.part(PartId.PREFACE) is not None


def test_the_announcement_of_an_abbreviated_organisation() -> None:
    """ประกาศ อบต.… opens the announcement as well."""
    found = front(TITLE, "ประกาศ อบต.สมมติ", "ประกาศ ณ วันที่ 1 ตุลาคม 2565")
    assert found.announcement is not None
    assert str(found.announcement.date) == "2565-10-01"


def test_no_announcement() -> None:
    """A plan without announcement has none."""
    found = front(TITLE)
    assert found.announcement is None
    assert found.part(PartId.ANNOUNCEMENT) is None


def test_counts_of_preface_and_introduction() -> None:
    """Each number belongs to its place and to the dimension named before it, or to the plan."""
    preface = (
        "คำนำ\nรวมทั้งสิ้นจำนวน 12 โครงการ ดังนี้\n"
        "มิติที่ 1 ชื่อหนึ่ง จำนวน 5 โครงการ\nมิติที่ 2 ชื่อสอง\n\nจำนวน ๗ โครงการ"
    )
    found = plan(
        preface,
        "ส่วนที่ 2\nประกอบด้วย โครงการ/กิจกรรม /มาตรการ รวมจำนวน ๑๑ โครงการ",
        table(FIRST).removeprefix("ส่วนที่ 2\n"),
    )
    counts = [(one.place, one.dimension, one.number) for one in found.counts]
    assert counts == [
        (CountPlace.PREFACE, None, 12),
        (CountPlace.PREFACE, 1, 5),
        (CountPlace.PREFACE, 2, 7),
        (CountPlace.INTRODUCTION, None, 11),
    ]


@pytest.mark.parametrize(
    ("line", "explained"),
    [
        ("เครื่องหมาย - หมายถึง ไม่มีการดำเนินการในปีนั้น", True),
        ("0.00 หมายถึง ไม่ใช้งบประมาณ", True),
        ("ประกอบด้วยโครงการต่อไปนี้", False),
    ],
)
def test_whether_the_signs_are_explained(line: str, explained: bool) -> None:
    """A line of part 2 that says what a sign means."""
    found = plan("ส่วนที่ 2\n" + line, table(FIRST).removeprefix("ส่วนที่ 2\n"))
    assert found.signs_explained is explained


PART1 = """ส่วนที่ 1
บทนำ
1. การประเมินความเสี่ยงการทุจริต
ไม่มีตาราง
2. หลักการและเหตุผล
ชุมชนต้องการความโปร่งใส
3. วัตถุประสงค์ของการจัดทำแผน
1) เพื่อให้ตรวจสอบได้
4. เป้าหมาย
1) คดีลดลง
5. ประโยชน์ของการจัดทำแผน
1) ประชาชนเชื่อมั่น"""

ALL = [PartId.RISK_ASSESSMENT, PartId.RATIONALE, PartId.OBJECTIVES, PartId.GOALS, PartId.BENEFITS]


def ids(found: Plan) -> list[PartId]:
    """The parts that a plan has."""
    return [one.id for one in found.parts]


def test_the_sections_of_part_one() -> None:
    """Each section is a part with its own text."""
    found = plan(PART1, table(FIRST), "ส่วนที่ 3", sheet())
    assert ids(found) == [*ALL, PartId.SUMMARY_TABLE, PartId.SHEETS]
    rationale = found.part(PartId.RATIONALE)
    assert rationale is not None
    assert [one.text for one in rationale.passages] == ["ชุมชนต้องการความโปร่งใส"]


@pytest.mark.parametrize("missing", ["2. ", "3. ", "4. ", "5. "])
def test_a_missing_section_of_part_one(missing: str) -> None:
    """A section that is not there is no part, and the others are."""
    lines = PART1.split("\n")
    at = next(index for index, line in enumerate(lines) if line.startswith(missing))
    found = plan("\n".join(lines[:at] + lines[at + 2 :]), table(FIRST))
    assert len(ids(found)) == len(ALL)


def test_sections_without_numbers() -> None:
    """A section's heading needs no number."""
    import re

    text = re.sub(r"(?m)^\d\. ", "", PART1)
    assert ids(plan(text, table(FIRST))) == [*ALL, PartId.SUMMARY_TABLE]


def test_a_heading_of_part_one_glued_to_a_paragraph() -> None:
    """A heading at the end of the paragraph before it opens its section."""
    found = plan(PART1.replace("โปร่งใส\n3. วัตถุ", "โปร่งใส3. วัตถุ"), table(FIRST))
    assert PartId.OBJECTIVES in ids(found)


FORM = """ส่วนที่ 1 บทนำ
หลักการและเหตุผล (Rationale)\tการทุจริตเป็นปัญหาของทุกหน่วยงาน
\tแนวทางดังกล่าวสอดคล้องกับยุทธศาสตร์ชาติ
วัตถุประสงค์\t(1) เพื่อให้บุคลากรไม่ทนต่อการทุจริต
\t(2) เพื่อเปิดเผยข้อมูลให้ประชาชนตรวจสอบ
เป้าหมาย\t(1) คดีทุจริตลดลงร้อยละ 50 ในปี 2570
ตัวชี้วัด\tหน่วย\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570
คดีทุจริตลดลง\tร้อยละ\t10\t20\t30\t40\t50
ประโยชน์ที่คาดว่าจะได้รับ\tประชาชนเชื่อมั่นในการบริหารงาน"""


def test_sections_of_part_one_may_stand_beside_their_texts() -> None:
    """As on a form, of which a table of targets stays a table."""
    found = plan(FORM, table(FIRST))
    texts = {one.id: [text.text for text in one.passages] for one in found.parts}
    assert len(texts[PartId.RATIONALE]) == len(texts[PartId.OBJECTIVES]) == 2
    assert texts[PartId.BENEFITS] == ["ประชาชนเชื่อมั่นในการบริหารงาน"]
    assert [one.text for one in found.goals] == ["คดีทุจริตลดลงร้อยละ 50 ในปี 2570"]
    assert [str(one.values[-1].value) for one in found.targets] == ["50"]


CONTENTS = """สารบัญ
\tหน้า
คำนำ\tก
ส่วนที่ 1 บทนำ\t1
1. การประเมินความเสี่ยงการทุจริต
2. หลักการและเหตุผล
3. วัตถุประสงค์ของการจัดทำแผน
ส่วนที่ 2 แผนปฏิบัติการ\t5
ส่วนที่ 3 รายละเอียดโครงการ\t10"""


def test_a_table_of_contents_is_no_part() -> None:
    """Its lines name the parts and are none of them."""
    with_contents = plan(CONTENTS, PART1, table(FIRST), "ส่วนที่ 3", sheet())
    assert with_contents == plan(PART1, table(FIRST), "ส่วนที่ 3", sheet())


def test_part_two_without_its_heading() -> None:
    """What introduces the table is its introduction, also where ส่วนที่ 2 is missing."""
    intro = "แผนปฏิบัติการป้องกันการทุจริต\nประกอบด้วย โครงการ รวมจำนวน 9 โครงการ"
    found = plan(PART1, intro, table(FIRST).removeprefix("ส่วนที่ 2\n"))
    counts = [(one.place, one.number) for one in found.counts]
    assert counts == [(CountPlace.INTRODUCTION, 9)]


def test_sheets_under_a_mission_without_the_heading_of_part_three() -> None:
    """The headings above the first sheet are its own where ส่วนที่ 3 is missing."""
    found = plan(table(FIRST), "มิติที่ 1 มิติแรก\n1.1 ภารกิจแรก", sheet())
    assert [one.mission for one in found.sheets] == ["1.1"]


def test_parts_without_their_headings() -> None:
    """Tables and sheets are known by themselves where ส่วนที่ n is missing."""
    found = plan(table(FIRST).removeprefix("ส่วนที่ 2\n"), sheet(1), sheet(2))
    assert len(found.projects) == 1
    assert [one.number for one in found.sheets] == [1, 2]
    assert ids(found) == [PartId.SUMMARY_TABLE, PartId.SHEETS]


def test_spaces_within_the_words_of_name_and_address() -> None:
    """A word broken by a space is read whole where the document has it whole in another place."""
    found = front(
        TITLE,
        "ของเท ศบาล ตำบลทุ่ง สมมติ",
        "อำเภอใน ฝัน จัง หวัดสมมติ",
        "ประกาศเทศบาลตำบลทุ่งสมมติ",
        "(พ.ศ. 2566 - 2570)",
    ).organisation
    assert found is not None
    assert (found.name, found.kind) == (
        "เทศบาลตำบลทุ่งสมมติ",
        OrganisationKind.SUBDISTRICT_MUNICIPALITY,
    )
    assert (found.district, found.province) == ("ในฝัน", "สมมติ")


def test_another_name_on_the_cover_is_not_the_plans() -> None:
    """It was left there from another's plan: the announcement and the preface name the owner."""
    found = plan(
        "ประกาศเทศบาลตำบลทุ่งสมมติ\nเรื่อง แผนปฏิบัติการป้องกันการทุจริต",
        "คำนำ\nแผนนี้เป็นกรอบในการทำงาน\nเทศบาลตำบลทุ่งสมมติ",
        table(FIRST),
        front=f"{TITLE}\nเทศบาลตำบลเนินสมมติ\n(พ.ศ. 2566 - 2570)",
    )
    assert found.organisation is not None
    assert found.organisation.name == "เทศบาลตำบลทุ่งสมมติ"


def test_a_district_without_province() -> None:
    """A line may name the district alone."""
    found = front(TITLE, "เทศบาลตำบลทุ่งสมมติ", "อำเภอในฝัน โทร. 0 0000", "(พ.ศ. 2566 - 2570)")
    assert found.organisation is not None
    assert (found.organisation.district, found.organisation.province) == ("ในฝัน", "")


def test_no_other_date_stands_in_for_the_announcements() -> None:
    """A line for the date that has none that can be read is a problem, whatever else is dated."""
    found = front(
        TITLE,
        "ประกาศเทศบาลตำบลทุ่งสมมติ",
        "ให้ใช้แผนนี้ตั้งแต่วันที่ 1 ตุลาคม 2565",
        "ประกาศ ณ วันที่ 31 กันยายน 2565",
    )
    assert found.announcement is not None
    assert found.announcement.date is None
    assert [str(one.location) for one in found.problems] == ["x.txt:4:1"]


def test_the_announcements_date_on_the_next_line() -> None:
    """The date may stand below its words."""
    found = front(TITLE, "ประกาศเทศบาลตำบลทุ่งสมมติ", "ประกาศ ณ วันที่", "๑ ต.ค. ๒๕๖๕")
    assert found.announcement is not None
    assert str(found.announcement.date) == "2565-10-01"


@pytest.mark.parametrize("digits", ["12345", "๙" * 50])
def test_a_number_of_projects_that_is_too_long_is_told(digits: str) -> None:
    """In the introduction, in the preface and in a total row: not read, and not dropped."""
    told = f"“{digits}” cannot be read as a number of projects."
    stated = f"มิติที่ 1 มิติแรก จำนวน {digits} โครงการ"
    total = row(f"จำนวน {digits} โครงการ", mission="รวม")
    found = (
        plan(f"ส่วนที่ 2\n{stated}", table(FIRST).removeprefix("ส่วนที่ 2\n")),
        plan(f"คำนำ\n{stated}", table(FIRST)),
        plan(table(FIRST, total)),
    )
    for one in found:
        assert one.counts == ()
        assert told in problems(one)


@pytest.mark.parametrize("word", ["ส่วนที่", "บทที่", "หมวดที่", "ตอนที่", "หมวด", "บท"])
@pytest.mark.parametrize(
    ("risks", "summary", "sheets"),
    [
        ("การประเมินความเสี่ยงการทุจริต", "แผนงาน โครงการ และงบประมาณ", "รายละเอียดโครงการ"),
        ("การวิเคราะห์ความเสี่ยง", "เรื่องที่จะทำใน 5 ปี", "งานแต่ละเรื่อง"),
        ("", "", ""),
    ],
)
def test_a_parts_name_says_what_it_is_before_its_number(
    word: str, risks: str, summary: str, sheets: str
) -> None:
    """Where the risks are a part of their own, the table is part 3 and the sheets are part 4."""
    lines = PART1.split("\n")
    header = "ที่\tประเด็นความเสี่ยง\tมาตรการควบคุมความเสี่ยง"
    table_of_risks = f"{header}\n1\tเรียกรับเงิน\tโครงการหนึ่ง"
    found = plan(
        "\n".join([f"{word} 1 บทนำ", *lines[4:]]),
        f"{word} 2 {risks}\n{table_of_risks}",
        f"{word} 3 {summary}\n{table(FIRST).removeprefix('ส่วนที่ 2')}",
        f"{word} 4 {sheets}",
        sheet(),
        f"{word} 5 การติดตามประเมินผล\nติดตามทุกหกเดือน",
    )
    assert {one.id for one in found.parts} == {*ALL, PartId.SUMMARY_TABLE, PartId.SHEETS}
    places = {one.id: str(one.location) for one in found.parts}
    assert places[PartId.SUMMARY_TABLE] < places[PartId.SHEETS]
    assert (len(found.risk_rows), len(found.projects), len(found.sheets)) == (1, 1, 1)
    assert not any(
        "ติดตาม" in one.text for part in found.sheets[0].sections for one in part.passages
    )
    assert not problems(found)


def test_a_list_in_a_sheet_is_no_part() -> None:
    """What a sheet counts in parts of its own stays in it."""
    own = "ผลผลิต\nหมวดที่ 1 ข้อมูลพื้นฐาน 5 รายการ\nหมวดที่ 2 การบริหารงาน 3 รายการ"
    found = plan(table(FIRST), "ส่วนที่ 3 รายละเอียดโครงการ", sheet(results=own), sheet(2))
    result = found.sheets[0].sections[-1]
    assert "หมวดที่ 2 การบริหารงาน 3 รายการ" in [one.text for one in result.passages]


@pytest.mark.parametrize("label", ["ห้วงเวลา", "ระยะดำเนินงาน :", "ช่วงปี"])
def test_a_line_about_the_plans_years_is_none_of_its_title(label: str) -> None:
    """Words for time before the years below the title say how long the plan holds."""
    front = f"แผนปฏิบัติการป้องกันการทุจริต\nเพื่อความโปร่งใส\n{label} พ.ศ. 2566 ถึง พ.ศ. 2570\n"
    assert plan(table(FIRST), front=front).title == "แผนปฏิบัติการป้องกันการทุจริตเพื่อความโปร่งใส"


def test_the_first_parts_may_be_a_form() -> None:
    """Each heading in a cell, its text in the one beside it, and its lines one below the other."""
    form = [
        ["ประกาศ", "ประกาศเทศบาลตำบลทุ่งสมมติ เรื่อง ใช้แผน\nประกาศ ณ วันที่ 1 ตุลาคม 2565"],
        ["คำนำ", "แผนนี้มีโครงการรวมทั้งสิ้น 4 โครงการ"],
        ["หลักการและเหตุผล", "ชุมชนต้องการความโปร่งใสในการทำงาน"],
        ["วัตถุประสงค์", "1) เพื่อให้ตรวจสอบได้\n2) เพื่อให้บริการเป็นธรรม"],
    ]
    text = "\n".join(f'"{heading}","{said}"' for heading, said in form)
    read = plan(text, table(FIRST).replace("\t", ","))
    assert {PartId.ANNOUNCEMENT, PartId.PREFACE, PartId.RATIONALE, PartId.OBJECTIVES} <= {
        one.id for one in read.parts
    }
    assert len(next(one for one in read.parts if one.id is PartId.OBJECTIVES).passages) == 2
    assert [(one.place, one.number) for one in read.counts] == [(CountPlace.PREFACE, 4)]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("มี 9 โครงการ (มิติที่ 1 4 โครงการ, มิติที่ 2 5 โครงการ)", [(None, 9), (1, 4), (2, 5)]),
        ("ซึ่งมีรวมกัน 9 โครงการ", [(None, 9)]),
        ("ประกอบด้วย 4 มิติ 12 ภารกิจ 9 โครงการ/กิจกรรม/มาตรการ", [(None, 9)]),
        ("ประกอบด้วย 4 มิติ 12 ภารกิจ 5 โครงการ 4 กิจกรรม", []),
        ("มิติที่ 1 3 โครงการ 2 กิจกรรม มิติที่ 2 4 โครงการ 1 กิจกรรม", []),
        ("มิติที่ 1 ไม่น้อยกว่า 2 โครงการ มิติที่ 2 ไม่น้อยกว่า 2 โครงการ", []),
        ("ดำเนินการตามมิติที่ 1 ครบ 5 โครงการ", []),
    ],
)
def test_numbers_beside_dimensions(sentence: str, counts: list[tuple[int | None, int]]) -> None:
    """They are those of projects where several dimensions have one, and no kinds are apart."""
    found = plan(f"คำนำ\n{sentence}", table(FIRST)).counts
    assert [(one.dimension, one.number) for one in found] == counts


def test_a_table_in_the_preface_counts_projects() -> None:
    """A row for each dimension, its number with what it counts, or alone under that heading."""
    lines = ["คำนำ", "มิติ\tจำนวนโครงการ", "มิติที่ 1 มิติแรก\t6 โครงการ", "มิติที่ 2 มิติรอง\t11", "รวม\t17"]
    found = plan("\n".join(lines), table(FIRST)).counts
    assert [(one.dimension, one.number) for one in found] == [(1, 6), (2, 11), (None, 17)]


def test_the_announcement_may_stand_behind_the_table() -> None:
    """Where the summary is last, it follows."""
    lines = ("ประกาศเทศบาลตำบลทุ่งสมมติ", "เรื่อง ใช้แผนปฏิบัติการป้องกันการทุจริต", "ประกาศ ณ วันที่ 1 ตุลาคม 2565")
    found = plan(table(FIRST), "\n".join(lines)).announcement
    assert found is not None
    assert found.date is not None


def test_announcement_right_behind_bare_contents() -> None:
    """The announcement of the plan is no line of the contents above it, however short its lines."""
    found = front(
        TITLE,
        "เทศบาลตำบลทุ่งสมมติ",
        "(พ.ศ. 2566 - 2570)",
        "สารบัญ",
        "ประกาศ",
        "ส่วนที่ 1 บทนำ",
        "ประกาศเทศบาลตำบลทุ่งสมมติ",
        "เรื่อง แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566 - 2570",
        "ประกาศ ณ วันที่ 15 กันยายน พ.ศ. 2565",
    ).announcement
    assert found is not None
    assert found.date is not None
    assert found.date.year == 2565


def test_the_announcement_may_have_a_heading_of_its_own() -> None:
    """What stands under it says that it announces, all in one paragraph."""
    text = "ประกาศใช้แผน\nประกาศเทศบาลตำบลทุ่งสมมติ เรื่อง ใช้แผนฉบับนี้ ประกาศ ณ วันที่ 23 กันยายน 2565"
    found = plan(text, table(FIRST)).announcement
    assert found is not None
    assert found.date is not None


def test_the_preface_may_begin_in_the_line_of_its_heading() -> None:
    """A gap stands between; the heading of the risks may begin with the verb."""
    text = "คำนำ    แผนฉบับนี้มี 4 โครงการ จัดทำขึ้นโดยความร่วมมือของทุกฝ่าย"
    found = plan(text, "ส่วนที่ 1\nบทนำ\n1. ประเมินความเสี่ยงการทุจริต (1-4 ต่ำ)\nข้อความ", table(FIRST))
    assert {PartId.PREFACE, PartId.RISK_ASSESSMENT} <= {one.id for one in found.parts}
    assert [(one.place, one.number) for one in found.counts] == [(CountPlace.PREFACE, 4)]
