"""The packs that made a report, where they come with itacheck or an installed package.

A report's JSON has of its packs no more than what they are; their digests say whether those that
are here are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from ..base.errors import PackError
from ..packs import load_pack, shipped_packs
from ..packs.installed import installed_packs
from ..packs.merging import merge
from ..packs.model import Pack, Rule
from .provenance import PackUsed

_NONE: Mapping[str, Rule] = MappingProxyType({})


def rules_at_hand(packs: Iterable[PackUsed]) -> Mapping[str, Rule]:
    """The rules of packs by their codes; none where one of the packs is not at hand as it was."""
    found = tuple(_pack(one.id, one.sha256) for one in packs)
    loaded = tuple(one for one in found if one is not None)
    if len(loaded) < len(found) or not loaded:
        return _NONE
    whole = merge(loaded)
    return {one.code: one for one in (*whole.disabled, *whole.rules)}


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
