from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import itacheck
from itacheck.base.errors import OptionError
from itacheck.cli import main
from itacheck.rendering import FORMATS, format_of, render, renderer
from tests.report.sample import report

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
DRAFT = str(ROOT / "examples" / "tharnsucharit-draft.txt")
GOOD = """
from itacheck.rendering import Renderer

def write(reports, page):
    several = reports if isinstance(reports, tuple) else (reports,)
    return b"".join(one.rule.encode() + b"\\n" for each in several for one in each.findings)

RENDERER = Renderer(
    "codes", "text/x-codes", write, is_text=False, always=False, suffix=".codes"
)
"""

Offer = Callable[..., None]


@pytest.fixture
def offer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Offer]:
    """Install a package that offers formats: ``offer(name, source, entry)``."""
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)

    def install(name: str, source: str, *entries: str) -> None:
        module = name.replace("-", "_")
        (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
        info = tmp_path / f"{module}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8"
        )
        lines = "\n".join(entries or (f"codes = {module}:RENDERER",))
        (info / "entry_points.txt").write_text(f"[itacheck.renderers]\n{lines}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)  # forgets what was found before

    yield install
    for one in set(sys.modules) - before:
        if str(tmp_path) in str(getattr(sys.modules[one], "__file__", "")):
            del sys.modules[one]


def test_a_package_adds_a_format(offer: Offer) -> None:
    """It is known by name and by the ending of its files, after itacheck's own."""
    assert itacheck.formats() == FORMATS
    offer("codes-for-itacheck", GOOD)
    assert itacheck.formats() == (*FORMATS, "codes")
    assert format_of("report.CODES") == "codes"
    written = render(report(), "codes")
    assert isinstance(written, bytes)
    assert written.splitlines() == [one.rule.encode() for one in report().findings]


def test_the_command_writes_it(offer: Offer, tmp_path: Path) -> None:
    """By the ending of the file, in bytes."""
    offer("codes-for-itacheck", GOOD)
    file = tmp_path / "plan.codes"
    found = itacheck.check(DRAFT)
    assert main(["check", DRAFT, "-o", str(file), "--no-config"]) == 1
    assert file.read_bytes().split() == [one.rule.encode() for one in found.findings]


def test_its_files_may_have_further_endings(
    offer: Offer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that it names, and no other that says what a file is."""
    offer("codes-for-itacheck", GOOD.replace('".codes"', '".codes", also=(".txt",)'))
    asked = ["check", DRAFT, "--format", "codes", "--no-config", "-o"]
    assert main([*asked, str(tmp_path / "codes.txt")]) == 1
    assert (tmp_path / "codes.txt").stat().st_size > 0
    assert main([*asked, str(tmp_path / "codes.html")]) == 2
    assert ".codes" in capsys.readouterr().err


def test_it_is_named_where_another_was_meant(offer: Offer) -> None:
    """A slip finds it as it finds any other."""
    offer("codes-for-itacheck", GOOD)
    with pytest.raises(OptionError, match="“codes”"):
        renderer("code")


def test_a_format_of_its_own_name_does_not_replace_itacheck_s(offer: Offer) -> None:
    """What JSON is does not depend on what else is installed."""
    offer("other-json", GOOD, "json = other_json:RENDERER")
    assert itacheck.formats() == FORMATS
    assert json.loads(render(report(), "json")) == report().to_dict()
    assert format_of("x.codes") is None


def test_what_it_needs_is_named_with_the_way_to_get_it(offer: Offer) -> None:
    """Before anything is written, not as an import that fails."""
    needs = "needs=('no_such_module_here', 'json.no_such'), install='codes-for-itacheck[all]'"
    offer("codes-for-itacheck", GOOD.replace("is_text=False", f"is_text=False, {needs}"))
    with pytest.raises(OptionError) as caught:
        renderer("codes")
    said = str(caught.value)
    assert "no_such_module_here, json.no_such" in said
    assert "pip install 'codes-for-itacheck[all]'" in said


BROKEN = {
    "ImportError": "import no_such_module_here",
    "SyntaxError": "def",
    "RuntimeError": "raise RuntimeError('boom')",
    "AttributeError": "OTHER = 1",
    ": str": "RENDERER = 'text'",
}


@pytest.mark.parametrize("reason", BROKEN)
def test_a_package_that_cannot_be_loaded_is_named(
    reason: str, offer: Offer, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the reason; the command gives 2, and no other format suffers."""
    offer("broken-codes", BROKEN[reason])
    with pytest.raises(OptionError, match="package broken-codes does not work") as caught:
        renderer("codes")
    assert reason in str(caught.value).replace("ModuleNotFoundError", "ImportError")
    assert main(["check", DRAFT, "--format", "codes"]) == 2
    assert "broken-codes" in capsys.readouterr().err
    assert format_of("x.codes") is None
    assert render(report(), "csv")


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        ("raise ValueError('boom')", "ValueError: boom"),
        ("return None", "NoneType"),
        ("return 'text'", "str"),
    ],
)
def test_a_format_that_fails_is_named(write: str, reason: str, offer: Offer) -> None:
    """It is no error of itacheck's own, and nothing half is given."""
    source = GOOD.replace("    return b", f"    {write}\n    return b")
    offer("failing-codes", source)
    with pytest.raises(OptionError, match="package failing-codes does not work") as caught:
        render(report(), "codes")
    assert reason in str(caught.value)


def test_two_packages_of_one_format_are_refused(offer: Offer) -> None:
    """Which of them was meant cannot be known."""
    offer("codes-a", GOOD)
    offer("codes-b", GOOD)
    with pytest.raises(OptionError, match="codes-a, codes-b"):
        renderer("codes")


def test_the_documented_example_works(offer: Offer) -> None:
    """What docs/formats.md shows is a package that adds a format."""
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    source = page.partition("```python\n")[2].partition("```")[0]
    entry = page.partition("```toml\n")[2].partition("```")[0].strip().splitlines()[-1]
    offer("codes-for-itacheck", source, entry.replace('"', ""))
    written = render(report(), "codes")
    assert written == "".join(f"{one.rule} {one.subject}\n" for one in report().findings)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented_as_it_is(name: str) -> None:
    """With its ending and its media type."""
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    found = renderer(name)
    ending = f"`{found.suffix}`" if found.suffix else ""
    row = " ".join(f"| `{name}` | {ending} | `{found.media_type}` |".split())
    assert row in page
