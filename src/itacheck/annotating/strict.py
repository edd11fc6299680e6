"""“Strict Open XML”: the same vocabularies by other names, which a changed part keeps."""

from __future__ import annotations

import re

from ..base.patterns import expression
from ..base.record import record

_HOME = rb"""http://purl\.oclc\.org/ooxml/"""
_USUAL_HOME = rb"""http://schemas\.openxmlformats\.org/"""
_DECLARED = rb"""(\sxmlns(?::[^\s=<>]+)?\s*=\s*["'])"""
_STRICT = expression(_DECLARED + _HOME + rb"""(\w+)/(\w+)(?=["'])""")
_USUAL = expression(_DECLARED + _USUAL_HOME + rb"""(\w+)/2006/(\w+)(?=["'])""")
_ALL = frozenset(
    (family, name)
    for family in (b"wordprocessingml", b"spreadsheetml", b"officeDocument")
    for name in (b"main", b"relationships")
)
RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
"""What the kinds of references begin with in such a file."""


@record
class Names:
    """The vocabularies, by family and name, that a part writes in the strict way."""

    strict: frozenset[tuple[bytes, bytes]] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.strict)

    def restored(self, data: bytes) -> bytes:
        """The markup with the names that the part had."""
        return _USUAL.sub(self._restored, data) if self else data

    def _restored(self, match: re.Match[bytes]) -> bytes:
        if (match[2], match[3]) not in self.strict:
            return match[0]
        return match[1] + b"http://purl.oclc.org/ooxml/" + match[2] + b"/" + match[3]


NEW = Names(_ALL)
"""The names in a part that is added to a strict file."""


def is_strict(data: bytes) -> bool:
    """Whether the markup has vocabularies by their strict names."""
    return _STRICT.search(data) is not None


def with_usual_names(data: bytes) -> tuple[bytes, Names]:
    """The markup in the usual names, and which of them it had in the strict way."""
    found = {(one[2], one[3]) for one in _STRICT.finditer(data)}
    if not found:
        return data, Names()
    usual = {(one[2], one[3]) for one in _USUAL.finditer(data)}
    names = Names(frozenset(found | (_ALL - usual)))
    return _STRICT.sub(rb"\1http://schemas.openxmlformats.org/\2/2006/\3", data), names
