"""Numbers of lists in Word files: counted as Word counts, and written as Word writes them."""

from __future__ import annotations

import pytest

from itacheck.documents.word.counters import written
from tests.documents.word_markup import numbered, p, rows, tc, texts


def level(deep: int, form: str, text: str, more: str = "") -> str:
    """A level of a list."""
    shown = f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{deep}">{shown}{more}</w:lvl>'


def lists(levels: str, nums: str = "", more: str = "") -> str:
    """The part of lists with one of these levels, and other ``num`` elements of the same."""
    family = '<w:abstractNumId w:val="0"/>'
    return (
        f'<w:abstractNum w:abstractNumId="0">{more}{levels}</w:abstractNum>'
        f'<w:num w:numId="1">{family}</w:num>' + nums.replace("FAMILY", family)
    )


def listed(text: str, number: int, deep: int = 0) -> str:
    """A paragraph of a list."""
    return p(text, numbered(deep).replace('numId w:val="1"', f'numId w:val="{number}"'))


def styled(text: str, style: str, more: str = "") -> str:
    """A paragraph of a style."""
    return p(text, f'<w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>')


TWO = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")


def test_a_deeper_level_begins_anew_under_each_number() -> None:
    """1.1 and 1.2 are followed, under 2, by 2.1; a level that shall go on goes on."""
    body = "".join(listed("ก", 1, deep) for deep in (0, 1, 1, 0, 1))
    assert texts(body, numbering=lists(TWO)) == ["1. ก", "1.1 ก", "1.2 ก", "2. ก", "2.1 ก"]
    going_on = TWO.replace("%1.%2", "(%2)").replace(
        '<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:lvlRestart w:val="0"/>'
    )
    assert texts(body, numbering=lists(going_on))[-1] == "(3) ก"


def test_a_second_list_of_the_same_family_goes_on_unless_it_starts_anew() -> None:
    """Two lists of one family share their numbers; one with its own start begins there once."""
    nums = (
        '<w:num w:numId="2">FAMILY</w:num><w:num w:numId="3">FAMILY<w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = "".join(listed("ก", number) for number in (1, 2, 3, 3))
    assert texts(body, numbering=lists(TWO, nums)) == ["1. ก", "2. ก", "7. ก", "8. ก"]


def test_a_level_starts_where_it_says_and_may_be_replaced() -> None:
    """The first number is that of the level, and one list may write a level otherwise."""
    nums = (
        '<w:num w:numId="2">FAMILY<w:lvlOverride w:ilvl="0">'
        + level(0, "thaiLetters", "%1)")
        + "</w:lvlOverride></w:num>"
    )
    starting = level(0, "decimal", "%1.", '<w:start w:val="4"/>')
    body = listed("ก", 1) + listed("ก", 2)
    assert texts(body, numbering=lists(starting, nums)) == ["4. ก", "จ) ก"]


def test_numbers_of_headings_come_from_their_styles() -> None:
    """A style, one based on it, and one that its level names are numbered; list 0 is none."""
    own = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:styleId="h1">{own}</w:style>'
        '<w:style w:styleId="part"><w:basedOn w:val="h1"/></w:style>'
        f'<w:style w:styleId="h2">{own}</w:style>'
    )
    levels = level(0, "thaiNumbers", "มิติที่ %1") + level(
        1, "thaiNumbers", "%1.%2", '<w:pStyle w:val="h2"/>'
    )
    body = (
        styled("ก", "h1")
        + styled("ข", "h2")
        + styled("ค", "part")
        + styled("ง", "h1", '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + styled("จ", "unknown")
    )
    assert texts(body, numbering=lists(levels), styles=styles) == [
        "มิติที่ ๑ ก",
        "๑.๑ ข",
        "มิติที่ ๒ ค",
        "ง",
        "จ",
    ]


def test_a_list_by_its_style_and_custom_and_legal_forms() -> None:
    """A list may refer to that of a style; a legal level has decimal numbers only."""
    numbering = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="6"><w:styleLink w:val="S"/>'
        + level(0, "upperRoman", "%1.")
        + level(1, "decimal", "%1.%2", "<w:isLgl/>")
        + '<w:lvl w:ilvl="2"><w:numFmt w:val="custom" w:format="๑, ๒, ๓, ..."/>'
        '<w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    )
    body = listed("ก", 1) + listed("ข", 1, 1) + listed("ค", 1, 2)
    assert texts(body, numbering=numbering) == ["I. ก", "1.1 ข", "(๑) ค"]


def test_numbers_in_cells_count_even_where_nothing_else_stands() -> None:
    """A column whose numbers Word makes has them, and empty paragraphs elsewhere have none."""
    numbering = lists(level(0, "thaiNumbers", "%1"))
    cell = f"<w:tc>{p('', numbered(0))}</w:tc>"
    table = "<w:tbl>" + "".join(f"<w:tr>{cell}{tc(one)}</w:tr>" for one in "กข") + "</w:tbl>"
    assert rows(table, numbering=numbering) == [["๑", "ก"], ["๒", "ข"]]
    assert texts(p("", numbered(0)) + listed("ก", 1), numbering=numbering) == ["๒ ก"]


def test_bullets_stand_before_their_text() -> None:
    """A bullet of a private font is a plain one, and a dash stays a dash."""
    for sign, shown in (("\uf0b7", "•"), ("-", "-")):
        assert texts(listed("ก", 1), numbering=lists(level(0, "bullet", sign))) == [f"{shown} ก"]


@pytest.mark.parametrize(
    ("count", "form", "text"),
    [
        *((4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (27, "lowerLetter", "aa")),
        *((3, "upperLetter", "C"), (41, "thaiLetters", "ฮ"), (42, "thaiLetters", "กก")),
        *((7, "decimalZero", "07"), (12, "thaiCounting", "๑๒"), (0, "lowerLetter", "0")),
        *((5, "none", ""), (99999, "upperRoman", "99999"), (6, "unheardOf", "6")),
    ],
)
def test_forms_of_numbers(count: int, form: str, text: str) -> None:
    """Each form is written as Word writes it; what is not known is decimal."""
    assert written(count, form) == text
