"""Habits: the risk table, its bands, goals and targets."""

from __future__ import annotations

from typing import Any

from tests.layouts import risks, targets
from tests.layouts.habit import OFFICE, WORD, Habit, habit
from tests.layouts.risks import (
    CONTROL,
    ISSUE,
    NUMBER,
    STEP,
    controls_joined,
    divided,
    further,
    rated,
    renamed,
)

_UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง")


def _risk(name: str, *columns: Any, but: tuple[str, ...] = (), **more: Any) -> Habit:
    return habit(f"risks {name}", risks=columns, but=but, **more)


_LEAD, _PLAIN = (NUMBER, STEP, ISSUE), rated()
_UNRATED = ("risks", "RSK003", "RSK004", "RSK005", "RSK006", "RSK007", "undecided")

RISKS = (
    _risk("L, I, LxI", *_LEAD, *rated("L", "I", "LxI", "ระดับ"), CONTROL),
    _risk("L, I, L x I", *_LEAD, *rated("โอกาส", "ผลกระทบ", "L x I", "ระดับความเสี่ยง"), CONTROL),
    _risk("P, I, PxI", *_LEAD, *rated("P", "I", "PxI", "ระดับ"), CONTROL),
    _risk("P x I", *_LEAD, *rated("โอกาส (P)", "ผลกระทบ (I)", "P x I", "ระดับ"), CONTROL),
    _risk("RS", *_LEAD, *rated("L", "I", "RS", "ระดับ"), CONTROL),
    _risk("ความถี่, ความรุนแรง", *_LEAD, *rated("ความถี่", "ความรุนแรง", "คะแนน", "ระดับ"), CONTROL),
    _risk(
        "โอกาสเกิด, ความรุนแรงของผลกระทบ",
        *_LEAD,
        *rated("โอกาสที่จะเกิด", "ความรุนแรงของผลกระทบ", "คะแนนความเสี่ยง", "ระดับความเสี่ยง"),
        CONTROL,
    ),
    _risk(
        "Likelihood, Impact", *_LEAD, *rated("Likelihood", "Impact", "Risk Score", "Level"), CONTROL
    ),
    _risk(
        "โอกาส/ความถี่", *_LEAD, *rated("โอกาส/ความถี่", "ผลกระทบ/ความรุนแรง", "ผลคูณ", "ระดับ"), CONTROL
    ),
    _risk(
        "คะแนนรวม", *_LEAD, *rated("คะแนนโอกาส", "คะแนนผลกระทบ", "คะแนนรวม", "ผลการประเมิน"), CONTROL
    ),
    _risk("level before the factors", *_LEAD, *risks.LEVEL_FIRST, CONTROL),
    _risk("impact before likelihood", *_LEAD, _PLAIN[1], _PLAIN[0], *_PLAIN[2:], CONTROL),
    *(
        _risk(f"levels as a form, {boxed}", *_LEAD, *_PLAIN[:3], risks.ticked(boxed), CONTROL)
        for boxed in ("{box}{}", "{box} {}", "{} {box}")
    ),
    _risk("ratings behind controls", *_LEAD, CONTROL, *_PLAIN),
    _risk("level alone", *_LEAD, *risks.LEVEL_ONLY, CONTROL, but=_UNRATED),
    _risk("score alone", *_LEAD, *risks.SCORE_ONLY, CONTROL, but=_UNRATED),
    _risk("products", *_LEAD, *risks.PRODUCT, CONTROL),
    _risk("factors beside their score", *_LEAD, *risks.FACTORS, CONTROL),
    _risk("factors by their letters in one column", *_LEAD, *risks.LETTERED, CONTROL),
    _risk("without rating", *_LEAD, CONTROL, but=_UNRATED),
    *(
        _risk(f"controls with {sign}", *_LEAD, *_PLAIN, risks.dashed(CONTROL, sign))
        for sign in ("-", "–", "•")
    ),
    _risk("issues with -", NUMBER, STEP, risks.dashed(ISSUE, "-"), *_PLAIN, CONTROL),
    _risk("two header rows", *_LEAD, *risks.TWO_ROWS, CONTROL, risk_spans=True),
    _risk("two header rows, heading repeated", *_LEAD, *risks.TWO_ROWS, CONTROL),
    *(
        _risk(f"controls joined by {sign}", *_LEAD, *_PLAIN, controls_joined(sign, CONTROL))
        for sign in ("; ", ";", ", ", " / ", " และ", "และ", " ")
    ),
    *(
        _risk(f"controls under {names}", *_LEAD, *_PLAIN, *divided(*names), risk_spans=spans)
        for names, spans in (
            (("ป้องกัน", "ตรวจสอบ", "ส่งเสริม"), True),
            (("ด้านการป้องกัน", "ด้านการตรวจสอบ"), True),
            (("ระยะสั้น", "ระยะยาว"), False),
            (("(1)", "(2)", "(3)"), True),
            (("ก่อนเกิดเหตุ", "หลังเกิดเหตุ"), True),
        )
    ),
    _risk("no numbers", STEP, ISSUE, *_PLAIN, CONTROL, but=("risks",)),
    _risk("level unnamed", *_LEAD, *rated("ความถี่", "ความรุนแรง", "ผลคูณ", "แปลผล"), CONTROL),
    _risk("issue unnamed", NUMBER, STEP, renamed(ISSUE, "สิ่งที่อาจไม่ชอบ"), *_PLAIN, CONTROL),
    _risk("ที่", renamed(NUMBER, "ที่"), STEP, ISSUE, *_PLAIN, CONTROL),
    _risk(
        "กระบวนงาน",
        NUMBER,
        renamed(STEP, "กระบวนงาน"),
        renamed(ISSUE, "ความเสี่ยงการทุจริต"),
        *_PLAIN,
        renamed(CONTROL, "มาตรการป้องกันการทุจริต"),
    ),
    _risk(
        "ชื่อกระบวนงาน/งาน",
        NUMBER,
        renamed(STEP, "ชื่อกระบวนงาน/งาน"),
        renamed(ISSUE, "เหตุการณ์ความเสี่ยง"),
        *_PLAIN,
        renamed(CONTROL, "แนวทางการควบคุม"),
    ),
    _risk(
        "ภารกิจ, พฤติการณ์",
        NUMBER,
        renamed(STEP, "ภารกิจ"),
        renamed(ISSUE, "พฤติการณ์ความเสี่ยง"),
        *_PLAIN,
        renamed(CONTROL, "วิธีการจัดการความเสี่ยง"),
    ),
    _risk("โครงการ/กิจกรรม", NUMBER, renamed(STEP, "โครงการ/กิจกรรม"), ISSUE, *_PLAIN, CONTROL),
    _risk("ปัจจัยเสี่ยง", NUMBER, STEP, renamed(ISSUE, "ประเด็น/ปัจจัยเสี่ยง"), *_PLAIN, CONTROL),
    _risk("further ผู้รับผิดชอบ", *_LEAD, *_PLAIN, CONTROL, further("ผู้รับผิดชอบ", *_UNITS)),
    _risk(
        "further สถานะ", *_LEAD, *_PLAIN, CONTROL, further("สถานะ", "ดำเนินการแล้ว", "ยังไม่ดำเนินการ")
    ),
    _risk(
        "further ระยะเวลา",
        *_LEAD,
        *_PLAIN,
        CONTROL,
        further("ระยะเวลาดำเนินการ", "ตลอดปี", "ต.ค. - ธ.ค."),
    ),
    _risk(
        "further ปัจจัยเสี่ยง",
        NUMBER,
        STEP,
        ISSUE,
        further("ปัจจัยเสี่ยง", "ขาดการกำกับ", "ดุลพินิจมาก"),
        *_PLAIN,
        CONTROL,
    ),
    _risk(
        "further known",
        NUMBER,
        STEP,
        ISSUE,
        further("Known Factor", "✓", ""),
        further("Unknown Factor", "", "✓"),
        *_PLAIN,
        CONTROL,
    ),
    _risk(
        "further ประเภท",
        NUMBER,
        further("ประเภทความเสี่ยง", "ด้านการใช้อำนาจ", "ด้านการจัดซื้อ"),
        STEP,
        ISSUE,
        *_PLAIN,
        CONTROL,
    ),
    _risk(
        "further กฎหมาย",
        *_LEAD,
        *_PLAIN,
        further("กฎหมายที่เกี่ยวข้อง", "พ.ร.บ. จัดซื้อจัดจ้าง พ.ศ. 2560"),
        CONTROL,
    ),
    _risk("further ตัวชี้วัด", *_LEAD, *_PLAIN, CONTROL, further("ตัวชี้วัด", "ร้อยละ 100", "0 เรื่อง")),
    _risk("further หมายเหตุ", *_LEAD, *_PLAIN, CONTROL, further("หมายเหตุ", "", "")),
    habit(
        "risks a row each", *OFFICE, risk_rows=risks.Rows.RISKS, but=("risks", "RSK002", "RSK004")
    ),
    habit(
        "risks a row each, steps repeated",
        risk_rows=risks.Rows.RISKS_REPEATED,
        but=("risks", "RSK002", "RSK004"),
    ),
    habit("risks as paragraphs", *OFFICE, risk_rows=risks.Rows.PARAGRAPHS, but=()),
)

