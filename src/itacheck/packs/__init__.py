"""Rule packs: finding, loading and checking them."""

from .files import shipped_packs
from .loader import load_pack

__all__ = ["load_pack", "shipped_packs"]
