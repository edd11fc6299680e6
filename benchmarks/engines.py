"""The same rules over the same facts by itacheck's engines and by other libraries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .clock import medians
from .page import Part, table, text_of, times
from .peers import PEERS
from .peers.model import CODES, Check, Peer, made_facts

SIZES = (100, 1_000, 10_000)
RUNS = 9
_LONGEST = 2.0
"""Seconds: what would take longer at a size is not tried there."""
_LIBRARIES = ("CLIPS", "rule-engine", "Rego", "JSON Schema", "SHACL")


def part(sizes: Sequence[int] = SIZES, runs: int = RUNS) -> Part:
    """The table of engines."""
    checks, missing = installed()
    found: dict[int, Mapping[str, float]] = {}
    for size in sizes:
        facts = made_facts(size)
        last = found[max(found)] if found else {}
        fit = {
            peer: check
            for peer, check in checks.items()
            if last.get(peer.title, 0) * size / max(found, default=size) <= _LONGEST
        }
        require_agreement(fit, size)
        works = {
            one.title: lambda check=check, facts=facts: check(facts) for one, check in fit.items()
        }
        found[size] = medians(works, runs)
    base = PEERS[0].title
    rows = [
        [
            one.title,
            *(
                times(found[size][one.title] / found[size][base])
                if one.title in found[size]
                else "–"
                for size in sizes
            ),
        ]
        for one in checks
    ]
    text = text_of(
        "engines",
        rules=len(CODES),
        codes=", ".join(CODES),
        table=table(["", *(f"{size:,} facts" for size in sizes)], rows),
        longest=_LONGEST,
        missing="".join(f"\n{one} is not installed here." for one in missing),
    )
    return Part(text, tuple(_summary(checks, found[sizes[min(1, len(sizes) - 1)]])))


def installed() -> tuple[dict[Peer, Check], list[str]]:
    """The peers that are there, ready, and the names of what the others need."""
    checks, missing = {}, []
    for peer in PEERS:
        try:
            checks[peer] = peer.ready()
        except ImportError:
            missing.append(str(peer.package))
    return checks, missing


def require_agreement(checks: Mapping[Peer, Check], size: int) -> None:
    """Raises RuntimeError unless all find the same, and something, among so many facts."""
    facts = made_facts(size)
    expected = next(iter(checks.values()))(facts)
    for peer, check in checks.items():
        found = check(facts)
        if found != expected or not found:
            differs = sorted(found ^ expected)[:5]
            raise RuntimeError(f"{peer.name} finds something else in {size} facts: {differs}")


def _summary(checks: Mapping[Peer, Check], found: Mapping[str, float]) -> list[tuple[str, str]]:
    of = {one.name: found[one.title] for one in checks if one.title in found}
    plain, durable = of["itacheck, plain"], of.get("itacheck, durable")
    rows = [
        ("plain engine, as a ratio to `if` statements by hand", times(plain / of["ifs by hand"]))
    ]
    if durable is not None:
        rows.append(("durable engine, as a ratio to the plain one", times(durable / plain)))
        if "CLIPS" in of:
            rows.append(("durable engine, as a ratio to CLIPS", times(durable / of["CLIPS"])))
    others = {name: of[name] for name in _LIBRARIES if name in of}
    if others:
        name = min(others, key=others.__getitem__)
        ratio = times(plain / others[name])
        rows.append((f"plain engine, as a ratio to the fastest rule library ({name})", ratio))
    return rows
