"""The detail sheets of part 3: where each begins, and the sections that it has."""

from .reading import SheetsRead as SheetsRead
from .reading import read_sheets as read_sheets
from .reading import untold_sheets as untold_sheets