_NUMBERED = (NUMBER, STEP, ISSUE, *_PLAIN, CONTROL)
_UNNUMBERED = _NUMBERED[1:]


def _form(name: str, form: risks.Form, *columns: Any, but: tuple[str, ...] = ()) -> Habit:
    return habit(f"risks in {name}", risks=columns or _NUMBERED, risk_form=form, but=but)


_SENTENCES = (
    (
        "คือ",
        "\n",
        (
            "ความเสี่ยงที่ {} ขั้นตอน: {} ประเด็นความเสี่ยง คือ {} โอกาสเกิด {} ผลกระทบ {}"
            " คะแนนความเสี่ยง {} อยู่ในระดับ{} มาตรการควบคุม ได้แก่ {}"
        ),
    ),
    (
        "อยู่ที่",
        "\n",
        (
            "{}. {} มีเหตุการณ์ความเสี่ยงคือ {} มีโอกาสที่จะเกิดอยู่ที่ {} คะแนน และมีความรุนแรงอยู่ที่ {}"
            " คะแนน ระดับความเสี่ยงเท่ากับ {} จัดอยู่ในระดับ {} โดยมีแนวทางป้องกัน คือ {}"
        ),
    ),
    (
        "one paragraph",
        " ",
        (
            "ความเสี่ยงที่ {} {} พฤติการณ์ความเสี่ยง ได้แก่ {} โอกาส {} ผลกระทบ {} ค่าความเสี่ยง {}"
            " ระดับความเสี่ยง {} มาตรการจัดการความเสี่ยง {}"
        ),
    ),
)

