"""Every fault of a pack is told with its line, its column and the nearest right name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from itacheck.packs import load_pack, loading
from itacheck.records import yaml_json
from tests.packs.support_packs import AUTHOR, PACK, changed, load

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "faults.yaml").read_text(encoding="utf-8"))
AUTHORS = yaml.safe_load((HERE / "authors.yaml").read_text(encoding="utf-8"))
THAI = re.compile("[ก-๙]")
SHIPPED = load_pack("nacc-2566-2570")
PARSERS = (yaml_json._LOADER, yaml.BaseLoader)


@pytest.fixture(autouse=True)
def shipped_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped pack is read once: what extends it is what these tests are about."""
    monkeypatch.setattr(loading, "prepared_pack", {SHIPPED.sha256: SHIPPED}.get)


def test_the_small_pack_is_sound(tmp_path: Path) -> None:
    """What the other tests change has no fault of its own."""
    assert load(tmp_path, PACK) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["to"].strip()[:40])
def test_a_fault_is_told_with_its_place(tmp_path: Path, case: dict[str, Any]) -> None:
    """One thing changed for the worse: the fault, where it stands, and what was meant."""
    faults = load(tmp_path, changed(case["from"], case["to"]))
    assert faults == [f"demo.yaml:{fault}" for fault in case["says"]]


@pytest.mark.parametrize("parser", PARSERS, ids=["C", "Python"])
@pytest.mark.parametrize("case", AUTHORS, ids=lambda case: case["name"])
def test_an_author_is_told_the_line_and_the_right_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: dict[str, Any], parser: Any
) -> None:
    """A slip of someone who does not program: where it is, and what to write; by both parsers."""
    monkeypatch.setattr(yaml_json, "_LOADER", parser)
    faults = load(tmp_path, changed(case["from"], case["to"], AUTHOR), None)
    assert faults == [f"demo.yaml:{fault}" for fault in case["says"]]


@pytest.mark.parametrize("case", AUTHORS, ids=lambda case: case["name"])
def test_an_author_is_told_in_thai_too(tmp_path: Path, case: dict[str, Any]) -> None:
    """No fault is told in English alone, and none in more than one line."""
    text = changed(case["from"], case["to"], AUTHOR)
    told = load(tmp_path, text, None, "th")
    assert len(told) == len(case["says"])
    for one in told:
        assert len(one.splitlines()) == 1
        assert THAI.search(one.partition(": ")[2].partition("“")[0] or one), one


def test_the_pack_of_an_author_is_sound(tmp_path: Path) -> None:
    """Without a slip nothing is told, and there are eighty slips and more."""
    assert load(tmp_path, AUTHOR, None) == []
    assert len(AUTHORS) >= 80


def test_all_faults_are_told_at_once_in_their_order(tmp_path: Path) -> None:
    """An author sees every fault of a pack, from top to bottom."""
    text = changed("unit: baht", "unit: bat").replace("about: plum", "about: plu")
    assert [fault.split(" ")[0] for fault in load(tmp_path, text)] == [
        "demo.yaml:6:11:",
        "demo.yaml:33:12:",
    ]


def test_codes_ids_and_names_stand_once(tmp_path: Path) -> None:
    """A second rule, parameter or measure of the same name is a fault at the second."""
    head, rules = PACK.split("rules:\n")
    faults = load(tmp_path, f"{head}rules:\n{rules}{rules}")
    assert faults == ["demo.yaml:57:5: “TST001” stands twice in the pack, first at demo.yaml:32:5."]
    measures = head.split("measures:\n")[1]
    faults = load(tmp_path, PACK.replace(measures, measures * 2))
    assert faults == ["demo.yaml:31:5: “gift” stands twice in the pack, first at demo.yaml:25:5."]


def test_the_python_parser_tells_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML was built without its C parser, the same faults are told."""
    monkeypatch.setattr(yaml_json, "_LOADER", yaml.BaseLoader)
    assert load(tmp_path, PACK) == []
    text = changed("about: plum", "about: plumm")
    assert load(tmp_path, text) == ["demo.yaml:33:12: Unknown kind “plumm”. Did you mean “plum”?"]
    assert load(tmp_path, changed("id: demo", "id: !!str demo")) != []
    assert load(tmp_path, changed("counted: 1}\n    examples", 'counted: "1"}\n    examples')) != []
