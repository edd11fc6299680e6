from __future__ import annotations

import io
import os
import sys

import pytest

from itacheck.cli.streams import complain, page_for
from itacheck.rendering import Page


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Whether it is one."""
        return True

    def fileno(self) -> int:
        """A number that no system call needs: the size is asked for below."""
        return 1


def use_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard output is a terminal of 72 columns."""
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((72, 20)))


@pytest.mark.parametrize(
    ("environment", "page"),
    [
        ({}, Page(72, colour=True)),
        ({"NO_COLOR": "1"}, Page(72)),
        ({"NO_COLOR": ""}, Page(72, colour=True)),
        ({"TERM": "dumb"}, Page(72)),
    ],
)
def test_a_terminal_has_a_width_and_colours(
    environment: dict[str, str], page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR and a dumb terminal get none."""
    use_terminal(monkeypatch)
    assert page_for(None, environment) == page


def test_a_file_has_neither(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor has a pipe."""
    use_terminal(monkeypatch)
    assert page_for("report.txt", {}) == Page()
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert page_for(None, {}) == Page()


@pytest.mark.parametrize("fault", [OSError, ValueError])
def test_a_terminal_of_unknown_size_is_not_wrapped(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The terminal breaks the lines itself."""
    use_terminal(monkeypatch)

    def fail(_: int) -> os.terminal_size:
        raise fault

    monkeypatch.setattr(os, "get_terminal_size", fail)
    assert page_for(None, {}) == Page(None, colour=True)


def test_without_standard_error_nothing_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A complaint never lands among the results."""
    monkeypatch.setattr(sys, "stderr", None)
    complain("x")
    assert capsys.readouterr().out == ""


def test_a_complaint_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name may hold anything; lines of a longer complaint stay."""
    complain("a\x1b[31mb\nc")
    assert capsys.readouterr().err == "a?[31mb\nc\n"
