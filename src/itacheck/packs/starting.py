"""A rule pack to start from: one rule, its criterion and its examples, with what each line says."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from string import Template

from .files import MAIN_FILE
from .model import Pack

__all__ = ["MAIN_FILE", "starting_pack"]

_TEXT = Template("""\
# ชุดกฎของท่าน แก้ข้อความหลังเครื่องหมาย : ได้ทุกบรรทัด บรรทัดที่ขึ้นต้นด้วย # เป็นคำอธิบาย
# Your own rules. Change what stands after a colon; lines that begin with # explain.
#
# ตรวจชุดกฎนี้ทุกครั้งที่แก้ / after every change:      itacheck pack check $folder
# ใช้ตรวจแผน / use it:                               itacheck check PLAN --pack $folder
# กฎถามอะไรได้บ้าง / what a rule can ask about:         itacheck vocabulary
# แผนหนึ่งมีข้อเท็จจริงใด / what a rule sees of a plan:    itacheck facts PLAN --pack $folder
id: $id
version: "1.0"
language: 2                    # เขียนจำนวนพร้อมหน่วย / numbers with their unit: 100000 baht, 85 points
title: {th: กฎของ $id, en: Rules of $id}

# ชุดกฎที่ใช้เป็นฐาน กฎและเกณฑ์ทั้งหมดของชุดนั้นใช้ด้วย
# The packs that this one builds on: all of their rules and criteria hold, too.
extends: [$extends]

# false: ข้อความภาษาเดียวก็พอ (title: ข้อความ) และเว้น message, rationale, remedy, examples ได้
# true: ต้องครบทั้งภาษาไทยและอังกฤษ เมื่อผู้อื่นจะใช้ชุดกฎนี้ด้วย
# false: one language is enough (title: a text), and these four may be left out.
# true: all of it in Thai and English, for a pack that others read, too.
strict: false

# เกณฑ์ที่เปลี่ยนได้ตามปีงบประมาณ กฎอ้างถึงด้วย $$ชื่อ
# Criteria that may change with the fiscal year; a rule names one as $$name.
parameters:
  - name: $parameter
    unit: number               # number, year, baht, score, percent
    meaning: {th: จำนวนโครงการขั้นต่ำของแต่ละภารกิจ, en: The fewest projects of a mission}
    values:
      # ถ้าเกณฑ์เปลี่ยนตามปี เพิ่ม from: และ to: / with years: from: 2566, to: 2568
      - value: 2
        certainty: assumed     # เปลี่ยนเป็น verified เมื่อมีแหล่งอ้างอิง / verified: with a source
        basis: [{authority: $id, document: {th: ระบุแหล่งอ้างอิง, en: Name the source}}]
# บรรทัดที่ขึ้นต้นด้วย # ติดกับข้อความเป็นตัวอย่าง ลบ # ออกเพื่อใช้ / to use such a line, take its # away
#  - name: yearly_cap
#    unit: baht
#    meaning: {th: วงเงินต่อปีของโครงการ, en: The most for a project in a year}
#    values:
#      - from: 2566
#        to: 2567
#        value: 50000
#        certainty: assumed
#        basis: [{authority: $id, document: …}]
#      - {from: 2568, value: 20000, certainty: assumed, basis: [{authority: $id, document: …}]}

# รายการคำที่กฎถามหา ต้องพบคำของทุกกลุ่ม / words that rules ask about, one of every group
#words:
#  - id: study_tour
#    title: {th: การศึกษาดูงาน, en: Study tours}
#    groups: [[ศึกษาดูงาน, ทัศนศึกษา]]
#    certainty: assumed
#    basis: [{authority: $id, document: …}]

