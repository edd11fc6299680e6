"""Habits: contents, headings of parts, spelling, and what Word and Excel do."""

# ruff: noqa: ARG005 - what a habit does not need of a place, it leaves

from __future__ import annotations

from tests.layouts import excel, word, words
from tests.layouts.drawn import BOX, DOUBLE, PLAIN, Drawing
from tests.layouts.habit import EXCEL, OFFICE, TEXT, WORD, habit
from tests.layouts.habits_sheets import NAMED
from tests.layouts.layout import Group, Stack
from tests.layouts.sheet_prints import records

WORDS = (
    habit("contents dotted", contents=words.contents_dotted),
    habit("contents with spaced dots", contents=words.contents_spaced),
    habit("contents with tabs", *WORD, contents=words.contents_tabbed),
    habit("contents with tabs in text", *TEXT, contents=words.contents_tabbed),
    habit("a table of the plan before, in part 1", earlier=1),
    habit("a table of the plan before, over the projects", earlier=2),
    habit("announcement in an appendix", appendix="ภาคผนวก"),
    habit("announcement in an appendix with a number", appendix="ภาคผนวก 1 ประกาศใช้แผน"),
    habit("contents with tabs, first", *WORD, contents=words.contents_tabbed, contents_first=True),
    habit("contents dotted, first", contents=words.contents_dotted, contents_first=True),
    habit("contents without pages, first", contents=words.contents_bare, contents_first=True),
    habit("contents without pages", contents=words.contents_bare),
    habit("contents as a table, first", contents=words.contents_table, contents_first=True),
    habit("contents as a table", contents=words.contents_table),
    habit("contents as a table, parts without pages", contents=words.contents_parted),
    habit(
        "contents as a table, parts without pages, first",
        contents=words.contents_parted,
        contents_first=True,
    ),
    habit("contents with tabs, parts without pages", *WORD, contents=words.contents_parted_lines),
    habit(
        "contents with tabs, parts without pages, first",
        *WORD,
        contents=words.contents_parted_lines,
        contents_first=True,
    ),
    habit("contents in three columns", contents=words.contents_three),
    habit("contents styled", *WORD, contents=words.contents_styled),
    habit(
        "parts in one line",
        part=lambda n: (
            f"ส่วนที่ {n} " + {1: "บทนำ", 2: "แผนปฏิบัติการป้องกันการทุจริต", 3: "รายละเอียดโครงการ"}[n],
        ),
    ),
    habit(
        "parts as บทที่",
        part=lambda n: (
            f"บทที่ {n}",
            {1: "บทนำ", 2: "แผนปฏิบัติการป้องกันการทุจริต", 3: "รายละเอียดโครงการ"}[n],
        ),
    ),
    habit(
        "each section a part, ตอนที่",
        part=lambda n: (
            f"ตอนที่ {(1, 7, 8)[n - 1]} "
            + {1: "บทนำ", 2: "แผนงาน โครงการ และงบประมาณ", 3: "รายละเอียดโครงการ"}[n],
        ),
        section=lambda n, t: f"ตอนที่ {n + 1} {t}",
    ),
    habit(
        "parts as หมวดที่, the risks before the introduction",
        part=lambda n: (
            f"หมวดที่ {n + 1} " + {1: "บทนำ", 2: "มาตรการทั้ง 4 มิติ", 3: "รายละเอียดของโครงการ"}[n],
        ),
    ),
    *(
        habit(f"numbers of projects as {stated}", stated=stated)
        for stated in (
            "มิติที่ {at} ({count} โครงการ)",
            "มิติที่ {at} {count} โครงการ",
            "มิติที่ {at} = {count} โครงการ",
            "มิติที่ {at} {name} - {count} โครงการ",
        )
    ),
    habit("sections 1.1", section=lambda n, t: f"1.{n} {t}"),
    habit("sections without numbers", section=lambda n, t: t),
    *(
        habit(
            f"sections with their text in the same line, {name}",
            section=lambda n, t, numbered=numbered: f"{n}. {t}" if numbered else t,
            section_run_in=between,
        )
        for name, numbered, between in (
            ("colon", False, ": "),
            ("spaces and colon", True, " : "),
            ("gap", False, "  "),
            ("numbers and gap", True, "  "),
            ("space", False, " "),
        )
    ),
    habit("sections ก.1", section=lambda n, t: f"ก.{n} {t}"),
    habit("sections A.", section=lambda n, t: f"{chr(64 + n)}. {t}"),
    habit("sections 1)", section=lambda n, t: f"{n}) {t}"),
    habit("digits Thai", spelling=words.thai_digits),
    habit("digits mixed", spelling=words.mixed_digits),
    habit("spelling เเ", spelling=words.double_e),
    habit("spelling ํา", spelling=words.split_am),
    habit("spelling tone before vowel", spelling=words.tone_before_vowel),
    habit("spelling ำ before tone", spelling=words.am_before_tone),
    habit("spelling doubled tones", spelling=words.doubled_marks),
    habit("spelling doubled vowels", spelling=words.doubled_vowels),
    habit("spelling private marks", spelling=words.private_marks),
    habit("spelling zero-width spaces", spelling=words.zero_width),
    habit("spelling hard spaces", spelling=words.hard_spaces),
    habit("spelling double spaces", spelling=words.double_spaces),
    habit("spelling soft hyphens", spelling=words.soft_hyphens),
    habit("broken words", *TEXT, *WORD, broken=True),
)

