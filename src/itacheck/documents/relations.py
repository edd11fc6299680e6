"""Which part of an Office file refers to which: the names of parts are up to the program."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from .archive import Archive
from .markup import tree_of


def relations_of(archive: Archive, part: str) -> Mapping[str, tuple[str, str]]:
    """The parts that one refers to, by the reference: (kind, part).

    ``part`` is "" for the file as a whole. References that lead out of the file are left out.
    Raises ReadError where the list of references is damaged.
    """
    path = relations_part(part)
    found: dict[str, tuple[str, str]] = {}
    for one in tree_of(archive, path).iterfind("{*}Relationship") if path in archive else ():
        kind = (one.get("Type") or "").rpartition("/")[2]
        target = one.get("Target") or ""
        if one.get("TargetMode") != "External":
            found[one.get("Id") or ""] = (kind, target_of(part, target))
    return found


def relations_part(part: str) -> str:
    """The part that lists what a part refers to."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def target_of(part: str, target: str) -> str:
    """The name of the part that a target written in a part's references means."""
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def main_part_of(archive: Archive) -> str | None:
    """The part that the file as a whole is about; None where it does not say."""
    root = relations_of(archive, "").values()
    return next((target for kind, target in root if kind == "officeDocument"), None)
