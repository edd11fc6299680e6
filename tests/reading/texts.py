"""Documents of an invented municipality, put together piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.base.location import TextLocation
from itacheck.documents import Run
from itacheck.documents.blocks import Anchor
from itacheck.plan import Plan, Project
from itacheck.reading import read_text

FRONT = """แผนปฏิบัติการป้องกันการทุจริต
เพื่อยกระดับคุณธรรมและความโปร่งใส
ของเทศบาลตำบลทุ่งสมมติ
(พ.ศ. 2566 - 2570)
"""
HEADER = "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570\tหมายเหตุ"
NONE = ("-",) * 5


def run(text: str) -> Run:
    """A run that begins at line 1, column 1."""
    return Run(text, (Anchor(0, TextLocation("x.txt", 1, 1)),))


def row(
    title: str = "",
    amounts: Sequence[str] = NONE,
    remark: str = "",
    *,
    dimension: str = "",
    mission: str = "",
) -> str:
    """A row of the summary table."""
    return "\t".join([dimension, mission, title, *amounts, remark])


FIRST = row("1) โครงการหนึ่ง", dimension="1. มิติแรก", mission="1.1 ภารกิจแรก")


def table(*rows: str, header: str = HEADER) -> str:
    """Part 2 with one table."""
    return "\n".join(["ส่วนที่ 2", header, *rows])


def sheet(
    number: int | None = 1,
    *,
    title: str = "โครงการหนึ่ง",
    duration: str = "ปีงบประมาณ พ.ศ. 2566 - 2570",
    budget: str = "ไม่ใช้งบประมาณ",
    results: str = "ผลผลิต\n1) จัดอบรม 2 ครั้ง\nผลลัพธ์\n1) ผู้เข้าร่วมพอใจ ร้อยละ 80",
    omit: Sequence[str] = (),
) -> str:
    """A detail sheet with its nine headings, without those that begin with a word of ``omit``."""
    sections = [
        ("ชื่อโครงการ :", title),
        ("หลักการและเหตุผล\n", "ชุมชนต้องการความโปร่งใส"),
        ("วัตถุประสงค์\n", "1) เพื่อให้ตรวจสอบได้"),
        ("กลุ่มเป้าหมาย\n", "พนักงาน จำนวน 30 คน"),
        ("วิธีดำเนินการ\n", "1) ประชุม\n2) จัดทำ"),
        ("ระยะเวลาดำเนินการ\n", duration),
        ("งบประมาณดำเนินการ\n", budget),
        ("ผู้รับผิดชอบ\n", "กองคลัง"),
        ("ผลผลิต/ผลลัพธ์\n", results),
    ]
    lines = [f"ลำดับที่ {number}"] if number is not None else []
    for index, (heading, text) in enumerate(sections, start=1):
        if not heading.startswith(tuple(omit) or "\0"):
            lines.append(f"{index}. {heading} {text}")
    return "\n".join(lines).replace("\n ", "\n")


def plan(*parts: str, front: str = FRONT) -> Plan:
    """The plan in a document of these parts."""
    return read_text("\n\n".join([front, *parts]).encode(), "x.txt")


def table_plan(*rows: str, header: str = HEADER) -> Plan:
    """The plan whose summary table has these rows."""
    return plan(table(*rows, header=header))


def sheet_plan(*sheets: str) -> Plan:
    """The plan with one project and these sheets."""
    return plan(table(FIRST), "ส่วนที่ 3\nรายละเอียดโครงการ", *sheets)


def states(project: Project) -> list[str]:
    """What each year's cell of a project holds: its amount in baht, or its state."""
    return [
        str(cell.amount.baht) if cell.amount else cell.state.value
        for _, cell in project.budget.cells
    ]


def problems(found: Plan) -> list[str]:
    """The problems of a plan, in English."""
    return [problem.text("en") for problem in found.problems]
