"""Files are written whole or not at all, and nothing is lost by it."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from itacheck.base.errors import OptionError
from itacheck.base.file_writing import require_free, store, write_whole


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


class HalfFull(io.BytesIO):
    """A file on a disk that has no room for all of it."""

    def write(self, _: object) -> int:
        """Write nothing."""
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def fileno(self) -> int:
        """None that a system knows."""
        raise OSError(errno.EBADF, "none")


def test_a_disk_that_is_full_half_way_costs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old file stands, and a sentence names it and says what to do."""
    file = tmp_path / "plan.waivers.yaml"
    file.write_bytes(b"old")
    opened = Path.open

    def full(path: Path, mode: str = "r") -> object:
        opened(path, mode).close()
        return HalfFull() if "x" in mode else opened(path, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OptionError, match=r"plan\.waivers\.yaml: .*No space left.* Make room"):
        store(b"new", file, force=True)
    monkeypatch.undo()
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == {file.name: b"old"}


def test_a_link_is_followed(tmp_path: Path) -> None:
    """Who keeps a link in that place keeps it; what it leads to is written whole, too."""
    folder = tmp_path / "there"
    folder.mkdir()
    file, link = folder / "r.json", tmp_path / "report.json"
    link.symlink_to(Path("there", "r.json"))
    write_whole(link, b"new")
    file.chmod(0o600)
    write_whole(link, b"newer")
    assert link.is_symlink()
    assert file.read_bytes() == b"newer"
    assert file.stat().st_mode & 0o777 == 0o600
    assert sorted(tmp_path.rglob("*")) == [link, folder, file]


def test_a_failure_behind_a_link_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link is no way around being whole."""
    file, link = tmp_path / "there.json", tmp_path / "report.json"
    file.write_bytes(b"old")
    link.symlink_to(file)

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="full"):
        write_whole(link, b"new")
    assert file.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == [link, file]


def test_a_file_behind_a_link_is_not_overwritten_unasked(tmp_path: Path) -> None:
    """The link exists, and so does what it leads to."""
    file, link = tmp_path / "there.json", tmp_path / "report.json"
    file.write_bytes(b"old")
    link.symlink_to(file)
    with pytest.raises(OptionError, match="--force"):
        store(b"new", link, force=False)
    assert file.read_bytes() == b"old"


def test_links_in_a_circle_are_told(tmp_path: Path) -> None:
    """There is no file at their end."""
    one, other = tmp_path / "a.json", tmp_path / "b.json"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(OptionError, match=r"a\.json: .*symbolic links"):
        store(b"new", one, force=True)


def test_a_device_is_written_to() -> None:
    """It is not replaced by a file."""
    write_whole(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_device_without_room_is_told() -> None:
    """In a sentence with what to do."""
    with pytest.raises(OptionError, match="No space left on device"):
        store(b"new", Path("/dev/full"), force=False)


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs standard output as a file")
def test_a_file_that_standard_output_leads_to_keeps_what_it_has(tmp_path: Path) -> None:
    """``-o /dev/stdout >> log`` adds to it."""
    log = tmp_path / "log"
    log.write_bytes(b"old\n")
    code = (
        "from pathlib import Path; from itacheck.base.file_writing import store; "
        "store(b'new\\n', Path('/dev/stdout'), force=False)"
    )
    with log.open("ab") as out:
        subprocess.run([sys.executable, "-c", code], stdout=out, check=True)
    assert log.read_bytes() == b"old\nnew\n"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "a folder"),
        ("x" * 300, "too long"),
        ("no/report.json", "No such file"),
        ("file/report.json", "Not a directory"),
        ("a\0b", "null"),
    ],
)
@pytest.mark.parametrize("force", [True, False])
def test_a_name_that_cannot_be_written_is_told(
    name: str, reason: str, force: bool, tmp_path: Path
) -> None:
    """Before anything is written, and whether a file may be overwritten or not."""
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(OptionError, match=reason) as told:
        require_free(tmp_path / name, force=force)
    assert told.value.place
    assert len(str(told.value)) < 300
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_folder_without_the_right_to_write_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So is a file that is protected: that it could be replaced is no right to do so."""
    file = tmp_path / "report.json"
    file.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    for one in (file, tmp_path / "new.json"):
        with pytest.raises(OptionError, match="Permission denied"):
            store(b"new", one, force=True)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("plan.docx", "~$plan.docx"),
        ("longer-plan.docx", "~$nger-plan.docx"),
        ("แผนงาน1.docx", "~$ผนงาน1.docx"),
        ("plan.xlsx", ".~lock.plan.xlsx#"),
    ],
)
def test_a_file_that_is_open_in_an_office_program_is_left_alone(
    name: str, lock: str, tmp_path: Path
) -> None:
    """Whoever has it open would save over what was written; --force does not change that."""
    file = tmp_path / name
    file.write_bytes(b"old")
    (tmp_path / lock).write_bytes(b"x" * 162)
    with pytest.raises(OptionError, match=r"open in another program.*delete “") as told:
        store(b"new", file, force=True)
    assert lock in str(told.value)
    assert file.read_bytes() == b"old"


def test_the_lock_of_another_file_is_no_obstacle(tmp_path: Path) -> None:
    """A name that ends alike is another's."""
    file = tmp_path / "plan.docx"
    file.write_bytes(b"old")
    (tmp_path / "~$an.docx").write_bytes(b"x" * 162)
    store(b"new", file, force=True)
    assert file.read_bytes() == b"new"


def test_a_reader_who_has_gone_away_has_seen_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``-o >(head -1)`` is no error."""

    def gone(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("itacheck.base.file_writing.write_whole", gone)
    store(b"new", tmp_path / "pipe", force=False)
    assert list(tmp_path.iterdir()) == []


def test_what_is_known_is_written_over(tmp_path: Path) -> None:
    """Whoever writes says which contents may go."""
    file = tmp_path / "report.json"
    file.write_bytes(b"ours")
    store(b"new", file, force=False, known=lambda data: data == b"ours")
    with pytest.raises(OptionError):
        store(b"newer", file, force=False, known=lambda data: data == b"ours")
    assert file.read_bytes() == b"new"
