"""Findings as annotations in a PDF: the place is highlighted, and the text is the note on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.limits import Limits
from ...base.location import Location, PdfLocation
from ...documents.pdf.library import BROKEN
from ...report import Report
from ..remarks import AUTHOR, Annotated, remarks, resolved
from .increment import Increment, without_ours
from .opening import Opened, opened

if TYPE_CHECKING:
    from pypdf import PageObject
    from pypdf.generic import DictionaryObject, IndirectObject

_COLOUR = (1.0, 0.83, 0.3)
_PRINTED, _UPRIGHT = 4, 8 | 16
"""Flags: printed with the page; and of a sign neither turned nor enlarged with it."""
_SIGN = 20.0
"""Points that the sign of a note takes."""
Box = tuple[float, float, float, float]

_SIGNED = say(
    "The plan is signed digitally. The comments stand behind what is signed: the signature holds "
    "for the plan as it was, and programs may tell that something was added."
)


def obstacle(data: bytes, name: str) -> Message | None:
    """Why no comments can safely be written into a PDF; None where they can.

    Raises ReadError where pypdf is not installed.
    """
    found = opened(data, name)
    return None if isinstance(found, Opened) else found


def has_comments(data: bytes, name: str) -> bool:
    """Whether a PDF has comments of itacheck's."""
    found = opened(data, name)
    if not isinstance(found, Opened):
        return False
    return next(_own_in(found), None) is not None


def annotated_pdf(data: bytes, name: str, report: Report, _: Limits) -> Annotated:
    """The PDF with an annotation for each finding that stands. Raises ReadError."""
    found = opened(data, name)
    if not isinstance(found, Opened):
        raise ReadError(found, remedy=say("Ask for a report in Word: --format docx."), place=name)
    try:
        earlier = [str(one.get("/Contents", "")) for one in _own_in(found)]
        base = opened(without_ours(data), name)
        found = base if isinstance(base, Opened) else found
        made, written = _written(found, report)
        if not _as_meant(made, found, name, written):
            raise _unwritable(name)
    except BROKEN as error:
        raise _unwritable(name) from error
    notices = (_SIGNED.text(report.language),) if found.signed else ()
    return Annotated(made, written, resolved(earlier, report), notices)


def _unwritable(name: str) -> ReadError:
    return ReadError(
        say("The PDF cannot be written back as it is; nothing was written."),
        remedy=say("Ask for a report in Word: --format docx."),
        place=name,
    )


def _written(found: Opened, report: Report) -> tuple[bytes, int]:
    """The file with its comments instead of the earlier ones, and how many they are."""
    from pypdf.generic import ArrayObject, IndirectObject, NameObject

    increment = Increment(found.data, found.reader, found.start)
    by_page: dict[int, list[tuple[PdfLocation | None, Sequence[str]]]] = {}
    pages = found.reader.pages
    for place, lines in remarks(report):
        where = _on_page(place, len(pages))
        by_page.setdefault(where.page - 1 if where else 0, []).append((where, lines))
    changed = False
    for number, page in enumerate(pages):
        before = _annotations(page)
        stay = [one for one in before if not _own(one)]
        if number not in by_page and len(stay) == len(before):
            continue
        changed = True
        own = _notes(page, by_page.get(number, ()), increment)
        listed = ArrayObject([*stay, *own])
        held = page.raw_get("/Annots") if "/Annots" in page else None
        if isinstance(held, IndirectObject):
            increment.change(held, listed)
        else:
            page[NameObject("/Annots")] = listed
            increment.change(_reference(page), page)
    return (increment.whole() if changed else found.data), sum(map(len, by_page.values()))


def _reference(page: PageObject) -> Any:
    """Raises ValueError for a page that nothing could refer to."""
    if page.indirect_reference is None:
        raise ValueError
    return page.indirect_reference


def _annotations(page: PageObject) -> list[Any]:
    """The annotations of a page, as references where they are such."""
    held = page.get("/Annots")
    return list(held.get_object()) if held is not None else []


def _own_in(found: Opened) -> Iterator[Any]:
    """The comments of itacheck's in a PDF."""
    for page in found.reader.pages:
        yield from (one.get_object() for one in _annotations(page) if _own(one))


def _own(annotation: Any) -> bool:
    one = annotation.get_object()
    return str(one.get("/T", "")) == AUTHOR and f"[{AUTHOR}" in str(one.get("/Contents", ""))


def _on_page(place: Location | None, pages: int) -> PdfLocation | None:
    return place if isinstance(place, PdfLocation) and 1 <= place.page <= pages else None


