"""The rules that ``explain`` and ``rules`` tell of."""

from __future__ import annotations

from argparse import Namespace

from ..packs import DEFAULT_PACKS, load_pack
from ..packs.model import Pack, Rule


def rules_of(options: Namespace) -> dict[str, tuple[Pack, Rule]]:
    """The rules of the chosen packs by code, in the order of the codes, each with its pack.

    Raises PackError for a pack that cannot be used.
    """
    packs = map(load_pack, options.packs or DEFAULT_PACKS)
    found = {rule.code: (pack, rule) for pack in packs for rule in pack.rules}
    return dict(sorted(found.items()))
