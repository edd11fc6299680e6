"""``itacheck rules``: every rule with its weight, how sure it is, and what it says."""

from __future__ import annotations

from argparse import Namespace

from ..checking import DEFAULT_PACKS
from ..packs import load_pack
from ..rendering.columns import table
from ..report.options import language_of
from .running import OK
from .streams import emit


def run(options: Namespace) -> int:
    """A line for each rule, in the order of the codes; titles stand last, whole."""
    language = language_of(options.lang)
    rules = (rule for name in DEFAULT_PACKS for rule in load_pack(name).rules)
    rows = [
        (rule.code, rule.severity.value, rule.certainty.value, rule.title.text(language))
        for rule in sorted(rules, key=lambda rule: rule.code)
    ]
    emit("".join(f"{line}\n" for line in table(rows, left=4)))
    return OK
