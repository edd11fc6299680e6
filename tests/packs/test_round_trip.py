"""A pack written as YAML loads as the same pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from itacheck.packs import load_pack
from itacheck.packs.model import Pack
from tests.strategies.kinds import KINDS
from tests.strategies.pack_yaml import pack_yaml
from tests.strategies.rules import packs
from tests.support import examples


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples."""
    return tmp_path_factory.mktemp("packs")


@given(pack=packs(max_rules=3))
@settings(max_examples=examples(150))
def test_a_pack_survives_writing_and_loading(folder: Path, pack: Pack) -> None:
    """Whatever the language can say, its YAML form says, and loading it takes nothing away."""
    path = folder / "random.yaml"
    path.write_text(pack_yaml(pack), encoding="utf-8")
    loaded = load_pack(path, KINDS)
    assert loaded.rules == pack.rules
    assert loaded.parameters == pack.parameters
    assert (loaded.id, loaded.version, loaded.title) == (pack.id, pack.version, pack.title)
    assert [list(one.values) for rule in loaded.rules for one in rule.examples] == [
        list(one.values) for rule in pack.rules for one in rule.examples
    ]