FILES = (
    habit("text with cells in quotes", *TEXT, saved="\t"),
    habit("text with cells of several lines in quotes", *TEXT, saved="\t", broken=True),
    habit("text with stacked cells in quotes", *TEXT, saved="\t", stack=Stack.NUMBERED),
    *(
        habit(f"sheet saved with {name} between cells{how}", *TEXT, saved=sign, padded=bool(how))
        for name, sign in (("tabs", "\t"), ("commas", ","), ("semicolons", ";"))
        for how in ("", ", rows of one length")
    ),
    *(
        habit(
            f"sheet saved with all cells in quotes{how}",
            *TEXT,
            saved=",",
            quotes_all=True,
            padded=bool(how),
        )
        for how in ("", ", rows of one length")
    ),
    habit("text with tables saved with commas", *TEXT, saved_tables=","),
    habit(
        "text with tables saved with semicolons, lines in cells",
        *TEXT,
        saved_tables=";",
        broken=True,
    ),
    habit("sheet saved with commas, lines in cells", *TEXT, saved=",", padded=True, broken=True),
    *(
        habit(
            f"sheet saved with {name}, sheets as rows",
            *TEXT,
            saved=sign,
            padded=True,
            sheet_print=records(),
            but=NAMED,
        )
        for name, sign in (("tabs", "\t"), ("commas", ","))
    ),
    habit("sections explained in brackets", section=lambda n, s: f"{n}. {s} (ตามที่คณะทำงานเห็นชอบ)"),
    habit("text between bars", *TEXT, bars=True),
    habit("text with tables in HTML", *TEXT, html=True),
    habit("text with tables in HTML, groups repeated", *TEXT, html=True, repeats_groups=True),
    habit(
        "text with tables in HTML, rows of groups",
        *TEXT,
        html=True,
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
        over_header="งบประมาณ",
    ),
    habit(
        "text with tables in HTML, sheets as rows",
        *TEXT,
        html=True,
        sheet_print=records(),
        but=NAMED,
    ),
    habit("text drawn with box characters", *TEXT, drawn=Drawing(BOX)),
    habit("text drawn with double lines", *TEXT, drawn=Drawing(DOUBLE, widest=60)),
    habit("text drawn with hyphens and bars", *TEXT, drawn=Drawing(PLAIN, widest=24)),
    habit("text drawn, amounts broken in totals", *TEXT, drawn=Drawing(PLAIN, amounts=8)),
    habit("cells not merged", *OFFICE, merges=False),
    habit("cells not merged, groups repeated", *OFFICE, merges=False, repeats_groups=True),
    habit("Word runs split", *WORD, word=word.split_runs),
    habit("Word controls on paragraphs", *WORD, word=word.controls_on_paragraphs),
    habit("Word controls on tables", *WORD, word=word.controls_on_tables),
    habit("Word controls on rows", *WORD, word=word.controls_on_rows),
    habit("Word controls in cells", *WORD, word=word.controls_on_cells),
    habit("Word tables in frames", *WORD, word=word.framed_tables),
    habit("Word text boxes", *WORD, word=word.text_boxes),
    habit("Word hidden rests", *WORD, word=word.hidden_rest),
    habit("Word amounts struck out", *WORD, word=word.struck_out),
    habit("Word tracked changes", *WORD, word=word.tracked_changes),
    habit("Word headers and footers", *WORD, word=word.headers_and_footers),
    habit("Word page breaks", *WORD, word=word.breaks_for_pages),
    habit("Word bookmarks", *WORD, word=word.bookmarks),
    habit("Word empty paragraphs", *WORD, word=word.empty_paragraphs),
    habit("Word empty paragraphs in cells", *WORD, word=word.blanks_in_cells),
    habit("Word links", *WORD, word=word.links),
    habit("Word comments", *WORD, word=word.comments),
    habit("Word tabs in headings", *WORD, word=word.tabs_in_headings),
    habit("Excel one sheet", *EXCEL, excel_sheets=False),
    habit("Excel from C5", *EXCEL, excel_at=(5, 3)),
    habit("Excel one sheet from B2", *EXCEL, excel_sheets=False, excel_at=(2, 2)),
    habit("Excel numbers #,##0", *EXCEL, excel_numbers="#,##0"),
    habit("Excel numbers #,##0.00", *EXCEL, excel_numbers="#,##0.00"),
    habit(
        "Excel accounting",
        *EXCEL,
        excel_numbers='_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-',
        but=("cells", "totals", "ITA001"),
    ),
    habit("Excel baht", *EXCEL, excel_numbers='"฿"#,##0.00'),
    habit("Excel บาท", *EXCEL, excel_numbers='#,##0" บาท"'),
    habit("Excel general", *EXCEL, excel_numbers="General"),
    habit("Excel formulas", *EXCEL, excel_numbers="#,##0", excel_formulas=True),
    habit("Excel blank column", *EXCEL, excel=excel.blank_columns, merges=False, excel_at=(3, 1)),
    habit("Excel spaced", *EXCEL, excel=excel.spaced, merges=False),
    habit(
        "Excel spaced under two rows",
        *EXCEL,
        excel=excel.spaced,
        merges=False,
        years=lambda y, _: (f"ปี {y}", "งบประมาณ (บาท)"),
    ),
    habit("Excel index column", *EXCEL, excel=excel.index_column, merges=False),
    habit("Excel hidden sheet", *EXCEL, excel=excel.hidden_sheet),
    habit("Excel hidden rows", *EXCEL, excel=excel.hidden_rows),
    habit("Excel hidden drafts", *EXCEL, excel=excel.hidden_drafts, merges=False),
    habit("Excel narrow columns", *EXCEL, excel=excel.narrow_columns),
    habit("Excel comments", *EXCEL, excel=excel.notes),
    habit("Excel empty sheets", *EXCEL, excel=excel.empty_sheets),
)
