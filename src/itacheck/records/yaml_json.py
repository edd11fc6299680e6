"""YAML and JSON text to a tree and back.

The parser's events are read one by one and not composed by PyYAML: its recursion would overflow
the C stack on a file of brackets, and aliases and tags, which nobody needs, are kept from taking
effect. Scalars stay text, or 015 would become 13 and 2565-09-24 a date of the common era.
"""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import yaml

from ..base.language import Message, say
from ..base.location import TextLocation
from ..base.patterns import expression
from .faults import Faults, UnreadableError, too_deep, too_many
from .tree import DEEPEST, Compact, Data, Foreign, Mapping, Node, Scalar, Sequence, digits
from .yamlerrors import INDENTATION, YamlFault, yaml_fault

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_TAG = "tag:yaml.org,2002"
_WIDE = 1 << 30
_PLAIN_INTEGER = expression(r"-?[0-9]+")
_DELICATE = expression(r"^\s|[^\S ]|[\x00-\x1f\x7f-\x9f]|\s$")
_ONE_LINE = 60
_UNPRINTED = expression(rb"\x7f|\xc2[\x80-\x9f]|\xef\xbf[\xbe\xbf]")
_SURROGATES = expression(rb"(?<!\\)((?:\\\\)*)\\u([dD][89abAB]..)\\u([dD][c-fC-F]..)")


def read_text(
    data: bytes | str, name: str, faults: Faults, nodes: int | None = None
) -> Node | None:
    """The tree of a YAML or JSON file; None where it holds nothing.

    Aliases and tags are faults. Raises UnreadableError for anything else, and for more than
    ``nodes`` nodes.
    """
    try:
        return _Reader(name, faults, nodes).tree(_events(_as_yaml(data)))
    except yaml.YAMLError as error:
        fault = yaml_fault(error)
        place = TextLocation(name, fault.line, fault.column or 1) if fault.line else name
        if fault.too_deep:
            raise too_deep(place) from None
        raise _no_yaml(data, name, fault, place) from error


def _no_yaml(
    data: bytes | str, name: str, fault: YamlFault, place: TextLocation | str
) -> UnreadableError:
    """The error for what is no YAML: at the line that is at fault, where it can be told."""
    reason = fault.reason
    remedy = say("Correct the place; a text with special characters belongs in quotes.")
    text = data if isinstance(data, str) else data.decode("utf-8", "replace")
    if fault.line and not text.lstrip("\ufeff \n\r\t").startswith("{"):
        from .yaml_slips import slip_of

        crooked = reason == INDENTATION
        slip = slip_of(text, fault.line, fault.opened, indentation=crooked)
        if slip is not None:
            reason, remedy = slip.reason, slip.remedy
            place = TextLocation(name, slip.line, slip.column)
    said = say("This is neither YAML nor JSON: {reason}.", reason=reason)
    return UnreadableError(said, place, remedy)


def write_text(data: Data) -> str:
    """Data as YAML: block style, Thai unescaped, short mappings in one line."""
    text = yaml.serialize(_yaml(data), Dumper=_DUMPER, allow_unicode=True, width=_WIDE)
    return str(text)


def _as_yaml(data: bytes | str) -> bytes | str:
    r"""JSON in a way that YAML knows, too.

    JSON may write one character beyond U+FFFF as two escapes, which YAML knows as \U alone; and in
    a text it may have characters that YAML wants escaped, or takes for the end of a line.
    """
    if isinstance(data, str) or not data.removeprefix(BOM_UTF8).lstrip().startswith(b"{"):
        return data
    if b"\\u" in data:
        data = _SURROGATES.sub(_one_escape, data)
    if _UNPRINTED.search(data) and _is_json(data):
        data = _UNPRINTED.sub(lambda found: b"\\u%04x" % ord(found[0].decode()), data)
    return data


