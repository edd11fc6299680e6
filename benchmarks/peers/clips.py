"""The rules for CLIPS: a template for each kind, a production for each rule."""

from __future__ import annotations

from collections.abc import Sequence

from itacheck.vocabulary.model import Fact

from .model import PROPERTIES, Check, Findings, pass_mark, rows

RULES = (
    "BUD001 (subtotal (id ?id) (stated ~nil) (computed ~nil) (difference ~nil&~0))",
    "BUD004 (cell (id ?id) (place project) (has_money TRUE) (declared TRUE))",
    "BUD007 (cell (id ?id) (place subtotal|grand_total) (state amount|zero) (has_unit FALSE))",
    "BUD009 (or (cell (id ?id) (state unreadable)) (cell (id ?id) (too_large TRUE)))",
    "CNT001 (count (id ?id) (stated ?stated) (counted ~nil&~?stated))",
    "IND003 (indicator (id ?id) (percentages ?n&:(> ?n 0)) (has_method FALSE))",
    "PRJ001 (sheet (id ?id) (missing_headings ?n&~nil&:(> ?n 0)))",
    "RSK002 (control (id ?id) (backing none))",
    "TGT002 (target (id ?id) (previous ?before&~nil) (value ?now&~nil&:(< ?now ?before)))",
    "TGT003 (final_target (id ?id) (series ita_score) (value ?now&~nil&:(< ?now ?*mark*)))",
)
"""Code and left side of each production; the right side calls ``found`` with code and id."""


def ready() -> Check:
    """An environment with templates and rules; each check empties it of facts first."""
    from clips import Environment, Symbol

    findings: Findings = set()

    def found(code: str, identity: str) -> None:
        findings.add((str(code), identity))

    environment = Environment()
    environment.define_function(found)
    environment.build(f"(defglobal ?*mark* = {pass_mark()})")
    for kind, names in PROPERTIES.items():
        slots = "".join(f" (slot {name} (default nil))" for name in ("id", *names))
        environment.build(f"(deftemplate {kind}{slots})")
    for rule in RULES:
        environment.build(f"(defrule {rule} => (found {rule[:6]} ?id))")
    templates = {kind: environment.find_template(kind) for kind in PROPERTIES}

    def check(facts: Sequence[Fact]) -> Findings:
        findings.clear()
        environment.reset()
        for kind, given in rows(facts).items():
            tell = templates[kind].assert_fact
            for row in given:
                identity = row.pop("id")
                symbols = {
                    name: Symbol(value) if isinstance(value, str) else value
                    for name, value in row.items()
                }
                tell(id=identity, **symbols)
        environment.run()
        return set(findings)

    return check
