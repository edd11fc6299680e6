"""itacheck in an archive on Python's path, with what it needs beside it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import itacheck
from itacheck.packs import load_pack
from itacheck.packs.prepared import prepare
from tests.packs.support_packs import PACK

ROOT = Path(__file__).parents[2]
DRAFT = ROOT / "examples" / "tharnsucharit-draft.txt"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel has, zipped; and in it a package that offers a rule pack and a catalogue."""
    path = tmp_path_factory.mktemp("archive") / "programs.zip"
    prepare([load_pack("nacc-2566-2570")], path.parent)
    package, rules = ROOT / "src" / "itacheck", ROOT / "rules"
    catalogue = package / "locale" / "th" / "LC_MESSAGES" / "itacheck.mo"
    with ZipFile(path, "w") as into:
        for one in sorted(package.rglob("*")):
            if one.is_file() and one.suffix not in {".po", ".pyc", ".pickle"}:
                into.write(one, one.relative_to(package.parent))
        for one in path.parent.glob("*.pickle"):
            into.write(one, Path("itacheck", "packs", "_prepared", one.name))
        for one in sorted(rules.rglob("*.yaml")):
            into.write(one, Path("itacheck", "_rules", one.relative_to(rules)))
        into.writestr("beside/__init__.py", "raise RuntimeError('a pack is no code')")
        into.writestr("beside/pack.yaml", PACK.partition("parameters:")[0])
        into.write(catalogue, "beside/xx/LC_MESSAGES/itacheck.mo")
        into.writestr("beside-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: beside\n")
        into.writestr(
            "beside-1.dist-info/entry_points.txt",
            "[itacheck.packs]\nown = beside\n[itacheck.locales]\nxx = beside\n",
        )
    return path


def told(archive: Path, program: str, folder: Path) -> str:
    """What a program prints that has the archive first on its path."""
    begin = "import sys\nsys.path.insert(0, sys.argv[1])\n"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", begin + program, archive, DRAFT],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("form", ["json", "html", "terminal"])
def test_a_report_is_the_same_from_an_archive(
    archive: Path, tmp_path: Path, language: str, form: str
) -> None:
    """Rules, catalogue and templates are read where they are: each byte is as from a folder."""
    found = told(
        archive,
        "import itacheck\n"
        "assert itacheck.__file__.startswith(sys.argv[1])\n"
        f"report = itacheck.check(sys.argv[2], language={language!r})\n"
        f"print(itacheck.render(report, {form!r}), end='')",
        tmp_path,
    )
    assert found == itacheck.render(itacheck.check(DRAFT, language=language), form)


def test_a_prepared_pack_is_found_in_an_archive(archive: Path, tmp_path: Path) -> None:
    """A build has kept it there: nothing that reads YAML is loaded."""
    program = (
        "import itacheck\nprint(itacheck.load_pack('nacc-2566-2570').id, 'yaml' in sys.modules)"
    )
    assert told(archive, program, tmp_path) == "nacc-2566-2570 False\n"


def test_packages_in_an_archive_offer_packs_and_languages(archive: Path, tmp_path: Path) -> None:
    """By their ids, to programs and to configurations; nothing of the package is run."""
    settings = tmp_path / "itacheck.toml"
    settings.write_text('packs = ["nacc-2566-2570", "own"]\n', encoding="utf-8")
    program = (
        "import itacheck, json\n"
        "from itacheck.base.language import languages, say\n"
        "report = itacheck.check(sys.argv[2], config='itacheck.toml')\n"
        "print(json.dumps([itacheck.load_pack('own').id, [one.id for one in report.packs],"
        " languages(), say('Errors').text('xx'), 'beside' in sys.modules]))"
    )
    assert json.loads(told(archive, program, tmp_path)) == [
        "demo",
        ["nacc-2566-2570", "demo"],
        ["en", "th", "xx"],
        "ข้อผิดพลาด",
        False,
    ]


BOTH = """
import itacheck
for language in ("th", "en"):
    report = itacheck.check(sys.argv[2], language=language)
    for form in itacheck.formats():
        itacheck.render(report, form)
print(*sorted(one for one in sys.modules if one.partition(".")[0] == "babel"))
"""


def test_babel_is_not_loaded_for_thai_and_english(tmp_path: Path) -> None:
    """Not for a check, and not for any format: its data would be a tenth of a whole check."""
    assert told(ROOT / "src", BOTH, tmp_path).strip() == ""