def _is_json(data: bytes) -> bool:
    """Whether it is JSON by the letter, in which odd characters stand within texts alone."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _one_escape(match: re.Match[bytes]) -> bytes:
    high, low = int(match[2], 16), int(match[3], 16)
    code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return match[1] + b"\\U%08x" % code


def _events(data: bytes | str) -> Iterator[Any]:
    loader = _LOADER(data)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _refused(what: Message, place: TextLocation | None) -> UnreadableError:
    return UnreadableError(
        say("A file may not use {what}.", what=what), place, say("Write it out.")
    )


class _Open:
    """A list or mapping whose end has not been read yet; ``told`` stands for a faulty one."""

    def __init__(self, place: TextLocation, told: Foreign | None, *, mapping: bool) -> None:
        self.place = place
        self.told = told
        self.mapping = mapping
        self.items: list[Node] = []

    def closed(self) -> Node:
        if self.told is not None:
            return self.told
        if not self.mapping:
            return Sequence(tuple(self.items), self.place)
        pairs = []
        for key, value in zip(self.items[::2], self.items[1::2], strict=True):
            if isinstance(key, Scalar):
                pairs.append((key, value))
            elif not isinstance(key, Foreign):
                raise _refused(say("lists or mappings as keys"), key.place)
        return Mapping(tuple(pairs), place=self.place)


class _Reader:
    """Makes the tree of a file of the parser's events."""

    def __init__(self, name: str, faults: Faults, limit: int | None) -> None:
        self.name = name
        self.faults = faults
        self.limit = limit
        self.open: list[_Open] = []

    def tree(self, events: Iterator[Any]) -> Node | None:
        root: Node | None = None
        count = 0
        for event in events:
            count += isinstance(event, yaml.NodeEvent)
            if self.limit is not None and count > self.limit:
                raise too_many(self.limit, self._place(event))
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise _refused(say("several documents"), self._place(event))
            node = self._step(event)
            if node is None:
                continue
            if self.open:
                self.open[-1].items.append(node)
            else:
                root = node
        return None if root == Scalar("", plain=True) else root

    def _step(self, event: Any) -> Node | None:
        """The node that an event completes, if it does."""
        if isinstance(event, yaml.CollectionEndEvent):
            return self.open.pop().closed()
        if not hasattr(event, "anchor"):  # the beginning or end of the file or of a document
            return None
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            return self._told(say("aliases (*{name})", name=event.anchor), place)
        told = None
        if getattr(event, "tag", None) not in {None, "!"}:
            told = self._told(say("tags ({name})", name=event.tag), place)
        elif event.anchor:
            told = self._told(say("anchors (&{name})", name=event.anchor), place)
        if isinstance(event, yaml.ScalarEvent):
            return told or Scalar(event.value, not event.style, place)
        if len(self.open) >= DEEPEST:
            raise too_deep(place)
        self.open.append(_Open(place, told, mapping=isinstance(event, yaml.MappingStartEvent)))
        return None

    def _told(self, what: Message, place: TextLocation) -> Foreign:
        """What stands for a node that is a fault."""
        error = _refused(what, place)
        self.faults.add(error.fault, place, error.remedy)
        return Foreign(None, place)

    def _place(self, event: Any) -> TextLocation:
        return TextLocation(self.name, event.start_mark.line + 1, event.start_mark.column + 1)


def _yaml(data: Data) -> yaml.Node:
    match data:
        case dict():
            pairs = [(_yaml_key(key), _yaml(value)) for key, value in data.items()]
            flow = isinstance(data, Compact) or _is_short(data) or not pairs
            return yaml.MappingNode(f"{_TAG}:map", pairs, flow_style=flow)
        case list():
            flow = not any(isinstance(item, (str, dict, list)) for item in data)
            items = [_yaml(item) for item in data]
            return yaml.SequenceNode(f"{_TAG}:seq", items, flow_style=flow)
        case str():
            style = '"' if data in {"", "-"} or _DELICATE.search(data) else None
            return yaml.ScalarNode(f"{_TAG}:str", str(data), style=style)
        case None | bool():
            return yaml.ScalarNode(f"{_TAG}:{'null' if data is None else 'bool'}", _scalar(data))
    text = _scalar(data)
    tag = "int" if _PLAIN_INTEGER.fullmatch(text) else "float"
    return yaml.ScalarNode(f"{_TAG}:{tag}", text)


def _scalar(data: Data) -> str:
    if data is None or isinstance(data, bool):
        return {None: "null", True: "true", False: "false"}[data]
    return digits(data) if isinstance(data, Decimal) else str(data)


def _yaml_key(key: str) -> yaml.Node:
    tag = "int" if _PLAIN_INTEGER.fullmatch(key) else "str"
    return yaml.ScalarNode(f"{_TAG}:{tag}", key)


def _is_short(data: dict[str, Data]) -> bool:
    """Whether a mapping reads best in one line, such as ``{number: 80, unit: ร้อยละ}``."""
    values = [_scalar(one) for one in data.values() if not isinstance(one, (dict, list))]
    return len(values) == len(data) <= 3 and sum(map(len, values)) <= _ONE_LINE
