"""Rules explained in words: nothing of a rule is left out, and nothing is left in code."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

import itacheck
from itacheck.base.language import Text
from itacheck.packs.condition import AllOf, AnyOf, Comparison, Not, ParameterBy, ParameterName, Than
from itacheck.packs.model import Certainty, Joined, Pack, Rule
from itacheck.rendering import Digits, Page
from itacheck.rendering.explain.article import explain
from itacheck.rendering.explain.words import known_symbols
from itacheck.rendering.page import Article, article_lines, article_markdown
from itacheck.rendering.pen import Pen
from itacheck.report.figures import short
from itacheck.vocabulary import Type, kinds

DEFAULT: Pack = itacheck.load_pack("nacc-2566-2570")
CODES = sorted(rule.code for rule in DEFAULT.rules)

BUD001 = """\
BUD001 A dimension's subtotal is not the sum of its projects
Error: the plan has to be corrected.

What it checks
  A dimension's stated subtotal of a year, beside the sum of its projects.
  It finds a fault where this holds:
    - the stated amount minus the sum – not equal to 0.00 baht

Why
  A subtotal must be the sum of the dimension's projects in each single year; a sum over five \
years can hide two errors that cancel.

On whose authority, and how sure
  This needs no other source: the plan contradicts itself, or leaves empty a place that it \
provides.
    - the plan itself

For which fiscal years
  For every fiscal year of the plan.

How far the program can be relied on
  The program decides this by itself: what it reports is so, and it finds every such case in \
what it could read.
  It is left undecided where this is not known:
    - the stated amount (needed: a stated and readable amount for that year)
    - the sum of the dimension's projects (needed: amounts of that year that can all be read as \
money)

What to do
  Look at the projects' amounts of that year. If they are right, correct the subtotal; if not, \
correct them.
  Mending one takes about 10 minutes.

An example that fails
    - the Buddhist fiscal year: 2567
    - the stated amount: 105,000.00 baht
    - the sum of the dimension's projects: 95,000.00 baht
    - the stated amount minus the sum: 10,000.00 baht
  The finding reads: In ‹the dimension's number and name›, the total row of 2567 states \
105,000.00 baht, but the projects add up to 95,000.00 baht (‹how much too high or too low›).

An example that passes
    - the Buddhist fiscal year: 2566
    - the stated amount: 75,000.00 baht
    - the sum of the dimension's projects: 75,000.00 baht
    - the stated amount minus the sum: 0.00 baht
