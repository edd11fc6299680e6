"""Every habit of the matrix, on its own: the same plan and the same findings as plainly printed."""

from __future__ import annotations

from functools import cache
from itertools import cycle

import pytest

from .files import FILES
from .harness import PLAIN, Answer, answer, printed
from .matrix import BANDS, COLUMNS, MONEY, NUMBERS, RISKS, SHEETS, TABLES, TARGETS, TOTALS, WORDS
from .matrix import YEARS, Habit
from .plans import subdistrict, town
