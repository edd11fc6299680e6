"""Layouts of the risk table and of the bands under it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from itacheck.plan import Plan, RiskRow
from tests.layouts.blocks import Block, Cell, Grid, Line, grid, merged_down


class Rows(Enum):
    """What a row of the risk table is."""

    STEPS = "a step of work, its risks stacked with numbers"
    RISKS = "a risk; the step stands in its first row"
    RISKS_REPEATED = "a risk; the step stands in each row"
    PARAGRAPHS = "a step of work, its risks and controls as paragraphs without numbers"


@frozen
class Column:
    """A column: its headings, top down, and what it holds of a risk at an index (-1: of all)."""

    headings: tuple[str, ...]
    cell: Callable[[RiskRow, int, bool], str]


def column(*headings: str, text: Callable[[RiskRow, int, bool], str]) -> Column:
    """A column under its headings."""
    return Column(headings, text)


def _number(row: RiskRow, at: int, _: bool) -> str:
    return f"{row.number}." if at <= 0 else ""


def _step(row: RiskRow, at: int, _: bool) -> str:
    return row.step if at <= 0 else ""


def _issue(row: RiskRow, at: int, numbered: bool) -> str:
    if at >= 0:
        return row.risks[at].text
    return _listed([(one.number, one.text) for one in row.risks], numbered=numbered)


def _control(row: RiskRow, at: int, numbered: bool) -> str:
    if at < 0 or len(row.controls) != len(row.risks):
        shown = row.controls if at <= 0 else ()
        return _listed([(one.number, one.text) for one in shown], numbered=numbered) or "-"
    return row.controls[at].text


def _listed(items: Sequence[tuple[int | None, str]], *, numbered: bool) -> str:
    many = numbered and len(items) > 1
    return "\n".join(f"{at}. {text}" if many and at else text for at, text in items)


def controls_joined(sign: str, over: Column) -> Column:
    """The column of controls, with all those of a row in one line."""

    def text(row: RiskRow, at: int, _: bool) -> str:
        return sign.join(one.text for one in row.controls) if at <= 0 else ""

    return Column(over.headings, text)


def divided(*names: str, over: str = "มาตรการควบคุมความเสี่ยงการทุจริต") -> tuple[Column, ...]:
    """Columns of controls under one heading, a control of a row in each of the first ones."""

    def nth(index: int) -> Callable[[RiskRow, int, bool], str]:
        def text(row: RiskRow, at: int, _: bool) -> str:
            return row.controls[index].text if at <= 0 and index < len(row.controls) else ""

        return text

    return tuple(Column((over, name), nth(index)) for index, name in enumerate(names))


def _rated(name: str) -> Callable[[RiskRow, int, bool], str]:
    def text(row: RiskRow, at: int, _: bool) -> str:
        chosen = row.ratings if at < 0 else row.ratings[at : at + 1]
        return "\n".join(str(getattr(one, name)) for one in chosen)

    return text


def _product(row: RiskRow, at: int, _: bool) -> str:
    chosen = row.ratings if at < 0 else row.ratings[at : at + 1]
    return "\n".join(f"{r.likelihood} x {r.impact} = {r.score} {r.stated}" for r in chosen)


def _factors(row: RiskRow, at: int, _: bool) -> str:
    chosen = row.ratings if at < 0 else row.ratings[at : at + 1]
    return "\n".join(f"{r.likelihood} × {r.impact}" for r in chosen)


def _lettered(row: RiskRow, at: int, _: bool) -> str:
    chosen = row.ratings if at < 0 else row.ratings[at : at + 1]
    return "\n".join(f"L = {r.likelihood}\nI = {r.impact}" for r in chosen)


def _of_row(words: Sequence[str]) -> Callable[[RiskRow, int, bool], str]:
    return lambda row, *_: words[(row.number or 0) % len(words)]


NUMBER = column("ลำดับที่", text=_number)
STEP = column("ขั้นตอนการดำเนินงาน", text=_step)
ISSUE = column("ประเด็นความเสี่ยงการทุจริต", text=_issue)
CONTROL = column("มาตรการควบคุมความเสี่ยงการทุจริต", text=_control)


def dashed(one: Column, sign: str) -> Column:
    """A column whose texts have a sign before each of them, and no numbers."""

    def text(row: RiskRow, at: int, _: bool) -> str:
        lines = one.cell(row, at, False).split("\n")
        return "\n".join(f"{sign} {line}" if line.strip("-") else line for line in lines)

    return Column(one.headings, text)


def rated(
    likelihood: str = "โอกาส (L)",
    impact: str = "ผลกระทบ (I)",
    score: str = "Risk Score (L x I)",
    level: str = "ระดับความเสี่ยง",
) -> tuple[Column, ...]:
    """The four columns of a rating."""
    return (
        column(likelihood, text=_rated("likelihood")),
        column(impact, text=_rated("impact")),
        column(score, text=_rated("score")),
        column(level, text=_rated("stated")),
    )


def ticked(boxed: str) -> Column:
    """The column of levels as a form: all of them in each line, that of the risk with a tick."""
    names = ("ต่ำ", "ปานกลาง", "สูง", "สูงมาก")

    def text(row: RiskRow, at: int, _: bool) -> str:
        stated = [one.stated for one in (row.ratings if at < 0 else row.ratings[at : at + 1])]
        return "\n".join(
            " ".join(boxed.format(name, box="☑" if name == one else "☐") for name in names)
            for one in stated
        )

    return column("ระดับความเสี่ยง", text=text)


RATED = rated()
PLAIN = (NUMBER, STEP, ISSUE, *RATED, CONTROL)
LEVEL_ONLY = (column("ระดับความเสี่ยง", text=_rated("stated")),)
SCORE_ONLY = (column("Risk Score", text=_rated("score")),)
PRODUCT = (column("Risk Score (L x I)", text=_product),)
LETTERED = (
    column("โอกาส (L)\nผลกระทบ (I)", text=_lettered),
    column("Risk Score", text=_rated("score")),
    column("ระดับ", text=_rated("stated")),
)
FACTORS = (
    column("โอกาส × ผลกระทบ", text=_factors),
    column("Risk Score", text=_rated("score")),
    column("ระดับ", text=_rated("stated")),
)
TWO_ROWS = (
    column("ระดับความเสี่ยง", "โอกาส", text=_rated("likelihood")),
    column("ระดับความเสี่ยง", "ผลกระทบ", text=_rated("impact")),
    column("ระดับความเสี่ยง", "คะแนน", text=_rated("score")),
    column("ระดับความเสี่ยง", "ระดับ", text=_rated("stated")),
)
LEVEL_FIRST = (RATED[3], *RATED[:3])


def renamed(one: Column, *headings: str) -> Column:
    """A column under other headings."""
    return Column(headings, one.cell)


def further(heading: str, *words: str) -> Column:
    """A further column that says something in each row."""
    return column(heading, text=_of_row(words))


def risk_grid(plan: Plan, columns: Sequence[Column], rows: Rows, *, spans: bool) -> Grid:
    """The risk table."""
    depth = max(len(one.headings) for one in columns)
    made = _header(columns, depth, spans=spans)
    for row in plan.risk_rows:
        first = len(made)
        made += [[Cell(text) for text in texts] for texts in _rows(row, columns, rows)]
        if rows is Rows.RISKS:
            for at, one in enumerate(columns):
                if one.cell in {_number, _step} and len(made) - first > 1:
                    merged_down(made, at, first, len(made) - 1)
    return Grid(tuple(tuple(row) for row in made), depth, "risks")


def _header(columns: Sequence[Column], depth: int, *, spans: bool) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[] for _ in range(depth)]
    for one in columns:
        short = len(one.headings) < depth
        for at in range(depth):
            text = one.headings[at] if at < len(one.headings) else ""
            above = rows[at][-1] if rows[at] else None
            if spans and not at and not short and above is not None and above.text == text:
                rows[at][-1] = Cell(text, above.span + 1)
            else:
                rows[at].append(
                    Cell(text, down=depth if short and not at else 1, covered=short and at > 0)
                )
    return rows


def _rows(row: RiskRow, columns: Sequence[Column], rows: Rows) -> Iterator[list[str]]:
    if rows in {Rows.STEPS, Rows.PARAGRAPHS}:
        yield [one.cell(row, -1, rows is Rows.STEPS) for one in columns]
        return
    for at in range(len(row.risks)):
        texts = [one.cell(row, at, True) for one in columns]
        if rows is Rows.RISKS_REPEATED:
            for index, one in enumerate(columns):
                if one.cell in {_step, _control} and not texts[index].strip("-"):
                    texts[index] = one.cell(row, 0, True)
        yield texts


def bands_line(plan: Plan) -> list[Block]:
    """ต่ำ 1 – 4 ปานกลาง 5 – 9 …, in one line."""
    return [Line(" ".join(f"{b.name} {b.lowest} – {b.highest}" for b in plan.risk_bands))]


def bands_lines(template: str, before: str = "") -> Callable[[Plan], list[Block]]:
    """A line for each band, below a sentence if there is one."""

    def blocks(plan: Plan) -> list[Block]:
        lines = [
            Line(template.format(level=b.name, low=b.lowest, high=b.highest))
            for b in plan.risk_bands
        ]
        return [Line(before), *lines] if before else [*lines]

    return blocks


def bands_table(*headings: str, turned: bool = False) -> Callable[[Plan], list[Block]]:
    """A table of levels and scores."""

    def blocks(plan: Plan) -> list[Block]:
        pairs = [(b.name, f"{b.lowest} - {b.highest}") for b in plan.risk_bands]
        if turned:
            pairs = [(score, level) for level, score in pairs]
        more = [("ยอมรับได้",), ("เฝ้าระวัง",), ("ต้องควบคุม",), ("ต้องจัดการทันที",)]
        extra = len(headings) - 2
        rows = [(*pair, *(one * extra)) for pair, one in zip(pairs, more, strict=True)]
        return [grid([headings, *rows], "bands")]

    return blocks


def bands_across(plan: Plan) -> list[Block]:
    """A table with a column for each level."""
    levels = [b.name for b in plan.risk_bands]
    scores = [f"{b.lowest} – {b.highest}" for b in plan.risk_bands]
    return [grid([("ระดับความเสี่ยง", *levels), ("คะแนน", *scores)], "bands")]


# Forms: what the risks are set as, where they are in no table

Form: TypeAlias = Callable[[Plan, Sequence[Column]], list[Block]]


def as_cards(
    title: str = "",
    *,
    gap: str = "",
    together: bool = False,
    pairs: bool = False,
    rating: str = "",
    sign: str = " = ",
) -> Form:
    """A table of headings and texts for each step, under its title; or all of them in one table.

    Beside ``rating`` stand the parts of the rating, each in a cell with its name.
    """

    def blocks(plan: Plan, columns: Sequence[Column]) -> list[Block]:
        made: list[Block] = []
        lines: list[tuple[str, ...]] = []
        for row in plan.risk_rows:
            if title and not together:
                made.append(Line(title.format(row.number)))
            elif title:
                lines.append((title.format(row.number), ""))
            own = _lines_of(row, columns, pairs=pairs)
            lines += _under_rating(rating, sign, own) if rating else own
            if not together:
                made += [grid(lines, "risks", 0), *([Line(gap)] if gap else [])]
                lines = []
        return [*made, *([grid(lines, "risks", 0)] if lines else [])]

    return blocks


def _lines_of(
    row: RiskRow, columns: Sequence[Column], *, pairs: bool = False
) -> list[tuple[str, ...]]:
    texts = [(" ".join(one.headings), one.cell(row, -1, True)) for one in columns]
    if not pairs:
        return [*texts]
    short = [one for one in texts if len(one[1]) < 12]
    pairs_of = (short[at : at + 2] for at in range(0, len(short), 2))
    return [
        *(one for one in texts if one not in short),
        *(tuple(text for one in two for text in one) for two in pairs_of),
    ]


def _under_rating(
    rating: str, sign: str, lines: Sequence[tuple[str, ...]]
) -> list[tuple[str, ...]]:
    *before, likelihood, impact, score, level, control = lines
    parts = [(name, text.replace("\n", ", ")) for name, text in (likelihood, impact, score, level)]
    cells = [f"{name}{sign}{text}" for name, text in parts]
    return [*before, (rating, *cells), control]


def in_tables(*parts: tuple[str, Sequence[Column]]) -> Form:
    """A table under each caption with some of the columns; one with none is a heat map."""

    def blocks(plan: Plan, _: Sequence[Column]) -> list[Block]:
        made: list[Block] = []
        for caption, columns in parts:
            drawn = risk_grid(plan, columns, Rows.STEPS, spans=False) if columns else _heat_map()
            made += [Line(caption), drawn]
        return made

    return blocks


def _heat_map() -> Grid:
    """The scores of all likelihoods and impacts."""
    ends = range(1, 6)
    rows = [[str(one), *(str(one * two) for two in ends)] for one in reversed(ends)]
    return grid([["โอกาส \\ ผลกระทบ", *map(str, ends)], *rows], "map")


def as_lines(template: str = "{}: {}", *, listed: bool = False, many: int = 1) -> Form:
    """A line for each heading with its text; items of a list have lines of their own."""

    def blocks(plan: Plan, columns: Sequence[Column]) -> list[Block]:
        made: list[Block] = []
        for row in plan.risk_rows:
            short: list[str] = []
            for heading, text in _lines_of(row, columns):
                first, *rest = text.split("\n")
                if many > 1 and len(text) < 12:
                    short.append(template.format(heading, " ".join((first, *rest))))
                elif listed and first.startswith("1. "):
                    made += [Line(template.format(heading, "")), *map(Line, (first, *rest))]
                else:
                    made.append(Line(template.format(heading, " ".join((first, *rest)))))
            made += [Line("  ".join(short[at : at + many])) for at in range(0, len(short), many)]
        return made

    return blocks


def as_sentences(template: str, between: str = "\n") -> Form:
    """A paragraph for each step, or one for all: labels in running text, as in ``template``."""

    def blocks(plan: Plan, columns: Sequence[Column]) -> list[Block]:
        made = []
        for row in plan.risk_rows:
            texts = [one.cell(row, -1, True).replace("\n", " ") for one in columns]
            number, step, issue, *values, control = texts
            values = [one.replace(" ", " และ ") for one in values]
            made.append(template.format(number.strip("."), step, issue, *values, control))
        return [Line(one) for one in between.join(made).split("\n")] if made else []

    return blocks


def turned(plan: Plan, columns: Sequence[Column]) -> list[Block]:
    """A table with a column for each step, and the headings in its first."""
    lines = [
        (" ".join(one.headings), *(one.cell(row, -1, True) for row in plan.risk_rows))
        for one in columns
    ]
    return [grid(lines, "risks", 0)]
