"""A plan as a file: YAML, JSON, text, a Word document or an Excel workbook.

The same plan gives the same bytes, whenever and wherever it is written.
"""

from .blank import new_plan
from .files import FORMS, form_for, write, write_bytes
from .loss import unexpressed

__all__ = ["FORMS", "form_for", "new_plan", "unexpressed", "write", "write_bytes"]
