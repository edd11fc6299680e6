"""What the parts of a plan, the headings of a sheet and the kinds of items are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..language import Message, say
from .document import PartId
from .sheets import SheetHeading

PART_NAMES: Mapping[PartId, Message] = MappingProxyType(
    {
        PartId.COVER: say("Cover"),
        PartId.ANNOUNCEMENT: say("Announcement"),
        PartId.PREFACE: say("Preface"),
        PartId.RISK_ASSESSMENT: say("Risk assessment"),
        PartId.RATIONALE: say("Rationale"),
        PartId.OBJECTIVES: say("Objectives"),
        PartId.GOALS: say("Goals"),
        PartId.TARGETS: say("Target values"),
        PartId.BENEFITS: say("Expected benefits"),
        PartId.SUMMARY_TABLE: say("Part 2, summary table"),
        PartId.SHEETS: say("Part 3"),
    }
)
"""Every part of the document, as the beginning of a place's description."""

HEADING_NAMES: Mapping[SheetHeading, Message] = MappingProxyType(
    {
        SheetHeading.TITLE: say("Project title"),
        SheetHeading.RATIONALE: say("Rationale"),
        SheetHeading.OBJECTIVES: say("Objectives"),
        SheetHeading.TARGET_GROUP: say("Target group"),
        SheetHeading.STEPS: say("Steps"),
        SheetHeading.DURATION: say("Duration"),
        SheetHeading.BUDGET: say("Budget"),
        SheetHeading.RESPONSIBLE: say("Responsible"),
        SheetHeading.RESULTS: say("Outputs and outcomes"),
        SheetHeading.AREA: say("Area"),
        SheetHeading.INDICATORS: say("Indicators"),
    }
)
"""The headings of a detail sheet."""
