"""Reading a configuration: ``itacheck.toml``, or ``[tool.itacheck]`` of ``pyproject.toml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from ..engine import ENGINES
from ..errors import ItacheckError, unknown_name
from ..language import say
from ..packs import shipped_packs
from ..packs.files import pack_path
from ..report.options import FAIL_ON, fiscal_year_of, language_of, score_of
from ..report.waivers import Waiver
from .files import PROJECT, content_of
from .model import Choice, Settings, Wish
from .trees import Faults, Node, TooManyFaultsError, raise_faults, toml_tree
from .waivers import read_file, read_waiver

_T = TypeVar("_T")


def read_configuration(path: Path) -> Settings:
    """What a configuration says. Raises OptionError with every fault and its line."""
    faults = Faults()
    found = Settings(path)
    with suppress(TooManyFaultsError):
        tree = toml_tree(content_of(path), path.name, faults)
        if path.name == PROJECT:
            tree = _table(tree)
        if tree.content:
            found = _settings(tree, path)
    raise_faults(faults, path.name)
    return found


def _table(tree: Node) -> Node:
    """``[tool.itacheck]``; a project's file without one says nothing."""
    for name in ("tool", "itacheck"):
        inner = tree.content.get(name) if isinstance(tree.content, dict) else None
        if inner is None:
            return tree.nothing()
        tree = inner
    return tree


def _settings(tree: Node, path: Path) -> Settings:
    fields = _fields(tree)
    folder = path.absolute().parent

    def read(name: str, reader: Callable[[Node], _T]) -> _T | None:
        return reader(fields[name]) if name in fields else None

    baseline = read("baseline", lambda node: node.text())
    return Settings(
        path,
        Choice(
            read("profile", _wish),
            read("select", _selected) or (),
            read("ignore", _codes) or (),
            fields.get("severities"),
            fields.get("parameters"),
        ),
        read("packs", lambda node: _packs(node, folder)),
        read("fiscal-year", lambda node: _checked(node, fiscal_year_of)),
        read("baseline-ita", lambda node: _checked(node, score_of)),
        read("lang", lambda node: _checked(node, language_of)),
        read("engine", lambda node: node.one_of(say("engine"), ENGINES)),
        read("fail-on", lambda node: node.one_of(say("severity"), FAIL_ON)),
        read("waivers", lambda node: tuple(_waivers(node, folder))) or (),
        folder / baseline if baseline else None,
    )


KEYS = (
    "packs",
    "profile",
    "select",
    "ignore",
    "severities",
    "parameters",
    "waivers",
    "baseline",
    "fiscal-year",
    "baseline-ita",
    "lang",
    "engine",
    "fail-on",
)
_SPELT = MappingProxyType({name.replace("-", "_"): name for name in KEYS})


def _fields(tree: Node) -> Mapping[str, Node]:
    """The known keys; ``fail_on`` is as good as ``fail-on``."""
    if not isinstance(tree.content, dict):
        tree.fields(())
        return {}
    found: dict[str, Node] = {}
    for written, value in tree.content.items():
        name = _SPELT.get(written.replace("-", "_"))
        if name is None:
            tree.names[written].fault(unknown_name(say("key"), written, KEYS))
        elif name in found:
            tree.names[written].fault(say("The key “{key}” stands twice.", key=name))
        else:
            found[name] = value
    return found


def _checked(node: Node, check: Callable[[object], _T]) -> _T | None:
    """A value as the option of its name takes it."""
    if not isinstance(node.content, str):
        node.text()
        return None
    try:
        return check(node.content)
    except ItacheckError as error:
        node.fault(error.message, error.remedy)
        return None


def _wish(node: Node) -> Wish:
    return Wish(node.text(), node.location)


def _selected(node: Node) -> tuple[Wish, ...]:
    if node.content == []:
        node.fault(
            say("An empty list selects no rule."), say("Leave “select” out to select all rules.")
        )
    return _codes(node)


def _codes(node: Node) -> tuple[Wish, ...]:
    """A list of codes, or one alone."""
    if node.content == []:
        return ()
    if isinstance(node.content, str) and not node.plain:
        return (_wish(node),)
    return tuple(map(_wish, node.items()))


def _packs(node: Node, folder: Path) -> tuple[str | Path, ...]:
    """Ids and paths; a path starts from the configuration's folder."""
    found: list[str | Path] = []
    for one in node.items():
        name = one.text()
        if name in shipped_packs():
            found.append(name)
        elif name:
            try:
                found.append(pack_path(name, folder))
            except ItacheckError as error:
                one.fault(error.message, error.remedy)
    return tuple(found)


def _waivers(node: Node, folder: Path) -> list[Waiver]:
    """Waivers written here, and the names of files of them."""
    found: list[Waiver] = []
    given: Any = [] if node.content == [] else node.items()
    for one in given:
        if isinstance(one.content, str):
            found += read_file(folder / one.text())
        else:
            waiver = read_waiver(one)
            found += [] if waiver is None else [waiver]
    return found
