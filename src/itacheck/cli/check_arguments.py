"""What the commands take that check plans or show reports."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence

from ..rendering import FORMATS
from ..settings.options import OPTIONS, Option, option

FILE = "ไฟล์แผน หรือ - สำหรับข้อมูลเข้ามาตรฐาน / the plan's file, or - for standard input"
_SAVED = "รายงาน JSON หรือ - สำหรับข้อมูลเข้ามาตรฐาน / a report in JSON, or - for standard input"
_DRAFT = "แผน หรือรายงาน JSON ของแผน / a plan, or a report on it in JSON"


def check_arguments(command: ArgumentParser) -> None:
    """``itacheck check FILE…``."""
    add = command.add_argument
    files_argument(command)
    add(
        "--together",
        action="store_true",
        help="อ่านทุกไฟล์รวมเป็นแผนเดียว / read all the files as one plan",
    )
    _told(command)
    _choice(command)
    _waivers(command)
    option_argument(command, option("baseline"))
    jobs_argument(command)
    output_argument(command)
    digits_argument(command)


def render_arguments(command: ArgumentParser) -> None:
    """``itacheck render FILE``."""
    command.add_argument("file", metavar="FILE", help=_SAVED)
    _told(command)
    output_argument(command)
    digits_argument(command)


def _told(command: ArgumentParser) -> None:
    """The format of a report, and how much of it is told in what order."""
    add = command.add_argument
    report_format_argument(command, FORMATS)
    add(
        "--passes",
        action="store_true",
        help="แสดงกฎที่ไม่พบประเด็นและที่ยังสรุปไม่ได้ด้วย ในรูปแบบที่ปกติแสดงเฉพาะประเด็นที่พบ / "
        "show what passed or is undecided, too, in formats that show faults alone",
    )
    add(
        "--show",
        metavar="{error,warning,info}",
        help="ระดับต่ำสุดที่แสดงครบทุกรายการบนหน้าจอ (ปกติคือ warning) / "
        "least severity whose findings the terminal shows each (default: warning)",
    )
    add(
        "--by",
        metavar="{cause,rule,place}",
        help="จัดกลุ่มตามสาเหตุ กฎ หรือตำแหน่งในแผน (ปกติคือ cause) / "
        "how findings stand together on the terminal (default: cause)",
    )


def annotate_arguments(command: ArgumentParser) -> None:
    """``itacheck annotate FILE``."""
    add = command.add_argument
    add("file", metavar="FILE", help="ไฟล์ Word หรือ Excel ของแผน / the plan's Word or Excel file")
    _choice(command)
    _waivers(command)
    _copy(command, "reviewed")


def repair_arguments(command: ArgumentParser) -> None:
    """``itacheck repair FILE``."""
    command.add_argument("file", metavar="FILE", help=FILE)
    _choice(command)
    _waivers(command)
    digits_argument(command)


def fix_arguments(command: ArgumentParser) -> None:
    """``itacheck fix FILE``."""
    add = command.add_argument
    add("file", metavar="FILE", help="ไฟล์แผน / the plan's file")
    add(
        "--safe",
        action="store_true",
        help="แก้ไขทุกรายการที่แก้ได้ทันที / mend all that the plan itself decides",
    )
    add(
        "--choose",
        metavar="ID",
        action="append",
        default=[],
        help="แก้ตามทางเลือกนี้ (รหัสจาก itacheck repair ระบุได้หลายครั้ง) / "
        "mend it in this way: an id that itacheck repair shows (repeatable)",
    )
    add(
        "--diff",
        action="store_true",
        help="แสดงสิ่งที่จะแก้โดยไม่เขียนไฟล์ / show the changes, and write nothing",
    )
    _choice(command)
    _waivers(command)
    _copy(command, "fixed")
    digits_argument(command)


def diff_arguments(command: ArgumentParser) -> None:
    """``itacheck diff OLD NEW``."""
    command.add_argument("old", metavar="OLD", help=_DRAFT)
    command.add_argument("new", metavar="NEW", help=_DRAFT)
    report_format_argument(command, ("terminal", "json", "html", "docx"))
    _choice(command)
    _waivers(command)
    output_argument(command)
    digits_argument(command)


def waive_arguments(command: ArgumentParser) -> None:
    """``itacheck waive FILE WHICH…``."""
    add = command.add_argument
    add("file", metavar="FILE", help="ไฟล์แผน / the plan's file")
    add(
        "which",
        metavar="WHICH",
        nargs="*",
        help="รหัสผลตรวจ เช่น 8e2e3806, ข้อความของตำแหน่ง หรือรหัสกฎและเรื่อง เช่น RSK002 "
        "control:3.1 / ids of findings, words of a place, or a rule's code and a subject",
    )
    add(
        "--rule",
        metavar="CODE",
        action="append",
        default=[],
        help="ผลตรวจทุกรายการของกฎนี้ (ระบุได้หลายครั้ง) / every finding of this rule (repeatable)",
    )
    add("--reason", metavar="TEXT", required=True, help="เหตุผลที่ยกเว้น / why it does not count")
    add("--approver", metavar="NAME", required=True, help="ผู้อนุมัติ / who approved that")
    add("--year", metavar="YEAR", help="เฉพาะปีงบประมาณนี้ / only the finding of this year")
    add("--from", metavar="DATE", dest="first", help="วันแรก เช่น 2568-10-01 / first day")
    add("--until", metavar="DATE", dest="last", help="วันสุดท้าย เช่น 2569-09-30 / last day")
    add(
        "--to",
        metavar="FILE",
        help="ไฟล์ที่จะเขียนต่อ (ปกติคือ <ชื่อแผน>.waivers.yaml) / file to add to, if not beside the plan",
    )
    _choice(command)


def report_format_argument(command: ArgumentParser, known: Sequence[str]) -> None:
    """``--format``, which the name of a file may say as well."""
    command.add_argument(
        "--format",
        metavar="FORMAT",
        help=f"รูปแบบรายงาน (ปกติตามนามสกุลของ --output หากไม่ระบุ คือ terminal) / {', '.join(known)} "
        "(default: what the name of --output says, or terminal)",
    )


def output_argument(command: ArgumentParser) -> None:
    """``--output``, of what may go to standard output, too."""
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="เขียนรายงานลงไฟล์ / write the report to a file",
    )
    force_argument(command)


def _copy(command: ArgumentParser, usual: str) -> None:
    """Where a copy of the plan's file goes: beside it, under a name with a word more."""
    command.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help=f"ไฟล์ที่จะเขียน (ปกติคือ <ชื่อแผน>.{usual}.<นามสกุล>) / the file to write",
    )
    force_argument(command)


