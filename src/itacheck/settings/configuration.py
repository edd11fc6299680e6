"""Reading a configuration: ``itacheck.toml``, or ``[tool.itacheck]`` of ``pyproject.toml``."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from ..base.errors import OptionError
from ..records.codec import Codec, ListOf
from ..records.cursor import Cursor
from ..records.faults import Faults, UnreadableError
from ..records.record import Key, Record
from ..records.toml import read_toml
from ..records.tree import Mapping, Node, Scalar
from .files import PROJECT, content_of
from .model import Choice, Settings
from .options import OPTIONS, option
from .values import Checked, Codes, PackName, PathFrom, Several, Waivers, WishText
from .waivers import MANNER, read_whole


def read_configuration(path: Path) -> Settings:
    """What a configuration says. Raises OptionError with every fault and its line."""
    text = content_of(path)
    found: Settings | None = read_whole(
        lambda _: _tree(text, path.name), lambda at: _settings(at, path), Faults(MANNER), path.name
    )
    return found or Settings(path)


def _tree(text: str, name: str) -> Node | None:
    """The tree of the file; of a project's file, that of ``[tool.itacheck]``, if it has one."""
    try:
        tree: Node | None = read_toml(text, name)
    except UnreadableError as error:
        raise error.error(OptionError) from error
    for table in ("tool", "itacheck") if name == PROJECT else ():
        tree = tree.get(table) if isinstance(tree, Mapping) else None
    return _spelt(tree) if isinstance(tree, Mapping) else tree


def _spelt(tree: Mapping) -> Mapping:
    """With the known keys as they are spelt here: ``fail_on`` is as good as ``fail-on``."""
    pairs = tuple(
        (Scalar(_SPELT.get(key.text.replace("-", "_"), key.text), place=key.place), value)
        for key, value in tree.pairs
    )
    return Mapping(pairs, tree.place)


def _settings(at: Cursor, path: Path) -> Settings | None:
    if at.missing or at.node == Mapping():
        return None
    _, values = _form(path.absolute().parent).parts(at)
    trees = [None if one.missing else one for one in map(at.get, ("severities", "parameters"))]
    choice = Choice(*(values.pop(name) for name in ("profile", "select", "ignore")), *trees)
    return Settings(path, choice, values)


_KEYS = tuple(one.key for one in OPTIONS if one.key is not None)
_SPELT = MappingProxyType({name.replace("-", "_"): name for name in _KEYS})


def _form(folder: Path) -> Record:
    """A configuration in a folder, from which its paths start."""
    own: dict[str, Codec] = {
        "packs": ListOf(PackName(folder)),
        "profile": WishText(),
        "select": Codes(needed=True),
        "ignore": Codes(),
        "waivers": Waivers(folder),
        "baseline": PathFrom(folder),
        "parts": Several(option("parts").taken),
    }
    keys = (
        Key(
            one.key,
            own.get(one.name) or Checked(one.taken),
            one.name,
            required=False,
            default=() if one.name in {"select", "ignore"} else None,
            later=one.name not in own and one.taken is None,
        )
        for one in OPTIONS
        if one.key is not None
    )
    return Record(dict, *keys, sparing=True)
