"""Every option is declared once, and is there wherever options are."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from attrs import fields_dict
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck.base.errors import OptionError
from itacheck.checking import CheckOptions
from itacheck.cli.arguments import help_pages
from itacheck.report.options import TAKEN, Options
from itacheck.settings.configuration import read_configuration
from itacheck.settings.options import OPTIONS
from tests.settings.test_configuration import WHOLE
from tests.support import examples

BESIDES = {"source", "config", "limits", "label"}
"""Arguments of a check that are no options of it."""


def test_a_check_takes_every_option() -> None:
    """By its name, and no other."""
    arguments = set(inspect.signature(itacheck.check).parameters)
    assert arguments - BESIDES == {one.name for one in OPTIONS}
    assert CheckOptions.__annotations__.keys() == arguments - {"source", "label"}


def test_the_command_has_every_option_with_its_help() -> None:
    """In Thai and English."""
    page = " ".join(help_pages()["check"].split())
    for one in OPTIONS:
        if one.flag is not None:
            assert f"{one.flag} {one.metavar}" in page
            assert one.english.split("(")[0].strip() in page


def test_what_a_report_holds_of_the_options_is_an_option() -> None:
    """Nothing is taken that nobody can give."""
    assert {one.name for one in OPTIONS} >= TAKEN.keys()


def test_what_is_taken_of_the_options_is_kept_in_the_report() -> None:
    """An option in ``TAKEN`` has a field of ``Options``, and each field comes from one."""
    kept = fields_dict(Options).keys() - {"chosen"}
    lost, never = sorted(TAKEN.keys() - kept), sorted(kept - TAKEN.keys())
    assert not lost, f"report/options.py: Options has no field for what TAKEN takes: {lost}"
    assert not never, f"report/options.py: TAKEN has no validator for the fields {never}"


@pytest.mark.parametrize("key", [one.key for one in OPTIONS if one.key])
def test_a_configuration_knows_every_key(tmp_path: Path, key: str) -> None:
    """A misspelt one is told with it."""
    path = tmp_path / "itacheck.toml"
    path.write_text(f"{key}x = 1\n", encoding="utf-8")
    with pytest.raises(OptionError, match=f"Did you mean “{key}”"):
        read_configuration(path)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples."""
    return tmp_path_factory.mktemp("configurations")


def _read(path: Path) -> object:
    """What a configuration says, or why it is none."""
    try:
        return read_configuration(path)
    except OptionError as error:
        return error


@settings(max_examples=examples(150), deadline=None)
@given(
    st.floats(0, 1), st.integers(0, 12), st.sampled_from(["", "[", "]", "=", '"', "\n", "{", "1"])
)
def test_a_damaged_configuration_is_read_or_refused(
    folder: Path, share: float, cut: int, piece: str
) -> None:
    """Whatever is cut out or put in."""
    at = int(share * len(WHOLE))
    path = folder / "itacheck.toml"
    path.write_text(WHOLE[:at] + piece + WHOLE[at + cut :], encoding="utf-8")
    assert str(_read(path)) == str(_read(path)) != ""
