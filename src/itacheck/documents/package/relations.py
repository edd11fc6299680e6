"""Which part of an Office file refers to which: the names of parts are up to the program."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import unquote

from ..file_forms import is_main_type
from .archive import Archive, part_name
from .markup import tree_of

_TYPES = "[Content_Types].xml"


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
            found[one.get("Id") or ""] = (kind, existing(archive, target_of(part, target)))
    return found


def relations_part(part: str) -> str:
    """The part that lists what a part refers to."""
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def target_of(part: str, target: str) -> str:
    """The name of the part that a target written in a part's references means."""
    folder = posixpath.dirname(part)
    target = target.replace("\\", "/")
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def main_part_of(archive: Archive) -> str | None:
    """The part that the file as a whole is about; None where it does not say.

    The references say it; where they do not, or lead nowhere, what each part is said to hold does.
    """
    root = relations_of(archive, "").values()
    said = [target for kind, target in root if kind == "officeDocument"]
    held = next((target for target in said if target in archive), None) or _held(archive)
    return held or next(iter(said), None)


def _held(archive: Archive) -> str | None:
    """The part whose type is that of a text or of a workbook."""
    for one in tree_of(archive, _TYPES) if _TYPES in archive else ():
        name = part_name(str(one.get("PartName") or ""))
        if is_main_type(str(one.get("ContentType") or "")) and name in archive:
            return name
    return None


def existing(archive: Archive, part: str) -> str:
    """The name under which a part is there: some programs write a space as it is, others not."""
    return part if part in archive or unquote(part) not in archive else unquote(part)
