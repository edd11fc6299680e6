from __future__ import annotations

import json
import subprocess
import sys

import pytest
from attrs import evolve

import itacheck
from itacheck.base.errors import OptionError
from itacheck.plan import Plan
from itacheck.rendering import FORMATS, Page, Renderer, render, renderer
from tests.report.sample import report

SCRIPT = """
import sys
from itacheck import render
from tests.report.sample import report
written = render(report(), sys.argv[1])
sys.stdout.buffer.write(written if isinstance(written, bytes) else written.encode())
"""


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_describes_itself(name: str) -> None:
    """A format has the name that it is asked for by, and a media type."""
    found = renderer(name)
    assert isinstance(found, Renderer)
    assert found.name == name
    assert "/" in found.media_type


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_keeps_its_word_about_text(name: str) -> None:
    """What says that it is text gives str, anything else bytes."""
    written = renderer(name).write(report(), Page())
    assert isinstance(written, str) is renderer(name).is_text


def test_an_unknown_format_is_answered_with_the_nearest_one() -> None:
    """The error names the argument and what may stand there."""
    with pytest.raises(OptionError, match=r"^format: .*“json”"):
        render(report(), "jsno")


def test_render_is_public() -> None:
    """The package's own name for it is the same function."""
    assert itacheck.render is render


def test_json_of_one_report_is_an_object() -> None:
    """It holds what to_dict gives, and Thai is readable in it."""
    written = render(report(), "json")
    assert json.loads(written) == report().to_dict()
    assert "เทศบาลตำบลตัวอย่าง" in written
    assert written.endswith("}\n")


def test_json_of_a_batch_is_an_array() -> None:
    """Also a batch of one, and an empty one."""
    assert json.loads(render([report()], "json")) == [report().to_dict()]
    assert json.loads(render((), "json")) == []


@pytest.mark.parametrize("name", FORMATS)
def test_reports_are_the_same_whatever_the_hash_seed(name: str) -> None:
    """Two processes with other hash seeds write the same bytes."""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, name],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop()


def test_a_name_that_is_no_text_can_be_written() -> None:
    """A file name may hold bytes that are no text: JSON then holds their escape."""
    plan = evolve(report().plan, title="x\udc80")
    written = render(evolve(report(), plan=plan), "json")
    assert json.loads(written.encode("utf-8", "backslashreplace"))["plan"]["title"] == "x\udc80"


def test_rendering_an_empty_plan_is_no_error() -> None:
    """A report on a plan that says nothing is still a report."""
    assert render(report((), plan=Plan()))
