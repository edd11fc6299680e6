"""Short forms for declaring properties: a property's name, then its meaning in Thai and English."""

from __future__ import annotations

from .model import Property, Text, Type, Unit


def integer(
    name: str,
    th: str,
    en: str,
    *,
    unit: Unit = Unit.NUMBER,
    optional: bool = False,
    by: Text | None = None,
) -> Property:
    """An integer; absent only where ``by`` says what would supply it, or ``optional``."""
    return Property(
        name, Type.INTEGER, Text(th, en), unit, optional=optional or by is not None, supplied_by=by
    )


def boolean(
    name: str, th: str, en: str, *, optional: bool = False, by: Text | None = None
) -> Property:
    """Yes or no."""
    return Property(
        name, Type.BOOLEAN, Text(th, en), optional=optional or by is not None, supplied_by=by
    )


def symbol(
    name: str,
    th: str,
    en: str,
    symbols: tuple[str, ...] = (),
    *,
    optional: bool = False,
    by: Text | None = None,
) -> Property:
    """One of a few words; without ``symbols``, any short ASCII word."""
    return Property(
        name,
        Type.SYMBOL,
        Text(th, en),
        optional=optional or by is not None,
        symbols=symbols,
        supplied_by=by,
    )


def year(*, optional: bool = False) -> Property:
    """The Buddhist fiscal year that a fact is about."""
    return integer(
        "year", "ปีงบประมาณ (พ.ศ.)", "the Buddhist fiscal year", unit=Unit.YEAR, optional=optional
    )


def position(*, optional: bool = False) -> Property:
    """The place of a project in the table: what facts about one project are joined by."""
    return integer(
        "position",
        "ลำดับที่ของโครงการในตารางสรุป นับจากบนลงล่าง",
        "the project's position in the table, counted from its top",
        optional=optional,
    )


def row() -> Property:
    """The place of a row in the risk table: what facts about one row are joined by."""
    return integer(
        "row",
        "ลำดับที่ของแถวในตารางความเสี่ยง นับจากบนลงล่าง",
        "the row's position in the risk table, counted from its top",
    )


WHOLE_PART = Text("ส่วนนั้นของแผนที่อ่านได้ครบถ้วน", "the part, read as a whole")
WHOLE_TABLE = Text("ตารางสรุป (ส่วนที่ 2) ที่อ่านได้ครบถ้วน", "the summary table (part 2), read as a whole")
WHOLE_SHEETS = Text(
    "รายละเอียดโครงการ (ส่วนที่ 3) ที่อ่านได้ครบถ้วน", "the detail sheets (part 3), read as a whole"
)
WHOLE_RISKS = Text("ตารางความเสี่ยงที่อ่านได้ครบถ้วน", "the risk table, read as a whole")
WHOLE_TARGETS = Text("ค่าเป้าหมายที่อ่านได้ครบถ้วน", "the target values, read as a whole")
"""What supplies a value that rests on every member of a part."""

NO_TABLE = Text(
    "ไม่พบตารางสรุปโครงการ (ส่วนที่ 2) ที่อ่านได้ในแผน",
    "The plan has no summary table of projects (part 2) that could be read.",
)
"""Why there is no fact about the summary table."""
