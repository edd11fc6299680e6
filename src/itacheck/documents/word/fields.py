"""The fields of Word: what they print stands in the text, what makes it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...base.patterns import expression
from .names import GONE, VAL, number, switched, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK, CODE, SIMPLE, INSTRUCTION = w("fldChar"), w("instrText"), w("fldSimple"), w("instr")
_KIND = w("fldCharType")
_FORM = w("ffData")
_CONTENTS = frozenset({"TOC", "TOA", "INDEX"})
_TO_MERGE = expression(r"\s*«[^»]*»\s*")
_PROMPT = expression(r"\s*MACROBUTTON\s+\S+\s+(?P<words>.+)", re.IGNORECASE | re.DOTALL)
_UNTICKED, _TICKED = "☐", "☑"
_DEEPEST = 50


class Field:
    """A field that has begun. ``at`` is where in its paragraph its result began."""

    def __init__(self, mark: _Element | None = None) -> None:
        self.begun = False  # whether the result has
        self.contents = False  # whether the field makes a list of contents
        self.at: tuple[int, int] = (0, 0)
        self._code: list[str] = []
        self._form = None if mark is None else mark.find(_FORM)

    def more(self, code: str) -> None:
        """Add to what makes the field."""
        self._code.append(code)

    def begin(self, paragraph: int, piece: int) -> None:
        """Let the result begin in a paragraph."""
        self.begun, self.at = True, (paragraph, piece)
        self.contents = self.kind in _CONTENTS

    @property
    def kind(self) -> str:
        """The first word of what makes the field, in capitals."""
        return next(iter("".join(self._code).split(None, 1)), "").upper()

    def drawn(self) -> str:
        """What a form's box or list shows, which has no text of its own."""
        if self._form is None:
            return ""
        box, several = self._form.find(w("checkBox")), self._form.find(w("ddList"))
        if box is not None:
            told = w("checked") if box.find(w("checked")) is not None else w("default")
            return _TICKED if switched(box, told) else _UNTICKED
        if several is None:
            return ""
        entries = [one.get(VAL, "") for one in several.iterfind(w("listEntry"))]
        at = number(value(several, w("result")) or value(several, w("default")))
        return entries[at] if 0 <= at < len(entries) else ""

    def asked(self, shown: str) -> str | None:
        """What the field asks for if ``shown``, its result, fills in nothing; else None."""
        code = "".join(self._code)
        prompt = _PROMPT.match(code)
        if prompt:
            return prompt["words"].strip()
        if self.kind == "MERGEFIELD" and _TO_MERGE.fullmatch(shown):
            return shown.strip()
        if self._form is None or self._form.find(w("textInput")) is None or shown.strip():
            return None
        said = (value(self._form, w(name)) for name in ("helpText", "statusText", "name"))
        return next((words for words in said if words and words.strip()), self.kind)


def kind_of(mark: _Element) -> str:
    """Whether a mark begins a field, separates its code from its result, or ends it."""
    return str(mark.get(_KIND) or "")


def unheeded(root: _Element) -> frozenset[_Element]:
    """The marks of a document that are not to be heeded: of fields that never end, or lie too deep.

    What such a field hides would be all the rest of the document.
    """
    opened: list[list[_Element]] = []
    found: list[_Element] = []
    for mark in _standing(root):
        kind = kind_of(mark)
        if kind == "begin":
            opened.append([mark])
        elif not opened:
            found.append(mark)
        elif kind == "end":
            deep = len(opened) > _DEEPEST
            marks = opened.pop()
            found += [*marks, mark] if deep else []
        else:
            opened[-1].append(mark)
    return frozenset((*found, *(mark for marks in opened for mark in marks)))


def _standing(root: _Element) -> Iterator[_Element]:
    for mark in root.iter(MARK):
        run = mark.getparent()
        holder = None if run is None else run.getparent()
        if holder is None or holder.tag not in GONE:
            yield mark
