"""Every option of a check, declared once.

From here come what ``itacheck.check`` hands on, the keys of a configuration, the arguments of the
command with their help, how a complaint names an option there, and the table in docs/options.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from attrs import field

from ..base.errors import OptionError, unknown_name
from ..base.language import DEFAULT_LANGUAGE, say
from ..base.record import record
from ..engine import ENGINES
from ..packs import DEFAULT_PACKS
from ..report.options import TAKEN

if TYPE_CHECKING:
    from ..report import Report


def engine_of(given: object) -> str:
    """The name of an engine. Raises OptionError."""
    if given not in ENGINES:
        raise OptionError(unknown_name(say("engine"), str(given), ENGINES), place="engine")
    return str(given)


@record
class Option:
    """An option: ``name`` is the argument of ``itacheck.check``; help is in Thai and English.

    ``flag`` is what the command calls it, ``key`` a configuration; None where it has none.
    ``taken`` is what a single value is made to, which raises OptionError; an option without it has
    a form of its own. ``repeated`` may be given several times, ``group`` is which verbs take it.
    ``tells`` is how a report tells it, as a caller gives it; without, it stands in the report's
    options under its very name. ``left`` is why the check that made a report is made ready again
    without it.
    """

    name: str
    thai: str
    english: str
    metavar: str | None = None
    taken: Callable[[object], Any] | None = None
    default: object = None
    repeated: bool = False
    group: str = "choice"
    tells: Callable[[Report], Any] | None = None
    left: str = ""
    flag: str | None = field()
    key: str | None = field()

    @flag.default
    def _flag(self) -> str:
        return f"--{self.name.replace('_', '-')}"

    @key.default
    def _key(self) -> str:
        return self.name.replace("_", "-")

    def told(self, report: Report) -> Any:
        """What a report tells of it, as a caller gives it."""
        return self.tells(report) if self.tells else getattr(report.options, self.name)

    @property
    def help(self) -> str:
        """What the command says of it."""
        return f"{self.thai} / {self.english}"


OPTIONS = (
    Option(
        "engine",
        "กลไกประมวลผลกฎ",
        "rules engine (default: durable, if installed)",
        "{durable,plain}",
        engine_of,
        default="durable",
        tells=lambda report: report.engine.name,
    ),
    Option(
        "fiscal_year",
        "ปีงบประมาณ (พ.ศ.) ของเกณฑ์ที่ใช้ตรวจ เช่น 2569",
        "Buddhist fiscal year of the criteria",
        "YEAR",
        TAKEN["fiscal_year"],
    ),
    Option(
        "baseline_ita",
        "คะแนน ITA ของหน่วยงานในปีก่อนเริ่มแผน (แผน 2566-2570 คือปี 2565)",
        "the agency's ITA score of the year before the plan (2565 for 2566-2570)",
        "SCORE",
        TAKEN["baseline_ita"],
    ),
    Option(
        "fail_on",
        "ระดับต่ำสุดที่ถือว่าไม่ผ่าน",
        "lowest severity that makes the exit code 1 (default: error)",
        "{error,warning,info,never}",
        TAKEN["fail_on"],
        tells=lambda report: report.options.fail_on.value if report.options.fail_on else "never",
    ),
    Option(
        "packs",
        "ชุดกฎที่ใช้แทนชุดปกติ (ระบุได้หลายครั้ง)",
        "rule pack instead of the usual one (repeatable)",
        "PACK",
        default=DEFAULT_PACKS,
        repeated=True,
        flag="--pack",
        tells=lambda report: [one.id for one in report.packs],
    ),
    Option(
        "profile",
        "ชุดตัวเลือกสำเร็จรูป",
        "strict, author, auditor",
        "NAME",
        tells=lambda report: report.options.chosen.profile,
    ),
    Option(
        "select",
        "ตรวจเฉพาะกฎเหล่านี้ เช่น BUD,CNT001",
        "only these rules: codes or their beginnings",
        "CODES",
        repeated=True,
        tells=lambda report: report.options.chosen.select,
    ),
    Option(
        "ignore",
        "ไม่ตรวจกฎเหล่านี้",
        "not these rules",
        "CODES",
        repeated=True,
        tells=lambda report: report.options.chosen.ignore,
    ),
    Option(
        "severities",
        "ระดับความรุนแรงที่ใช้แทนระดับของกฎ",
        "other severities of rules, by code",
        flag=None,
        tells=lambda report: {code: to.value for code, to in report.options.chosen.severities},
    ),
    Option(
        "parameters",
        "ค่าเกณฑ์ที่ใช้แทน พร้อมแหล่งอ้างอิง",
        "other values of criteria, with their source",
        flag=None,
        left="a report names them without their sources: with them it is refused",
    ),
    Option(
        "waivers",
        "ไฟล์รายการยกเว้น (YAML) นอกจากไฟล์ในโฟลเดอร์เดียวกับแผน",
        "waivers besides those beside the plan",
        "FILE",
        repeated=True,
        group="waivers",
        left="what is waived is a fault still, and is looked for without them",
    ),
    Option(
        "as_of",
        "วันที่ใช้พิจารณาว่ารายการยกเว้นมีผลหรือไม่ เช่น 2569-09-30 (ปกติคือวันนี้)",
        "day of the check",
        "DATE",
        TAKEN["as_of"],
        group="waivers",
        key=None,
    ),
    Option(
        "baseline",
        "รายงาน JSON ครั้งก่อน เพื่อแสดงเฉพาะประเด็นที่พบใหม่",
        "earlier report: show only what is new",
        "REPORT",
        group="baseline",
        left="what an earlier report knew is a fault still",
    ),
    Option(
        "parts",
        "ส่วนของแผนที่จัดทำแล้ว เช่น cover,preface หรือ filled คือทุกส่วนที่มีเนื้อหา (ปกติคือทั้งแผน)",
        "parts submitted so far, such as cover,preface; filled: all that hold something"
        " (default: the whole plan)",
        "PARTS",
        TAKEN["parts"],
        repeated=True,
    ),
    Option(
        "language",
        "ภาษา",
        "language (default: th)",
        "{th,en}",
        TAKEN["language"],
        default=DEFAULT_LANGUAGE,
        group="every",
        flag="--lang",
        key="lang",
    ),
)


def option(name: str) -> Option:
    """The option of a name."""
    return next(one for one in OPTIONS if one.name == name)


def options_table() -> Iterator[tuple[str, ...]]:
    """The rows of the table of all options: argument, flag, key, default, meaning."""
    yield "argument", "option", "key", "default", "says", "ความหมาย"
    for one in OPTIONS:
        default = ", ".join(one.default) if isinstance(one.default, tuple) else one.default
        names = (one.name, one.flag, one.key, default)
        yield (*(f"`{name}`" if name else "–" for name in names), one.english, one.thai)
