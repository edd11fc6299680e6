"""Habits: the detail sheets."""

# ruff: noqa: ARG005 - what a habit does not need of a place, it leaves

from __future__ import annotations

from itertools import pairwise

from itacheck.plan import SheetHeading
from tests.layouts import sheet_labels as labels
from tests.layouts import sheet_prints as prints
from tests.layouts import sheets, words
from tests.layouts.habit import ALL, OFFICE, habit
from tests.layouts.layout import SheetForm

SHEETS = (
    habit("sheets in two columns", sheets=SheetForm.TWO),
    habit("sheets in three columns", sheets=SheetForm.THREE),
    habit("sheets in rows", *OFFICE, sheets=SheetForm.ROWS),
    habit(
        "sheets two in a table",
        sheets=SheetForm.ONE_TABLE,
        sheet_start=lambda n: "",
        sheet_groups=False,
        but=("sheet missions", "undecided"),
    ),
    habit("sheets with colons", sheets=SheetForm.COLON),
    habit("sheets without numbers of headings", sheet_heading=sheets.headed("{name}")),
    habit("sheets headings 1)", sheet_heading=sheets.headed("{number}) {name}")),
    habit("sheets headings (1)", sheet_heading=sheets.headed("({number}) {name}")),
    habit("sheets headings 1.name", sheet_heading=sheets.headed("{number}.{name}")),
    habit("sheets headings ข้อ 1", sheet_heading=sheets.headed("ข้อ {number} {name}")),
    habit("sheets headings with colon", sheet_heading=sheets.headed("{number}. {name} :")),
    habit("sheets headings หัวข้อ:", sheet_heading=sheets.headed("{name}:")),
    habit(
        "sheets ชื่อโครงการ/กิจกรรม/มาตรการ",
        sheet_heading=sheets.headed(title="ชื่อโครงการ/กิจกรรม/มาตรการ"),
    ),
    *(
        habit(f"sheets ชื่อ, {form.name}", sheets=form, sheet_heading=sheets.headed(title="ชื่อ"))
        for form in (SheetForm.LINES, SheetForm.TWO, SheetForm.THREE, SheetForm.COLON)
    ),
    habit("sheets เรื่อง", sheets=SheetForm.TWO, sheet_heading=sheets.headed(title="เรื่อง")),
    habit(
        "sheets ชื่อ without numbers",
        sheets=SheetForm.TWO,
        sheet_heading=sheets.headed("{name}", title="ชื่อ"),
    ),
    habit("sheets ชื่อกิจกรรม", sheet_heading=sheets.headed(title="ชื่อกิจกรรม")),
    habit("sheets ความเป็นมา", sheet_heading=sheets.headed(rationale="ความเป็นมา")),
    habit("sheets หลักการเหตุผล", sheet_heading=sheets.headed(rationale="หลักการเหตุผลและความจำเป็น")),
    habit(
        "sheets วัตถุประสงค์ของโครงการ", sheet_heading=sheets.headed(objectives="วัตถุประสงค์ของโครงการ")
    ),
    habit(
        "sheets เป้าหมาย/กลุ่มเป้าหมาย", sheet_heading=sheets.headed(target_group="เป้าหมาย/กลุ่มเป้าหมาย")
    ),
    habit("sheets เป้าหมาย", sheet_heading=sheets.headed(target_group="เป้าหมาย")),
    habit("sheets ขั้นตอนการดำเนินงาน", sheet_heading=sheets.headed(steps="ขั้นตอนและวิธีการดำเนินงาน")),
    habit(
        "sheets กิจกรรมการดำเนินงาน", sheet_heading=sheets.headed(steps="กิจกรรมและขั้นตอนการดำเนินงาน")
    ),
    habit(
        "sheets ระยะเวลาและสถานที่", sheet_heading=sheets.headed(duration="ระยะเวลาและสถานที่ดำเนินการ")
    ),
    *(
        habit(
            f"sheets {words} with a place",
            sheets=form,
            sheet_heading=sheets.headed(duration=words),
            sheet_passages=sheets.placed,
        )
        for words, form in (
            ("สถานที่/ระยะเวลา", SheetForm.TWO),
            ("สถานที่, ระยะเวลา", SheetForm.LINES),
            ("สถานที่ดำเนินการ/ระยะเวลาดำเนินการ", SheetForm.LINES),
            ("พื้นที่และระยะเวลาดำเนินการ", SheetForm.COLON),
        )
    ),
    habit("sheets ระยะเวลา", sheet_heading=sheets.headed(duration="ระยะเวลา")),
    habit("sheets งบประมาณ", sheet_heading=sheets.headed(budget="งบประมาณ")),
    habit("sheets แหล่งงบประมาณ", sheet_heading=sheets.headed(budget="แหล่งงบประมาณ")),
    habit("sheets งบประมาณและแหล่งที่มา", sheet_heading=sheets.headed(budget="งบประมาณและแหล่งที่มา")),
    habit("sheets หน่วยงานรับผิดชอบ", sheet_heading=sheets.headed(responsible="หน่วยงานที่รับผิดชอบ")),
    habit("sheets ผู้รับผิดชอบหลัก", sheet_heading=sheets.headed(responsible="ผู้รับผิดชอบหลัก")),
    habit(
        "sheets ตัวชี้วัด/ผลลัพธ์",
        sheet_heading=sheets.headed(results="ตัวชี้วัดความสำเร็จ (ผลผลิต/ผลลัพธ์)"),
        but=("sheet headings",),
    ),
    habit("sheets ผลที่คาดว่าจะได้รับ", sheet_heading=sheets.headed(results="ผลที่คาดว่าจะได้รับ")),
    habit("sheets ผลผลิตและผลลัพธ์", sheet_heading=sheets.headed(results="ผลผลิตและผลลัพธ์")),
    habit("sheets โครงการที่ 1", sheet_start=lambda n: f"โครงการที่ {n}"),
    *(
        habit(f"sheets {template}", sheet_start=lambda n, said=template: said.format(n))
        for template in ("({})", "{}.", "{})")
    ),
    habit(
        "sheets (1), in two columns",
        sheets=SheetForm.TWO,
        sheet_start=lambda n: f"({n})",
    ),
    habit("sheets ลำดับที่ : 1", sheet_start=lambda n: f"ลำดับที่ : {n}"),
    habit("sheets ตัวอย่างที่ 1", sheet_start=lambda n: f"ตัวอย่างที่ {n}"),
    habit("sheets รายละเอียดรายการที่ 1", sheet_start=lambda n: f"รายละเอียดรายการที่ {n}"),
    habit("sheets แบบรายละเอียด", sheet_start=lambda n: f"รายละเอียดโครงการ ลำดับที่ {n}"),
    habit(
        "sheets as memoranda",
        sheet_start=lambda n: (
            "บันทึกแนบแผน\nส่วนราชการ สำนักปลัด องค์กรปกครองส่วนท้องถิ่นแห่งนี้ เลขที่ ๑\n"
            f"เรื่อง รายละเอียดโครงการลำดับที่ {n}\n--------------------"
        ),
    ),
    habit("sheets explained", sheet_heading=sheets.headed("{number}. {name} (ตามแบบที่กำหนด)")),
    habit(
        "sheets explained, in two columns",
        sheets=SheetForm.TWO,
        sheet_heading=sheets.headed("{number}. {name} (ตามแบบที่กำหนด)"),
    ),
    habit(
        "sheets numbers before the names",
        sheet_start=lambda n: "",
        sheet_passages=sheets.numbered_title("{number}. {title}"),
    ),
    habit("sheets without ordinals", sheet_start=lambda n: "", but=("undecided",)),
    habit("sheets under รายละเอียดโครงการ มิติที่ 1", group_before="รายละเอียดโครงการ "),
    habit(
        "sheets under ส่วนที่ 3 มิติที่ 1",
        part=lambda n: () if n == 3 else words.part(n),
        group_before="ส่วนที่ 3 รายละเอียดโครงการ ",
    ),
    habit("sheets without groups", sheet_groups=False, but=("sheet missions",)),
    habit("sheets with page numbers", sheet_pages="{}"),
    habit("sheets on dotted lines", sheet_passages=sheets.dotted),
    habit(
        "sheets amounts on dotted lines",
        sheet_passages=sheets.budget_in("ปีละ..{baht}..บาท", "ปี {year} จำนวน…{baht}…บาท"),
    ),
    habit("sheets ปีละ", sheet_passages=sheets.budget_in("ปีละ {baht} บาท")),
    habit(
        "sheets ปีละ … รวม",
        sheet_passages=sheets.budget_in("ปีละ {baht} บาท รวม {count} ปี เป็นเงิน {all} บาท"),
        but=("sheets", "BUD006"),
    ),
    habit(
        "sheets ปีละ (บาท)",
        sheet_passages=sheets.budget_in("งบประมาณปีละ {baht} บาท", "ปีงบประมาณ {year} : {baht} บาท"),
    ),
    habit(
        "sheets in sum alone",
        sheet_passages=sheets.budget_in("รวม {count} ปี เป็นเงิน {all} บาท"),
        but=("sheets", "BUD006"),
    ),
    habit(
        "sheets amounts by years",
        sheet_passages=sheets.budget_in(
            "จำนวน {baht} บาท", "ปีงบประมาณ พ.ศ. {year} จำนวน {baht} บาท"
        ),
    ),
    habit(
        "sheets amounts in one line",
        sheet_passages=sheets.budget_in("{baht} บาท", "ปี {year} จำนวน {baht} บาท", between=" "),
    ),
    habit(
        "sheets amounts in one line, year=amount",
        sheet_passages=sheets.budget_in("{baht} บาท", "{year}={baht} บาท", between="; "),
    ),
    habit(
        "sheets amounts in one line, commas",
        sheet_passages=sheets.budget_in("{baht} บาท", "ปี {year} {baht} บาท", between=", "),
    ),
    *(
        habit(
            f"sheets {year}", sheet_passages=sheets.budget_in("{baht} บาท", f"{year} {{baht}} บาท")
        )
        for year in ("พ.ศ. {year} :", "- พ.ศ. {year} จำนวน", "{year} :", "ปีที่ {year} งบประมาณ")
    ),
    habit(
        "sheets พันบาท",
        sheet_passages=sheets.budget_in("ปีละ {thousand} พันบาท", "ปี {year} จำนวน {thousand} พันบาท"),
    ),
    habit(
        "sheets (หน่วย : พันบาท)",
        sheet_passages=sheets.budget_in(
            "(หน่วย : พันบาท)\nปีละ {thousand}", "(พันบาท) ปี {year} จำนวน {thousand}"
        ),
    ),
    habit("sheets ต่อปี", sheet_passages=sheets.budget_in("{baht} บาทต่อปี")),
    habit(
        "sheets จาก ข้อบัญญัติ",
        sheet_passages=sheets.budget_in("ตั้งจ่ายจากเงินรายได้ของหน่วยงาน จำนวน {baht} บาท"),
    ),
    habit(
        "sheets none: ไม่มี", sheet_passages=sheets.budget_in("จำนวน {baht} บาท", none="ไม่มีค่าใช้จ่าย")
    ),
    habit(
        "sheets none: ไม่ใช้ งปม.",
        sheet_passages=sheets.budget_in("จำนวน {baht} บาท", none="ไม่ใช้ งปม."),
    ),
    habit(
        "sheets none: - ไม่ใช้งบประมาณ -",
        sheet_passages=sheets.budget_in("จำนวน {baht} บาท", none="- ไม่ใช้งบประมาณ -"),
    ),
    habit(
        "sheets duration ระหว่างปี",
        sheet_passages=sheets.duration_in("ระหว่างปีงบประมาณ พ.ศ. {first} ถึง {last}"),
    ),
    habit("sheets duration 5 ปี", sheet_passages=sheets.duration_in("5 ปี (พ.ศ. {first} - {last})")),
    habit(
        "sheets duration ต.ค.", sheet_passages=sheets.duration_in("1 ตุลาคม 2565 - 30 กันยายน 2570")
    ),
    habit("sheets duration ตุลาคม", sheet_passages=sheets.duration_in("ตุลาคม 2565 – กันยายน 2570")),
    habit("sheets duration two digits", sheet_passages=sheets.duration_in("ปีงบประมาณ 66 - 70")),
    habit(
        "sheets duration spaces",
        sheet_passages=sheets.duration_in("ปีงบประมาณ {first} – {last}", "ปี {}"),
    ),
    habit("sheets duration ☑", sheet_passages=sheets.duration_in("☑ {first} - {last}")),
    habit("sheets results 9.1", sheet_passages=sheets.results_in("9.1 ผลผลิต", "9.2 ผลลัพธ์")),
    habit("sheets results :", sheet_passages=sheets.results_in("ผลผลิต :", "ผลลัพธ์ :", apart=False)),
    habit(
        "sheets results Output",
        sheet_passages=sheets.results_in("ผลผลิต (Output)", "ผลลัพธ์ (Outcome)"),
    ),
    habit("sheets results []", sheet_passages=sheets.results_in("[ผลผลิต]", "[ผลลัพธ์]")),
    habit("sheets results -", sheet_passages=sheets.results_in("- ผลผลิต", "- ผลลัพธ์")),
    habit(
        "sheets results ตัวชี้วัดผลผลิต", sheet_passages=sheets.results_in("ตัวชี้วัดผลผลิต", "ตัวชี้วัดผลลัพธ์")
    ),
    habit(
        "sheets results เชิงปริมาณ",
        sheet_passages=sheets.results_in("เชิงปริมาณ (ผลผลิต)", "เชิงคุณภาพ (ผลลัพธ์)"),
    ),
    habit("sheets lists 3.1", sheet_passages=sheets.marked("3.{} "), but=("texts",)),
    habit("sheets lists -", sheet_passages=sheets.marked("- "), but=("texts",)),
)
NAMED = ("sheet headings",)
"""The name stands above the headings, not under one of them."""
_MARKS = ("ก.", "ข.", "ค.", "ง.", "จ.", "ฉ.", "ช.", "ซ.", "ฌ.")
_BARE_MARKS = tuple(one.strip(".") for one in _MARKS)
_ROMAN = ("(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)")
_ROMAN_LARGE = ("I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.")
_OWN_WORDS = {
    SheetHeading.RATIONALE: "ทำไมต้องทำ (เหตุผล)",
    SheetHeading.OBJECTIVES: "หวังสิ่งใด (วัตถุประสงค์)",
    SheetHeading.TARGET_GROUP: "ทำให้ใคร (กลุ่มเป้าหมาย)",
    SheetHeading.STEPS: "ลงมืออย่างไร (ขั้นตอน)",
    SheetHeading.DURATION: "ทำเมื่อใด (ระยะเวลา)",
    SheetHeading.BUDGET: "เงินที่ต้องใช้ (งบประมาณ)",
    SheetHeading.RESPONSIBLE: "ใครรับผิดชอบ",
    SheetHeading.RESULTS: "จะได้อะไร (ผลผลิต ผลลัพธ์)",
}
_QUESTIONS = {
    "title": "ชื่องาน",
    "rationale": "เหตุที่ทำ",
    "objectives": "จุดประสงค์",
    "target_group": "ใครได้รับ",
    "steps": "ลำดับการทำ",
    "duration": "ทำปีใด",
    "budget": "วงเงินต่อปี",
    "responsible": "ใครดูแล",
}
PRINTS = (
    habit(
        "sheets headed by what is asked",
        *OFFICE,
        sheets=SheetForm.TWO,
        sheet_heading=sheets.headed("{number}. {name}", **_QUESTIONS),
    ),
    habit(
        "sheets โครงการลำดับที่ 1 name",
        sheet_print=prints.one_line("โครงการลำดับที่ {number} {title}", "ที่มาและความสำคัญ"),
        but=NAMED,
    ),
    habit(
        "sheets two headings in a row",
        *OFFICE,
        sheet_print=prints.two_in_a_row(
            {
                SheetHeading.RATIONALE: "ทำไม",
                SheetHeading.DURATION: "Timeline",
                SheetHeading.RESPONSIBLE: "เจ้าภาพ",
            }
        ),
        but=NAMED,
    ),
    *(
        habit(
            f"sheets under {' | '.join(captions)}",
            sheet_print=prints.captioned("โครงการลำดับที่ {}", *captions),
        )
        for captions in (
            ("ข้อ", "หัวข้อ", "รายละเอียด"),
            ("ที่", "เรื่อง", "ข้อมูล"),
            ("รายการ", "รายละเอียด"),
        )
    ),
    habit("sheets under code | name", sheet_print=prints.code_row("รหัส {}"), but=NAMED),
    habit("sheets under 1 | name", sheet_print=prints.code_row("{}"), but=NAMED),
    habit("sheets as rows of a table", sheet_print=prints.records(), but=NAMED),
    habit(
        "sheets as rows of a table, a row over each dimension",
        sheet_print=prints.records("ข้อ", grouped=True),
        but=(*NAMED, "STR013"),
    ),
    habit("sheets as rows of two tables", sheet_print=prints.cut_records(4)),
    habit("sheets as rows of three tables", sheet_print=prints.cut_records(4, 7)),
    habit(
        "sheets as rows of two tables, numbers alone",
        sheet_print=prints.cut_records(5, named=False),
    ),
    habit("sheets as rows of two tables by turns", sheet_print=prints.cut_records(4, each_table=2)),
    habit("sheets as columns of a table", sheet_print=prints.turned("ลำดับที่", "{}")),
    habit(
        "sheets as columns of a table, หัวข้อ",
        sheet_print=prints.turned("หัวข้อ", "โครงการที่ {}", most=2),
    ),
    habit("sheets as columns without their numbers", sheet_print=prints.turned("", most=3)),
    habit(
        "sheets as columns, headings' numbers apart",
        sheet_print=prints.turned("ลำดับ", "{}", apart=True),
    ),
    habit("sheets merged headings", sheet_print=prints.each(prints.merged_headings)),
    habit("sheets heading: text in cells", sheet_print=prints.each(prints.in_one_cell)),
    habit("sheets ก. ข. ค.", sheet_print=prints.marked(_MARKS)),
    *(
        habit(f"sheets {marks[0]} in a column", sheet_print=prints.marks_in_a_column(marks))
        for marks in (_MARKS, _BARE_MARKS, _ROMAN, _ROMAN_LARGE)
    ),
    *(
        habit(f"sheets labels with texts behind, {mark!r}", sheet_print=labels.marked_texts(mark))
        for mark in ("", "• ", "- ")
    ),
    *(
        habit(
            f"sheets headed in own words, {form.name}, {template!r}",
            *(OFFICE if form is SheetForm.ROWS else ALL),
            sheets=form,
            sheet_heading=sheets.headed(
                template, **{heading.value: words for heading, words in _OWN_WORDS.items()}
            ),
        )
        for form in (SheetForm.LINES, SheetForm.TWO, SheetForm.ROWS, SheetForm.COLON)
        for template in ("{number}. {name}", "{name}", "{name} :")
    ),
    *(
        habit(
            f"sheets told in own words, {start!r}",
            sheet_print=labels.told_in(_OWN_WORDS, start=start),
        )
        for start in ("โครงการลำดับที่ {number}", "ลำดับที่ {number}")
    ),
    *(
        habit(
            f"sheets numbered label with text behind: {words}",
            sheet_print=labels.labelled_texts({heading: words}),
        )
        for heading, words in (
            (SheetHeading.TITLE, "โครงการ"),
            (SheetHeading.TARGET_GROUP, "ผู้ได้รับประโยชน์"),
            (SheetHeading.DURATION, "ปีที่ดำเนินการ"),
            (SheetHeading.DURATION, "ห้วงเวลา"),
            (SheetHeading.RESPONSIBLE, "ส่วนราชการที่รับผิดชอบ"),
            (SheetHeading.RESPONSIBLE, "ผู้รับผิดชอบ/หน่วยงาน"),
        )
    ),
    habit("sheets bullets", sheet_print=prints.marked("•" * 9, " :")),
    habit("sheets bullets alone", sheet_print=prints.marked("-" * 9)),
    habit("sheets subheadings", sheet_print=prints.each(prints.sub_headings)),
    habit("sheets on two pages, name again", sheet_print=prints.each(prints.two_pages_of_names)),
    habit("sheets inline", sheet_print=prints.each(prints.inline), but=("undecided",)),
    habit("sheets steps by months", sheet_print=prints.each(prints.gantt)),
    habit("sheets duration by quarters", sheet_print=prints.each(prints.quarters)),
    habit(
        "sheets แผนที่ 1: name",
        sheet_print=prints.one_line("กรอบงานที่ {number}: {title}", "เหตุใดจึงต้องทำ"),
        but=NAMED,
    ),
    habit("sheets other order", sheet_print=prints.changed_order("{name}"), but=NAMED),
    habit(
        "sheets other order numbered",
        sheet_print=prints.changed_order("{number}. {name}"),
        but=NAMED,
    ),
    habit("sheets with stars between them", sheet_print=prints.starred(prints.inline)),
    habit(
        "sheets as forms with codes",
        *OFFICE,
        sheet_print=prints.form("แบบรายละเอียดโครงการ/กิจกรรม/มาตรการ (แบบ ร.1)", "รหัส {}"),
    ),
    habit("sheets as forms with ลำดับที่", *OFFICE, sheet_print=prints.form("", "(ลำดับที่ {})")),
    habit("sheets yearly rows", sheet_print=prints.yearly_rows("ปีงบประมาณ {}", " บาท")),
    habit("sheets yearly rows พ.ศ.", sheet_print=prints.yearly_rows("พ.ศ. {}", "")),
    habit("sheets yearly rows without unit", sheet_print=prints.yearly_rows("ปี {}", "")),
    habit(
        "sheets ระยะเวลาและงบประมาณ with table",
        sheet_print=prints.year_table("ระยะเวลาดำเนินการและงบประมาณ"),
    ),
    habit("sheets side by side", sheet_print=prints.side_by_side(1)),
    habit("sheets side by side without a gap", sheet_print=prints.side_by_side(0)),
    habit("sheets as rows of a table, โครงการที่", sheet_print=prints.records("โครงการที่"), but=NAMED),
    habit(
        "sheets as rows with years",
        sheet_print=prints.years_as_columns(rows_of_header=1),
        but=NAMED,
    ),
    habit(
        "sheets as rows with years below",
        sheet_print=prints.years_as_columns(rows_of_header=2),
        but=NAMED,
    ),
    *(
        habit(f"sheets in one paragraph, {heading}", sheet_print=prints.in_one_paragraph(heading))
        for heading in ("{number}) {name}", "{number}. {name}:", "{name} :", "{name}")
    ),
    habit(
        "sheets in one paragraph, single spaces",
        sheet_print=prints.in_one_paragraph("{number}. {name}", " "),
    ),
    *(
        habit(
            f"sheets {first.value} and {second.value} in a line",
            sheet_print=prints.two_in_a_line(first, second),
        )
        for first, second in pairwise(SheetHeading)
        if first in sheets.NAMES and second in sheets.NAMES
    ),
)
