from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from itacheck.base.errors import ReadError
from itacheck.documents.opening import bytes_at, bytes_from


def refused(path: Path, limit: int = 100) -> str:
    """What is said of a path that is not read."""
    with pytest.raises(ReadError) as caught:
        bytes_at(path, limit)
    assert caught.value.remedy is not None
    return str(caught.value)


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    """As many bytes as the limit are read; one more is an error that names both."""
    file = tmp_path / "a"
    file.write_bytes(b"0123456789")
    assert bytes_at(file, 10) == b"0123456789"
    assert "10 bytes, more than the limit of 9" in refused(file, 9)


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    """A folder, a pipe that nobody writes to, a device, nothing at all, and an impossible name."""
    os.mkfifo(tmp_path / "pipe")
    assert "a folder" in refused(tmp_path)
    assert "a pipe or a device" in refused(tmp_path / "pipe")
    assert "a pipe or a device" in refused(Path(os.devnull))
    assert "No such file" in refused(tmp_path / "none")
    assert "null" in refused(Path("a\0b"))


class Changing(io.FileIO):
    """A file that something happens to as soon as it is read from."""

    happens: Callable[[], object]

    def read(self, size: int | None = -1) -> bytes:
        """The bytes, after what happens."""
        self.happens()
        return super().read(size if size is not None else -1) or b""


@pytest.mark.parametrize("written", [b"0123456789x", b"0", b"abcdefghij"])
def test_a_file_that_changes_while_it_is_read_is_refused(
    written: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Grown, cut off or written over: half of one draft and half of another is no plan."""
    file = tmp_path / "a"
    file.write_bytes(b"0123456789")
    os.utime(file, (0, 0))

    def opened(descriptor: int, *_: Any, **__: Any) -> Changing:
        found = Changing(descriptor, closefd=False)
        found.happens = lambda: file.write_bytes(written)
        return found

    monkeypatch.setattr(os, "fdopen", opened)
    assert "changed while it was being read" in refused(file)


def test_open_files_are_read_from_where_they_stand() -> None:
    """Bytes as they are, text as UTF-8; bytes that a text was opened with come back."""
    assert bytes_from(io.BytesIO(b"\xe0\xb8\x81"), "a", 9) == "ก".encode()
    assert bytes_from(io.StringIO("ก\udcff"), "a", 9) == "ก".encode() + b"\xff"
    assert bytes_from(io.StringIO("\ud800"), "a", 9) == b"\xed\xa0\x80"


def closed() -> IO[bytes]:
    """A file that is closed."""
    file = io.BytesIO(b"a")
    file.close()
    return file


@pytest.mark.parametrize(
    "source", [closed(), io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8"), io.BytesIO(b"a" * 101)]
)
def test_an_open_file_that_cannot_be_read_is_named(source: IO[bytes]) -> None:
    """Closed, no text in its encoding, or too large: the error names it."""
    with pytest.raises(ReadError, match=r"^a: The file "):
        bytes_from(source, "a", 100)


def test_a_folder_is_told_where_the_system_opens_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows says of a folder that one has no right to it."""

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("itacheck.documents.opening.os.open", refuse)
    assert "a folder" in refused(tmp_path)
    assert "Permission denied" in refused(tmp_path / "plan.docx")
