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
    folder, file = posixpath.split(part)
    path = posixpath.join(folder, "_rels", f"{file}.rels")
    found: dict[str, tuple[str, str]] = {}
    for one in tree_of(archive, path).iterfind("{*}Relationship") if path in archive else ():
        kind = (one.get("Type") or "").rpartition("/")[2]
        target = one.get("Target") or ""
        if one.get("TargetMode") != "External":
            inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[one.get("Id") or ""] = (kind, inside)
    return found


def main_part_of(archive: Archive) -> str | None:
    """The part that the file as a whole is about; None where it does not say."""
    root = relations_of(archive, "").values()
    return next((target for kind, target in root if kind == "officeDocument"), None)
