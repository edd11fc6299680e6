"""What the command takes. Help is in Thai with English after it, whatever language is chosen."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Mapping, Sequence

from ..settings.options import option
from .author_arguments import (
    PACK_ACTIONS,
    equivalent_argument,
    facts_arguments,
    impact_arguments,
    vocabulary_arguments,
)
from .check_arguments import (
    FILE,
    annotate_arguments,
    check_arguments,
    diff_arguments,
    digits_argument,
    fix_arguments,
    force_argument,
    format_argument,
    option_argument,
    packs_argument,
    render_arguments,
    repair_arguments,
    waive_arguments,
)
from .help import Help, Parser, add_help

_DESCRIPTION = """\
ตรวจแผนปฏิบัติการป้องกันการทุจริตขององค์กรปกครองส่วนท้องถิ่น
Checks anti-corruption action plans of Thai local governments."""
_EPILOG = """\
รหัสผลการทำงาน / exit codes:
  0  ไม่พบสิ่งที่ต้องแก้ไข / nothing found at or above --fail-on
  1  พบสิ่งที่ต้องแก้ไข / findings
  2  ไฟล์หรือตัวเลือกใช้ไม่ได้ / unusable input or options
  3  เกิดข้อผิดพลาดภายในโปรแกรม / internal error"""


def parse(arguments: Sequence[str] | None) -> Namespace:
    """The arguments as written, their values not checked yet; ``command`` says what to do.

    Exits as argparse does: with 0 after help, with 2 after a complaint. Without any argument, help
    is all there is to give, and nothing was checked: 2 as well.
    """
    parser, _ = _parser()
    options = parser.parse_args(arguments)
    if options.command is None:
        parser.print_help()
        parser.exit(2)
    # A configuration may choose the language that no option does.
    options.lang = options.said_lang or "th"
    return options


def _parser() -> tuple[ArgumentParser, Mapping[str, ArgumentParser]]:
    """The command's parser, and that of each verb."""
    parser = Parser(
        prog="itacheck",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=Help,
        allow_abbrev=False,
        add_help=False,
    )
    add_help(parser)
    parser.add_argument(
        "--version",
        action="store_const",
        dest="command",
        const="version",
        help="แสดงรุ่นของโปรแกรม / show the version and exit",
    )
    parser.set_defaults(said_lang=None, traceback=False)
    commands = parser.add_subparsers(
        title="คำสั่ง / commands",
        metavar="COMMAND",
        dest="command",
        prog=parser.prog,  # or argparse prepares a page of help to find it
    )
    common = _common()
    for name, text, fill in (
        ("check", "ตรวจแผน / check plans", check_arguments),
        (
            "evidence",
            "แสดงโครงการที่ใช้เป็นหลักฐานของ OIT แต่ละข้อ / map the items of OIT to the plan's measures",
            _evidence,
        ),
        (
            "annotate",
            "เขียนสิ่งที่พบเป็นข้อคิดเห็นลงในไฟล์แผน / write findings into the plan as comments",
            annotate_arguments,
        ),
        (
            "repair",
            "แสดงวิธีแก้ไขและผลของแต่ละวิธี / show what would mend a plan, and what comes of it",
            repair_arguments,
        ),
        (
            "fix",
            "แก้ไขในสำเนาของไฟล์แผนตามที่เลือก / mend a copy of the plan's file as chosen",
            fix_arguments,
        ),
        (
            "render",
            "แสดงรายงานที่บันทึกไว้ในรูปแบบหรือภาษาอื่น / show a saved report in another format or language",
            render_arguments,
        ),
        ("diff", "เปรียบเทียบร่างแผนสองฉบับ / compare two drafts of a plan", diff_arguments),
        ("waive", "ยกเว้นผลตรวจ โดยระบุเหตุผลและผู้อนุมัติ / waive a finding", waive_arguments),
        ("read", "แสดงแผนที่อ่านได้เป็น YAML / show the plan as read, as YAML", _read),
        ("convert", "แปลงไฟล์แผนเป็นรูปแบบอื่น / write a plan in another form", _convert),
        ("new", "เริ่มจัดทำแผนใหม่ตามกรอบของแผน / begin a plan on the cycle's frame", _new),
        ("rules", "แสดงรายการกฎ / list the rules", _rules),
        ("explain", "อธิบายกฎ / explain rules", _explain),
        (
            "vocabulary",
            "แสดงชนิดของข้อเท็จจริงที่กฎตรวจได้ / show what a rule can ask about",
            vocabulary_arguments,
        ),
        (
            "facts",
            "แสดงข้อเท็จจริงของแผนที่กฎเห็น / show what a rule would see of a plan",
            facts_arguments,
        ),
        (
            "impact",
            "แสดงผลของการเปลี่ยนชุดกฎต่อผลตรวจของแผน / what a changed rule pack makes of findings",
            impact_arguments,
        ),
        (
            "schema",
            "แสดง JSON Schema ของแผน ชุดกฎ หรือรายงาน / print a JSON Schema",
            _schema,
        ),
    ):
        fill(_verb(commands, name, text, [common]))
    actions = _pack(commands, common)
    return parser, {**commands.choices, **actions}


def _verb(
    verbs: _SubParsersAction[Parser], name: str, text: str, parents: Sequence[Parser]
) -> Parser:
    return verbs.add_parser(
        name,
        help=text,
        description=text,
        parents=parents,
        formatter_class=Help,
        allow_abbrev=False,
        add_help=False,
    )