CARDS = (
    _form("cards", risks.as_cards()),
    _form("cards without numbers", risks.as_cards(), *_UNNUMBERED, but=("risks",)),
    _form("cards under titles", risks.as_cards("ความเสี่ยงที่ {}"), *_UNNUMBERED),
    _form("cards on pages", risks.as_cards(gap="- 3 -")),
    _form("cards in one table", risks.as_cards(together=True)),
    _form(
        "cards in one table under titles",
        risks.as_cards("ความเสี่ยงที่ {}", together=True),
        *_UNNUMBERED,
    ),
    _form("cards, two headings beside each other", risks.as_cards(pairs=True)),
    *(
        _form(
            f"cards, each part of the rating in a cell, “{sign}”",
            risks.as_cards(rating="การให้คะแนน", sign=sign),
        )
        for sign in (" = ", ": ", " ")
    ),
    _form(
        "two tables, of scores and of levels and controls",
        risks.in_tables(
            ("การให้คะแนนความเสี่ยง", (*_LEAD, *_PLAIN[:3])),
            ("ระดับและมาตรการ", (NUMBER, ISSUE, _PLAIN[3], CONTROL)),
        ),
    ),
    _form(
        "three tables, of risks, ratings and controls, joined by number",
        risks.in_tables(
            ("ตารางที่ 1 การระบุความเสี่ยง", _LEAD),
            ("ตารางที่ 2 การประเมินระดับความเสี่ยง", (NUMBER, *_PLAIN)),
            ("แผนภูมิความเสี่ยง (Risk Matrix)", ()),
            ("ตารางที่ 3 แผนบริหารความเสี่ยง", (NUMBER, CONTROL)),
        ),
    ),
    _form(
        "two tables, of risks, and of ratings and controls",
        risks.in_tables(
            ("ตารางที่ 1 การระบุความเสี่ยง", _LEAD),
            ("ตารางที่ 2 การประเมินความเสี่ยง", (NUMBER, *_PLAIN, CONTROL)),
        ),
    ),
    _form(
        "two tables, of risks and controls, and of ratings",
        risks.in_tables(
            ("ตารางที่ 1 การระบุความเสี่ยง", (*_LEAD, CONTROL)),
            ("ตารางที่ 2 การประเมินความเสี่ยง", (NUMBER, *_PLAIN)),
        ),
    ),
    _form("lines", risks.as_lines()),
    _form("lines with =", risks.as_lines("{} = {}")),
    _form("lines with bullets", risks.as_lines("- {} : {}")),
    _form("lines and lists", risks.as_lines("{} :  {}", listed=True)),
    _form("lines of several", risks.as_lines(many=4)),
    *(
        _form(f"sentences, {name}", risks.as_sentences(template, between))
        for name, between, template in _SENTENCES
    ),
    _form("columns", risks.turned),
    _form("columns without numbers", risks.turned, *_UNNUMBERED, but=("risks",)),
)

