"""The rules in SQL: a table for each kind in memory, one query for all rules."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from weakref import finalize

from itacheck.vocabulary.model import Fact

from .model import PROPERTIES, Check, Findings, pass_mark, rows

RULES = {
    "BUD001": "subtotal WHERE stated NOT NULL AND computed NOT NULL AND difference <> 0",
    "BUD004": "cell WHERE place = 'project' AND has_money AND declared",
    "BUD007": "cell WHERE place IN ('subtotal', 'grand_total') AND state IN ('amount', 'zero')"
    " AND NOT has_unit",
    "BUD009": "cell WHERE state = 'unreadable' OR too_large",
    "CNT001": "count WHERE stated <> counted",
    "IND003": "indicator WHERE percentages > 0 AND NOT has_method",
    "PRJ001": "sheet WHERE missing_headings > 0",
    "RSK002": "control WHERE backing = 'none'",
    "TGT002": "target WHERE value < previous",
    "TGT003": "final_target WHERE series = 'ita_score' AND value < :mark",
}


def ready() -> Check:
    """A database without rows; each check takes back what it has put there."""
    database = sqlite3.connect(":memory:")
    for kind, names in PROPERTIES.items():
        database.execute(f"CREATE TABLE {kind} (id, {', '.join(names)})")
    told = {
        kind: f"INSERT INTO {kind} VALUES (:id, {', '.join(f':{name}' for name in names)})"
        for kind, names in PROPERTIES.items()
    }
    asked = " UNION ALL ".join(f"SELECT '{code}', id FROM {rule}" for code, rule in RULES.items())

    def check(facts: Sequence[Fact]) -> Findings:
        for kind, given in rows(facts).items():
            nothing = dict.fromkeys(PROPERTIES[kind])
            database.executemany(told[kind], ({**nothing, **row} for row in given))
        found = set(database.execute(asked, {"mark": pass_mark()}))
        database.rollback()
        return found

    finalize(check, database.close)
    return check
