"""How far the text of a page can be relied on."""

from __future__ import annotations