"""


def rule(code: str) -> Rule:
    """A shipped rule."""
    found = DEFAULT.rule(code)
    assert found is not None
    return found


def lines(article: Article, language: str = "en", page: Page | None = None) -> list[str]:
    """An article as a terminal shows it."""
    return list(article_lines(article, Pen(page or Page(), language)))


def shown(made: Rule, language: str = "en", pack: Pack = DEFAULT) -> str:
    """A rule explained, as a terminal shows it."""
    return "\n".join(lines(explain(made, pack, language), language)) + "\n"


def test_a_rule_is_explained_whole() -> None:
    """What, why, on whose authority, for which years, how far, what to do, and by examples."""
    assert shown(rule("BUD001")) == BUD001


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_shipped_rule_reads_well(code: str, language: str) -> None:
    """All sections are there, and no name of a property, symbol or parameter shows through."""
    made = explain(rule(code), DEFAULT, language)
    text = shown(rule(code), language)
    assert len(made.sections) == 8
    assert not re.search(r"[a-z]_[a-z]|[{}$]|\bNone\b|\bTrue\b|\bFalse\b", text)
    assert not re.search(r"\.\.|\s[.,;:]|\( | \)| {2,}(?! *- )\S+ {2,}", text)
    if language == "th":
        assert not re.search("It |The |This |Error|example", text)


def test_every_symbol_of_the_vocabulary_has_words() -> None:
    """A reader never sees the symbol itself."""
    declared = {
        symbol
        for kind in kinds()
        for one in kind.properties
        if one.type is Type.SYMBOL
        for symbol in one.symbols
    }
    assert declared - known_symbols() == set()


def test_criteria_are_told_with_their_years_and_sources() -> None:
    """Each value of a parameter, how sure it is, and a source that the rule has not named."""
    text = shown(rule("TGT009"))
    assert "    - 85, from the fiscal year 2565 on (read in the source): NACC, Material" in text
    assert "    - 90, from the fiscal year 2566 on (seen in a real plan" in text


def test_years_of_a_criterion_are_told_in_words() -> None:
    """With both ends, one, or none."""
    parameter = next(one for one in DEFAULT.parameters if one.name == "ita_pass_mark")
    dated = parameter.values[0]
    spans = [(None, None), (None, 2566), (2567, 2567), (2568, 2569)]
    values = tuple(evolve(dated, first=first, last=last) for first, last in spans)
    text = shown(
        rule("TGT003"), pack=evolve(DEFAULT, parameters=(evolve(parameter, values=values),))
    )
    for years in (
        "in every fiscal year",
        "until the fiscal year 2566",
        "in the fiscal year 2567",
        "in the fiscal years 2568 to 2569",
    ):
        assert f"    - 85, {years} (" in text


def test_a_criterion_of_each_year_is_shown_with_all_its_values() -> None:
    """In a title, too: none is newer than the others where the fact's own year decides."""
    of_year = evolve(
        rule("TGT003"),
        title=Text("ต่ำกว่า {$ita_pass_mark}", "Below {$ita_pass_mark}"),
        fails_when=Comparison("value", "lt", ParameterBy("ita_pass_mark", "year")),
    )
    parameter = next(one for one in DEFAULT.parameters if one.name == "ita_pass_mark")
    first = evolve(parameter.values[0], first=2566, last=2567, value=8000)
    values = (
        first,
        evolve(first, first=2568, last=2568, value=8500),
        evolve(first, first=2569, last=None, value=9000),
    )
    pack = evolve(DEFAULT, parameters=(evolve(parameter, values=values),))
    assert "Below 80 (2566-2567), 85 (2568), 90 (from 2569 on)" in shown(of_year, pack=pack)
    newest = evolve(of_year, fails_when=Comparison("value", "lt", ParameterName("ita_pass_mark")))
    assert "Below 90\n" in shown(newest, pack=pack).replace("  ", "\n")
    assert "ตั้งแต่ 2569" in shown(of_year, "th", pack)


def test_a_rule_may_hold_for_some_years() -> None:
    """Its first and last year are told."""
    assert "For the fiscal years 2566 to 2568." in shown(
        evolve(rule("BUD001"), fiscal_years=(2566, 2568))
    )


@pytest.mark.parametrize(
    ("certainty", "words"),
    [
        (Certainty.VERIFIED, "This was read in a source that is named here."),
        (Certainty.OBSERVED, "weighs a warning at most"),
        (Certainty.ASSUMED, "weighs a remark at most"),
    ],
)
def test_a_certainty_is_told_with_what_it_means(certainty: Certainty, words: str) -> None:
    """Not its name alone."""
    assert words in shown(evolve(rule("BUD001"), certainty=certainty))


@pytest.mark.parametrize(
    ("executability", "words"),
    [
        ("over-reports", "may report too much"),
        ("under-reports", "may overlook something"),
        ("needs-person", "a person has to decide"),
    ],
)
def test_reliability_is_told_in_words(executability: str, words: str) -> None:
    """What a reader may expect of the findings."""
    assert words in shown(evolve(rule("BUD001"), executability=executability))


def test_conditions_are_told_in_words() -> None:
    """Every comparator and every way to combine them, each alternative together."""
    condition = AllOf(
        (
            Comparison("stated", "gt", Than("computed")),
            Comparison("stated", "le", 500),
            Comparison("year", "in", (2566, 2567)),
            Comparison("computed", "present"),
            Not(Comparison("difference", "absent")),
            AnyOf(
                (
                    Comparison("year", "eq", 2566),
                    AllOf(
                        (
                            Comparison("year", "ge", 2568),
                            Comparison("stated", "lt", ParameterName("gone")),
                        )
                    ),
                )
            ),
        )
    )
    text = shown(evolve(rule("BUD001"), fails_when=condition))
    assert (
        """\
  It finds a fault where all of these hold:
    - the stated amount; 0 for zero and dash – more than “the sum of the dimension's projects”
    - the stated amount; 0 for zero and dash – at most 5.00 baht
    - the Buddhist fiscal year – one of: 2566, 2567
    - the sum of the dimension's projects – is known
    - not:
      - the stated amount minus the sum – is not known
    - any of these:
      - the Buddhist fiscal year – 2566
      - all of these:
        - the Buddhist fiscal year – not before 2568
        - the stated amount; 0 for zero and dash – less than unknown (a criterion, see below)
"""
        in text
    )


