from __future__ import annotations

import os
from pathlib import Path
from shutil import copyfile

import pytest

import itacheck
from itacheck.many.folders import Folder, plans_in

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT = itacheck.check(EXAMPLES / "tharnsucharit-draft.json")


def seen(folder: Folder) -> dict[str, tuple[str, ...]]:
    """What is left out, by the reason in English."""
    return {reason.text("en"): names for reason, names in folder.left_out}


def test_plans_of_every_form_are_found_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Also in the folders below; what is hidden or only linked to is passed over."""
    names = ("b/2.docx", "a.txt", "b/10.YAML", "c.xlsx", "b.json", "d.csv", "ก/ข.docm")
    for name in (*names, ".git/x.txt", ".hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path / "b", target_is_directory=True)
    found = plans_in(tmp_path)
    assert [Path(one).relative_to(tmp_path).as_posix() for one in found.plans] == [
        *("a.txt", "b/10.YAML", "b/2.docx", "b.json", "c.xlsx", "d.csv", "ก/ข.docm")
    ]
    assert found.left_out == ()


def test_what_is_no_plan_is_left_out_with_the_reason(tmp_path: Path) -> None:
    """Told by the name, and a report by what is in it."""
    for name in ("~$p.docx", "p.waivers.yaml", "itacheck.toml", "pyproject.toml", "p.pdf", "p"):
        (tmp_path / name).write_bytes(b"[]")
    for name in ("csv", "json", "docx", "memo", "terminal"):
        told = itacheck.render(REPORT, name)
        ending = {"memo": "docx", "terminal": "txt"}.get(name, name)
        data = told if isinstance(told, bytes) else told.encode()
        (tmp_path / f"{name}.{ending}").write_bytes(data)
    copyfile(EXAMPLES / "tharnsucharit.docx", tmp_path / "plan.docx")
    copyfile(EXAMPLES / "tharnsucharit.json", tmp_path / "plan.json")
    for name in ("plan.reviewed.docx", "alone.reviewed.docx"):
        copyfile(EXAMPLES / "tharnsucharit.docx", tmp_path / name)
    found = plans_in(tmp_path)
    assert [Path(one).name for one in found.plans] == [
        *("alone.reviewed.docx", "plan.docx", "plan.json")
    ]
    assert seen(found) == {
        "locks of open files": ("~$p.docx",),
        "waivers": ("p.waivers.yaml",),
        "configurations": ("itacheck.toml", "pyproject.toml"),
        "reports": ("csv.csv", "docx.docx", "json.json", "memo.docx", "terminal.txt"),
        "copies with findings, beside their plans": ("plan.reviewed.docx",),
        "forms that are not read, or other endings": ("p", "p.pdf"),
    }


def test_what_cannot_be_looked_into_is_the_checks_to_tell(tmp_path: Path) -> None:
    """A pipe or a dead link with the name of a plan is none of what is left out."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "dead.json").symlink_to(tmp_path / "nowhere")
    assert [Path(one).name for one in plans_in(tmp_path).plans] == ["dead.json", "pipe.txt"]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """As is one below that may not be opened: what is in it would be missed."""
    with pytest.raises(itacheck.ReadError, match="cannot be opened"):
        plans_in(tmp_path / "x")
