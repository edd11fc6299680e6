"""What the commands take that are for those who write rules."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser
from collections.abc import Callable

from ..settings.options import option
from .check_arguments import (
    FILE,
    configuration_arguments,
    digits_argument,
    files_argument,
    force_argument,
    format_argument,
    jobs_argument,
    option_argument,
    output_argument,
    packs_argument,
    report_format_argument,
)

_PATH = "ไฟล์หรือโฟลเดอร์ของชุดกฎ / the pack's file or folder"
_KIND = "ชนิดของข้อเท็จจริง เช่น subtotal / a kind of fact"


def vocabulary_arguments(command: ArgumentParser) -> None:
    """``itacheck vocabulary [KIND]``."""
    command.add_argument("kind", metavar="KIND", nargs="?", help=_KIND)
    format_argument(command, "terminal", "json")


def facts_arguments(command: ArgumentParser) -> None:
    """``itacheck facts PLAN [KIND]``."""
    command.add_argument("file", metavar="PLAN", help=FILE)
    command.add_argument("kind", metavar="KIND", nargs="?", help=_KIND)
    format_argument(command, "terminal", "json", "jsonl")
    packs_argument(command)
    for name in ("fiscal_year", "baseline_ita", "parts"):
        option_argument(command, option(name))
    configuration_arguments(command)
    digits_argument(command)


def impact_arguments(command: ArgumentParser) -> None:
    """``itacheck impact OLD NEW PLAN…``."""
    add = command.add_argument
    add("old", metavar="OLD", help="ชุดกฎเดิม: รหัสหรือที่อยู่ไฟล์ / the pack as it was: an id or a path")
    add("new", metavar="NEW", help="ชุดกฎใหม่ / the pack as it is now")
    files_argument(command)
    report_format_argument(command, ("terminal", "json", "markdown"))
    for name in ("engine", "fiscal_year", "baseline_ita", "parts"):
        option_argument(command, option(name))
    jobs_argument(command)
    output_argument(command)
    digits_argument(command)


def _pack_check(command: ArgumentParser) -> None:
    command.add_argument("path", metavar="PATH", help=_PATH)
    equivalent_argument(command, default=SUPPRESS)


def equivalent_argument(command: ArgumentParser, default: str | None) -> None:
    """``--equivalent`` of ``itacheck pack check``."""
    command.add_argument(
        "--equivalent",
        metavar="FILE",
        default=default,
        help="รายการดัดแปลงกฎที่ไม่มีผลต่อการตรวจ (YAML) / list of changes that make no difference",
    )


def _pack_new(command: ArgumentParser) -> None:
    add = command.add_argument
    add("id", metavar="ID", help="รหัสชุดกฎ เช่น my-office / the pack's id, such as my-office")
    add(
        "--extends",
        metavar="PACK",
        action="append",
        help=(
            "ชุดกฎที่ใช้เป็นฐาน (ระบุได้หลายครั้ง) / a pack that it builds on: an id or a path, repeatable"
            " (default: nacc-2566-2570)"
        ),
    )
    _folder(command, "ID", "โฟลเดอร์ที่จะสร้าง / the folder to make")
    force_argument(command)


def _pack_docs(command: ArgumentParser) -> None:
    add = command.add_argument
    add(
        "pack",
        metavar="PACK",
        help="ไฟล์ โฟลเดอร์ หรือรหัสของชุดกฎ / the pack's file, folder or id",
    )
    _folder(command, "ID-rules", "โฟลเดอร์ที่จะเขียน / the folder to write to")
    force_argument(command)


def _folder(command: ArgumentParser, usual: str, text: str) -> None:
    command.add_argument("-o", "--output", metavar="FOLDER", help=f"{text} (default: {usual})")


PACK_ACTIONS: tuple[tuple[str, str, Callable[[ArgumentParser], None]], ...] = (
    ("check", "ตรวจชุดกฎที่เขียนเอง / check a rule pack of your own", _pack_check),
    ("new", "เริ่มเขียนชุดกฎ พร้อมกฎตัวอย่าง / begin a rule pack, with a rule to start from", _pack_new),
    ("docs", "เขียนหน้าอธิบายกฎของชุดกฎ / write a page for each rule of a pack", _pack_docs),
)
"""What ``itacheck pack`` can do: its name, its help, and what fills in its arguments."""
