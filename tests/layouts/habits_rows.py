"""Habits: how the summary table is divided, its groups, numbers and totals."""

# ruff: noqa: ARG005 - what a habit does not need of a place, it leaves

from __future__ import annotations

from typing import Any

from tests.layouts import listed, money, words
from tests.layouts.aligned import Aligning
from tests.layouts.habit import OFFICE, TEXT, habit
from tests.layouts.layout import Group, Long, SheetForm, Stack, Sub

_UNIT_ANYWHERE = ("BUD007",)

_IN_A_LIST: dict[str, Any] = {
    "dimensions": Group.HEADING,
    "missions": Group.HEADING,
    "dimension_text": words.dimension_named,
}

_BETWEEN: dict[str, Any] = {
    "dimensions": Group.HEADING,
    "missions": Group.HEADING,
    "dimension_text": words.dimension_named,
    "part": lambda n: (f"ส่วนที่ {n}", {1: "บทนำ", 2: "แผนปฏิบัติการป้องกันการทุจริตและรายละเอียด"}[n]),
    "sheets_between": True,
    "but": ("sheet missions",),
}

LISTS = (
    habit("a list, a line for each year", listed=listed.below, **_IN_A_LIST),
    habit("a list, sums in lines", listed=listed.below_sums_behind, **_IN_A_LIST),
    habit("a list, dots before the amounts", listed=listed.led, **_IN_A_LIST),
    habit("a list, the years in a line", listed=listed.in_a_line, **_IN_A_LIST),
    habit("a list, the years behind the names", listed=listed.behind, **_IN_A_LIST),
    habit("a list with sums over the years", listed=listed.with_sum, **_IN_A_LIST),
    habit("a list of cards", listed=listed.in_cards, **_IN_A_LIST),
    habit("a list of cards with numbers", listed=listed.in_cards, number_heading="ที่", **_IN_A_LIST),
)

