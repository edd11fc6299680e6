"""Time and memory of every stage at four sizes: nothing may grow faster than the plan.

    python benchmarks/growth.py [--sizes 25,100,500,2500] [--only WORD] [--quick]

Time is that of the processor, the least of some runs; memory is the peak of what Python allocates
(trees of XML are beyond it). Both are told per project: at the smallest size in milliseconds and
kilobytes, then as ratios to that. A stage that is linear stays near 1.00 or below. Nothing here
passes or fails: the table is for people.
"""

from __future__ import annotations

import argparse
import gc
import io
import tracemalloc
from collections.abc import Callable, Iterator
from time import process_time

import itacheck

SIZES = (25, 100, 500, 2500)
LIMITS = itacheck.Limits(
    markup=10_000_000,
    part_bytes=500_000_000,
    unpacked_bytes=500_000_000,
    paragraphs=500_000,
    ratio=5_000,
)
"""Word's markup of a plan of 2,500 projects is beyond what is read of a file from anybody."""
RUNS, ENOUGH = 5, 2.0
"""A stage runs so often, but not again once so many seconds have gone."""

Stage = tuple[str, Callable[[], object]]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--only", default="", help="stages whose names have one of these words")
    parser.add_argument("--quick", action="store_true", help="run each stage once")
    arguments = parser.parse_args()
    sizes = [int(one) for one in arguments.sizes.split(",")]
    runs = 1 if arguments.quick else RUNS
    print(f"{'projects':<20}{''.join(f'{one:>16}' for one in sizes)}   time and memory per project")
    prepared = [dict(stages(size)) for size in sizes]
    for name in prepared[0]:
        if any(word in name for word in arguments.only.split(",")):
            found = [measured(each[name], runs) for each in prepared]
            print(f"{name:<20}{''.join(cells(sizes, found))}", flush=True)


def cells(sizes: list[int], found: list[tuple[float, int]]) -> Iterator[str]:
    """What a stage cost per project: at first in figures, then as ratios to these."""
    (time, memory), first = found[0], sizes[0]
    yield f"{1000 * time / first:>8.2f}{memory / first / 1000:>8.1f}"
    for size, (later, more) in zip(sizes[1:], found[1:], strict=True):
        yield f"{later / size / (time / first):>8.2f}{more / size / (memory / first):>8.2f}"


def measured(stage: Callable[[], object], runs: int) -> tuple[float, int]:
    """The least time of some runs, and the peak of one before them, which also loads modules."""
    stage()
    gc.collect()
    gc.freeze()  # else the collector looks through the inputs of all stages
    tracemalloc.start()
    stage()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    times: list[float] = []
    while len(times) < runs and sum(times) < ENOUGH:
        begun = process_time()
        stage()
        times.append(process_time() - begun)
    gc.unfreeze()
    return min(times), peak


def stages(size: int) -> Iterator[Stage]:
    """Every reader, stage, renderer and writer, with its input ready."""
    from itacheck.engine import evaluate
    from itacheck.facts import build_facts
    from itacheck.office import write_bytes
    from itacheck.office.files import FORMS
    from itacheck.plan.form import plan_from_mapping, plan_to_mapping
    from itacheck.report.baseline import compare
    from itacheck.report.telling import told_in
    from itacheck.settings.compiling import compiled_packs

    # An amount that no sheet's table row has: some ten findings for each project.
    text = made_up(size).replace("จำนวน 1,000 บาท", "จำนวน 1,500 บาท").encode()
    plan = itacheck.read(io.BytesIO(text), "plan.txt")
    compiled = compiled_packs(("nacc-2566-2570",), None)
    criteria = compiled.whole.criteria
    facts = build_facts(plan, criteria, fiscal_year=None, baseline_ita=None)
    report = itacheck.check(plan)
    mapping = plan_to_mapping(plan)
    files = {form: write_bytes(plan, form) for form in FORMS}
    for form, data in files.items():
        yield f"read {form}", lambda data=data: itacheck.read(io.BytesIO(data), limits=LIMITS)
    yield "read dict", lambda: plan_from_mapping(mapping)
    yield "facts", lambda: build_facts(plan, criteria, fiscal_year=None, baseline_ita=None)
    for engine in ("durable", "plain"):
        yield f"engine {engine}", lambda engine=engine: evaluate(compiled, facts, engine)
    yield "check", lambda: itacheck.check(plan)
    for name in itacheck.formats():
        yield f"render {name}", lambda name=name: itacheck.render(report, name)
    for form in FORMS:
        yield f"write {form}", lambda form=form: write_bytes(plan, form)
    for form in ("docx", "xlsx"):
        own = itacheck.check(io.BytesIO(files[form]), limits=LIMITS)
        yield (
            f"annotate {form}",
            lambda form=form, own=own: itacheck.annotate(files[form], own, limits=LIMITS),
        )
    saved = report.to_dict()
    yield "proposals", lambda: itacheck.proposals(plan, report)
    yield "compare", lambda: compare(report, report)
    yield "tell in English", lambda: told_in(report, "en")
    yield "report to dict", report.to_dict
    yield "report from dict", lambda: itacheck.Report.from_dict(saved)


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


if __name__ == "__main__":
    main()
