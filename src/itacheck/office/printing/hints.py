"""What belongs into the places of a plan that are still empty: Word shows it until it is there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...documents.form_hints import OF_PARTS, OF_SHEETS
from ...plan import PartId, SheetHeading

HINTS: Mapping[PartId | SheetHeading, str] = MappingProxyType(
    {
        **{PartId[name]: hint for name, hint in OF_PARTS.items()},
        **{SheetHeading[name]: hint for name, hint in OF_SHEETS.items()},
    }
)
