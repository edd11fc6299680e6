"""What Word itself fills in or asks for: the list of contents, and hints in empty places."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from ...base.record import record
from ..markup import SPACE
from ..printable import printable
from .page import element, font, sized

_LEVELS = 3
"""The headings down to the missions; sheets are found by their number."""
_RIGHT = {1: "0", 2: "0.6", 3: "1.2"}
_TWIPS = 567
_EDGE = 16.0
_GREY = "7F7F7F"


@record
class Listed:
    """A heading that is in the list of contents, and the name of the mark at it."""

    text: str
    level: int
    mark: str


class Contents:
    """The headings of a document, and the list that is made of them when all are known."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._found: list[Listed] = []
        self._place: tuple[str, Any] | None = None

    def add(self, heading: Any, text: str, level: int) -> None:
        """Mark a heading's paragraph, so that the list can lead to it."""
        if not (text and 1 <= level <= _LEVELS):
            return
        number = next(self._numbers)
        listed = Listed(text, level, f"_Toc{number:09d}")
        self._found.append(listed)
        start = element("w:bookmarkStart", id=str(number), name=listed.mark)
        heading.insert(1, start)  # behind its properties
        heading.append(element("w:bookmarkEnd", id=str(number)))

    def stand_here(self, heading: str, before: Any) -> None:
        """Let the list stand before a paragraph."""
        self._place = heading, before

    def put(self, document: Any) -> None:
        """Write the list where it is to stand."""
        if self._place is None or not self._found:
            return
        heading, before = self._place
        for level in range(1, _LEVELS + 1):
            _style(document, level)
        lines = list(_lines(self._found))
        gallery = element("w:docPartObj", element("w:docPartGallery", val="Table of Contents"))
        title = element("w:p", element("w:pPr", element("w:jc", val="center")), _bold(heading))
        title.pPr.insert(0, element("w:pageBreakBefore"))
        before.addprevious(
            element(
                "w:sdt",
                element("w:sdtPr", gallery),
                element("w:sdtContent", title, *lines),
            )
        )


def _style(document: Any, level: int) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm, Pt

    style = document.styles.add_style(f"toc {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles["Normal"]
    font(style, 16, bold=level == 1)
    shape = style.paragraph_format
    shape.left_indent, shape.right_indent = Cm(float(_RIGHT[level])), Cm(1)
    shape.space_after = Pt(0)
    shape.tab_stops.add_tab_stop(Cm(_EDGE), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _bold(text: str) -> Any:
    return element("w:r", sized(18, strong=True), _letters(text))


def _lines(headings: Sequence[Listed]) -> Any:
    """A paragraph for each heading; the field that Word makes anew begins in the first."""
    for number, one in enumerate(headings):
        line = element("w:p", element("w:pPr", element("w:pStyle", val=f"TOC{one.level}")))
        if number == 0:
            begin = _mark("begin")
            begin[0].set(begin[0].tag.replace("fldChar", "dirty"), "true")
            line.extend([begin, _code(f' TOC \\o "1-{_LEVELS}" \\h \\z \\u '), _mark("separate")])
        page = (_mark("begin"), _code(f" PAGEREF {one.mark} \\h "), _mark("separate"))
        link = element("w:hyperlink", element("w:r", _letters(one.text)), anchor=one.mark)
        link.extend([element("w:r", element("w:tab")), *page, _mark("end")])
        line.append(link)
        if number == len(headings) - 1:
            line.append(_mark("end"))
        yield line


def _mark(kind: str) -> Any:
    return element("w:r", element("w:fldChar", fldCharType=kind))


def _code(text: str) -> Any:
    code = element("w:instrText")
    code.text = text
    code.set(SPACE, "preserve")
    return element("w:r", code)


def _letters(text: str) -> Any:
    letters = element("w:t")
    letters.text = printable(text)
    letters.set(SPACE, "preserve")
    return letters


def asking(hint: str, size: int) -> Any:
    """A content control that shows what belongs there, and is empty until that is written.

    It takes several paragraphs, and what is written gets the size of its surroundings.
    """
    look = sized(size, element("w:color", val=_GREY))
    return element(
        "w:sdt",
        element("w:sdtPr", sized(size), element("w:showingPlcHdr")),
        element("w:sdtContent", element("w:r", look, _letters(hint))),
    )


def keep_hints(document: Any) -> None:
    """Keep what its controls ask for as Word does: as building blocks of the document.

    Word shows a hint again where somebody empties its field. Other programs leave the mark of an
    empty field where somebody has written, and only so it is known that this is no hint.
    """
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart
    from docx.oxml.ns import qn

    names: dict[str, str] = {}
    for mark in list(document.element.body.iter(qn("w:showingPlcHdr"))):
        content = mark.getparent().getparent().find(qn("w:sdtContent"))
        hint = "".join(one.text for one in content.iter(qn("w:t")))
        name = names.setdefault(hint, f"Hint {len(names) + 1}")
        mark.addprevious(element("w:placeholder", element("w:docPart", val=name)))
    if not names:
        return
    blocks = (_block(name, hint) for hint, name in names.items())
    root = element("w:glossaryDocument", element("w:docParts", *blocks))
    part = XmlPart(
        PackURI("/word/glossary/document.xml"),
        CONTENT_TYPE.WML_DOCUMENT_GLOSSARY,
        root,
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.GLOSSARY_DOCUMENT)


def _block(name: str, hint: str) -> Any:
    """A building block that is a hint."""
    category = element(
        "w:category", element("w:name", val="General"), element("w:gallery", val="placeholder")
    )
    properties = element(
        "w:docPartPr",
        element("w:name", val=name),
        category,
        element("w:types", element("w:type", val="bbPlcHdr")),
        element("w:behaviors", element("w:behavior", val="content")),
    )
    look = element("w:rPr", element("w:color", val=_GREY))
    body = element("w:docPartBody", element("w:p", element("w:r", look, _letters(hint))))
    return element("w:docPart", properties, body)
