from __future__ import annotations

import os
from pathlib import Path

import pytest

from itacheck.base.file_writing import write_whole


def test_a_file_is_written(tmp_path: Path) -> None:
    """A new one, or over an old one, whose permissions stay; nothing else is left."""
    file = tmp_path / ("ก" * 60 + ".json")
    write_whole(file, b"one")
    file.chmod(0o640)
    write_whole(file, b"two")
    assert file.read_bytes() == b"two"
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a report never stands in its place, and no remains lie about."""
    file = tmp_path / "report.json"
    file.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_whole(file, b"new")
    assert list(tmp_path.iterdir()) == [file]
    assert file.read_bytes() == b"old"


def test_a_link_is_followed(tmp_path: Path) -> None:
    """Who keeps a link in that place keeps it."""
    file, link = tmp_path / "there.json", tmp_path / "report.json"
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_device_is_written_to() -> None:
    """It is not replaced by a file."""
    write_whole(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()
