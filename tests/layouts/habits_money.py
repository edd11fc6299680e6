"""Habits: amounts, and what says that no budget is used."""

from __future__ import annotations

from tests.layouts import money
from tests.layouts.habit import EXCEL, OFFICE, TEXT, habit

_UNIT_ANYWHERE = ("BUD007",)

MONEY = (
    habit(
        "money 30,000.00",
        money=money.satang,
        total_money=lambda c: f"{money.figure(c, satang=True)} บาท",
    ),
    habit(
        "money without units under a legend that has it",
        total_money=money.figure,
        caption="(หน่วย : บาท   0 = ไม่ใช้งบประมาณ   - = ไม่ดำเนินการในปีนั้น)",
    ),
    habit(
        "money without units under a caption that ends in it",
        total_money=money.figure,
        caption="ตารางที่ 1 สรุปโครงการและงบประมาณ (หน่วย : บาท)",
    ),
    habit("money 30000", money=money.ungrouped),
    habit("money 30,000 บ.", money=money.written("{} บ.")),
    habit("money 30,000 บาท", money=money.written("{} บาท")),
    habit("money 30,000.-", money=money.written("{}.-")),
    habit("money 30,000.-บาท", money=money.written("{}.-บาท")),
    habit("money 30,000.–", money=money.written("{}.–")),
    habit("money 30,000—", money=money.written("{}—")),
    habit("money 30,000.─", money=money.written("{}.─")),
    habit("money 30,000/-", money=money.written("{}/-")),
    habit("money -30,000-", money=money.written("-{}-")),
    habit("money 30,000/ปี", money=money.written("{}/ปี")),
    habit("money 30,000 บาท/ปี", money=money.written("{} บาท/ปี")),
    habit("money 30,000*", money=money.written("{}*")),
    habit("money 30,000 (งบกองทุน)", money=money.written("{} (งบกองทุน)")),
    habit("money (ข้อบัญญัติ)", money=money.written("{}\n(ข้อบัญญัติ)")),
    habit("money ฿30,000", money=money.written("฿{}")),
    habit("money จำนวน 30,000 บาท", money=money.written("จำนวน {} บาท")),
    habit("money ใช้งบ 30,000", money=money.written("งบ {}")),
    habit("money 0 for none", money=money.written("{}", "0")),
    habit("money – for not in this year", money=money.written("{}", "", "–")),
    habit("money — and -", money=money.written("{}", "", "—")),
    habit("money -0-", money=money.written("{}", "-0-")),
    habit(
        "money blank years", money=money.written("{}", "", " "), but=("cells", "YRS001", "YRS004")
    ),
    habit(
        "money dashes for none",
        money=money.written("{}", "-"),
        but=("cells", "YRS001", "YRS004", "BUD004", "BUD005", "ITA001", "undecided"),
    ),
    habit("money ✓ for none", money=money.written("{}", "✓"), but=("cells",)),
    habit("money / for none", money=money.written("{}", "/"), but=("cells",)),
    habit("money √ for none", money=money.written("{}", "√"), but=("cells",)),
    habit("money ไม่ใช้งบประมาณ in cells", money=money.written("{}", "ไม่ใช้งบประมาณ"), but=("cells",)),
    habit("money ไม่ใช้งบประมาณ broken", money=money.written("{}", "ไม่ใช้\nงบประมาณ"), but=("cells",)),
    habit("money ไม่ใช้ งปม.", money=money.written("{}", "ไม่ใช้ งปม."), but=("cells",)),
    habit("money ไม่ขอรับงบประมาณ", money=money.written("{}", "ไม่ขอรับงบประมาณ"), but=("cells",)),
    habit("money ไม่ใช้งบประมาณ over the years", declared_over_years="ไม่ใช้งบประมาณ", but=("cells",)),
    habit(
        "money ไม่ใช้งบประมาณ over the years, no remarks",
        declared_over_years="ไม่ใช้งบประมาณ",
        remark_heading="",
        but=("cells",),
    ),
    habit(
        "money ไม่ใช้งบประมาณ over the years, other remarks",
        declared_over_years="ไม่ใช้งบประมาณ",
        declared="ทำโดยเจ้าหน้าที่",
        sum_heading="รวม 5 ปี",
        but=("cells",),
    ),
    habit(
        "money ไม่ใช้งบประมาณ over the years, not merged",
        *EXCEL,
        declared_over_years="ไม่ใช้งบประมาณ",
        remark_heading="",
        merges=False,
        but=("cells",),
    ),
    habit(
        "money ไม่ใช้งบประมาณ in one cell for all years",
        *TEXT,
        declared_over_years="ไม่ใช้งบประมาณ",
        declared="ทำโดยเจ้าหน้าที่",
        merged_once=True,
        but=("cells",),
    ),
    habit(
        "money ดำเนินการโดยไม่ใช้งบประมาณ over the years",
        *OFFICE,
        declared_over_years="ดำเนินการโดยไม่ใช้งบประมาณ",
        but=("cells",),
    ),
    habit(
        "money arrow over the years", *OFFICE, declared_over_years="<------------->", but=("cells",)
    ),
    habit("money ปีละ 30,000 over equal years", equal_years="ปีละ {}"),
    habit("money 30,000 บาทต่อปี over equal years", equal_years="{} บาทต่อปี"),
    habit(
        "money 30,000 ทุกปี over equal years, a row over the years",
        equal_years="{} ทุกปี",
        over_header="งบประมาณ (บาท)",
        but=_UNIT_ANYWHERE,
    ),
    habit(
        "money thousands",
        caption="หน่วย : พันบาท",
        money=money.thousands,
        total_money=money.thousands_said,
    ),
    habit(
        "money thousands, in a sentence",
        caption="วงเงินแสดงเป็นพันบาท เครื่องหมาย - คือปีที่ไม่ดำเนินการ",
        money=money.thousands,
        total_money=money.thousands_said,
    ),
    habit(
        "money thousands in the header",
        money=money.thousands,
        total_money=money.thousands_total,
        years=lambda y, _: ("งบประมาณ (พันบาท)", f"{y}"),
        but=_UNIT_ANYWHERE,
    ),
    habit("remark behind names", declared_behind=" (ไม่ใช้งบประมาณ)", remark_heading=""),
    habit("remark below names", declared_behind="\n(ไม่ใช้งบประมาณ)", remark_heading=""),
    habit("remark behind names and a star", declared_behind=" *ไม่ใช้งบประมาณ", remark_heading=""),
    habit("remark ไม่ใช้ งปม.", declared="ไม่ใช้ งปม."),
    habit("remark ไม่ใช้เงินงบประมาณ", declared="ไม่ใช้เงินงบประมาณ"),
    habit("remark ไม่ได้ใช้งบประมาณ", declared="ไม่ได้ใช้งบประมาณ"),
    habit("remark มิได้ใช้งบประมาณ", declared="มิได้ใช้งบประมาณ"),
    habit("remark ไม่มีงบประมาณ", declared="ไม่มีงบประมาณ"),
    habit("remark ไม่ขอรับงบประมาณ", declared="ไม่ขอรับงบประมาณ"),
    habit("remark ไม่ใช้จ่ายงบประมาณ", declared="ไม่ใช้จ่ายงบประมาณ"),
    habit("remark ไม่เบิกจ่าย", declared="ไม่เบิกจ่ายงบประมาณ"),
)
