"""Content controls: whether anybody has filled them in, and what those without text show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...base.record import record
from .names import SDT, SDT_CONTENT, SDT_PROPERTIES, VAL, switched, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = {"0", "false", "off"}
ASKS = w("showingPlcHdr")
"""The mark of a control that shows what it asks for."""
_UNTICKED, _TICKED = "☐", "☑"
_LISTS = (w("dropDownList"), w("comboBox"))
_GALLERY = f"{w('docPartObj')}/{w('docPartGallery')}"
_CONTENTS = "table of contents"


@record
class Control:
    """A content control.

    ``asks``: it still shows what it asks for. ``contents``: it is the list of contents. ``box`` is
    how a box to tick stands. ``prompts`` are the choices of a list that choose nothing.
    """

    asks: bool = False
    contents: bool = False
    box: str | None = None
    prompts: frozenset[str] = frozenset()


def control_of(element: _Element) -> Control:
    """What the properties of a ``w:sdt`` say."""
    properties = element.find(SDT_PROPERTIES)
    if properties is None:
        return Control()
    gallery = properties.find(_GALLERY)
    return Control(
        switched(properties, ASKS),
        gallery is not None and gallery.get(VAL, "").lower() == _CONTENTS,
        _box(properties),
        frozenset(
            item.get(w("displayText"), "").strip()
            for name in _LISTS
            for item in properties.iterfind(f"{name}/{w('listItem')}")
            if not item.get(w("value"))
        )
        - {""},
    )


def asks(element: _Element) -> bool:
    """Whether a row or a cell is what a content control shows while it is not filled in."""
    content = element.getparent()
    control = content.getparent() if content is not None and content.tag == SDT_CONTENT else None
    properties = None if control is None or control.tag != SDT else control.find(SDT_PROPERTIES)
    return switched(properties, ASKS)


def _box(properties: _Element) -> str | None:
    box = next((one for one in properties if str(one.tag).endswith("}checkbox")), None)
    if box is None:
        return None
    for one in box:
        if str(one.tag).endswith("}checked"):
            said = next(
                (text for name, text in one.items() if str(name).rpartition("}")[2] == "val"), "1"
            )
            return _UNTICKED if said in _OFF else _TICKED
    return _UNTICKED
