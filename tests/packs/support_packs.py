"""A small pack, and what loading it with a change says."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.base.errors import PackError
from itacheck.packs import load_pack
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


def load(folder: Path, text: str) -> list[str]:
    """What is said of a pack: one line for each fault, nothing for a good one."""
    path = folder / "demo.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        load_pack(path, KINDS)
    except PackError as error:
        return [str(problem) for problem in error.problems]
    return []


def changed(old: str, new: str) -> str:
    """The small pack with one thing changed."""
    if PACK.count(old) != 1:
        pytest.fail(f"{old!r} stands {PACK.count(old)} times in the pack")
    return PACK.replace(old, new)