def _pack(commands: _SubParsersAction[Parser], common: Parser) -> dict[str, Parser]:
    """``itacheck pack`` and what it can do, by the words that name each."""
    text = "เริ่ม ตรวจ และอธิบายชุดกฎที่เขียนเอง / rule packs of your own"
    pack = _verb(commands, "pack", text, [common])
    equivalent_argument(pack, default=None)  # as in 0.1, also before the action
    actions = pack.add_subparsers(
        title="คำสั่ง / commands",
        metavar="ACTION",
        dest="action",
        required=True,
        prog=pack.prog,
        parser_class=Parser,
    )
    for name, text, fill in PACK_ACTIONS:
        fill(_verb(actions, name, text, [common]))
    return {f"pack {name}": one for name, one in actions.choices.items()}


def help_pages() -> dict[str, str]:
    """What ``--help`` prints: by verb, and under "" for the command as a whole."""
    parser, verbs = _parser()
    return {"": parser.format_help(), **{name: one.format_help() for name, one in verbs.items()}}


def _common() -> Parser:
    # What is not said is left to the command's own defaults: an action of a verb has them, too.
    common = Parser(add_help=False, argument_default=SUPPRESS)
    add_help(common)
    option_argument(common, option("language"), dest="said_lang")
    common.add_argument(
        "--traceback",
        action="store_true",
        help="แสดงรายละเอียดเมื่อเกิดข้อผิดพลาดภายในโปรแกรม / show where an internal error arose",
    )
    return common


def _evidence(command: ArgumentParser) -> None:
    add = command.add_argument
    add("file", metavar="FILE", help=FILE)
    add(
        "--fiscal-year",
        metavar="YEAR",
        help="ปีงบประมาณ พ.ศ. ของ OIT เช่น 2568 / Buddhist fiscal year of the OIT",
    )
    add(
        "--pack",
        metavar="PACK",
        default=None,
        help="ชุดกฎที่มีเลขข้อของ OIT / the rule pack with the items (default: nacc-2566-2570)",
    )
    format_argument(command, "terminal", "json")
    digits_argument(command)


def _read(command: ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help=FILE)
    command.add_argument(
        "--account",
        action="store_true",
        help=(
            "แสดงว่าอ่านแต่ละส่วนของไฟล์เป็นส่วนใด และไม่ได้อ่านส่วนใด / show what each block of the file"
            " was taken for, and what was not read"
        ),
    )
    digits_argument(command)


def _convert(command: ArgumentParser) -> None:
    through = ".doc .odt .rtf .xls .ods ผ่าน LibreOffice / with LibreOffice"
    command.add_argument("file", metavar="IN", help=f"{FILE}; {through}")
    _output(command)


def _new(command: ArgumentParser) -> None:
    add = command.add_argument
    add(
        "--name",
        required=True,
        help="ชื่อหน่วยงาน / the organisation's name, such as เทศบาลตำบลธารสุจริต",
    )
    add(
        "--kind",
        help=(
            "ประเภท (ไม่ต้องระบุหากอยู่ในชื่อแล้ว) / its kind, where the name does not have it:"
            " provincial, city, town, subdistrict_municipality, subdistrict, bangkok, pattaya,"
            " อบจ. อบต. เทศบาลตำบล …"
        ),
    )
    add("--district", default="", help="อำเภอ / its district")
    add("--province", default="", help="จังหวัด / its province")
    add(
        "--pack",
        metavar="PACK",
        default=None,
        help="ชุดกฎที่มีกรอบของแผน / the rule pack whose frame is used (default: nacc-2566-2570)",
    )
    _output(command)


def _output(command: ArgumentParser) -> None:
    add = command.add_argument
    add(
        "output", metavar="OUT", help="ไฟล์ที่จะเขียน / the file to write: .docx .xlsx .yaml .json .txt"
    )
    add(
        "--to",
        metavar="{docx,xlsx,yaml,json,text}",
        help="รูปแบบ (ปกติตามนามสกุลของ OUT) / format (default: by the suffix of OUT)",
    )
    force_argument(command)


def _rules(command: ArgumentParser) -> None:
    add = command.add_argument
    add(
        "--family",
        metavar="FAMILY",
        help="เฉพาะกฎที่รหัสขึ้นต้นด้วยอักษรนี้ เช่น BUD / only rules of this family, such as BUD",
    )
    packs_argument(command)
    format_argument(command, "terminal", "json", "markdown")


def _explain(command: ArgumentParser) -> None:
    add = command.add_argument
    add(
        "codes",
        metavar="CODE",
        nargs="+",
        help="รหัสกฎ เช่น BUD001 หรือ all สำหรับทุกกฎ หรือรหัสผลตรวจของแผนที่ระบุด้วย --plan / "
        "a rule's code, or all for every rule; with --plan, the id of a finding",
    )
    add("--plan", metavar="FILE", help="แผนที่มีผลตรวจนั้น / the plan that the finding is in")
    packs_argument(command)
    format_argument(command, "terminal", "markdown")
    digits_argument(command)


def _schema(command: ArgumentParser) -> None:
    command.add_argument(
        "of",
        choices=("plan", "pack", "report"),
        help="แผน ชุดกฎ หรือรายงาน / of a plan, of a rule pack, or of a report in JSON",
    )
