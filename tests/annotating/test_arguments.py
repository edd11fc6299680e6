"""What is no file and what is no report is refused in a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import itacheck
from itacheck import OptionError

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.docx"


@pytest.mark.parametrize(
    ("data", "report", "place"),
    [(DRAFT, None, "data"), (str(DRAFT), {}, "data"), (b"", None, "report"), (b"", {}, "report")],
)
def test_the_argument_of_another_type_is_named(data: Any, report: Any, place: str) -> None:
    """With what to give in its place."""
    with pytest.raises(OptionError) as raised:
        itacheck.annotate(data, report)
    assert raised.value.place == place
    assert raised.value.remedy
