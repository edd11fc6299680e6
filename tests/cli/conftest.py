"""What several tests of the command begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.sample_pack import PACK, write_pack


@pytest.fixture
def own_pack(tmp_path: Path) -> list[str]:
    """Options for one known rule: a draft has one error, a whole plan none."""
    folder = tmp_path / "pack"
    folder.mkdir()
    return ["--pack", str(write_pack(folder, PACK)), "--no-config"]