TABLES = (
    habit(
        "a table for each dimension", dimensions=Group.HEADING, dimension_text=words.dimension_named
    ),
    habit(
        "a table for each dimension, ด้าน",
        dimensions=Group.HEADING,
        dimension_text=lambda n, t: f"มิติที่ {n} : {t}",
    ),
    habit(
        "a table for each dimension, counted before its words",
        dimensions=Group.HEADING,
        dimension_text=lambda n, t: f"ตารางที่ {(n or 0) + 1} มิติที่ {n} {t}",
    ),
    habit(
        "a table for each mission",
        dimensions=Group.HEADING,
        missions=Group.HEADING,
        dimension_text=words.dimension_named,
    ),
    habit(
        "a table for each mission, its sheets behind it",
        **_BETWEEN,
    ),
    habit(
        "a table for each mission, its sheets in tables behind it", sheets=SheetForm.TWO, **_BETWEEN
    ),
    habit(
        "a table for each mission, its sheets behind it, then a table of each total",
        own_totals="งบประมาณ (บาท)",
        number_heading="ที่",
        total=lambda n: f"รวมมิติที่ {n}" if n else "รวมทั้งสิ้น",
        **_BETWEEN,
    ),
    habit(
        "a table for each mission with ภารกิจที่",
        dimensions=Group.HEADING,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
    ),
    habit("dimensions as rows", dimensions=Group.ROW, dimension_text=words.dimension_named),
    habit(
        "dimensions and missions as rows",
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
    ),
    habit("missions as rows", missions=Group.ROW),
    habit("missions as rows, ภารกิจตามมิติที่", missions=Group.ROW, mission_text="ภารกิจตามมิติที่ {} {}"),
    habit(
        "missions as rows, numbers of three parts",
        missions=Group.ROW,
        number_heading="ที่",
        label=lambda at: f"{at.code}.{at.mission}",
        but=("CNT002",),
    ),
    habit(
        "mission totals with their counts",
        missions=Group.ROW,
        mission_totals="รวมภารกิจที่ {}  2 โครงการ",
    ),
    habit("missions as rows, แผนงานที่", missions=Group.ROW, mission_text="แผนงานที่ {} {}"),
    habit(
        "dimensions as rows, in words",
        dimensions=Group.ROW,
        dimension_text=lambda n, t: f"มิติที่{['ศูนย์', 'หนึ่ง', 'สอง', 'สาม', 'สี่'][n or 0]} {t}",
    ),
    habit(
        "a table for each dimension, its number in brackets",
        dimensions=Group.HEADING,
        dimension_text=lambda n, t: f"ยุทธศาสตร์ย่อยที่ {n} (มิติที่ {n}) {t}",
    ),
    habit("mission totals with ยอด", missions=Group.ROW, mission_totals="ยอดภารกิจ {}"),
    habit(
        "missions as rows among the titles, names over two rows",
        missions=Group.TITLE_ROWS,
        number_heading="ที่",
    ),
    habit(
        "missions as rows among the titles, a table for each dimension",
        dimensions=Group.HEADING,
        dimension_text=words.dimension_named,
        missions=Group.TITLE_ROWS,
        number_heading="ที่",
    ),
    habit(
        "dimensions and missions in first cells",
        dimensions=Group.CELL_ROW,
        missions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
    ),
    habit("dimension มิติที่ 1 in its cell", dimension_text=words.dimension_named),
    habit("dimension in two lines", dimension_text=lambda n, t: f"มิติที่ {n}\n{t}"),
    habit("dimension (1)", dimension_text=lambda n, t: f"({n}) {t}"),
    habit("dimension 1)", dimension_text=lambda n, t: f"{n}) {t}"),
    habit("dimension without dot", dimension_text=lambda n, t: f"{n} {t}"),
    habit("dimension ด้านที่", dimension_text=lambda n, t: f"ด้านที่ {n} {t}"),
    habit("dimension มิติที่ 1 -", dimension_text=words.dimension_apart("-")),
    habit("dimension 1 –", dimension_text=lambda n, t: f"{n} – {t}"),
    habit(
        "dimension มิติที่ 1 —, repeated",
        repeats_groups=True,
        dimension_text=words.dimension_apart("—"),
    ),
    habit(
        "dimensions as rows, :-",
        dimensions=Group.ROW,
        dimension_text=words.dimension_apart(":-"),
    ),
    habit(
        "a table for each dimension, –",
        dimensions=Group.HEADING,
        dimension_text=words.dimension_apart("–"),
    ),
    habit(
        "dimensions in first cells, :",
        dimensions=Group.CELL_ROW,
        dimension_text=lambda n, t: f"มิติที่ {n} : {t}",
    ),
    habit(
        "missions M1.1, dimensions D1 มิติ",
        dimensions=Group.ROW,
        dimension_text=lambda n, name: f"D{n} มิติ: {name}",
        mission_text="M{} {}",
    ),
    habit("missions 1.1 -", mission_text="{} - {}"),
    habit("missions 1-1 as rows", missions=Group.ROW, mission_text="{0[0]}-{0[2]} {1}"),
    habit("missions 1.1 : as rows", missions=Group.ROW, mission_text="{} : {}"),
    habit("missions ภารกิจที่ 1.1 – repeated", repeats_groups=True, mission_text="ภารกิจที่ {} – {}"),
    habit("groups repeated", repeats_groups=True),
    habit(
        "a table for each fiscal year",
        per_year=lambda y: f"ปีงบประมาณ พ.ศ. {y}",
        but=("declared", "ITA001"),
    ),
    habit(
        "a table for each fiscal year, years in captions alone",
        per_year=lambda y: f"ตารางที่ {y.year - 2565} ปีงบประมาณ {y}",
        years=lambda y, _: ("งบประมาณ (บาท)",),
        but=("declared", "ITA001", *_UNIT_ANYWHERE),
    ),
    habit(
        "a table for each fiscal year, years at the end of long captions",
        per_year=lambda y: f"ตารางที่ {y.year - 2565} แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. {y}",
        years=lambda y, _: ("งบประมาณ (บาท)",),
        but=("declared", "ITA001", *_UNIT_ANYWHERE),
    ),
    habit(
        "a table for each fiscal year, one column of dimensions, missions and projects",
        per_year=lambda y: f"ตารางที่ {y.year - 2565} ปีงบประมาณ {y}",
        years=lambda y, _: ("งบประมาณ (บาท)",),
        number_heading="รหัส",
        title_heading="มิติ/ภารกิจ/โครงการ",
        dimensions=Group.HEADING,
        dimension_text=words.dimension_named,
        missions=Group.TITLE_ROWS,
        but=("declared", "ITA001", *_UNIT_ANYWHERE),
    ),
    habit("a row for each project and year", long=Long.FIRST),
    habit("a row for each project and year, names repeated", long=Long.REPEATED),
    habit("a row for each project and year, year by year", long=Long.BY_YEAR),
    habit(
        "a row for each project and year, groups as rows",
        long=Long.FIRST,
        number_heading="ลำดับ",
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
    ),
    *(
        habit(
            f"names in rows over the money, {label or 'unlabelled'}",
            name_rows=label,
            dimensions=Group.ROW,
            missions=Group.ROW,
            dimension_text=words.dimension_named,
        )
        for label in ("งบประมาณ", "จำนวนเงิน (บาท)", "")
    ),
    habit("cut behind 2568", cut=3),
    habit("cut behind 2567", cut=2),
    habit("cut behind 2568, names alone repeated", cut=3, cut_without=("dimension", "mission")),
    habit("cut behind 2566, missions not repeated", cut=1, cut_without=("mission",)),
    habit(
        "cut behind 2568, names and numbers repeated",
        cut=3,
        cut_without=("dimension", "mission"),
        number_heading="ลำดับ",
        label=lambda at: f"{at.dimension}",
    ),
    habit(
        "cut behind 2567, names alone repeated, on pages of 6 rows",
        cut=2,
        cut_without=("dimension", "mission"),
        page_rows=6,
        page_line="{}",
    ),
    habit(
        "cut behind 2568, mission totals",
        cut=3,
        cut_without=("dimension", "mission"),
        mission_totals="รวมภารกิจที่ {}",
    ),
    habit("pages of 5 rows", page_rows=5),
    habit("pages of 4 rows, numbered", page_rows=4, page_line="-{}-"),
    habit("pages of 6 rows, (ต่อ)", page_rows=6, page_line="{}", continued=" (ต่อ)"),
    habit("pages with ยอดยกไป", page_rows=6, page_line="{}", carries=True),
    habit(
        "pages with a row over the years above each header",
        page_rows=6,
        page_line="{}",
        over_header="งบประมาณ (บาท)",
        but=_UNIT_ANYWHERE,
    ),
    habit(
        "pages with a cut row over the years above each header",
        page_rows=5,
        over_header="งบประมาณรายจ่าย (บาท)",
        over_header_cut=True,
        number_heading="ที่",
        but=_UNIT_ANYWHERE,
        dimensions=Group.CELL_ROW,
        missions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
    ),
    habit(
        "thousands named in a row over the years",
        over_header="งบประมาณ (พันบาท)",
        money=money.thousands,
        total_money=money.thousands_total,
        but=_UNIT_ANYWHERE,
    ),
    habit(
        "cells in lines of their own",
        *TEXT,
        in_lines=(0, 0),
        number_heading="ลำดับ",
        label=lambda at: f"{at.plan}",
        dimensions=Group.HEADING,
        missions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
    ),
    habit(
        "cells in lines of their own, blank lines between rows",
        *TEXT,
        in_lines=(0, 1),
        number_heading="ที่",
        label=lambda at: f"{at.plan}.",
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
    ),
    habit(
        "cells in lines of their own, groups beside their projects",
        *TEXT,
        in_lines=(0, 0),
        dimension_text=words.dimension_named,
    ),
    habit(
        "columns aligned by spaces",
        *TEXT,
        aligned=Aligning(widest=200),
        number_heading="ที่",
        label=lambda at: f"{at.plan}",
        dimensions=Group.CELL_ROW,
        missions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
    ),
    habit(
        "columns aligned by spaces, blank lines between rows",
        *TEXT,
        aligned=Aligning(widest=36, apart=True),
        dimension_text=words.dimension_named,
    ),
    habit(
        "columns aligned by spaces between rules, words over the years",
        *TEXT,
        aligned=Aligning(widest=200, rule="=~"),
        number_heading="ที่",
        label=lambda at: f"{at.plan}",
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
        over_header="งบประมาณ    แต่ละปี (บาท)",
        but=_UNIT_ANYWHERE,
    ),
    habit(
        "columns aligned by spaces, names of missions broken below",
        *TEXT,
        aligned=Aligning(widest=60),
        dimensions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
        title_heading="โครงการ",
    ),
    habit(
        "columns aligned by spaces, names broken over lines",
        *TEXT,
        aligned=Aligning(widest=34, marks=True),
        number_heading="ลำดับ",
        label=lambda at: f"{at.plan}.",
        dimensions=Group.CELL_ROW,
        missions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
        over_header="งบประมาณ (บาท)",
        page_rows=7,
        page_line="{}",
        but=_UNIT_ANYWHERE,
    ),
    habit("an empty row at the end", empty_row=True),
    habit("a caption", caption="ตารางสรุปโครงการตามแผนปฏิบัติการป้องกันการทุจริต"),
    habit("a caption with the unit", caption="หน่วย : บาท", but=_UNIT_ANYWHERE),
    habit("a note under the table", note="หมายเหตุ : งบประมาณเป็นไปตามข้อบัญญัติของแต่ละปี"),
    habit("sub-missions as rows", sub_missions=Sub.ROW),
    habit("sub-missions in rows of titles", sub_missions=Sub.TITLE_ROW),
    habit("sub-missions in the mission's cell", sub_missions=Sub.MISSION_CELL),
    habit("sub-missions before projects", sub_missions=Sub.TITLE_CELL),
    habit(
        "sub-missions as rows, missions too",
        sub_missions=Sub.ROW,
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
    ),
)

