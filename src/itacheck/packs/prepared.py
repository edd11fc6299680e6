"""Shipped packs made ready when itacheck is built, so that a check need not parse YAML first.

Parsing the default pack would be a sixth of the time in which a first check gets ready. A build
therefore keeps the loaded pack beside this module, in Python's own form for objects: it comes with
the code, from the same hands, and is trusted as the code is. Its name is the digest of all that it
was made from: the pack's files and the modules that load them. So an edited rule, or edited code,
finds no prepared pack, and the YAML is read as ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..base.resources import own_folder

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from .model import Pack

_MADE_BY = ("packs", "vocabulary", "records")


def prepared_pack(sha256: str, folder: Traversable | None = None) -> Pack | None:
    """The pack that was prepared from files with that digest; None where there is none.

    ``folder`` is where the build keeps them.
    """
    folder = own_folder() / "packs" / "_prepared" if folder is None else folder
    if not folder.is_dir():
        return None
    path = folder / _name(sha256)
    if not path.is_file():
        return None
    import pickle

    found: Pack = pickle.loads(path.read_bytes())  # noqa: S301 - written by the build, see above
    return found


def prepare(packs: Iterable[Pack], folder: Path) -> None:
    """Keep packs for ``prepared_pack``, and nothing of an earlier build."""
    from ..base.pickling import pickled

    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.pickle"):
        path.unlink()
    for pack in packs:
        (folder / _name(pack.sha256)).write_bytes(pickled(pack))


def _name(sha256: str) -> str:
    digest = hashlib.sha256(sha256.encode())
    own = own_folder()
    for package in _MADE_BY:
        modules = {one.name: one for one in (own / package).iterdir() if one.name.endswith(".py")}
        for name in sorted(modules):
            digest.update(modules[name].read_bytes())
    return f"{digest.hexdigest()}.pickle"
