"""One codec for each type: it reads a value from a tree, writes it as data, and has its schema."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from enum import Enum
from typing import Any

from ..base.errors import short, unknown_name
from ..base.figures import LARGEST_INTEGER
from ..base.language import Message, say
from ..base.patterns import expression
from .cursor import Cursor
from .schema import Schema, array, or_null, ref
from .tree import Data, Scalar, is_nothing


class Codec(ABC):
    """Reads the values of one type, writes them, and describes what it reads.

    ``blank`` stands for a value that could not be read: its fault is kept already.
    """

    blank: Any = None
    described: AnyMapping[str, Any] = {}
    """Its schema, if that is always the same."""

    @abstractmethod
    def read(self, at: Cursor) -> Any:
        """The value that stands there, or ``blank`` with the fault kept."""

    def write(self, value: Any) -> Data:
        """The value as data."""
        return value

    def schema(self, definitions: Schema) -> Schema:  # noqa: ARG002 - most define nothing
        """What it reads as JSON Schema; what has a name of its own goes to the definitions."""
        return dict(self.described)


class ScalarCodec(Codec):
    """A type that is written as one scalar; ``expected`` says what belongs there."""

    expected: Message

    @abstractmethod
    def parse(self, scalar: Scalar) -> Any:
        """The value of a scalar. Raises ValueError where it has none."""

    def read(self, at: Cursor) -> Any:
        """The value of a scalar that is not null."""
        scalar = at.scalar
        if scalar is not None:
            try:
                return self.parse(scalar)
            except ValueError:
                pass
        at.unfit(self.expected)
        return self.blank


class Text(ScalarCodec):
    """A text; ``quoted`` takes none without quotes, ``empty`` is whether one may say nothing."""

    expected = say("a text")
    blank = ""

    def __init__(self, *, quoted: bool = False, empty: bool = True, **described: Data) -> None:
        self.quoted = quoted
        self.empty = empty
        self.described = {"type": "string", **described}

    def parse(self, scalar: Scalar) -> str:
        """The text as it is written."""
        if (self.quoted and scalar.plain) or not (self.empty or scalar.text):
            raise ValueError(scalar.text)
        return scalar.text


class Pattern(Text):
    """A text of a certain form; ``wrong`` is what is said of one that has another."""

    def __init__(self, pattern: str, wrong: Callable[[str], Message], **described: Data) -> None:
        super().__init__(empty=False, pattern=f"^{pattern}$", **described)
        self.pattern = re.compile(rf"{pattern}\Z")
        self.wrong = wrong

    def read(self, at: Cursor) -> Any:
        """The text, also where its form is a fault."""
        text = super().read(at)
        if text and not self.pattern.match(text):
            at.fault(self.wrong(text))
        return text


class Integer(ScalarCodec):
    """A whole number in plain digits and without quotes, from ``least`` to ``most``."""

    expected = say("a whole number")
    blank = 0
    _DIGITS = expression(r"-?(0|[1-9][0-9]*)\Z")

    def __init__(
        self, least: int = -LARGEST_INTEGER, most: int = LARGEST_INTEGER, **described: Data
    ) -> None:
        self.least, self.most = least, most
        self.described = {"type": "integer", **described}

    def parse(self, scalar: Scalar) -> Any:
        """The number."""
        text = scalar.text
        if not scalar.plain or len(text) > 20 or not self._DIGITS.match(text):
            raise ValueError(text)
        number = int(text)
        if not self.least <= number <= self.most:
            raise ValueError(text)
        return number


class Truth(ScalarCodec):
    """``true`` or ``false``: yes, no, on and off are texts to half of all tools."""

    expected = say("true or false")
    blank = False

    def __init__(self, **described: Data) -> None:
        self.described = {"type": "boolean", **described}

    def parse(self, scalar: Scalar) -> bool:
        """The value, if it stands without quotes."""
        if not scalar.plain or scalar.text not in {"true", "false"}:
            raise ValueError(scalar.text)
        return scalar.text == "true"


def by_value(members: type[Enum]) -> AnyMapping[str, Any]:
    """The members of an enum by their values, for ``OneOf``."""
    return {str(one.value): one for one in members}


class OneOf(Text):
    """One of the known names, or what they stand for; of any other the nearest is told."""

    def __init__(
        self,
        known: AnyMapping[str, Any] | tuple[str, ...],
        what: Message = say("value"),  # noqa: B008 - immutable
        *,
        quoted: bool = False,
        blank: Any = None,
        **described: Data,
    ) -> None:
        super().__init__(quoted=quoted, empty=False)
        self.blank = blank
        self.members = {one: one for one in known} if isinstance(known, tuple) else known
        self.names = {value: name for name, value in self.members.items()}
        self.what = what
        self.described = {"enum": list(self.members), **described}

    def write(self, value: Any) -> Data:
        """Its name; what stands for nothing else is its own."""
        return self.names.get(value, value)

    def read(self, at: Cursor) -> Any:
        """The member of that name."""
        told = len(at.faults)
        name = super().read(at)
        # Of an alias or a tag it is told already, and what stands for the text is no text.
        if at.missing or len(at.faults) > told or not isinstance(name, str):
            return self.blank
        if name in self.members:
            return self.members[name]
        at.fault(unknown_name(self.what, short(name), tuple(self.members)))
        return self.blank


class OrNone(Codec):
    """A value that may be missing, which is written as null.

    If not ``told``, null is read, but the schema does not say so.
    """

    def __init__(self, present: Codec, *, told: bool = True) -> None:
        self.present = present
        self.told = told

    def write(self, value: Any) -> Data:
        """The value, or null."""
        return None if value is None else self.present.write(value)

    def read(self, at: Cursor) -> Any:
        """The value, or None for null."""
        if at.node is None or is_nothing(at.node):
            return None
        return self.present.read(at)

    def schema(self, definitions: Schema) -> Schema:
        """The value or null."""
        present = self.present.schema(definitions)
        return or_null(present) if self.told else present


class ListOf(Codec):
    """Any number of values of one type, as a list; ``least`` is only what its schema says."""

    blank = ()

    def __init__(self, item: Codec, least: int = 0, **described: Data) -> None:
        self.item = item
        self.least = least
        self.described = described

    def write(self, value: Any) -> Data:
        """The values as a list."""
        return [self.item.write(one) for one in value]

    def read(self, at: Cursor) -> Any:
        """The values of a list, but for those of which a fault leaves nothing."""
        found = []
        for one in at.items():
            told = len(at.faults)
            value = self.item.read(one)
            if value is not None or len(at.faults) == told:
                found.append(value)
        return tuple(found)

    def schema(self, definitions: Schema) -> Schema:
        """A list of them."""
        return {**array(self.item.schema(definitions), self.least), **self.described}


class NamedValues(Codec):
    """Values by name, as pairs in the order written."""

    blank = ()

    def __init__(self, item: Codec, **described: Data) -> None:
        self.item = item
        self.described = described

    def write(self, value: Any) -> Data:
        """The values by name."""
        return {name: self.item.write(one) for name, one in value}

    def read(self, at: Cursor) -> Any:
        """The pairs."""
        return tuple([(str(value.step), self.item.read(value)) for _, value in at.pairs()])

    def schema(self, definitions: Schema) -> Schema:
        """A mapping of any names."""
        item = self.item.schema(definitions)
        return {"type": "object", "additionalProperties": item, **self.described}


class Named(Codec):
    """A codec whose schema stands among the definitions."""

    def __init__(self, name: str, codec: Codec) -> None:
        self.name = name
        self.codec = codec
        self.blank = codec.blank

    def write(self, value: Any) -> Data:
        """As the codec does."""
        return self.codec.write(value)

    def read(self, at: Cursor) -> Any:
        """As the codec does."""
        return self.codec.read(at)

    def schema(self, definitions: Schema) -> Schema:
        """A reference to its definition."""
        if self.name not in definitions:
            definitions[self.name] = self.codec.schema(definitions)
        return ref(self.name)
