"""XML of an Office file as a tree: no entities, no document types, no references followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, TypedDict

from ...base.errors import ReadError
from ...base.language import say
from ...base.limits import Limits
from ...base.patterns import expression
from .archive import Archive, damaged, over_limit

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARED = expression(rb"""\A\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["'][^>]*\?>""")
_ENCODINGS = {b"utf-8", b"us-ascii", b"ascii", b"utf8"}
_STRICT = expression(rb"""(["'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)(?=["'])""")
_USUAL = rb"\1http://schemas.openxmlformats.org/\2/2006/\3"
"""“Strict Open XML” means the same by other names."""
_BOM = b"\xef\xbb\xbf"


class _Careful(TypedDict):
    """How lxml is told to trust nothing."""

    resolve_entities: bool
    no_network: bool
    load_dtd: bool
    huge_tree: bool
    remove_comments: bool
    remove_pis: bool


_CAREFUL = _Careful(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


def _usual(archive: Archive, part: str) -> bytes:
    """The XML of a part in the usual namespaces, also where it is “Strict Open XML”."""
    data = checked_markup(archive.read(part), part, archive.name, archive.limits)
    if b"//purl.oclc.org/" in data:  # far quicker to find than the pattern
        data = _STRICT.sub(_USUAL, data)
    return data


def tree_of(archive: Archive, part: str) -> _Element:
    """The XML of a part as a tree. Raises ReadError where it is none, or none of Office's."""
    from lxml import etree

    data = _usual(archive, part)
    try:
        return etree.fromstring(data, etree.XMLParser(**_CAREFUL))
    except (etree.LxmlError, ValueError) as error:
        raise _no_xml(archive, part, error) from error


def pieces_of(archive: Archive, part: str, parent: str, name: str) -> Iterator[_Element]:
    """The elements ``name`` in a ``parent`` of a part one after the other, and at last its root.

    Each is emptied before the next comes, so that a large part takes little memory; the root, which
    has all else, alone has no parent. Raises ReadError as `tree_of` does.
    """
    from lxml import etree

    data = _usual(archive, part)
    try:
        events = etree.iterparse(BytesIO(data), ("end",), tag=f"{{*}}{name}", **_CAREFUL)
        known = None
        for _, element in events:
            above = element.getparent()
            if above is not known:
                if above is None or etree.QName(above).localname != parent:
                    continue
                known = above
            yield element
            element.clear()
            while (before := element.getprevious()) is not None:
                above.remove(before)
        yield events.root
    except (etree.LxmlError, ValueError) as error:
        raise _no_xml(archive, part, error) from error


def _no_xml(archive: Archive, part: str, error: Exception) -> ReadError:
    why = say("“{part}” is no XML ({reason})", part=part, reason=str(error))
    return damaged(archive.name, why)


def checked_markup(data: bytes, part: str, name: str, limits: Limits) -> bytes:
    """The XML in UTF-8, when a parser may be trusted with it: nothing declared, not too much."""
    data = _in_utf8(data, part, name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ReadError(
            say(
                "“{part}” declares a document type or entities, as no Office file does.", part=part
            ),
            remedy=say("Open the file in Word or Excel, and save it under a new name."),
            place=name,
        )
    if len(data) <= limits.markup:
        return data  # each of them has a character of its own
    markup = data.count(b"<") + data.count(b'="') + data.count(b"='")
    if markup > limits.markup:
        what = say("“{part}” has {size} tags and attributes", part=part, size=f"{markup:,}")
        raise over_limit(name, what, "markup", limits)
    return data


def _in_utf8(data: bytes, part: str, name: str) -> bytes:
    if b"\0" in data[:16] or data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        try:
            data = data.decode("utf-16").encode("utf-8")
        except UnicodeError as error:
            raise damaged(name, say("“{part}” is no text", part=part)) from error
        return re.sub(rb"\A\s*<\?xml.*?\?>", b"", data, count=1, flags=re.DOTALL)
    declared = _DECLARED.match(data.removeprefix(_BOM))
    if declared and declared[1].lower() not in _ENCODINGS:
        raise damaged(name, say("“{part}” is no text", part=part))
    return data