BANDS = (
    habit("bands in lines", bands=risks.bands_lines("ระดับ{level} {low} - {high} คะแนน")),
    habit("bands in lines with =", bands=risks.bands_lines("{low} - {high} = {level}")),
    habit(
        "bands in lines หมายถึง",
        bands=risks.bands_lines("{low} – {high} คะแนน หมายถึง {level}", "เกณฑ์ระดับความเสี่ยง"),
    ),
    habit("bands (1-4)", bands=risks.bands_lines("{level} ({low}-{high})")),
    habit(
        "bands คะแนน 1 ถึง 4", bands=risks.bands_lines("ความเสี่ยงระดับ{level} คะแนน {low} ถึง {high}")
    ),
    habit("bands in a list", bands=risks.bands_lines("- {level} : {low}-{high}", "เกณฑ์การประเมิน")),
    habit("bands as a table", bands=risks.bands_table("ระดับความเสี่ยง", "คะแนน")),
    habit("bands as a table, turned", bands=risks.bands_table("ช่วงคะแนน", "ระดับ", turned=True)),
    habit(
        "bands as a table with meanings",
        bands=risks.bands_table("ระดับความเสี่ยง", "ช่วงคะแนน", "ความหมาย"),
    ),
    habit("bands across", bands=risks.bands_across),
)

