"""Plans of any size, for what grows with it."""

from __future__ import annotations


def made_up(count: int) -> str:
    """A plan with that many projects, and a detail sheet and a control for each."""
    years = range(2566, 2571)
    header = "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ"
    lines = ["แผนปฏิบัติการป้องกันการทุจริต", "ของเทศบาลตำบลตัวอย่าง", "(พ.ศ. 2566-2570)", ""]
    lines += ["ส่วนที่ 1 บทนำ", "1. การประเมินความเสี่ยงการทุจริต", ""]
    lines += ["ลำดับที่\tขั้นตอน\tประเด็นความเสี่ยงการทุจริต\tระดับ\tมาตรการควบคุมความเสี่ยง"]
    for row in range(1, count + 1):
        lines.append(f"{row}\tงานที่ {row}\tความเสี่ยงลำดับ {row}\tสูง\t1. มาตรการดูแลงาน {row}")
    lines += ["", "ส่วนที่ 2", f"ประกอบด้วย รวมจำนวน {count} โครงการ ดังนี้", ""]
    lines += [header + "".join(f"\tปี {year}" for year in years) + "\tหมายเหตุ"]
    for number in range(1, count + 1):
        place = "1. การสร้างวัฒนธรรมสุจริต\t1.1 การเสริมสร้างจิตสำนึก" if number == 1 else "\t"
        lines.append(f"{place}\t{number}) โครงการดูแลงานลำดับ {number}" + "\t1,000" * 5 + "\t")
    total = f"{count * 1000:,}"
    lines += [f"\tรวม\tจำนวน {count} โครงการ" + f"\tจำนวน {total} บาท" * 5 + "\t", ""]
    lines += ["ส่วนที่ 3", "รายละเอียดโครงการ", ""]
    for number in range(1, count + 1):
        lines += [f"ลำดับที่ {number}", f"1. ชื่อโครงการ : โครงการดูแลงานลำดับ {number}"]
        lines += ["2. หลักการและเหตุผล", "เพื่อให้งานเป็นระเบียบ", "3. วัตถุประสงค์", "ดูแลงาน"]
        lines += ["4. กลุ่มเป้าหมาย", "ประชาชน 50 คน", "5. วิธีดำเนินการ", "1) ดูแล"]
        lines += ["6. ระยะเวลาดำเนินการ", "ปีงบประมาณ พ.ศ. 2566 - 2570"]
        lines += ["7. งบประมาณดำเนินการ", "จำนวน 1,000 บาท", "8. ผู้รับผิดชอบ", "กองคลัง"]
        lines += ["9. ผลผลิต/ผลลัพธ์", "ผลผลิต", "ทำ 1 ครั้ง", "ผลลัพธ์", "พอใจร้อยละ 80", ""]
    return "\n".join(lines)
