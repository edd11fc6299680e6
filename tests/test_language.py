"""A language that itacheck does not come with is added without code."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

import itacheck
from itacheck.base import language
from itacheck.base.errors import OptionError
from itacheck.base.language import Text, say
from itacheck.report.options import language_of
from tests.check.sample_pack import PACK, write_pack

DRAFT = str(Path(__file__).parents[1] / "examples" / "tharnsucharit-draft.txt")
FRENCH = {
    "Errors": "Erreurs",
    "projects": "projets",
    "Dimension {number}": "Dimension no {number}",
    "What to do: {remedy}": "À faire : {remedy}",
    "the plan itself": "le plan lui-même",
    "Correct it": "À corriger",
}


def write_catalogue(folder: Path, code: str, wordings: dict[str, str]) -> None:
    """A compiled catalogue, as Babel makes it of a .po file."""
    catalogue = Catalog(code)
    for english, other in wordings.items():
        catalogue.add(english, other)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    path = folder / code / "LC_MESSAGES" / "itacheck.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(compiled.getvalue())


@pytest.fixture(autouse=True)
def no_memory() -> Iterator[None]:
    """Catalogues are kept for the life of a process: each test begins and ends without any."""
    language._catalogue.cache_clear()
    yield
    language._catalogue.cache_clear()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an installed package that offers a French catalogue, and offers that fail."""
    package = tmp_path / "itacheck_french"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('a catalogue is no code')\n")
    write_catalogue(package, "fr", FRENCH)
    write_catalogue(package, "th", {"Errors": "nobody asked"})
    metadata = tmp_path / "itacheck_french-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: itacheck-french\nVersion: 1\n")
    (metadata / "entry_points.txt").write_text(
        "[itacheck.locales]\nfr = itacheck_french\ngone = no_such_package\nodd = no_such.module\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.mark.usefixtures("site")
def test_an_installed_catalogue_adds_a_language() -> None:
    """Its sentences are used, its gaps are English, and nothing of its package is run."""
    assert language_of("fr") == "fr"
    assert say("Dimension {number}", number=2).text("fr") == "Dimension no 2"
    assert say("Total").text("fr") == "Total"
    assert "itacheck_french" not in sys.modules


@pytest.mark.usefixtures("site")
def test_shipped_languages_are_not_taken_from_other_packages() -> None:
    """No package can put itself in the place of the Thai catalogue."""
    assert say("Errors").text("th") == "ข้อผิดพลาด"
    assert say("Errors").text("en") == "Errors"


@pytest.mark.usefixtures("site")
def test_an_unknown_language_is_told_with_those_there_are() -> None:
    """Installed ones among them."""
    with pytest.raises(OptionError, match="en, fr, th"):
        language_of("xx")


def test_own_languages_do_not_look_for_installed_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """To look through all installed packages takes time."""
    monkeypatch.setattr(language, "_installed", lambda: pytest.fail("looked through packages"))
    assert [language_of(one) for one in language.OWN_LANGUAGES] == ["en", "th"]
    assert say("Errors").text("th") != "Errors"


@pytest.mark.parametrize(
    ("code", "wording"),
    [("th", "ไทย"), ("en", "English"), ("lo", "ລາວ"), ("fr", "English")],
)
def test_a_text_is_in_its_own_languages_else_in_english(code: str, wording: str) -> None:
    """A pack's text may have any further language."""
    assert Text("ไทย", "English", (("lo", "ລາວ"),)).text(code) == wording


@pytest.mark.usefixtures("site")
def test_a_catalogue_may_translate_a_packs_english_too() -> None:
    """So a pack that nobody may change can be read in a language that it does not have."""
    assert Text("แก้ไข", "Correct it").text("fr") == "À corriger"
    assert Text("", "").text("fr") == ""


def test_a_plan_is_checked_in_a_third_language(site: Path) -> None:
    """Sentences from the catalogue, the pack's own texts, and figures as Babel writes them."""
    own = PACK.replace(
        'en: "{stated}, not {computed}"',
        'en: "{stated}, not {computed}", fr: "{stated} au lieu de {computed}"',
    ).replace("en: A subtotal is wrong", "en: A subtotal is wrong, fr: Un total partiel est faux")
    report = itacheck.check(DRAFT, packs=[write_pack(site, own)], language="fr")
    shown = itacheck.render(report, "terminal")
    assert "Erreurs: 1" in shown
    assert "OWN001 Un total partiel est faux" in " ".join(shown.split())
    assert "20\u202f000,00 au lieu de 15\u202f000,00" in shown
    assert "À faire : À corriger" in shown
    assert "Dimension no 2" in shown
    assert "5\u202f000,00" in shown.splitlines()[5]