def _notes(
    page: PageObject,
    given: Iterable[tuple[PdfLocation | None, Sequence[str]]],
    increment: Increment,
) -> list[IndirectObject]:
    """The annotations of a page: the first at a box highlights it, others are signs beside it.

    What has no box is a sign in the upper left corner of the page.
    """
    made = []
    taken: Counter[Box | None] = Counter()
    width, height = _shown_size(page)
    for place, lines in given:
        box = place.box if place else None
        turn = taken[box]
        taken[box] += 1
        text = "\n".join(lines)
        if box is not None and turn == 0:
            made.append(increment.add(_highlight(_in_file(page, box), text, page, increment)))
            continue
        left, top = (box[0], box[1]) if box else (_SIGN / 2, _SIGN / 2)
        left = min(left + _SIGN * (turn if box is None else turn - 1), width - _SIGN)
        top = min(max(top - (_SIGN if box else 0), 0), height - _SIGN)
        sign = (left, top, left + _SIGN, top + _SIGN)
        made.append(increment.add(_sign(_in_file(page, sign), text, page)))
    return made


def _shown_size(page: PageObject) -> tuple[float, float]:
    """Width and height of a page as it is shown, in points."""
    box = page.mediabox
    size = float(box.width), float(box.height)
    return size if page.rotation % 180 == 0 else (size[1], size[0])


def _in_file(page: PageObject, box: Box) -> Box:
    """A box of the page as it is shown, from its left upper corner, in the coordinates of the file.

    These count from the left lower corner, and are those of the page before it is turned.
    """
    left, bottom, right, top = (float(one) for one in page.mediabox)

    def point(across: float, down: float) -> tuple[float, float]:
        turned = {
            90: (left + down, bottom + across),
            180: (right - across, bottom + down),
            270: (right - down, top - across),
        }
        return turned.get(page.rotation % 360, (left + across, top - down))

    ends = point(box[0], box[1]), point(box[2], box[3])
    (x0, x1), (y0, y1) = (sorted(one) for one in zip(*ends, strict=True))
    return (x0, y0, x1, y1)


def _highlight(box: Box, text: str, page: PageObject, increment: Increment) -> DictionaryObject:
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject

    x0, y0, x1, y1 = (round(one, 2) for one in box)
    made = _annotation("/Highlight", box, text, page, _PRINTED)
    corners = (x0, y1, x1, y1, x0, y0, x1, y0)
    made[NameObject("/QuadPoints")] = ArrayObject(map(FloatObject, corners))
    look = increment.add(_look((x0, y0, x1, y1)))
    made[NameObject("/AP")] = DictionaryObject({NameObject("/N"): look})
    return made


def _look(box: Box) -> DictionaryObject:
    """What is drawn over a place: programs of their own bulge where it has several lines."""
    from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject
    from pypdf.generic import NameObject as Name

    x0, y0, x1, y1 = box
    colour = " ".join(map(str, _COLOUR))
    made = DecodedStreamObject()
    made.set_data(f"/M gs {colour} rg {x0} {y0} {x1 - x0:.2f} {y1 - y0:.2f} re f".encode())
    through = DictionaryObject({Name("/BM"): Name("/Multiply")})
    states = DictionaryObject({Name("/ExtGState"): DictionaryObject({Name("/M"): through})})
    made[Name("/Type")], made[Name("/Subtype")] = Name("/XObject"), Name("/Form")
    made[Name("/BBox")] = ArrayObject(map(FloatObject, box))
    made[Name("/Resources")] = states
    return made


def _sign(box: Box, text: str, page: PageObject) -> DictionaryObject:
    from pypdf.generic import NameObject

    made = _annotation("/Text", box, text, page, _PRINTED | _UPRIGHT)
    made[NameObject("/Name")] = NameObject("/Comment")
    return made


def _annotation(kind: str, box: Box, text: str, page: PageObject, flags: int) -> DictionaryObject:
    from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject
    from pypdf.generic import NumberObject as Number
    from pypdf.generic import TextStringObject as Text

    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(kind),
            NameObject("/Rect"): ArrayObject([FloatObject(round(one, 2)) for one in box]),
            NameObject("/P"): _reference(page),
            NameObject("/T"): Text(AUTHOR),
            NameObject("/Contents"): Text(text),
            NameObject("/C"): ArrayObject(map(FloatObject, _COLOUR)),
            NameObject("/F"): Number(flags),
        }
    )


def _as_meant(made: bytes, found: Opened, name: str, written: int) -> bool:
    """Whether what was made begins with the file, opens anew, and has the comments on its pages."""
    back = opened(made, name)
    if not made.startswith(found.data) or not isinstance(back, Opened):
        return False
    same = len(back.reader.pages) == len(found.reader.pages)
    return same and sum(1 for _ in _own_in(back)) == written
