"""Whatever is given as a pack: an error that says what is wrong, soon, and never a crash."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.errors import PackError
from itacheck.packs import files, load_pack
from tests.packs.support_packs import PACK, changed, load
from tests.packs.test_extending import HEAD, OWN_RULE
from tests.strategies.kinds import KINDS
from tests.support import examples

ALIASES = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", ["demo.yaml:1:1: The file is empty."]),
        (b"# nothing\n", ["demo.yaml:1:1: The file is empty."]),
        (b"\x00\x01\x02", ["This is neither YAML"]),
        (b"\xff\xfe\x00", ["demo.yaml:1:1: The file is not UTF-8 text."]),
        (b"\x89PNG\r\n\x1a\n", ["demo.yaml:1:1: The file is not UTF-8 text."]),
        (b"just text", ["Here belongs a mapping"]),
        (b"- a\n- b\n", ["Here belongs a mapping"]),
        (b"a: [" * 100_000, ["More than 40"]),
        (b"{" * 100_000, ["More than 40"]),
        (ALIASES.encode(), ["A file may not use aliases"]),
        (b"id: !!python/object/apply:os.system [true]", ["A file may not use tags"]),
        (b"id: !<tag:x> y", ["A file may not use tags"]),
        (b"<<: {id: x}", ["Unknown key “<<”"]),
        (b"%YAML 9.9\n---\nid: x", ["demo.yaml:1:1"]),
        (b"id: x\n\tversion: 1", ["This is neither YAML"]),
        (b"strict: maybe", ["Here belongs true or false, not “maybe”."]),
        (b"extends: {a: b}", ["Here belongs a list."]),
        (b"extends: [[a]]", ["Here belongs a text."]),
        (b'extends: ["\\0"]', ["demo.yaml:1:11"]),
        (b"overrides: [x]", ["Here belongs a mapping"]),
        ("รหัส: ก".encode(), ["Unknown key “รหัส”."]),
        (b"strict: " + b"x" * 200_000, ["…”"]),
        (b"extends: [" + b"x" * 200_000 + b"]", ["demo.yaml:1:11: "]),
        (b"extends: [" + b"x/" * 100_000 + b"]", ["demo.yaml:1:11: "]),
    ],
)
def test_no_pack_at_all(tmp_path: Path, content: bytes, says: list[str]) -> None:
    """Binary, nested, aliased, tagged, empty or simply something else."""
    path = tmp_path / "demo.yaml"
    path.write_bytes(content)
    with pytest.raises(PackError) as raised:
        load_pack(path, KINDS)
    assert len(str(raised.value)) < 5_000
    for one in says:
        assert one in str(raised.value)


def test_a_number_without_end_is_no_number(tmp_path: Path) -> None:
    """Python itself refuses to read some thousand digits as a number; a pack's author is told."""
    for written in ("9" * 17, "9" * 100_000):
        text = changed("counted: 1}\n    examples", f"counted: {written}}}\n    examples")
        (fault,) = load(tmp_path, text)
        assert "Here belongs a whole number, not “99999" in fault
        assert len(fault) < 300


def test_a_pack_of_faults_is_not_read_to_its_end(tmp_path: Path) -> None:
    """After so many faults nobody reads on: neither does the loader."""
    rules = "".join(f"  - {{code: X{number}, about: nothing}}\n" for number in range(20_000))
    faults = load(tmp_path, PACK.split("rules:")[0] + "rules:\n" + rules)
    assert len(faults) == 201
    assert faults[-1] == "There are more faults, which are not told here."


def test_a_huge_pack_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size is looked at before it is read."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(PackError, match=r"huge\.yaml: The rule pack has more than 20 MB"):
        load_pack(path)
    monkeypatch.setattr(files, "MAX_BYTES", 100)
    (tmp_path / "pack.yaml").write_text(PACK, encoding="utf-8")
    with pytest.raises(PackError, match="more than"):
        load_pack(tmp_path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A pipe would wait for ever, a device never end."""
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero"), tmp_path / "no" / "where.yaml", tmp_path):
        with pytest.raises(PackError):
            load_pack(path)


EXTENDING = f"""{HEAD}strict: false
overrides: [{{code: TST001, severity: info, where: {{counted: 1}}}}]
measures: [{{id: gift, groups: [[a]]}}]
rules:
{OWN_RULE}"""
PIECES = ("", "{", "}", "[", "]", ":", "- ", "~", "true", "1", "$limit", "own.yaml", '"', "\n",
          "  ", "any", "not", "than", "code", "&a", "*a", "!!x", "\x07")  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a pack to extend."""
    path = tmp_path_factory.mktemp("hostile")
    (path / "demo.yaml").write_text(PACK, encoding="utf-8")
    return path


@given(
    edits=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(PIECES)), max_size=3
    )
)
@settings(max_examples=examples(150))
def test_a_damaged_pack_loads_or_is_refused(
    folder: Path, edits: list[tuple[float, int, str]]
) -> None:
    """Whatever is cut out or put in, there is a pack or a PackError."""
    text = EXTENDING
    for share, cut, piece in edits:
        at = int(share * len(text))
        text = text[:at] + piece + text[at + cut :]
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    with suppress(PackError):
        assert load_pack(path, KINDS).id
