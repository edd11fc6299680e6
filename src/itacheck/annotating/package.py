"""An Office file as a set of parts, of which a few are changed and all others stay as they are."""

from __future__ import annotations

from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from ..base.language import say
from ..base.limits import Limits
from ..documents.package.archive import Archive, damaged, open_archive
from ..documents.package.markup import checked_markup
from ..documents.package.relations import existing, main_part_of, relations_part, target_of
from ..office.markup import root_of, written
from .copying import with_changes
from .strict import NEW, RELATIONS, Names, is_strict, with_usual_names

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
OFFICE_ID = f"{{{_OFFICE[:-1]}}}id"
"""The attribute by which a part refers to another one."""
OWN_RELATION = "rIdItacheck"
"""How the names of our own references begin."""
_TYPES = "[Content_Types].xml"


class Package:
    """The parts of a Word or Excel file: read when asked for, and written where they changed."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._data = data
        self.archive: Archive = open_archive(data, name, limits)
        self._changed: dict[str, bytes] = {}
        self._names: dict[str, Names] = {}
        main = main_part_of(self.archive) or ""
        self._strict = main in self.archive and is_strict(self.archive.read(main))
        self.name = name

    def __contains__(self, part: str) -> bool:
        return part in self._changed or part in self.archive

    def tree(self, part: str) -> _Element:
        """A part's XML, all of it, in the usual names. Raises ReadError where it is not safe."""
        data = checked_markup(self.read(part), part, self.name, self.archive.limits)
        data, names = with_usual_names(data)
        self._names.setdefault(part, names)
        return _parsed(data, part, self.archive)

    def read(self, part: str) -> bytes:
        """The bytes of a part, as they are now."""
        return self._changed.get(part) or self.archive.read(part)

    def put(self, part: str, root: _Element | bytes) -> None:
        """Change or add a part; in a strict file it has strict names."""
        data = root if isinstance(root, bytes) else written(root)
        self._changed[part] = self._names_of(part).restored(data)

    def _names_of(self, part: str) -> Names:
        return self._names.get(part, NEW if self._strict else Names())

    def related(self, part: str, kind: str) -> list[str]:
        """The parts that a part refers to by a kind of relationship, such as ``comments``.

        Those that are missing in the file are left out.
        """
        rels = relations_part(part)
        found = [
            existing(self.archive, target_of(part, str(one.get("Target"))))
            for one in (self.tree(rels) if rels in self else ())
            if str(one.get("Type", "")).endswith(f"/{kind}") and one.get("TargetMode") != "External"
        ]
        return [one for one in found if one in self]

    def target(self, part: str, name: str) -> list[str]:
        """The part that a reference of a part leads to, if there is one."""
        rels = relations_part(part)
        entries = self.tree(rels) if rels in self else ()
        return [
            existing(self.archive, target_of(part, str(one.get("Target"))))
            for one in entries
            if one.get("Id") == name
        ]

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part refer to another one; the name of that reference."""
        from lxml import etree

        rels = relations_part(part)
        root = self.tree(rels) if rels in self else root_of(_RELATION, "Relationships")
        taken = {one.get("Id") for one in root}
        names = (f"{OWN_RELATION}{number}" for number in range(1, 10**6))
        name = next(one for one in names if one not in taken)
        etree.SubElement(
            root,
            _RELATION + "Relationship",
            Id=name,
            Type=(RELATIONS if self._strict else _OFFICE) + kind,
            Target=relpath(target, dirname(part) or "."),
        )
        self.put(rels, root)
        return name

    def declare(self, part: str, media_type: str) -> None:
        """Say what a part of its own name holds."""
        from lxml import etree

        root = self.tree(_TYPES)
        if not any(one.get("PartName") == f"/{part}" for one in root):
            etree.SubElement(root, _TYPE + "Override", PartName=f"/{part}", ContentType=media_type)
            self.put(_TYPES, root)

    def declare_suffix(self, suffix: str, media_type: str) -> None:
        """Say what all parts with a suffix hold."""
        from lxml import etree

        root = self.tree(_TYPES)
        if not any(str(one.get("Extension", "")).lower() == suffix for one in root):
            root.insert(
                0, etree.Element(_TYPE + "Default", Extension=suffix, ContentType=media_type)
            )
            self.put(_TYPES, root)

    def free_name(self, pattern: str) -> str:
        """The first name of a part that is not taken; ``pattern`` has a place ``{}``."""
        return next(one for one in (pattern.format(i) for i in range(1, 10**6)) if one not in self)

    def bytes(self) -> bytes:
        """The file: what has not been changed has the bytes that it had."""
        changed, held = self._changed, self.archive.entries
        stored = {held[part].filename: changed[part] for part in changed if part in held}
        added = {part: changed[part] for part in changed if part not in held}
        return with_changes(self._data, stored, added)


def _parsed(data: bytes, part: str, archive: Archive) -> _Element:
    """XML with nothing left out, so that it can be written back."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        why = say("“{part}” is no XML ({reason})", part=part, reason=str(error))
        raise damaged(archive.name, why) from error


def same_markup(one: _Element, other: _Element) -> bool:
    """Whether two parts say the same, whatever their bytes."""
    from lxml import etree

    return etree.tostring(one, method="c14n") == etree.tostring(other, method="c14n")
