"""A YAML file as a tree in which every node knows its place and can say what is wrong with it.

Scalars stay text until a reader asks for a type: ``015`` and ``2566-10-01`` never turn into
something their author did not mean. The tree is built from the parser's events, which makes it
fast, keeps a deeply nested file from exhausting the stack, and shows aliases and tags, which a
pack may not use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

from ..errors import unknown_name
from ..language import Message, say
from ..location import TextLocation
from ..yamlerrors import yaml_fault
from .faults import Faults, short

MAX_DEPTH = 40
MAX_INTEGER = 2**53 - 1

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,15})\Z")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})


Content: TypeAlias = "str | list[Node] | dict[str, Node] | None"


class Node:
    """A node of the tree. Its content is text, a list, a mapping, or None where a key is missing.

    A reader asks for what belongs there (``text``, ``integer``, ``items``, ``fields`` …). What
    does not fit is kept as a fault and an empty value returned, so that reading goes on. A missing
    node answers with empty values and no fault: the missing key has been reported already.
    """

    __slots__ = ("column", "content", "faults", "file", "line", "names", "plain")

    def __init__(
        self, place: tuple[str, int, int], faults: Faults, content: Content, *, plain: bool = True
    ) -> None:
        self.file, self.line, self.column = place
        self.faults = faults
        self.content = content
        self.plain = plain
        self.names: dict[str, Node] = {}  # a mapping's keys, for their places

    @property
    def location(self) -> TextLocation:
        """Where the node begins."""
        return TextLocation(self.file, self.line, self.column)

    @property
    def missing(self) -> bool:
        """Whether the node stands for a key that is not there."""
        return self.content is None

    def fault(self, message: Message, remedy: Message | None = None) -> None:
        """Keep a fault at this node."""
        self.faults.add(message, self.location, remedy)

    def text(self) -> str:
        """A text that is not empty."""
        if isinstance(self.content, str) and not self._null:
            return self.content
        self._expected(say("a text"))
        return ""

    def integer(self) -> int:
        """A whole number, written in plain digits."""
        if isinstance(self.content, str) and self.plain and _INTEGER.match(self.content):
            value = int(self.content)
            if abs(value) <= MAX_INTEGER:
                return value
        self._expected(say("a whole number"))
        return 0

    def boolean(self) -> bool:
        """``true`` or ``false``."""
        if self.plain and self.content in {"true", "false"}:
            return self.content == "true"
        self._expected(say("true or false"))
        return False

    def items(self) -> list[Node]:
        """The members of a list that is not empty."""
        if isinstance(self.content, list) and self.content:
            return self.content
        self._expected(say("a list"))
        return []

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """The keys and values of a mapping that is not empty."""
        for name, value in self._mapping().items():
            yield self.names[name], value

    def fields(self, required: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, Node]:
        """A mapping with known keys: what is required is always there, if only as missing."""
        known = (*required, *optional)
        found: dict[str, Node] = {}
        for name, value in self._mapping().items():
            if name in known:
                found[name] = value
            else:
                self.names[name].fault(unknown_name(say("key"), short(name), known))
        for name in required:
            if name not in found:
                if isinstance(self.content, dict) and self.content:
                    self.fault(say("The key “{key}” is missing.", key=name))
                found[name] = self.nothing()
        return found

    def member(self, name: str) -> Content:
        """What a mapping holds under a key, as it stands there; None where it does not."""
        found = self.content.get(name) if isinstance(self.content, dict) else None
        return None if found is None else found.content

    def one_of(self, what: Message, known: tuple[str, ...]) -> str:
        """A text that is one of the known ones."""
        name = self.text()
        if not name or name in known:
            return name
        self.fault(unknown_name(what, short(name), known))
        return ""

    def nothing(self) -> Node:
        """A missing node at this place."""
        return Node((self.file, self.line, self.column), self.faults, None)

    def _mapping(self) -> dict[str, Node]:
        if isinstance(self.content, dict) and self.content:
            return self.content
        self._expected(say("a mapping (“key: value”)"))
        return {}

    @property
    def _null(self) -> bool:
        return self.content == "" or (self.plain and self.content in _NULL)

    def _expected(self, what: Message) -> None:
        if self.content is None:
            return
        if isinstance(self.content, str) and not self._null:
            value = short(self.content)
            self.fault(say("Here belongs {what}, not “{value}”.", what=what, value=value))
        else:
            self.fault(say("Here belongs {what}.", what=what))


def parse(text: str, file: str, faults: Faults) -> Node:
    """The tree of a YAML text. A file that is not YAML leaves a fault and a missing node."""
    nothing = Node((file, 1, 1), faults, None)
    try:
        parser = _Loader(text)
        try:
            return _document(parser, file, faults)
        finally:
            parser.dispose()
    except yaml.YAMLError as error:
        fault = yaml_fault(error)
        place = TextLocation(file, fault.line or 1, fault.column or 1)
        if fault.too_deep:
            faults.add(_too_deep(), place)
        else:
            faults.add(say("This is not YAML: {problem}.", problem=fault.reason), place)
        return nothing


def _too_deep() -> Message:
    return say("This is nested more than {depth} deep.", depth=MAX_DEPTH)


def _document(parser: Any, file: str, faults: Faults) -> Node:
    """The one document of a file, from the parser's events; a missing node if it is unusable."""
    nothing = Node((file, 1, 1), faults, None)
    root = nothing
    open_nodes: list[Node] = []
    keys: list[Node | None] = []  # for each open mapping, the key that waits for its value
    while True:
        event = parser.get_event()
        if isinstance(event, yaml.StreamEndEvent):
            return root
        if isinstance(event, yaml.CollectionEndEvent):
            open_nodes.pop()
            keys.pop()
            continue
        if not isinstance(event, yaml.NodeEvent):
            continue
        node = _node(event, file, faults)
        if open_nodes:
            _put(open_nodes[-1], keys, node)
        elif root is nothing:
            root = node
        else:
            node.fault(say("A file holds one YAML document; here begins a second one."))
            return nothing
        if isinstance(event, yaml.CollectionStartEvent):
            if len(open_nodes) == MAX_DEPTH:
                node.fault(_too_deep())
                return nothing
            open_nodes.append(node)
            keys.append(None)


def _node(event: Any, file: str, faults: Faults) -> Node:
    mark = event.start_mark
    place = (file, mark.line + 1, mark.column + 1)
    if isinstance(event, yaml.ScalarEvent):
        node = Node(place, faults, event.value, plain=not event.style)
    elif isinstance(event, yaml.SequenceStartEvent):
        node = Node(place, faults, [])
    elif isinstance(event, yaml.MappingStartEvent):
        node = Node(place, faults, {})
    else:
        node = Node(place, faults, None)
        node.fault(say("A pack uses no YAML aliases (“*name”): write the value out."))
        return node
    if event.tag is not None:
        node.fault(say("A pack uses no YAML tags (“{tag}”).", tag=event.tag))
    return node


def _put(parent: Node, keys: list[Node | None], node: Node) -> None:
    """Add a node to the collection that is open: as a member, a key, or a key's value."""
    content = parent.content
    if isinstance(content, list):
        content.append(node)
    elif isinstance(content, dict):
        key = keys[-1]
        if key is None:
            if not isinstance(node.content, str):
                node.fault(say("A key is a plain word."))
                node.content = None
            elif node.content in content:
                node.fault(say("The key “{key}” stands twice.", key=short(node.content)))
            keys[-1] = node
        else:
            if isinstance(key.content, str):
                parent.names[key.content] = key
                content[key.content] = node
            keys[-1] = None
