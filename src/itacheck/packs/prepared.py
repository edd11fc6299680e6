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

if TYPE_CHECKING:
    from .model import Pack

FOLDER = Path(__file__).with_name("_prepared")
_PACKAGE = Path(__file__).parents[1]
_MADE_BY = (Path(__file__).parent, _PACKAGE / "vocabulary", _PACKAGE / "records")


def prepared_pack(sha256: str, folder: Path = FOLDER) -> Pack | None:
    """The pack that was prepared from files with that digest; None where there is none."""
    if not folder.is_dir():
        return None
    path = _path(sha256, folder)
    if not path.is_file():
        return None
    import pickle

    found: Pack = pickle.loads(path.read_bytes())  # noqa: S301 - written by the build, see above
    return found


def prepare(packs: Iterable[Pack], folder: Path = FOLDER) -> None:
    """Keep packs for ``prepared_pack``, and nothing of an earlier build."""
    from ..base.pickling import pickled

    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.pickle"):
        path.unlink()
    for pack in packs:
        _path(pack.sha256, folder).write_bytes(pickled(pack))


def _path(sha256: str, folder: Path) -> Path:
    digest = hashlib.sha256(sha256.encode())
    for package in _MADE_BY:
        for path in sorted(package.glob("*.py")):
            digest.update(path.read_bytes())
    return folder / f"{digest.hexdigest()}.pickle"
