"""The parts of a plan's document, by the ids that kinds of facts and rules have for them."""

PARTS = (
    "cover",
    "announcement",
    "preface",
    "risk_assessment",
    "rationale",
    "objectives",
    "goals",
    "targets",
    "benefits",
    "summary_table",
    "sheets",
)
"""Every part, as ``plan.PartId`` has it."""
