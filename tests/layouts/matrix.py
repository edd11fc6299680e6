"""The matrix: the layouts that are tried. A new habit is one line in one of these modules."""

from __future__ import annotations

from tests.layouts.habits_columns import COLUMNS
from tests.layouts.habits_files import FILES, WORDS
from tests.layouts.habits_money import MONEY
from tests.layouts.habits_part_one import BANDS, CARDS, RISKS, TARGETS
from tests.layouts.habits_results import RESULTS
from tests.layouts.habits_rows import LISTS, NUMBERS, TABLES, TOTALS
from tests.layouts.habits_sheets import PRINTS, SHEETS
from tests.layouts.habits_years import YEARS

GROUPS = (
    COLUMNS,
    YEARS,
    (*TABLES, *LISTS),
    NUMBERS,
    TOTALS,
    MONEY,
    (*RISKS, *CARDS),
    BANDS,
    TARGETS,
    SHEETS,
    (*PRINTS, *RESULTS),
    WORDS,
    FILES,
)
"""The matrix by what the habits are about: a document may have one of each."""
HABITS = tuple(habit for group in GROUPS for habit in group)
"""The matrix: every habit."""