rules:
  - code: $code               # อักษรใหญ่ 3 ตัว ตัวเลข 3 ตัว ห้ามใช้ซ้ำ / 3 letters, 3 digits, for ever
    about: mission             # ข้อเท็จจริงที่ตรวจ / the kind of fact: itacheck vocabulary mission
    needs: [projects]          # ถ้าไม่ทราบค่านี้ กฎจะยังสรุปไม่ได้ / undecided where this is not known
    fails_when:                # ไม่ผ่านเมื่อ / at fault when
      projects: {lt: $$$parameter}   # lt <  le <=  gt >  ge >=  eq =  ne ≠
    severity: info             # error, warning, info
    certainty: assumed         # assumed: info เท่านั้น / info at most; verified, internal: error
    basis: [{authority: $id, document: {th: ระบุแหล่งอ้างอิง, en: Name the source}}]
    # ข้อความใน {…} คือค่าจากข้อเท็จจริง / what stands in {…} is filled from the fact
    title: {th: ภารกิจมีโครงการน้อยกว่าเกณฑ์, en: A mission has too few projects}
    message:
      th: "{mission} มี {projects} โครงการ"
      en: "{mission} has {projects} project(s)"
    rationale: {th: เหตุผลที่ต้องตรวจ, en: Why this matters}
    remedy: {th: เพิ่มโครงการในภารกิจนี้, en: Add a project to this mission}
    data: [projects]           # ตัวเลขในรายงาน / figures of the report
    # ตัวอย่างคือการทดสอบกฎ ต้องมีทั้งที่ไม่ผ่านและที่ผ่าน โดยเฉพาะค่าที่เกณฑ์พอดีและค่าถัดไป
    # Examples try the rule: some that fail and some that pass, at the limit and just beside it.
    examples:
      fails:
        - {projects: 1}
      passes:
        - {projects: 2}
# by: year เทียบกับเกณฑ์ของปีของข้อเท็จจริงเอง / the criterion of the fact's own year
#  - code: $by_year
#    about: cell
#    needs: [amount]
#    where: {place: project}
#    fails_when: {amount: {gt: {parameter: yearly_cap, by: year}}}
#    severity: info
#    certainty: assumed
#    basis: [{authority: $id, document: …}]
#    title: {th: "{item} ปี {year} เกินวงเงิน", en: "{item} is above the limit in {year}"}
# with ไม่ผ่านเมื่อมีข้อเท็จจริงที่สองด้วย on คือคุณสมบัติที่ต้องตรงกัน
# with: at fault where a second fact is there, too; on: what both have in common
#  - code: $with_
#    about: risk
#    where: {level: {in: [high, very_high]}}
#    with: {kind: control, on: {row: row}, where: {backing: none}}
#    severity: info
#    certainty: assumed
#    basis: [{authority: $id, document: …}]
#    title: {th: ความเสี่ยงสูงมีมาตรการที่ไม่มีโครงการ, en: A grave risk has a control without project}
#    examples:
#      fails: [{row: 1, level: high, others: [{kind: control, row: 1, backing: none}]}]
#      passes: [{row: 1, level: high, others: [{kind: control, row: 1, backing: backed}]}]
# without ไม่ผ่านเมื่อไม่มีข้อเท็จจริงที่สอง / at fault where no such second fact is there
#  - code: $without
#    about: risk_row
#    without: {kind: control, on: {row: row}, where: {backing: {in: [backed, loosely]}}}
#    severity: info
#    certainty: assumed
#    basis: [{authority: $id, document: …}]
#    title: {th: ทั้งแถวไม่มีโครงการรองรับ, en: No control of a row has a project}
# ชื่อโครงการมีคำในรายการคำ / a project's title has the words of a list
#  - code: $words
#    about: word_list
#    where: {list: study_tour}
#    fails_when: {in_title: true}
#    severity: info
#    certainty: assumed
#    basis: [{authority: $id, document: …}]
#    title: {th: "{project} เป็นการศึกษาดูงาน", en: "{project} is a study tour"}

# เปลี่ยนกฎที่รับมา: ระดับพร้อมเหตุผล หรือ enabled: false เพื่องดใช้
# Changes of rules that are built on: a severity with the reason, or enabled: false.
#overrides:
#  - {code: $inherited, severity: info, reason: {th: ระบุเหตุผล, en: Say why}}
""")
_LETTERS = "OWN"
_NAME = "fewest_projects"


def starting_pack(name: str, extends: Iterable[str], bases: Collection[Pack], folder: str) -> str:
    """The YAML of a pack by its id, on ``bases``, which ``extends`` calls by id or path.

    ``folder`` is where it will stand. Its rule and its parameter are called as none of the bases'.
    """
    rules = {rule.code for one in bases for rule in (*one.rules, *one.disabled)}
    parameters = {parameter.name for one in bases for parameter in one.parameters}
    codes = (f"{_LETTERS}{number:03}" for number in range(1, 1000))
    free = (one for one in codes if one not in rules)
    names = (_NAME if number == 1 else f"{_NAME}_{number}" for number in range(1, 1000))
    return _TEXT.substitute(
        id=name,
        folder=folder,
        extends=", ".join(extends),
        code=next(free),
        by_year=next(free),
        with_=next(free),
        without=next(free),
        words=next(free),
        inherited=min(rules, default=f"{_LETTERS}000"),
        parameter=next(one for one in names if one not in parameters),
    )
