"""A small pack, and what loading it with a change says."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.base.errors import PackError
from itacheck.packs import load_pack
from itacheck.vocabulary.model import Kind
from tests.strategies.kinds import KINDS

PACK = """\
id: demo
version: "1.0"
title: {th: ตัวอย่าง, en: A demonstration}
parameters:
  - name: limit
    unit: baht
    meaning: {th: เพดาน, en: A ceiling}
    values:
      - from: 2566
        to: 2567
        value: 1.50
        certainty: verified
        basis: [{authority: NACC, document: {th: คู่มือ, en: Handbook}, section: "1"}]
      - {from: 2568, value: 2, certainty: observed, basis: [{authority: plan}]}
frame:
  first_year: 2566
  last_year: 2570
  dimensions:
    - number: 1
      name: มิติหนึ่ง
      old_name: ชื่อเดิม
      missions:
        - {code: "1.1", name: ภารกิจ}
measures:
  - id: gift
    mission: "1.1"
    title: {th: ของขวัญ, en: Gifts}
    groups: [[gift, ของขวัญ], [policy]]
    certainty: observed
    basis: [{authority: plan}]
rules:
  - code: TST001
    about: plum
    needs: [stated]
    where: {scope: a}
    fails_when: {stated: {ne: {than: counted}}}
    severity: warning
    certainty: internal
    basis: [{authority: plan}]
    title: {th: ชื่อ, en: Title}
    message: {th: "{stated} {name}", en: "{name} {stated}"}
    rationale: {th: เหตุผล, en: Because}
    remedy: {th: แก้, en: Mend}
    data: [stated, name]
    notes:
      - when: {money: {gt: $limit}}
        text: {th: มาก, en: Much}
    with:
      kind: fig
      on: {counted: stated}
      where: {counted: 1}
    examples:
      fails:
        - {stated: 1, counted: 2, scope: a, others: [{kind: fig, counted: 1}]}
      passes:
        - {stated: 1, counted: 1, scope: a}
"""


def load(
    folder: Path, text: str, kinds: tuple[Kind, ...] | None = KINDS, language: str = "en"
) -> list[str]:
    """What is said of a pack: one line for each fault, nothing for a good one."""
    path = folder / "demo.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        load_pack(path, kinds)
    except PackError as error:
        return [problem.text(language) for problem in error.problems]
    return []


def changed(old: str, new: str, pack: str = PACK) -> str:
    """A pack, the small one if no other is given, with one thing changed."""
    if pack.count(old) != 1:
        pytest.fail(f"{old!r} stands {pack.count(old)} times in the pack")
    return pack.replace(old, new)


AUTHOR = """\
id: our-office
version: "2.1"
title: {th: กฎของสำนักเรา, en: Rules of our office}
extends: [nacc-2566-2570]
parameters:
  - name: cap
    unit: baht
    meaning: {th: วงเงินต่อปี, en: The most for a year}
    values:
      - {from: 2566, to: 2567, value: 500000, certainty: internal, basis: [{authority: plan}]}
      - {from: 2568, value: 400000, certainty: internal, basis: [{authority: plan}]}
  - name: floor
    unit: score
    meaning: {th: คะแนนต่ำสุด, en: The least score}
    values:
      - {value: 80, certainty: internal, basis: [{authority: plan}]}
measures:
  - id: open_house
    mission: "2.1"
    title: {th: เปิดบ้าน, en: Open house}
    groups: [[เปิดบ้าน]]
    certainty: observed
    basis: [{authority: plan}]
topics:
  - id: action_plan
    measures: [open_house]
rules:
  - code: OUR001
    about: cell
    needs: [amount, year]
    where: {place: project}
    fails_when: {amount: {gt: $cap}}
    fiscal_years: [2566, 2570]
    severity: warning
    certainty: internal
    basis: [{authority: plan}]
    title: {th: เกินวงเงิน, en: Over the limit}
    message: {th: "{item} เป็นเงิน {amount}", en: "{item} costs {amount}"}
    rationale: {th: วงเงินต่อปีมีจำกัด, en: There is a limit}
    remedy: {th: ลดวงเงิน, en: Reduce it}
    data: [amount]
    examples:
      fails:
        - {in_year: 2568, place: project, year: 2568, amount: 40000001}
      passes:
        - {in_year: 2568, place: project, year: 2568, amount: 40000000}
  - code: OUR002
    about: expected_measure
    where: {measure_id: open_house}
    fails_when: {in_mission: 0}
    severity: info
    certainty: internal
    basis: [{authority: plan}]
    title: {th: ไม่มีการเปิดบ้าน, en: No open house}
    message: {th: ไม่พบ, en: Not found}
    rationale: {th: ควรมี, en: There should be one}
    remedy: {th: เพิ่มโครงการ, en: Add it}
    examples:
      fails:
        - {measure_id: open_house, in_mission: 0}
      passes:
        - {measure_id: open_house, in_mission: 1}
overrides:
  - {code: MSR002, where: {measure_id: {ne: no_gift_policy}}}
"""
"""What a person writes who does not program: a pack on the shipped one."""
