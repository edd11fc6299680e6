"""How much is read: one set of limits for every form, which a caller may change."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

import itacheck
from itacheck.base.errors import ItacheckError, OptionError
from itacheck.office import write_bytes
from itacheck.plan.form import plan_to_mapping, plan_to_yaml

ROOT = Path(__file__).parents[2]
DRAFT = ROOT / "examples" / "tharnsucharit-draft.txt"
PLAN = itacheck.read(DRAFT)
TEXT = DRAFT.read_bytes()
YAML = plan_to_yaml(PLAN).encode()
WORD = write_bytes(PLAN, "docx")
EXCEL = write_bytes(PLAN, "xlsx")


@pytest.mark.parametrize(
    ("source", "limits", "says"),
    [
        (TEXT, itacheck.Limits(text_bytes=100), "limit of 100"),
        (TEXT, itacheck.Limits(text_bytes=100, file_bytes=50), "limit of 100"),
        (TEXT, itacheck.Limits(lines=10), "limit of 10"),
        (TEXT, itacheck.Limits(rows=10), "limit of 10 .rows."),
        (TEXT, itacheck.Limits(cells=100), "limit of 100 .cells."),
        (YAML, itacheck.Limits(text_bytes=100), "limit of 100"),
        (YAML, itacheck.Limits(nodes=100), "More than 100"),
        (WORD, itacheck.Limits(file_bytes=100), "limit of 100"),
        (WORD, itacheck.Limits(cells=100), "limit of 100 .cells."),
        (EXCEL, itacheck.Limits(file_bytes=100), "limit of 100"),
        (EXCEL, itacheck.Limits(cells=100), "limit of 100 .cells."),
        (EXCEL, itacheck.Limits(characters=100), "limit of 100 .characters."),
    ],
)
def test_a_limit_holds_for_reading_and_checking(
    source: bytes, limits: itacheck.Limits, says: str
) -> None:
    """Of whichever form; the error names it, and says where in both languages."""
    for use in (itacheck.read, itacheck.check):
        with pytest.raises(ItacheckError, match=says) as caught:
            use(io.BytesIO(source), limits=limits)
        assert caught.value.place is not None
        assert caught.value.text("th") != caught.value.text("en")


def test_a_limit_holds_for_a_dict() -> None:
    """Its values, keys, lists and mappings are counted."""
    mapping = plan_to_mapping(PLAN)
    with pytest.raises(itacheck.PlanError, match="More than 100"):
        itacheck.check(mapping, limits=itacheck.Limits(nodes=100))
    assert itacheck.check(mapping).findings


def test_a_limit_may_be_raised() -> None:
    """A line that is too long for most is read whole."""
    text = TEXT + b"\n" + b"x " * 200_000
    assert len(itacheck.read(io.BytesIO(text)).problems) > len(PLAN.problems)
    wide = itacheck.Limits(line_characters=1_000_000)
    assert not [
        one
        for one in itacheck.read(io.BytesIO(text), limits=wide).problems
        if "characters; only" in one.text("en")
    ]


@pytest.mark.parametrize("value", [0, -1, True, 1.5, "10", None])
def test_a_limit_is_a_whole_number(value: Any) -> None:
    """Anything else is refused by its name."""
    with pytest.raises(OptionError, match=rf"limits\.rows.*{itacheck.Limits().rows}"):
        itacheck.Limits(rows=value)


def test_what_is_no_limits_is_refused() -> None:
    """A number alone does not say what of."""
    wrong: Any = 10
    for use in (itacheck.read, itacheck.check):
        with pytest.raises(OptionError, match="text_bytes"):
            use(DRAFT, limits=wrong)


def test_the_limits_are_documented_with_their_values() -> None:
    """Each has its row in docs/files.md."""
    rows = dict(
        re.findall(
            r"^\| `(\w+)` \|.*\| ([0-9,]+) \|$",
            (ROOT / "docs" / "files.md").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    )
    assert rows == {one.name: f"{one.default:,}" for one in attrs.fields(itacheck.Limits)}