def files_argument(command: ArgumentParser) -> None:
    """Plans, and folders of them."""
    command.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="ไฟล์แผน โฟลเดอร์ที่มีแผน หรือ - สำหรับข้อมูลเข้ามาตรฐาน / "
        "the plan's file, a folder of plans, or - for standard input",
    )


def jobs_argument(command: ArgumentParser) -> None:
    """``--jobs``, of what is done with many plans."""
    command.add_argument(
        "--jobs",
        metavar="N",
        default="1",
        help="จำนวนแผนที่ตรวจพร้อมกัน หรือ auto ตามจำนวนหน่วยประมวลผล (ปกติคือ 1) / "
        "how many plans are checked at once; auto or 0: as many as processors (default: 1)",
    )


def force_argument(command: ArgumentParser) -> None:
    """``--force``, of every command that writes a file."""
    command.add_argument(
        "--force", action="store_true", help="เขียนทับไฟล์ที่มีอยู่ / overwrite an existing file"
    )


def _choice(command: ArgumentParser) -> None:
    for one in OPTIONS:
        if one.group == "choice":
            option_argument(command, one)
    configuration_arguments(command)


def configuration_arguments(command: ArgumentParser) -> None:
    """``--config`` and ``--no-config``."""
    add = command.add_argument
    add(
        "--config",
        metavar="FILE",
        help="ไฟล์ตั้งค่า (ปกติค้นหา itacheck.toml จากโฟลเดอร์ของแผนขึ้นไป) / configuration",
    )
    add("--no-config", action="store_true", help="ไม่ใช้ไฟล์ตั้งค่า / use no configuration")


def _waivers(command: ArgumentParser) -> None:
    option_argument(command, option("waivers"))
    command.add_argument(
        "--no-waivers", action="store_true", help="ไม่ใช้รายการยกเว้น / heed no waivers"
    )
    option_argument(command, option("as_of"))


def packs_argument(command: ArgumentParser) -> None:
    """``--pack``, which rules there are."""
    option_argument(command, option("packs"))


def option_argument(command: ArgumentParser, declared: Option, *, dest: str | None = None) -> None:
    """An option as it is declared, if the command has it."""
    if declared.flag is not None:
        command.add_argument(
            declared.flag,
            metavar=declared.metavar,
            action="append" if declared.repeated else "store",
            dest=dest or declared.name,
            help=declared.help,
        )


def format_argument(command: ArgumentParser, *known: str) -> None:
    """``--format`` of what is no report: the first one is the usual one."""
    command.add_argument(
        "--format",
        metavar=f"{{{','.join(known)}}}",
        default=known[0],
        help=f"รูปแบบ / format (default: {known[0]})",
    )


def digits_argument(command: ArgumentParser) -> None:
    """``--digits``, for what people read."""
    command.add_argument(
        "--digits",
        metavar="{arabic,thai}",
        default="arabic",
        help="รูปแบบตัวเลขที่แสดง / digits of the text for people (default: arabic)",
    )
