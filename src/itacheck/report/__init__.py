"""The report of a check: findings, the ledger of all rules, and what they rest on."""

from .build import build_report, unread_report, with_causes
from .causes import Cause, CauseKind
from .data import Data, DataValue
from .finding import Basis, Finding, Waived
from .ledger import NOT_SELECTED, LedgerLine, ReasonCount
from .model import Report
from .options import Options, parse_options
from .provenance import SCHEMA_VERSION, Baseline, EngineUsed, PackUsed, RuleUsed
from .subjects import subject_and_name, subject_words

__all__ = [
    "NOT_SELECTED",
    "SCHEMA_VERSION",
    "Baseline",
    "Basis",
    "Cause",
    "CauseKind",
    "Data",
    "DataValue",
    "EngineUsed",
    "Finding",
    "LedgerLine",
    "Options",
    "PackUsed",
    "ReasonCount",
    "Report",
    "RuleUsed",
    "Waived",
    "build_report",
    "parse_options",
    "subject_and_name",
    "subject_words",
    "unread_report",
    "with_causes",
]
