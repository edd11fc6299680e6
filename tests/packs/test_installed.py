"""Packs that come in Python packages."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from itacheck.base.errors import PackError
from itacheck.packs import installed, load_pack
from tests.packs.support_packs import PACK
from tests.strategies.kinds import KINDS


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed packages, one of which offers the small pack in two ways."""
    package = tmp_path / "demo_rules"
    package.mkdir()
    (package / "__init__.py").write_text('PACK = __file__.replace("__init__.py", "pack.yaml")\n')
    (package / "pack.yaml").write_text(PACK, encoding="utf-8")
    (tmp_path / "alone.py").write_text("")
    metadata = tmp_path / "demo_rules-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: demo-rules\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(
        "[itacheck.packs]\ndemo-rules = demo_rules\nby-name = demo_rules:PACK\n"
        "gone = no_such_module\nno-name = demo_rules:NOTHING\nmodule = alone\n"
        "nacc-2566-2570 = demo_rules\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("name", ["demo-rules", "by-name"])
def test_an_installed_pack_goes_by_its_id(site: Path, name: str) -> None:
    """By the package's folder, or by a path that a module names; also as a base."""
    assert load_pack(name, KINDS).id == "demo"
    own = site / "own.yaml"
    own.write_text(f'id: own\nversion: "1"\ntitle: {{th: ก, en: a}}\nextends: [{name}]\n')
    assert [one.code for one in load_pack(own, KINDS).rules] == ["TST001"]


@pytest.mark.usefixtures("site")
def test_a_shipped_pack_comes_first() -> None:
    """No package can put itself in the place of a shipped pack."""
    assert load_pack("nacc-2566-2570").id == "nacc-2566-2570"


@pytest.mark.usefixtures("site")
def test_ids_of_installed_packs_are_known() -> None:
    """An unknown id is told with the nearest known one, shipped or installed."""
    assert "demo-rules" in installed.installed_packs()
    with pytest.raises(PackError, match="Did you mean “demo-rules”"):
        load_pack("demo-rule", KINDS)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("name", "reason"),
    [("gone", "No module named"), ("no-name", "NOTHING"), ("module", "is no package")],
)
def test_an_offer_that_leads_nowhere_is_told(name: str, reason: str) -> None:
    """The error names the pack and what its package offers."""
    with pytest.raises(
        PackError, match=f"The installed rule pack “{name}” .* cannot be .*{reason}"
    ):
        load_pack(name, KINDS)


def test_two_packages_that_offer_one_id_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which of them is meant cannot be known."""
    offers = tuple(EntryPoint("x", value, installed.GROUP) for value in ("a", "b"))
    monkeypatch.setattr(installed, "offers", lambda _: offers)
    with pytest.raises(PackError, match="Several installed packages offer a rule pack “x”: a, b"):
        load_pack("x", KINDS)


def test_shipped_packs_do_not_look_for_installed_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking through all installed packages takes time: only an unknown id is worth it."""
    monkeypatch.delitem(sys.modules, "itacheck.packs.installed", raising=False)
    load_pack("nacc-2566-2570")
    assert "itacheck.packs.installed" not in sys.modules
