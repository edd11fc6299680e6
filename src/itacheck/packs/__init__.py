"""Rule packs: finding, loading and checking them."""

from .files import DEFAULT_PACKS, shipped_packs
from .loader import load_pack

__all__ = ["DEFAULT_PACKS", "load_pack", "shipped_packs"]
