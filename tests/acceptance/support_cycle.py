"""A faultless plan of another cycle: the example's, five years later and on another frame."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from itacheck.packs.model import Frame

ROOT = Path(__file__).resolve().parents[2]
MISSIONS = {
    "1.1": "1.1",
    "1.2": "1.2",
    "1.3": "1.2",
    "2.1": "2.1",
    "2.2": "2.2",
    "2.3": "2.4",
    "3.1": "3.1",
    "3.2": "3.2",
    "3.3": "3.2",
    "4.1": "3.3",
    "4.2": "3.3",
    "4.3": "3.3",
}
"""Where the missions of the example's frame are in the invented one."""
OF_PEOPLE_AND_PLANS = ("9", "10")
"""Of the five projects of the example's mission 2.2, those that go to 2.3."""
_YEAR = re.compile(r"(?<![\d.,])25(6[5-9]|70)(?![\d.,]\d|\d)|๒๕(๖[๕-๙]|๗๐)(?![๐-๙])")
_SHORT_YEARS = re.compile(r"(?<=ปี )[๖๗][๐-๙](?: - [๖๗][๐-๙])?")
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def recipe() -> str:
    """The pack of another cycle, as the page on rules has it."""
    page = (ROOT / "docs" / "rule-language.md").read_text(encoding="utf-8")
    found = re.search(r"^## Another cycle\n.*?```yaml\n(.*?)```", page, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found[1]


def plan_of(frame: Frame) -> dict[str, Any]:
    """The plan as its YAML form has it."""
    text = (ROOT / "examples" / "tharnsucharit.json").read_text(encoding="utf-8")
    text = _YEAR.sub(_later, text).replace("ลดลง ร้อยละ ๕๐", "ลดลง ร้อยละ ๖๐")
    text = _SHORT_YEARS.sub(lambda found: re.sub("[๐-๙]+", _later, found[0]), text)
    plan: dict[str, Any] = json.loads(text)
    plan["goals"][0]["ends"][0]["value"] = 60
    plan["targets"][0]["values"]["2575"] = 60
    names = {one.code: one.name for each in frame.dimensions for one in each.missions}
    missions: dict[str, list[Any]] = {code: [] for code in names}
    new_mission: dict[str, str] = {}
    for dimension in plan["dimensions"]:
        for mission in dimension["missions"]:
            for project in mission["projects"]:
                number = str(project["number"])
                code = "2.3" if number in OF_PEOPLE_AND_PLANS else MISSIONS[mission["code"]]
                missions[code].append(project)
                new_mission[number] = code
    plan["dimensions"] = [_dimension(one, missions) for one in frame.dimensions]
    counts = {
        one["number"]: sum(len(each["projects"]) for each in one["missions"])
        for one in plan["dimensions"]
    }
    plan["counts"] = [one for one in plan["counts"] if "dimension" not in one] + [
        {"place": place, "dimension": number, "number": count}
        for place in ("preface", "subtotal")
        for number, count in counts.items()
    ]
    for sheet in plan["sheets"]:
        sheet["mission"] = new_mission[str(sheet["number"])]
    plan["sheet_groups"] = _groups(frame)
    _preface(plan, frame, counts)
    return plan


def _later(match: re.Match[str]) -> str:
    year = str(int(match[0]) + 5)
    return year if match[0].isascii() else year.translate(_TO_THAI)


def _dimension(one: Any, missions: Mapping[str, list[Any]]) -> dict[str, Any]:
    own = [
        {"code": each.code, "name": each.name, "projects": missions[each.code]}
        for each in one.missions
    ]
    cells = [project["budget"] for mission in own for project in mission["projects"]]
    years = cells[0].keys()
    sums = {year: sum(_amount(cell[year]) for cell in cells) for year in years}
    total = {"dimension": one.number, "budget": {year: f"{sums[year]:.2f}" for year in years}}
    return {"number": one.number, "name": one.name, "missions": own, "subtotal": total}


def _amount(cell: Any) -> float:
    return float(cell) if str(cell).replace(".", "").isdigit() else 0.0


def _groups(frame: Frame) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for dimension in frame.dimensions:
        found.append({"dimension": dimension.number, "name": dimension.name})
        found += [{"mission": one.code, "name": one.name} for one in dimension.missions]
    return found


def _preface(plan: dict[str, Any], frame: Frame, counts: Mapping[int, int]) -> None:
    """The counts of the preface, and the words for how many dimensions there are."""
    lines = [
        f"มิติที่ {one.number} {one.name} จำนวน {counts[one.number]} โครงการ"
        for one in frame.dimensions
    ]
    for part in plan["parts"]:
        passages = part.get("passages", ())
        kept = [one for one in passages if not one.startswith("มิติที่ ")]
        if len(kept) < len(passages):
            at = next(at for at, one in enumerate(passages) if one.startswith("มิติที่ "))
            part["passages"] = kept[:at] + lines + kept[at:]
        if passages:
            part["passages"] = [
                one.replace("๔ มิติ", "๓ มิติ").replace("กรอบสี่มิติ", "กรอบสามมิติ")
                for one in part["passages"]
            ]
