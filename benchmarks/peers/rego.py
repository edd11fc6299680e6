"""The rules in Rego, as Open Policy Agent has it, run by regopy: one policy, one query a check."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.vocabulary.model import Fact

from .model import Check, Findings, pass_mark, rows

POLICY = """
package plan
import rego.v1

findings contains ["BUD001", one.id] if {
    some one in input.subtotal
    is_number(one.stated); is_number(one.computed); one.difference != 0
}
findings contains ["BUD004", one.id] if {
    some one in input.cell
    one.place == "project"; one.has_money == true; one.declared == true
}
findings contains ["BUD007", one.id] if {
    some one in input.cell
    one.place in {"subtotal", "grand_total"}; one.state in {"amount", "zero"}
    one.has_unit == false
}
findings contains ["BUD009", one.id] if { some one in input.cell; one.state == "unreadable" }
findings contains ["BUD009", one.id] if { some one in input.cell; one.too_large == true }
findings contains ["CNT001", one.id] if { some one in input.count; one.stated != one.counted }
findings contains ["IND003", one.id] if {
    some one in input.indicator
    one.percentages > 0; one.has_method == false
}
findings contains ["PRJ001", one.id] if { some one in input.sheet; one.missing_headings > 0 }
findings contains ["RSK002", one.id] if { some one in input.control; one.backing == "none" }
findings contains ["TGT002", one.id] if { some one in input.target; one.value < one.previous }
findings contains ["TGT003", one.id] if {
    some one in input.final_target
    one.series == "ita_score"; one.value < MARK
}
"""


def ready() -> Check:
    """The policy compiled into a bundle; what a fact does not have is undefined."""
    from regopy import Interpreter

    interpreter = Interpreter()
    interpreter.add_module("plan", POLICY.replace("MARK", str(pass_mark())))
    bundle = interpreter.build("data.plan.findings")

    def check(facts: Sequence[Fact]) -> Findings:
        interpreter.set_input(rows(facts))
        (found,) = interpreter.query_bundle(bundle).results[0].expressions
        return {(code, identity) for code, identity in found}

    return check