def test_days_come_before_and_after_others() -> None:
    """They are not said to be more or less."""
    assert "    - the day of the announcement (Buddhist year) – after “the day on" in shown(
        rule("STR005")
    )


def test_a_minute_is_one() -> None:
    """A single one is not plural."""
    assert "  Mending one takes about a minute." in shown(rule("BUD007"))


def test_a_second_fact_is_told_in_words() -> None:
    """Of which kind it is, what must be the same, and what must hold of it."""
    joined = Joined("risk", (("row", "row"),), Comparison("level", "ne", "low"))
    made = evolve(rule("RSK005"), with_=joined, without=evolve(joined, where=AllOf(())))
    row = "the row's position in the risk table, counted from its top"
    same = f"""\
    - One corruption risk of the risk table.
      - {row} – the same as “{row}”
"""
    assert f"""\
  It finds a fault only if the plan also has this:
{same}      - its level – not low
  It finds a fault only if the plan does not have this:
{same}""" in shown(made)


def test_facts_beside_an_example_are_told() -> None:
    """And the year that an example is for, where it has one."""
    example = evolve(
        rule("RSK005").examples[0],
        others=(("control", {"row": 1, "backing": "none"}),),
        fiscal_year=2568,
    )
    text = shown(evolve(rule("RSK005"), examples=(example,)))
    assert "  Checked for the fiscal year 2568:" in text
    assert "    - Beside it: A control of the risk table" in text
    assert "      - how a project backs it: not backed" in text
    assert "An example that passes" not in text


def test_what_a_rule_does_not_say_has_no_section() -> None:
    """A pack that is not strict may leave out reasons, remedies and examples."""
    nothing = evolve(rule("BUD001").title, th="", en="")
    made = evolve(
        rule("BUD001"), rationale=nothing, remedy=nothing, effort_minutes=None, examples=()
    )
    titles = [section.title for section in explain(made, DEFAULT, "en").sections]
    assert titles == [
        "What it checks",
        "On whose authority, and how sure",
        "For which fiscal years",
        "How far the program can be relied on",
    ]


def test_an_explanation_may_be_in_thai_digits() -> None:
    """Figures and years change, the code does not."""
    article = explain(rule("BUD001"), DEFAULT, "th")
    text = "\n".join(lines(article, "th", Page(digits=Digits.THAI)))
    assert text.startswith("BUD001 ")
    assert "ปี ๒๕๖๗" in text
    assert "๑๐๕,๐๐๐.๐๐ บาท" in text


def test_an_explanation_may_be_in_markdown() -> None:
    """Headings, lists with their lines together, and no text that Markdown takes for markup."""
    found = list(article_markdown(explain(rule("RSK004"), DEFAULT, "en"), 2))
    assert found[:6] == [
        "## RSK004 A risk's level or score is not right",
        "",
        "Error: the plan has to be corrected.",
        "",
        "### What it checks",
        "",
    ]
    assert "- levels outside the plan's own bands – one or more" in found
    assert not any("\\" not in line and "_" in line for line in found)


@pytest.mark.parametrize(
    ("meaning", "said"),
    [
        ("the stated amount; 0 for zero and dash", "the stated amount"),
        ("ชุดค่าเป้าหมาย: คดี หรือคะแนน", "ชุดค่าเป้าหมาย"),
        ("จำนวนข้อ (ข้อแรกควรเป็น 1)", "จำนวนข้อ"),
        ("(ทั้งหมด)", "(ทั้งหมด)"),
    ],
)
def test_an_aside_is_left_out_of_a_list(meaning: str, said: str) -> None:
    """Unless nothing else is left."""
    assert short(meaning) == said
