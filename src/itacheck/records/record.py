"""Records: classes whose fields are written as the keys of a mapping."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from attrs import field, frozen

from ..base.errors import ItacheckError
from .codec import Codec, OrNone
from .cursor import Cursor
from .schema import Schema, mapping, ref
from .tree import Data, Mapping


@frozen(repr=False, eq=False)
class Key:
    """A key of a record.

    ``attribute`` is the field of the class, if it has another name; with dots, it is that of a part
    of the class, and its last name is what the record is made with.
    ``required`` is whether it has to be there; otherwise ``default`` is what is meant without it.
    ``derived`` is worked out by the class and only written; ``later`` is read by whoever knows more
    than this one value, from its cursor. ``of`` gives the value that is written, where no attribute
    does.
    """

    name: str
    codec: Codec
    attribute: str = field()
    required: bool = True
    default: object = None
    derived: bool = False
    later: bool = False
    of: Callable[[Any], Any] | None = None

    @attribute.default
    def _same_name(self) -> str:
        return self.name

    @property
    def argument(self) -> str:
        """What the record is made with."""
        return self.attribute.rpartition(".")[2]

    @property
    def nullable(self) -> bool:
        """Whether it has to be there, and may be null."""
        return self.required and isinstance(self.codec, OrNone)

    @property
    def getter(self) -> Callable[[Any], Any]:
        """What gives the value that is written."""
        return attrgetter(self.attribute) if self.of is None else self.of


class Record(Codec):
    """A class, or what ``make`` makes of values by the keys' attributes, as a mapping.

    ``name`` is that of its definition in the schema; without one it stands where it is used. What
    is not ``sparing`` has every key; otherwise None and defaults are left out. ``always`` are the
    keys that have to be there even where another record is only changed. ``places`` are attributes
    for the place of a key's value, or of the whole. ``check`` looks at what has been read together,
    and keeps faults at the fields' cursors. A ``partial`` record is made with blanks for what is a
    fault, so that what rests on it can be looked at, too; any other is not made then.
    """

    def __init__(
        self,
        make: Callable[..., Any],
        *keys: Key,
        name: str | None = None,
        sparing: bool = False,
        partial: bool = False,
        always: tuple[str, ...] | None = None,
        places: tuple[tuple[str, tuple[str, ...]], ...] = (),
        check: Callable[[dict[str, Cursor], dict[str, Any]], None] | None = None,
    ) -> None:
        self.make = make
        self.keys = {one.name: one for one in keys}
        self.name = name
        self.sparing = sparing
        self.partial = partial
        self.always = always
        self.places = places
        self.check = check
        self.names = tuple(self.keys)
        self._written = tuple((one, one.getter, one.codec.write) for one in keys)
        self._read = {
            one.name: (one.argument, one.codec.read)
            for one in keys
            if not (one.derived or one.later)
        }
        self.required = tuple(one.name for one in keys if one.required and not one.derived)

    def write(self, value: Any) -> Data:
        """The keys that say something."""
        if not self.sparing:
            return {key.name: write(get(value)) for key, get, write in self._written}
        found: dict[str, Data] = {}
        for key, get, write in self._written:
            one = get(value)
            if (key.required or one != key.default) and (one is not None or key.nullable):
                found[key.name] = write(one)
        return found

    def read(self, at: Cursor) -> Any:
        """The record; the blank where there is none, or it would not be whole."""
        told = len(at.faults)
        _, values = self.parts(at)
        sound = len(at.faults) == told
        if not (sound or (self.partial and isinstance(at.node, Mapping))) or at.missing:
            return self.blank
        try:
            return self.make(**values)
        except ItacheckError as error:  # what its constructor refuses, by its own names
            at.fault(error.message, error.remedy)
            return self.blank

    def parts(self, at: Cursor, before: object = None) -> tuple[dict[str, Cursor], dict[str, Any]]:
        """The cursors by key, and the values by what the record is made with.

        A blank stands for what is a fault. With a record ``before``, what is missing is taken from
        it.
        """
        fields = at.members(self.names)
        values = {}
        for name, one in fields.items():
            if name in self._read:
                argument, read = self._read[name]
                values[argument] = read(one)
        at.require(self.required if before is None else self.always or (), fields)
        for name, (argument, _) in self._read.items():
            if argument not in values:
                values[argument] = _missing(self.keys[name], before)
        for attribute, names in self.places:
            found = next((fields[name].location for name in names if name in fields), None)
            values[attribute] = found if names else at.location
        if self.check is not None and isinstance(at.node, Mapping):
            self.check(fields, values)
        return fields, values

    def schema(self, definitions: Schema) -> Schema:
        """A mapping of its keys."""
        if self.name is None:
            return self.mapping_schema(definitions)
        if self.name not in definitions:
            definitions[self.name] = {}  # or a record that holds itself would never end
            definitions[self.name] = self.mapping_schema(definitions)
        return ref(self.name)

    def mapping_schema(self, definitions: Schema) -> Schema:
        """The mapping itself, also where the record has a name."""
        found: Schema = {}
        for key in self.keys.values():
            found[key.name] = key.codec.schema(definitions)
        always = self.always
        if always is None:
            keys = self.keys.values()
            always = tuple(one.name for one in keys if one.required or not self.sparing)
        return mapping(found, always)


def _missing(key: Key, before: object) -> Any:
    if before is not None:
        return key.getter(before)
    return key.codec.blank if key.required else key.default


class Variants(Codec):
    """One of several records, whichever has the keys that are there."""

    def __init__(self, *kinds: Record, name: str | None = None) -> None:
        self.kinds = kinds
        self.name = name

    def write(self, value: Any) -> Data:
        """The value as the record of its class."""
        return next(one for one in self.kinds if one.make is type(value)).write(value)

    def read(self, at: Cursor) -> Any:
        """The record of the first kind that fits."""
        pairs = at.node.pairs if isinstance(at.node, Mapping) else ()
        given = {key.text for key, _ in pairs}
        fitting = [one for one in self.kinds if given.issuperset(one.required)]
        fitting += [one for one in self.kinds if given.issubset(one.names)]
        return (*fitting, *self.kinds)[0].read(at)

    def schema(self, definitions: Schema) -> Schema:
        """Any of them."""
        found: Schema = {"anyOf": [one.schema(definitions) for one in self.kinds]}
        if self.name is None:
            return found
        definitions[self.name] = found
        return ref(self.name)
