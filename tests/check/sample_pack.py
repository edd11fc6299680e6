"""A pack of two rules over itacheck's own kinds, as an auditor might write one."""

from __future__ import annotations

from pathlib import Path

PACK = """\
id: own
version: "1"
title: {th: ชุดกฎทดลอง, en: A pack for trying}
parameters:
- name: limit
  unit: baht
  meaning: {th: เพดาน, en: the ceiling}
  values:
  - value: 100
    certainty: internal
    basis: [{authority: plan}]
rules:
- code: OWN001
  about: subtotal
  needs: [stated]
  fails_when: {difference: {ne: 0}}
  severity: error
  certainty: internal
  basis: [{authority: plan}]
  title: {th: ยอดรวมไม่ตรง, en: A subtotal is wrong}
  message: {th: "ระบุ {stated} คำนวณได้ {computed}", en: "{stated}, not {computed}"}
  rationale: {th: เหตุผล, en: Why}
  remedy: {th: แก้ไข, en: Correct it}
  data: [stated, computed, difference]
  examples:
    fails: [{stated: 200, difference: 100}]
    passes: [{stated: 100, difference: 0}]
"""


def write_pack(folder: Path, text: str = PACK) -> Path:
    """The pack in a file."""
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return path
