"""A value as a YAML or JSON file writes it: in the manner of the one that stood there."""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation

from ...base.patterns import expression
from ...base.record import record
from ...records.tree import Data, digits, plain_data
from ...thai.digits import arabic
from ..change import Change
from ..figures import figure_like
from .spans import Kind, Span

_REST = r"[^\s:#,\[\]{}\"']"
_PLAIN = expression(rf"(?![-?&*!|>%@`=~<.0-9]){_REST}+(?: {_REST}+)*")
"""A text that means itself without quotation marks, wherever it stands."""
_FIGURE = expression(r"-?\d+(?:,\d{3})*(?:\.\d+)?")
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


@record
class Manner:
    """How a file is written: as JSON or as YAML; ``change`` has words for one of its values."""

    json: bool
    change: Change

    def scalar(self, new: Data, before: Span, *, flow: bool) -> str:
        """A single value in the stead of another."""
        if isinstance(new, bool) or new is None or not isinstance(new, (int, Decimal)):
            return self._words(new, before.style)
        old = number_of(before.text)
        text = self._figure(Decimal(new), before.text, old)
        quoted = before.style if old is not None else ""
        if self.json and old is None and isinstance(new, Decimal):
            quoted = '"'
        if not quoted and not self._is_number(text, flow=flow):
            quoted = '"'
        return f"{quoted}{text}{quoted}"

    def fresh(self, new: Data, like: Span | None = None) -> str:
        """A value where none was, in one line; ``like`` is one of its kind beside it."""
        if self.json:
            return json.dumps(plain_data(new), ensure_ascii=False)
        if isinstance(new, dict):
            pairs = (f"{self.key(key)}: {self.fresh(one)}" for key, one in new.items())
            return f"{{{', '.join(pairs)}}}"
        if isinstance(new, list):
            return f"[{', '.join(map(self.fresh, new))}]"
        if like is not None and like.kind is Kind.SCALAR and number_of(like.text) is not None:
            return self.scalar(new, like, flow=True)
        if isinstance(new, (int, Decimal)) and not isinstance(new, bool):
            return digits(Decimal(new))
        return self._words(new, "")

    def key(self, name: str) -> str:
        """A key of a mapping."""
        if self.json:
            return json.dumps(name, ensure_ascii=False)
        return name if name.isdecimal() else self._words(name, "")

    def _figure(self, new: Decimal, before: str, old: Decimal | None) -> str:
        """The figure as the change has it, where that says the number, else in the old manner."""
        text = self.change.text.strip()
        if before.strip() == self.change.printed.strip() and number_of(text) == new:
            return text if "," in before else text.replace(",", "")
        return digits(new) if old is None else figure_like(before.strip(), new)

    def _is_number(self, text: str, *, flow: bool) -> bool:
        """Whether a figure may stand without quotation marks."""
        if self.json:
            return re.fullmatch(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", text) is not None
        return not (flow and "," in text)

    def _words(self, new: Data, style: str) -> str:
        if new is None or isinstance(new, bool):
            return {None: "null", True: "true", False: "false"}[new]
        text = str(new)
        if not self.json and style == "'" and text.isprintable():
            return "'" + text.replace("'", "''") + "'"
        if not self.json and not style and is_plain(text):
            return text
        return json.dumps(text, ensure_ascii=False)


def is_plain(text: str) -> bool:
    """Whether a text may stand in YAML without quotation marks, in one line and in brackets."""
    return (
        text.isprintable() and text.lower() not in _NO_TEXT and _PLAIN.fullmatch(text) is not None
    )


def number_of(text: str) -> Decimal | None:
    """The number that a value says, in either digits and with or without commas."""
    plain = arabic(text.strip())
    if not _FIGURE.fullmatch(plain):
        return None
    try:
        return Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None
