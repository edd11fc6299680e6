"""What stands in an Office file against its being changed: a signature, or a protection."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..base.errors import ReadError
from ..base.language import Message, say
from ..base.limits import Limits
from ..base.patterns import expression
from ..documents.excel.parts import is_own
from ..documents.file_forms import Form, form_of
from ..documents.package.relations import main_part_of
from .package import OWN_RELATION, Package
from .remarks import AUTHOR

_SIGNATURES = "_xmlsignatures/"
_ON = rb"[\"'](?:1|true|on)[\"']"
_OF_WORD = (
    (
        expression(r"settings\d*\.xml\Z"),
        expression(rb"<(?:\w+:)?documentProtection\b[^>]*\benforcement=" + _ON),
    ),
    (expression(r"settings\d*\.xml\Z"), expression(rb"<(?:\w+:)?writeProtection\b")),
)
_OF_EXCEL = (
    (
        expression(r"workbook\d*\.xml\Z"),
        expression(rb"<(?:\w+:)?workbookProtection\b[^>]*\block\w+=" + _ON),
    ),
    (expression(r"workbook\d*\.xml\Z"), expression(rb"<(?:\w+:)?fileSharing\b")),
    (
        expression(r"worksheets/[^/]*\.xml\Z"),
        expression(rb"<(?:\w+:)?sheetProtection\b[^>]*\bsheet=" + _ON),
    ),
)
"""Parts that may speak of a protection, and how they do."""
_OWN = expression(rb"<(?:\w+:)?comment\b[^>]*\bauthor=[\"']" + AUTHOR.encode() + rb"[\"']")


_SIGNED = say(
    "The plan is signed digitally. The signature does not hold for the file with comments; "
    "the plan itself is unchanged."
)
_PROTECTED = say(
    "The plan is protected against changes. The file with comments is so, too: to go on in "
    "it, end the protection in Word or Excel."
)


def is_annotated(data: bytes, name: str, limits: Limits | None = None) -> bool:
    """Whether a file has comments of itacheck's, and no signature that new ones would break."""
    if form_of(data) is Form.PDF:
        from .pdf.writing import has_comments

        return has_comments(data, name)
    try:
        package = Package(data, name, limits or Limits())
        if _is_signed(package):
            return False
        if _related(package):
            return True
        main = main_part_of(package.archive) or ""
        if form_of(data) is Form.EXCEL:
            return any(is_own(str(one.get("name"))) for one in package.tree(main).iter("{*}sheet"))
        return any(_OWN.search(_read(package, one)) for one in package.related(main, "comments"))
    except ReadError:
        return False


def notices(package: Package, form: Form) -> Iterator[Message]:
    """What the owner of the file should know."""
    return warnings(package, form, _SIGNED, _PROTECTED)


def warnings(
    package: Package, form: Form, of_signed: Message, of_protected: Message
) -> Iterator[Message]:
    """Of two sentences those that are true: of a signed file, and of one that is protected."""
    if _is_signed(package):
        yield of_signed
    if any(pattern.search(_read(package, part)) for part, pattern in _protecting(package, form)):
        yield of_protected


def _is_signed(package: Package) -> bool:
    return any(one.lower().startswith(_SIGNATURES) for one in package.archive.entries)


def _related(package: Package) -> bool:
    """Whether a reference has a name of ours: it is there even where nothing was found."""
    lists = [one for one in package.archive.entries if one.lower().endswith(".rels")]
    return any(OWN_RELATION.encode() in _read(package, one) for one in lists)


def _protecting(package: Package, form: Form) -> Iterator[tuple[str, re.Pattern[bytes]]]:
    """The parts that may speak of a protection, and how: by their usual names."""
    patterns = _OF_WORD if form is Form.WORD else _OF_EXCEL
    for part in package.archive.entries:
        yield from ((part, one) for place, one in patterns if place.search(part.lower()))


def _read(package: Package, part: str) -> bytes:
    """A part as it stands; nothing where it is damaged, which is its reader's business."""
    try:
        return package.read(part)
    except ReadError:
        return b""
