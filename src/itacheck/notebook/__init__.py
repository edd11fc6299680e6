"""Plans and reports where notebooks show them: as tables, as pictures, as data frames.

``Plan`` and ``Report`` have methods that hand themselves on to these functions.
"""

from .frames import pandas_frame, polars_frame
from .pictures import Pictures, pictures_of
from .tables import plan_table, report_table

__all__ = [
    "Pictures",
    "pandas_frame",
    "pictures_of",
    "plan_table",
    "polars_frame",
    "report_table",
]