NUMBERS = (
    habit("numbers 1.", label=lambda at: f"{at.plan}. "),
    habit("numbers (1)", label=lambda at: f"({at.plan}) "),
    habit("numbers 1 -", label=lambda at: f"{at.plan} "),
    habit("numbers -", label=lambda at: "- ", but=("CNT002",)),
    habit("numbers none", label=lambda at: "", but=("CNT002",)),
    habit("numbers afresh in dimensions", label=lambda at: f"{at.dimension}) "),
    habit("numbers afresh in missions", label=lambda at: f"{at.mission}) "),
    habit("numbers 1.1.1", label=lambda at: f"{at.code}.{at.mission} ", but=("CNT002",)),
    habit("numbers 1.1.1)", label=lambda at: f"{at.code}.{at.mission}) ", but=("CNT002",)),
    habit(
        "numbers 1.1", label=lambda at: f"{at.dimension_number}.{at.dimension} ", but=("CNT002",)
    ),
    habit("numbers ลำดับที่ 1", label=lambda at: f"ลำดับที่ {at.plan} "),
    habit("numbers โครงการที่ 1", label=lambda at: f"โครงการที่ {at.plan} "),
    habit("numbers afresh, in a column", number_heading="ลำดับ", label=lambda at: f"{at.mission}"),
    habit("numbers afresh in dimensions, sheets 1.1.1", label=lambda at: f"{at.dimension}. "),
    habit("stacked projects", stack=Stack.NUMBERED),
    habit(
        "stacked paragraphs", *OFFICE, stack=Stack.PARAGRAPHS, label=lambda at: "", but=("CNT002",)
    ),
    habit(
        "stacked with dashes",
        *OFFICE,
        stack=Stack.PARAGRAPHS,
        label=lambda at: "- ",
        but=("CNT002",),
    ),
)

