"""The rules as filters of Polars: a data frame for each kind, a filter for each rule."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.vocabulary.model import Fact

from .model import PROPERTIES, Check, Findings, pass_mark, rows

TEXTS = ("id", "place", "state", "backing", "series")
BOOLEANS = ("too_large", "has_money", "declared", "has_unit", "has_method")


def ready() -> Check:
    """The columns' types and the filters; what a fact does not have is null."""
    import polars as pl
    from polars import col

    kinds = {**dict.fromkeys(TEXTS, pl.String), **dict.fromkeys(BOOLEANS, pl.Boolean)}
    columns = {
        kind: {name: kinds.get(name, pl.Int64) for name in ("id", *names)}
        for kind, names in PROPERTIES.items()
    }
    rules = {
        "subtotal": {
            "BUD001": col("stated").is_not_null()
            & col("computed").is_not_null()
            & (col("difference") != 0)
        },
        "cell": {
            "BUD004": (col("place") == "project") & col("has_money") & col("declared"),
            "BUD007": col("place").is_in(["subtotal", "grand_total"])
            & col("state").is_in(["amount", "zero"])
            & ~col("has_unit"),
            "BUD009": (col("state") == "unreadable") | col("too_large"),
        },
        "count": {"CNT001": col("stated") != col("counted")},
        "indicator": {"IND003": (col("percentages") > 0) & ~col("has_method")},
        "sheet": {"PRJ001": col("missing_headings") > 0},
        "control": {"RSK002": col("backing") == "none"},
        "target": {"TGT002": col("value") < col("previous")},
        "final_target": {"TGT003": (col("series") == "ita_score") & (col("value") < pass_mark())},
    }

    def check(facts: Sequence[Fact]) -> Findings:
        found: Findings = set()
        for kind, given in rows(facts).items():
            frame = pl.DataFrame(given, schema=columns[kind])
            for code, rule in rules[kind].items():
                found.update((code, one) for one in frame.filter(rule)["id"])
        return found

    return check
