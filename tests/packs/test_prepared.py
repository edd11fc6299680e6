"""Packs prepared by a build."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from itacheck.packs import load_pack
from itacheck.packs.prepared import prepare, prepared_pack


def test_a_prepared_pack_is_the_pack(tmp_path: Path) -> None:
    """What a build keeps is equal to what the YAML says, examples and places included."""
    pack = load_pack("nacc-2566-2570")
    prepare([pack], tmp_path)
    found = prepared_pack(pack.sha256, tmp_path)
    assert found == pack
    assert found is not None
    assert [rule.location for rule in found.rules] == [rule.location for rule in pack.rules]
    assert found.rules[0].examples == pack.rules[0].examples


def test_an_edited_pack_is_not_the_prepared_one(tmp_path: Path) -> None:
    """Files with another digest find nothing, and so the YAML is read."""
    prepare([load_pack("nacc-2566-2570")], tmp_path)
    assert prepared_pack("0" * 64, tmp_path) is None
    assert prepared_pack("0" * 64, tmp_path / "nowhere") is None


def test_a_build_leaves_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    """Preparing again replaces what was there."""
    pack = load_pack("nacc-2566-2570")
    prepare([evolve(pack, sha256="1" * 64)], tmp_path)
    prepare([pack], tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    assert prepared_pack("1" * 64, tmp_path) is None
