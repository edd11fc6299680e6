"""A pack by its id or path: prepared by the build where that is up to date, else from its YAML."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING

from ..base.arguments import public, require_several
from ..base.language import say
from .files import pack_files, pack_path
from .prepared import prepared_pack

if TYPE_CHECKING:
    from ..vocabulary.model import Kind
    from .model import Pack


@public
def load_pack(path_or_id: str | PathLike[str], kinds: Iterable[Kind] | None = None) -> Pack:
    """A rule pack, by the id of a shipped or installed one, or by the path of a folder or file.

    ``kinds`` are the kinds of facts that its rules may examine; without them, itacheck's own.
    Raises PackError with every fault of the pack in its ``problems``.
    """
    files = pack_files(pack_path(path_or_id))
    ready = prepared_pack(files.sha256) if kinds is None else None
    if ready is not None:
        return ready
    # All that reads YAML is loaded only where there is YAML to read.
    from .loading import read_pack

    if kinds is not None:
        from ..vocabulary.model import Kind

        kinds = require_several(kinds, Kind, say("a list of kinds of facts"), "kinds")
    return read_pack(files, kinds)
