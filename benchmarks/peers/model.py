"""What every peer is given and what it must find: facts of ten rules of the shipped pack.

The facts are the examples by which these rules are tested in the pack, again and again, each with
an id of its own: of ten facts nine are in order, and the tenth fails, lacks a property, or is
outside the rule's scope, in turn. A peer makes its rules ready once and is then a function of the
facts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.metadata import version

from itacheck import load_pack
from itacheck.base.record import record
from itacheck.packs.model import Pack
from itacheck.vocabulary.model import Fact, Origin

CODES = (
    "BUD001",
    "BUD004",
    "BUD007",
    "BUD009",
    "CNT001",
    "IND003",
    "PRJ001",
    "RSK002",
    "TGT002",
    "TGT003",
)
"""One condition, several, any of several, sets, thresholds, two properties, a parameter."""
PROPERTIES = {
    "subtotal": ("stated", "computed", "difference"),
    "cell": ("place", "state", "too_large", "has_money", "declared", "has_unit"),
    "count": ("stated", "counted"),
    "indicator": ("percentages", "has_method"),
    "sheet": ("missing_headings",),
    "control": ("backing",),
    "target": ("value", "previous"),
    "final_target": ("series", "value"),
}
"""By kind of fact, what these rules read; any may be absent, in which case a rule finds nothing."""

Findings = set[tuple[str, str]]
"""The code of a rule, and the id of a fact that fails it."""
Check = Callable[[Sequence[Fact]], Findings]


@record
class Peer:
    """One way to write the rules. ``ready`` makes them ready, ``package`` is what it needs."""

    name: str
    ready: Callable[[], Check]
    package: str | None = None

    @property
    def title(self) -> str:
        """Its name, with the version of what it needs."""
        return self.name if self.package is None else f"{self.name} {version(self.package)}"


@lru_cache(maxsize=1)
def pack() -> Pack:
    """The pack that ships with itacheck."""
    return load_pack("nacc-2566-2570")


def pass_mark() -> int:
    """The one parameter that these rules read, in hundredths of a score."""
    return int(pack().parameter("ita_pass_mark") or 0)


def made_facts(count: int) -> tuple[Fact, ...]:
    """So many facts, the same ones each time."""
    rules = [rule for rule in pack().rules if rule.code in CODES]
    facts = []
    for number in range(count):
        rule, turn = rules[number % len(rules)], number // len(rules)
        passes = [one for one in rule.examples if one.outcome == "passed"]
        others = [one for one in rule.examples if one.outcome != "passed"]
        chosen, turn = (others, turn // 10) if turn % 10 == 9 else (passes, turn)
        values = dict(chosen[turn % len(chosen)].values)
        identity = f"{rule.about}:{number}"
        facts.append(Fact(rule.about, identity, values, Origin(identity)))
    return tuple(facts)


def rows(facts: Sequence[Fact]) -> dict[str, list[dict[str, object]]]:
    """The facts by kind, each with its id and those of the properties that it has."""
    found: dict[str, list[dict[str, object]]] = {kind: [] for kind in PROPERTIES}
    for fact in facts:
        values = fact.values
        row: dict[str, object] = {"id": fact.id}
        for name in PROPERTIES[fact.kind]:
            if name in values:
                row[name] = values[name]
        found[fact.kind].append(row)
    return found
