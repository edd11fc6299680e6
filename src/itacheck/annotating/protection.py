"""What stands in an Office file against its being changed: a signature, or a protection."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..base.errors import ReadError
from ..base.language import Message, say
from ..base.limits import Limits
from ..documents.excel.parts import OWN_SHEET, workbook_of
from ..documents.file_forms import Form, form_of
from ..documents.package.relations import main_part_of
from .package import OWN_RELATION, Package
from .remarks import AUTHOR

_SIGNATURES = "_xmlsignatures/"
_ON = rb"[\"'](?:1|true|on)[\"']"
_WORD = re.compile(rb"<(?:\w+:)?documentProtection\b[^>]*\benforcement=" + _ON)
_WRITING = re.compile(rb"<(?:\w+:)?writeProtection\b")
_WORKBOOK = re.compile(
    rb"<(?:\w+:)?workbookProtection\b[^>]*\block(?:Structure|Windows|Revision)=" + _ON
)
_SHARING = re.compile(rb"<(?:\w+:)?fileSharing\b")
_SHEET = re.compile(rb"<(?:\w+:)?sheetProtection\b[^>]*\bsheet=" + _ON)
_OWN = re.compile(rb"<(?:\w+:)?comment\b[^>]*\bauthor=[\"']" + AUTHOR.encode() + rb"[\"']")


def notices(package: Package, form: Form, language: str) -> tuple[str, ...]:
    """What the owner of the file should know, in a language."""
    return tuple(one.text(language) for one in _notices(package, form))


def is_annotated(data: bytes, name: str, limits: Limits | None = None) -> bool:
    """Whether a file has comments of itacheck's, and no signature that new ones would break."""
    try:
        package = Package(data, name, limits or Limits())
        if _signed(package):
            return False
        main = main_part_of(package.archive) or ""
        if form_of(data) is Form.EXCEL:
            sheets = package.tree(main).iter("{*}sheet")
            return _related(package) or any(one.get("name") == OWN_SHEET for one in sheets)
        comments = package.related(main, "comments")
        return _related(package) or any(_OWN.search(package.read(one)) for one in comments)
    except ReadError:
        return False


def _related(package: Package) -> bool:
    """Whether a reference has a name of ours: it is there even where nothing was found."""
    lists = [one for one in package.archive.entries if one.lower().endswith(".rels")]
    return any(OWN_RELATION.encode() in package.read(one) for one in lists)


def _signed(package: Package) -> bool:
    return any(one.lower().startswith(_SIGNATURES) for one in package.archive.entries)


def _notices(package: Package, form: Form) -> Iterator[Message]:
    if _signed(package):
        yield say(
            "The plan is signed digitally. The signature does not hold for the file with comments; "
            "the plan itself is unchanged."
        )
    if any(pattern.search(package.read(part)) for part, pattern in _protected(package, form)):
        yield say(
            "The plan is protected against changes. The file with comments is so, too: to go on in "
            "it, end the protection in Word or Excel."
        )


def _protected(package: Package, form: Form) -> Iterator[tuple[str, re.Pattern[bytes]]]:
    """The parts that may speak of a protection, and how."""
    main = main_part_of(package.archive)
    if main is None:
        return
    if form is Form.WORD:
        for part in package.related(main, "settings"):
            if part in package:
                yield from ((part, _WORD), (part, _WRITING))
        return
    yield from ((main, _WORKBOOK), (main, _SHARING))
    for sheet in workbook_of(package.archive).sheets:
        if sheet.part in package:
            yield sheet.part, _SHEET
