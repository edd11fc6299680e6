"""The markup of the parts of Office files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that has white space kept where it is ``preserve``."""


def root_of(vocabulary: str, name: str, others: Mapping[str, str] | None = None) -> _Element:
    """The root of a new part in a vocabulary (``{…}``), which needs no prefix in it."""
    from lxml import etree

    names: dict[Any, str] = {None: vocabulary[1:-1], **(others or {})}
    return etree.Element(vocabulary + name, nsmap=names)


def add(parent: _Element, name: str, /, **attributes: str) -> _Element:
    """A new last child of the parent's own vocabulary."""
    from lxml import etree

    vocabulary = str(parent.tag).partition("}")[0]
    return etree.SubElement(parent, f"{vocabulary}}}{name}", attributes)


def written(root: _Element) -> bytes:
    """A part's XML as bytes, as Office writes it."""
    from lxml import etree

    return etree.tostring(
        root.getroottree(), encoding="UTF-8", xml_declaration=True, standalone=True
    )
