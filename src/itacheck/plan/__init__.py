"""The domain model: a plan and everything that it says, with the place where it says so.

Two plans are equal when they say the same: locations, problems, the file that they come from and
the text as printed take no part in equality, nor do white space and the script of digits in names.

A constructor takes what can mean one thing only (2566 for a fiscal year, an int or a Decimal for
baht, a list for a tuple, an enum's value or its name), and raises PlanError for anything else.
"""

from ..thai.years import BuddhistDate, FiscalYear
from .account import CORE_PARTS, Account, Entry, PartState, Taken
from .budget import Budget, Cell, CellState, Money, MoneyUnit, StatedTotal
from .document import (
    PARTS,
    Amendment,
    Announcement,
    Organisation,
    OrganisationKind,
    Part,
    PartId,
    Period,
    Unfilled,
)
from .plan import Plan, Source, SourceFile
from .problem import Problem
from .projects import (
    CountPlace,
    Declaration,
    Dimension,
    EmptyRow,
    ItemKind,
    Mission,
    OtherCell,
    Project,
    StatedCount,
    SubMission,
    UnnamedRow,
)
from .risks import Control, Rating, Risk, RiskBand, RiskLevel, RiskRow, is_no_control
from .sheets import (
    Comparator,
    Duration,
    Indicator,
    IndicatorKind,
    Section,
    Sheet,
    SheetAmount,
    SheetBudget,
    SheetGroup,
    SheetHeading,
    Threshold,
)
from .targets import Goal, GoalCase, GoalEnd, SeriesKind, TargetSeries, TargetValue
from .text import Passage

__all__ = [
    "CORE_PARTS",
    "PARTS",
    "Account",
    "Amendment",
    "Announcement",
    "BuddhistDate",
    "Budget",
    "Cell",
    "CellState",
    "Comparator",
    "Control",
    "CountPlace",
    "Declaration",
    "Dimension",
    "Duration",
    "EmptyRow",
    "Entry",
    "FiscalYear",
    "Goal",
    "GoalCase",
    "GoalEnd",
    "Indicator",
    "IndicatorKind",
    "ItemKind",
    "Mission",
    "Money",
    "MoneyUnit",
    "Organisation",
    "OrganisationKind",
    "OtherCell",
    "Part",
    "PartId",
    "PartState",
    "Passage",
    "Period",
    "Plan",
    "Problem",
    "Project",
    "Rating",
    "Risk",
    "RiskBand",
    "RiskLevel",
    "RiskRow",
    "Section",
    "SeriesKind",
    "Sheet",
    "SheetAmount",
    "SheetBudget",
    "SheetGroup",
    "SheetHeading",
    "Source",
    "SourceFile",
    "StatedCount",
    "StatedTotal",
    "SubMission",
    "Taken",
    "TargetSeries",
    "TargetValue",
    "Threshold",
    "Unfilled",
    "UnnamedRow",
    "is_no_control",
]