TOTALS = (
    habit("total รวมย่อย", total=lambda n: "รวมย่อย" if n else "รวมทั้งสิ้น"),
    habit("total รวมมิติที่ 1", total=lambda n: f"รวมมิติที่ {n}" if n else "รวมทั้ง 4 มิติ"),
    habit("total รวมมิติ 1", total=lambda n: f"รวม มิติที่ {n}" if n else "รวมทั้งหมด"),
    habit("total Total", total=lambda n: "Sub-total" if n else "Total"),
    habit("total ยอดรวม", total=lambda n: "ยอดรวม" if n else "ยอดรวมทั้งสิ้น"),
    habit("total ยอดของมิติ 1", total=lambda n: f"ยอดของมิติ {n}" if n else "ยอดสุทธิทุกมิติ"),
    habit("total Subtotal 1", total=lambda n: f"Subtotal มิติ {n}" if n else "GRAND TOTAL รวมทั้งสิ้น"),
    habit("total รวมเป็นเงิน", total=lambda n: "รวมเป็นเงิน" if n else "รวมเป็นเงินทั้งสิ้น"),
    habit("total รวมงบประมาณ", total=lambda n: "รวมงบประมาณ" if n else "รวมงบประมาณทั้งสิ้น"),
    habit("total ยอดของมิติที่ 1", total=lambda n: f"ยอดของมิติที่ {n}" if n else "ยอดรวมทุกมิติ"),
    habit(
        "total มิติที่ 1 ใช้เงิน",
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
        number_heading="ที่",
        total=lambda n: f"มิติที่ {n} ใช้เงิน" if n else "ทุกมิติใช้เงิน",
    ),
    habit("total ทุกมิติรวมกัน", total=lambda n: f"ยอดมิติ {n}" if n else "ทุกมิติรวมกัน"),
    habit("total รวมทั้งมิติ", total=lambda n: f"รวมงบประมาณมิติที่ {n}" if n else "รวมงบประมาณทั้ง 4 มิติ"),
    habit("total รวม :", total=lambda n: "รวม :" if n else "รวมทั้งสิ้น :"),
    habit("total ผลรวม", total=lambda n: "ผลรวม" if n else "ผลรวมทั้งสิ้น"),
    habit("total in dimension's column", total_in="dimension"),
    habit("total in titles' column", total_in="title"),
    habit(
        "total in titles' column, bare",
        total_in="title",
        count=lambda n: "",
        but=("counts", "CNT001"),
    ),
    habit(
        "totals in two rows, counts and money",
        total_rows=("จำนวนโครงการที่ดำเนินการ (โครงการ)", "งบประมาณรวม (บาท)"),
        count=lambda n: f"{n} โครงการ",
        total_money=money.total_written("{}"),
    ),
    habit(
        "totals in two rows, named in both",
        total=lambda n: f"รวมมิติที่ {n}" if n else "รวมทั้งสิ้น",
        total_in="dimension",
        total_rows=("จำนวนโครงการ", "งบประมาณ (บาท)"),
        total_money=money.total_written("{}"),
    ),
    habit(
        "totals in the headings of dimensions",
        dimensions=Group.ROW,
        dimension_text=words.dimension_named,
        total_in="heading",
    ),
    habit(
        "totals in the headings of dimensions, missions as rows",
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
        total_in="heading",
        count=lambda n: f"({n} โครงการ)",
    ),
    *(
        habit(
            f"totals in the headings of dimensions, {words_of_all} over all",
            dimensions=Group.ROW,
            missions=Group.ROW,
            dimension_text=words.dimension_named,
            total_in="heading",
            total=lambda n, of_all=words_of_all: of_all,
        )
        for words_of_all in ("รวมทั้ง 4 มิติ", "รวมทั้งสี่มิติ", "รวม")
    ),
    habit(
        "totals in the headings of dimensions, bare",
        dimensions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
        total_in="heading",
        count=lambda n: "",
        but=("counts", "CNT001"),
    ),
    habit(
        "totals in the dimensions' cells",
        dimension_text=lambda n, t: f"{n}. {t}",
        total_in="heading",
        count=lambda n: "",
        but=("counts", "CNT001"),
    ),
    habit(
        "totals in the headings of dimensions and missions",
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
        mission_totals="in the heading",
        total_in="heading",
    ),
    habit(
        "totals in the first cells of dimensions and missions",
        dimensions=Group.CELL_ROW,
        missions=Group.CELL_ROW,
        dimension_text=lambda n, t: f"{n}. {t}",
        mission_totals="in the heading",
        total_in="heading",
    ),
    habit(
        "grand total in a table of sums",
        overview="สรุปจำนวนโครงการและงบประมาณตามมิติ",
        dimensions=Group.HEADING,
        dimension_text=words.dimension_named,
    ),
    habit(
        "all totals in a table of sums",
        overview="ตารางสรุปงบประมาณ",
        subtotals=False,
    ),
    habit(
        "grand total in a table of sums with a row for each year",
        overview="สรุปงบประมาณรายปี (บาท)",
        overview_turned=True,
        dimensions=Group.HEADING,
        dimension_text=words.dimension_named,
        but=("counts", "CNT001"),
    ),
    habit("count 3 โครงการ", count=lambda n: f"{n} โครงการ"),
    habit("count (3 โครงการ)", count=lambda n: f"({n} โครงการ)"),
    habit("count โครงการ/กิจกรรม", count=lambda n: f"จำนวน {n} โครงการ/กิจกรรม/มาตรการ"),
    habit("count none", count=lambda n: "", but=("counts", "CNT001")),
    habit("totals 75,000 บาท", total_money=money.total_written("{} บาท")),
    habit("totals 75,000", total_money=money.total_written("{}"), but=("BUD007",)),
    habit("totals 75,000บาท", total_money=money.total_written("จำนวน {}บาท")),
    habit("totals 75,000.-", total_money=money.total_written("{}.-"), but=("BUD007",)),
    habit("totals 75,000.-บาท", total_money=money.total_written("{}.-บาท")),
    habit("totals 75,000 บ.", total_money=money.total_written("{} บ.")),
    habit(
        "totals - for zero", total_money=money.total_written("จำนวน {} บาท", "-"), but=("totals",)
    ),
    habit("mission totals", mission_totals="รวมภารกิจที่ {}"),
    habit("mission totals bare", mission_totals="รวมภารกิจ"),
    habit(
        "a lettered table for each mission, its total first",
        dimensions=Group.HEADING,
        dimension_text=words.dimension_named,
        missions=Group.HEADING,
        mission_text="ก. ภารกิจที่ {} {}",
        number_heading="ที่",
        mission_totals="รวมภารกิจ {}",
        mission_totals_first=True,
    ),
    habit(
        "missions as rows, listed with dashes",
        missions=Group.ROW,
        mission_text="- ภารกิจที่ {} {}",
    ),
    *(
        habit(
            f"totals in tables of their own over {name}{', summed' * bool(sums)}",
            dimensions=Group.HEADING,
            dimension_text=words.dimension_named,
            missions=Group.HEADING,
            number_heading="ที่",
            own_totals=name,
            sum_heading=sums,
        )
        for name, sums in (("งบประมาณ (บาท)", "รวม 5 ปี"), ("จำนวนเงิน", ""))
    ),
    habit("grand total alone", own_grand_total=True),
    *(
        habit(f"grand total alone, {shown}", own_grand_total=True, years_with_amounts=shown)
        for shown in ("ปี {}\n{}", "ปี พ.ศ. {} : {}", "{1} (ปี {0})")
    ),
    habit(
        "no grand total",
        grand_total=False,
        but=("totals", "counts", "BUD002", "BUD010", "BUD011", "CNT001", "undecided"),
    ),
    *(
        habit(
            f"grand total in a row of years and amounts, {cell!r}",
            *forms,
            apart_total=cell,
            total_money=money.total_written("{}"),
            grand_total=False,
            but=("counts", "CNT001", "BUD007"),
        )
        for cell, *forms in (("ปี {}\n{}", *OFFICE), ("ปี {} = {}",), ("ปีงบประมาณ {} : {}",))
    ),
    *(
        habit(
            f"totals in lines of text, {words}",
            told_totals=(words, "รวมทั้ง 4 มิติ"),
            subtotals=False,
            grand_total=False,
            but=("counts", "CNT001"),
        )
        for words in ("รวมมิติที่ {number}", "รวมงบประมาณมิติที่ {number} {name}")
    ),
    habit(
        "no totals of dimensions",
        subtotals=False,
        but=("totals", "counts", "BUD001", "BUD002", "BUD010", "BUD011", "CNT001", "undecided"),
    ),
)
