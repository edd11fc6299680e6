"""A configuration is found, read whole, and refused with the place of each fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.base.errors import OptionError
from itacheck.settings.configuration import read_configuration
from itacheck.settings.files import find_configuration

WHOLE = """\
packs = ["nacc-2566-2570", "ours.yaml"]
profile = "author"
select = ["BUD", "TGT001"]
ignore = "BUD006"
fiscal-year = 2569
baseline-ita = 82.5
lang = "en"
engine = "plain"
fail_on = "warning"
baseline = "reports/last.json"
waivers = [{ code = "BUD001", subject = "dimension:2", reason = "asked", approver = "Clerk" }]
"""


def written(folder: Path, text: str, name: str = "itacheck.toml") -> Path:
    """A configuration in a file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def complaint(path: Path) -> str:
    """What is said of a configuration that cannot be used."""
    with pytest.raises(OptionError) as caught:
        read_configuration(path)
    return caught.value.text("en")


def test_every_key_is_read(tmp_path: Path) -> None:
    """Paths start from the file's own folder, and “_” is as good as “-”."""
    (tmp_path / "ours.yaml").write_text("", encoding="utf-8")
    found = read_configuration(written(tmp_path, WHOLE))
    assert found.values["packs"] == ("nacc-2566-2570", tmp_path / "ours.yaml")
    assert found.choice.profile is not None
    assert found.choice.profile.text == "author"
    assert [one.text for one in found.choice.select] == ["BUD", "TGT001"]
    assert [one.text for one in found.choice.ignore] == ["BUD006"]
    names = ("fiscal_year", "baseline_ita", "language", "engine", "fail_on", "baseline")
    assert [found.values[name] for name in names] == [
        "2569",
        "82.5",
        "en",
        "plain",
        "warning",
        tmp_path / "reports" / "last.json",
    ]
    assert [one.subject for one in found.waivers] == ["dimension:2"]


def test_what_a_configuration_does_not_say_is_as_usual(tmp_path: Path) -> None:
    """One key leaves the packs and everything else alone."""
    found = read_configuration(written(tmp_path, "fiscal-year = 2569\n"))
    said = {name: value for name, value in found.values.items() if value is not None}
    assert said == {"fiscal_year": "2569"}
    assert found.choice.empty


def test_a_project_file_says_the_same_in_its_table(tmp_path: Path) -> None:
    """Other tables of it are nobody's business here."""
    text = '[project]\nname = "x"\nselct = 1\n[tool.itacheck]\nprofile = "strict"\n'
    found = read_configuration(written(tmp_path, text, "pyproject.toml"))
    assert found.choice.profile is not None
    assert found.choice.profile.text == "strict"
    assert read_configuration(written(tmp_path, "[tool.x]\n", "pyproject.toml")).choice.empty


def test_an_empty_configuration_says_nothing(tmp_path: Path) -> None:
    """It is no fault."""
    assert read_configuration(written(tmp_path, "")).choice.empty


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\nselct = ["BUD"]', "itacheck.toml:2:1: Unknown key “selct”. Did you mean “select”?"),
        ('fail-on = "warnign"', "itacheck.toml:1:1: Unknown severity “warnign”. Did you mean “war"),
        ("fiscal-year = 69", "itacheck.toml:1:1: “69” is not a Buddhist fiscal year. Write 2569."),
        ("baseline-ita = 101", "itacheck.toml:1:1: “101” is not an ITA score."),
        ('lang = "tha"', "Did you mean “th”?"),
        ('engine = "plane"', "Did you mean “plain”?"),
        ("select = []", "An empty list selects no rule. Leave “select” out to select all rules."),
        ("select = 5", "itacheck.toml:1:1: "),
        ('fail-on = "error"\nfail_on = "info"', "The key “fail-on” stands twice, first in line 1."),
        ("select = [", "itacheck.toml:1:1: This is not TOML: "),
        ('[waivers]\ncode = "BUD001"', "itacheck.toml:1:2: "),
        ('waivers = ["gone.yaml"]', "gone.yaml: The file cannot be read"),
        ("lang = 2020-01-01T00:00:00", "“2020-01-01T00:00:00”"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    """And with the nearest right word where there is one."""
    assert told in complaint(written(tmp_path, text))


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """Each in a line of its own."""
    said = complaint(written(tmp_path, 'selct = ["BUD"]\nlang = "tha"\n'))
    assert "2 fault(s)" in said
    assert "itacheck.toml:1:1" in said
    assert "itacheck.toml:2:1" in said


@pytest.mark.parametrize(
    "content", [b"\xff\xfe\x00", b"a = " + b"[" * 5_000, b"a = 1" + b"0" * 9_000]
)
def test_what_is_no_configuration_is_an_error_and_no_traceback(
    tmp_path: Path, content: bytes
) -> None:
    """Bytes that are no text, and TOML that is nested or long beyond reason."""
    path = tmp_path / "itacheck.toml"
    path.write_bytes(content)
    assert "itacheck.toml" in complaint(path)


def test_the_nearest_configuration_upwards_is_found(tmp_path: Path) -> None:
    """In one folder itacheck.toml comes first; the one above is not asked then."""
    inner = tmp_path / "plans" / "2569"
    inner.mkdir(parents=True)
    assert find_configuration(inner) in {None, find_configuration(tmp_path)}
    top = written(tmp_path, "")
    assert find_configuration(inner) == top
    project = written(inner.parent, "[tool.itacheck]\n", "pyproject.toml")
    assert find_configuration(inner) == project
    assert find_configuration(inner.parent) == project
    own = written(inner.parent, "")
    assert find_configuration(inner) == own


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[tool.itacheck]\n", True),
        ("[tool]\nitacheck.select = ['BUD']\n", True),
        ("tool.itacheck = {}\n", True),
        ("[[tool.itacheck.waivers]]\n", True),
        ("[tool.itacheck]\nselect = [", True),
        ("[project]\nname = 'itacheck'\n", False),
        ("itacheck = [", False),
        ("[tool.other]\n", False),
    ],
)
def test_a_project_file_counts_if_it_has_the_table(tmp_path: Path, text: str, ours: bool) -> None:
    """However the table is written, and also where a fault has to be told."""
    (tmp_path / ".git").mkdir()
    path = written(tmp_path, text, "pyproject.toml")
    assert find_configuration(tmp_path) == (path if ours else None)


def test_the_search_ends_at_a_repository(tmp_path: Path) -> None:
    """What stands above belongs to something else."""
    inner = tmp_path / "repository" / "plans"
    inner.mkdir(parents=True)
    written(tmp_path, "")
    (tmp_path / "repository" / ".git").mkdir()
    assert find_configuration(inner) is None


def test_a_folder_is_left_by_its_dots(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Above ../plans is not where the command was called."""
    here, there = tmp_path / "here", tmp_path / "plans"
    here.mkdir()
    there.mkdir()
    (tmp_path / ".git").mkdir()
    written(here, "")
    monkeypatch.chdir(here)
    assert find_configuration(Path("../plans")) is None
