"""The rules for rule-engine: an expression each, asked of every fact of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.vocabulary.model import Fact

from .model import Check, Findings, pass_mark

RULES = {
    "subtotal": {
        "BUD001": "stated != null and computed != null and difference != null and difference != 0"
    },
    "cell": {
        "BUD004": "place == 'project' and has_money == true and declared == true",
        "BUD007": "place in ['subtotal', 'grand_total'] and state in ['amount', 'zero']"
        " and has_unit == false",
        "BUD009": "state == 'unreadable' or too_large == true",
    },
    "count": {"CNT001": "counted != null and stated != counted"},
    "indicator": {"IND003": "percentages > 0 and has_method == false"},
    "sheet": {"PRJ001": "missing_headings != null and missing_headings > 0"},
    "control": {"RSK002": "backing == 'none'"},
    "target": {"TGT002": "previous != null and value != null and value < previous"},
    "final_target": {"TGT003": "series == 'ita_score' and value != null and value < {mark}"},
}


def ready() -> Check:
    """Each expression as a rule; what a fact does not have is null."""
    from rule_engine import Context, Rule

    context = Context(default_value=None)
    rules = {
        kind: [
            (code, Rule(text.format(mark=pass_mark()), context=context))
            for code, text in texts.items()
        ]
        for kind, texts in RULES.items()
    }

    def check(facts: Sequence[Fact]) -> Findings:
        return {
            (code, fact.id)
            for fact in facts
            for code, rule in rules[fact.kind]
            if rule.matches(fact.values)
        }

    return check
