"""The packs that made a report, where they come with itacheck or an installed package.

A report's JSON has of its packs no more than what they are; their digests say whether those that
are here are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..base.errors import PackError
from ..engine.compiled_rule import criteria_in
from ..packs import load_pack, shipped_packs
from ..packs.installed import installed_packs
from ..packs.merging import Merged, merge
from ..packs.model import Pack, Rule
from ..vocabulary import kinds
from .provenance import PackUsed, RuleUsed, rule_used


def rules_at_hand(packs: Iterable[PackUsed]) -> Mapping[str, Rule]:
    """The rules of packs by their codes; none where one of the packs is not at hand as it was."""
    whole = _whole(packs)
    return {one.code: one for one in (*whole.disabled, *whole.rules)}


def told_at_hand(
    packs: Iterable[PackUsed], fiscal_year: int | None, language: str
) -> Mapping[str, RuleUsed]:
    """What a report in a language says of these rules, checked for a fiscal year."""
    whole = _whole(packs)
    of = {one.name: one for one in kinds()}
    used = {}
    for one in (*whole.disabled, *whole.rules):
        kind = of.get(one.about)
        read = criteria_in(one, kind, whole.parameters, fiscal_year) if kind else ()
        used[one.code] = rule_used(one, language, kind, read)
    return used


def _whole(packs: Iterable[PackUsed]) -> Merged:
    """What packs say together; nothing where one of them is not at hand as it was."""
    found = tuple(_pack(one.id, one.sha256) for one in packs)
    loaded = tuple(one for one in found if one is not None)
    return Merged() if len(loaded) < len(found) or not loaded else merge(loaded)


@lru_cache(maxsize=16)
def _pack(name: str, sha256: str) -> Pack | None:
    """By its id alone: what a report calls a pack is no path."""
    if name not in shipped_packs() and name not in installed_packs():
        return None
    try:
        pack = load_pack(name)
    except PackError:
        return None
    return pack if pack.sha256 == sha256 else None
