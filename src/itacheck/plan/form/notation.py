"""YAML and JSON text to a tree and back.

The parser's events are read one by one and not composed by PyYAML: its recursion would overflow
the C stack on a file of brackets, and aliases and tags are refused before they take effect. Scalars
stay text, or 015 would become 13 and 2565-09-24 a date of the common era.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from ...errors import PlanError
from ...language import Message, say
from ...location import TextLocation
from ...yamlerrors import yaml_fault
from .bounds import DEEPEST, too_deep, too_many
from .tree import Foreign, Kind, Mapping, Node, Scalar, Sequence

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIDE = 1 << 30
_TAGS = {Kind.INTEGER: "int", Kind.DECIMAL: "float", Kind.TRUTH: "bool"}
_PLAIN_INTEGER = re.compile(r"-?[0-9]+")
_DELICATE = re.compile(r"^\s|[^\S ]|[\x00-\x1f\x7f-\x9f]|\s$")
_ONE_LINE = 60
_SURROGATES = re.compile(rb"(?<!\\)((?:\\\\)*)\\u([dD][89abAB]..)\\u([dD][c-fC-F]..)")


def read_text(data: bytes, name: str, nodes: int) -> Node | None:
    """The tree of a YAML or JSON file; None where it holds nothing.

    Raises PlanError, also where it has more than ``nodes`` nodes.
    """
    try:
        return _tree(_events(_joined(data)), name, nodes)
    except yaml.YAMLError as error:
        fault = yaml_fault(error)
        place = TextLocation(name, fault.line, fault.column or 1) if fault.line else name
        if fault.too_deep:
            raise too_deep(place) from None
        raise _unreadable(fault.reason, place) from error


def write_text(node: Node) -> str:
    """The tree as YAML: block style, Thai unescaped, short mappings in one line."""
    text = yaml.serialize(_yaml(node), Dumper=_DUMPER, allow_unicode=True, width=_WIDE)
    return str(text)


def _unreadable(reason: str, place: TextLocation | str) -> PlanError:
    return PlanError(
        say("This is neither YAML nor JSON: {reason}.", reason=reason),
        remedy=say("Correct the place; a text with special characters belongs in quotes."),
        place=place,
    )


def _joined(data: bytes) -> bytes:
    r"""JSON may write one character beyond U+FFFF as two escapes, which YAML knows as \U alone."""
    if not data.lstrip().startswith(b"{") or b"\\u" not in data:
        return data
    return _SURROGATES.sub(_one_escape, data)


def _one_escape(match: re.Match[bytes]) -> bytes:
    high, low = int(match[2], 16), int(match[3], 16)
    code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    return match[1] + b"\\U%08x" % code


def _events(data: bytes) -> Iterator[Any]:
    loader = _LOADER(data)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


def _refused(what: Message, place: TextLocation) -> PlanError:
    return PlanError(
        say("A plan may not use {what}.", what=what), remedy=say("Write it out."), place=place
    )


def _place(event: Any, name: str) -> TextLocation:
    return TextLocation(name, event.start_mark.line + 1, event.start_mark.column + 1)


class _Open:
    """A list or mapping whose end has not been read yet."""

    def __init__(self, place: TextLocation, *, mapping: bool) -> None:
        self.place = place
        self.mapping = mapping
        self.items: list[Node] = []

    def closed(self) -> Node:
        if not self.mapping:
            return Sequence(tuple(self.items), self.place)
        pairs = []
        for key, value in zip(self.items[::2], self.items[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise _refused(say("lists or mappings as keys"), key.place or self.place)
            pairs.append((key, value))
        return Mapping(tuple(pairs), place=self.place)


def _tree(events: Iterator[Any], name: str, limit: int) -> Node | None:
    root: Node | None = None
    stack: list[_Open] = []
    count = 0
    for event in events:
        count += isinstance(event, yaml.NodeEvent)
        if count > limit:
            raise too_many(limit, _place(event, name))
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise _refused(say("several documents"), _place(event, name))
        node = _step(event, stack, name)
        if node is None:
            continue
        if stack:
            stack[-1].items.append(node)
        else:
            root = node
    return None if root == Scalar("", Kind.PLAIN) else root


def _step(event: Any, stack: list[_Open], name: str) -> Node | None:
    """The node that an event completes, if it does."""
    if isinstance(event, yaml.CollectionEndEvent):
        return stack.pop().closed()
    if not hasattr(event, "anchor"):  # the beginning or end of the file or of a document
        return None
    place = _place(event, name)
    if isinstance(event, yaml.AliasEvent):
        raise _refused(say("aliases (*{name})", name=event.anchor), place)
    if getattr(event, "tag", None) not in {None, "!"}:
        raise _refused(say("tags ({name})", name=event.tag), place)
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, Kind.TEXT if event.style else Kind.PLAIN, place)
    if len(stack) >= DEEPEST:
        raise too_deep(place)
    stack.append(_Open(place, mapping=isinstance(event, yaml.MappingStartEvent)))
    return None


def _yaml(node: Node) -> yaml.Node:
    if isinstance(node, Mapping):
        pairs = [(_yaml_key(key), _yaml(value)) for key, value in node.pairs]
        flow = node.compact or _is_short(node) or not pairs
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=flow)
    if isinstance(node, Sequence):
        flow = all(isinstance(item, Scalar) and item.kind is not Kind.TEXT for item in node.items)
        items = [_yaml(item) for item in node.items]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=flow)
    if isinstance(node, Foreign):
        raise TypeError(node)
    style = '"' if node.text in {"", "-"} or _DELICATE.search(node.text) else None
    if node.kind is not Kind.TEXT:
        style = None
    tag = _TAGS.get(node.kind, "str")
    if node.kind is Kind.DECIMAL and _PLAIN_INTEGER.fullmatch(node.text):
        tag = "int"
    return yaml.ScalarNode(f"tag:yaml.org,2002:{tag}", node.text, style=style)


def _yaml_key(key: Scalar) -> yaml.Node:
    tag = "int" if _PLAIN_INTEGER.fullmatch(key.text) else "str"
    return yaml.ScalarNode(f"tag:yaml.org,2002:{tag}", key.text)


def _is_short(node: Mapping) -> bool:
    """Whether a mapping reads best in one line, such as ``{number: 80, unit: ร้อยละ}``."""
    values = [value.text for _, value in node.pairs if isinstance(value, Scalar)]
    return len(values) == len(node.pairs) <= 3 and sum(map(len, values)) <= _ONE_LINE