TARGETS = (
    habit("targets bare", targets=targets.by_rows(units=targets.BARE)),
    habit("targets %", targets=targets.by_rows(units=targets.PERCENT)),
    habit("targets ไม่น้อยกว่า", targets=targets.by_rows(units=targets.AT_LEAST)),
    habit("targets under ตัวชี้วัด", targets=targets.by_rows("ตัวชี้วัด")),
    habit("targets under ประเด็น", targets=targets.by_rows("ประเด็น", "พ.ศ. {}")),
    habit("targets of bare years", targets=targets.by_rows("เป้าหมาย", "{}")),
    habit("targets of years of two digits", targets=targets.by_rows("เป้าหมายรายปี", short=True)),
    habit(
        "targets of years of two digits in two header rows",
        targets=targets.by_rows("ตัวชี้วัด", over="ค่าเป้าหมายรายปี", units=targets.BARE, short=True),
    ),
    *(
        habit(
            f"targets of years of two digits, {base}",
            targets=targets.by_rows("รายการ", units=targets.BARE, base=base, short=True),
        )
        for base in ("65 (ฐาน)", "ฐาน ปี 65", "65")
    ),
    habit(
        "targets by columns, years of two digits",
        targets=targets.by_columns("ปี", units=targets.BARE, short=True),
    ),
    habit(
        "targets by columns, years of two digits, with a base year",
        targets=targets.by_columns("พ.ศ.", units=targets.BARE, base="65", short=True),
    ),
    habit("targets ปีงบประมาณ", targets=targets.by_rows("ค่าเป้าหมาย", "ปีงบประมาณ พ.ศ. {}")),
    habit(
        "targets with units in labels",
        targets=targets.by_rows(units=targets.BARE, unit_in_label=True),
        but=("target labels",),
    ),
    habit(
        "targets with a column of units",
        targets=targets.by_rows(units=targets.BARE, unit_column=True),
    ),
    habit("targets numbered", targets=targets.by_rows(ordinal="ที่")),
    habit(
        "targets in two header rows", targets=targets.by_rows("ตัวชี้วัด", "{}", over="ค่าเป้าหมายรายปี")
    ),
    habit(
        "targets with what was achieved in the year before",
        targets=targets.by_rows("เป้าหมาย", "{}", units=targets.BARE, base="ปี 2565 (ผลงานจริง)"),
    ),
    habit(
        "targets under รายการ, with a base year",
        targets=targets.by_rows("รายการ", "{}", units=targets.BARE, base="2565 (ฐาน)"),
    ),
    habit(
        "targets under รายการ/โครงการ",
        targets=targets.by_rows("รายการ/โครงการ", "{}", units=targets.BARE),
    ),
    habit(
        "targets in two header rows, with a base year over both",
        targets=targets.by_rows("ตัวชี้วัด", "{}", over="เป้าหมายรายปี", base="ข้อมูลฐาน 2565"),
    ),
    habit(
        "targets of years in other words",
        targets=targets.by_rows(
            "ตัวชี้วัด (Indicators)", "เป้า {}", units=targets.BARE, base="Baseline 2565"
        ),
    ),
    habit("targets by columns", targets=targets.by_columns()),
    habit(
        "targets by columns, Milestone",
        targets=targets.by_columns("Milestone", "สิ้นปีงบประมาณ {}"),
    ),
    habit(
        "targets by columns, ปีที่ 1, with a base year",
        targets=targets.by_columns("ปี", "ปีที่ {nth} (พ.ศ. {})", base="ปีฐาน 2565"),
    ),
    habit("targets by columns, ปี", targets=targets.by_columns("ปี", "ปี พ.ศ. {}")),
    habit(
        "targets by columns with units",
        targets=targets.by_columns(units=targets.BARE, unit_in_header=True),
        but=("target labels",),
    ),
    habit("targets with a row for each year of each", targets=targets.by_row_each()),
    habit(
        "targets with a row for each of each year",
        targets=targets.by_row_each("ประเด็น", "ปีงบประมาณ", "เป้าหมาย", years_first=True),
    ),
    habit("targets under rows with their names", *WORD, targets=targets.headed_rows()),
    habit("targets under captions", targets=targets.captioned()),
    habit(
        "targets under captions, with a unit below ปี",
        targets=targets.captioned("ปี"),
        but=("target labels",),
    ),
    habit("targets in lines", targets=targets.in_lines()),
    habit("targets in lines ปี", targets=targets.in_lines("- ปี {}")),
    habit("targets in one line each", targets=targets.in_one_line(), but=("target labels",)),
    *(
        habit(
            f"targets listed in {'a sentence each' if each else 'one sentence'}, {template}",
            targets=targets.in_lists(template, each=each),
            but=("target labels",),
        )
        for each in (True, False)
        for template in (
            "{label} {values} ตามลำดับ",
            "{label} {values} ในปี {years} ตามลำดับ",
            "ในปีงบประมาณ พ.ศ. {span} {label} {values} ตามลำดับ",
            "{label} {values} ในปี พ.ศ. {span}",
        )
    ),
    habit("goals 1)", goal=lambda n: f"{n}) "),
    habit("goals 1.", goal=lambda n: f"{n}. "),
    habit("goals 4.1", goal=lambda n: f"4.{n} ", but=("goals",)),
)
