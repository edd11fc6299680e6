"""The page, the letters and the headings of every Word document that is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any

FONT = "TH SarabunPSK"
_OTHER_NAME = "TH Sarabun New"
"""The same letters, as other systems have them."""
SIZE = 16
SINGLE_SIZE = 15
"""In a paper that is to stand on one page."""
SINGLE_LINE = 19
"""The height of its lines, whatever letters there are in place of ours."""
MADE = datetime(2022, 10, 1)  # noqa: DTZ001 - a fixed mark, so that the same plan gives the same bytes
_LEVELS = 5
_SIZES = {1: 18}
_OF_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def prepare(document: Any, *, cover: bool, single: bool = False) -> None:
    """Font, headings, page and page numbers of a new document.

    Neither a cover nor a paper of a ``single`` page has a number.
    """
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    normal = document.styles["Normal"]
    font(normal, SINGLE_SIZE if single else SIZE)
    normal.paragraph_format.space_after = Pt(2)
    normal.paragraph_format.line_spacing = Pt(SINGLE_LINE) if single else 1.0
    for level in range(1, _LEVELS + 1):
        _heading(document.styles[f"Heading {level}"], _SIZES.get(level, SIZE))
    _name_font(document)
    page(document.sections[0], wide=False)
    document.sections[0].different_first_page_header_footer = cover
    if single:
        document.sections[0].top_margin = document.sections[0].bottom_margin = Cm(1.5)
        return
    number = document.sections[0].header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    number._p.append(element("w:fldSimple", instr="PAGE"))  # noqa: SLF001 - the library has no page numbers


def _heading(style: Any, size: int) -> None:
    """A heading as official letters have it: bold, black, close to what it is over."""
    from docx.shared import Pt, RGBColor

    font(style, size, bold=True)
    style.font.italic = style.font.cs_italic = False
    style.font.color.rgb = RGBColor(0, 0, 0)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.keep_with_next = Pt(4), Pt(2), True


def _name_font(document: Any) -> None:
    """Tell which font to take where there is none of that name."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    told = f'<w:font w:name="{FONT}"><w:altName w:val="{_OTHER_NAME}"/></w:font></w:fonts>'
    part._blob = part.blob.replace(b"</w:fonts>", told.encode())  # noqa: SLF001 - the library has no fonts


def page(section: Any, *, wide: bool) -> None:
    """A4, upright or on its side."""
    from docx.shared import Cm

    short, long = Cm(21.0), Cm(29.7)
    section.page_width, section.page_height = (long, short) if wide else (short, long)
    section.left_margin, section.right_margin = (Cm(1.5), Cm(1.5)) if wide else (Cm(3), Cm(2))
    section.top_margin = section.bottom_margin = Cm(2)


def font(holder: Any, size: int, *, bold: bool = False) -> None:
    """Thai is complex script to Word: it has a font, a size and a weight of its own."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    holder.font.name, holder.font.size, holder.font.bold = FONT, Pt(size), bold
    properties = holder.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in _OF_THEMES:
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FONT)
    if bold:
        holder.font.cs_bold = True
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    found = properties.find(qn("w:sz"))
    found.addnext(element("w:szCs", val=str(size * 2)))


def sized(size: int, *before: Any, strong: bool = False) -> Any:
    """The look of letters of a size in points, Thai and Latin; what is ``before`` that in it."""
    bold = [element("w:b"), element("w:bCs")] if strong else []
    half = str(size * 2)
    return element("w:rPr", *bold, *before, element("w:sz", val=half), element("w:szCs", val=half))


def element(name: str, /, *children: Any, **attributes: str) -> Any:
    """An element of Word's own vocabulary, such as ``w:tblHeader``."""
    from docx.oxml.parser import oxml_parser

    tag, names = _named(name)
    given = {_named(f"w:{key}")[0]: value for key, value in attributes.items()}
    made = oxml_parser.makeelement(tag, given, nsmap=names)
    made.extend(children)
    return made


@lru_cache(maxsize=256)
def _named(name: str) -> tuple[str, Mapping[str, str]]:
    """A name with its vocabulary written out, and the vocabulary by its prefix."""
    from docx.oxml.ns import NamespacePrefixedTag

    tag = NamespacePrefixedTag(name)
    return tag.clark_name, MappingProxyType(tag.nsmap)
