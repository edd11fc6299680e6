from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

import itacheck
from tests.check.sample_pack import PACK, write_pack

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"
WHOLE = EXAMPLES / "tharnsucharit.txt"
KILLED = "__import__('os').kill(__import__('os').getpid(), 9)"
ONCE = "__import__('pathlib').Path({flag!r}).exists() or (open({flag!r}, 'x'), {killed})"


class Deadly:
    """A text that ends the process which unpickles it: always, or where a file is not there yet."""

    def __init__(self, flag: Path | None = None) -> None:
        killed = KILLED if flag is None else ONCE.format(flag=str(flag), killed=KILLED)
        self.code = f"({killed}, 'แผนปฏิบัติการ')[1]"

    def __reduce__(self) -> tuple[Any, ...]:
        return eval, (self.code,)


@pytest.fixture(scope="module")
def threads() -> Iterator[Executor]:
    """Workers that are there at once."""
    with ThreadPoolExecutor(2) as executor:
        yield executor


def test_each_kind_of_source_has_its_label(threads: Executor) -> None:
    """A path is its own; whatever else a plan comes as stands behind one."""
    plan = itacheck.read(DRAFT)
    form = itacheck.read(EXAMPLES / "tharnsucharit-draft.yaml")
    data = DRAFT.read_bytes()
    pairs: dict[str, Any] = {"path": DRAFT, "text": str(DRAFT), "bytes": data, "plan": plan}
    mapped = dict(itacheck.check_many(pairs, executor=threads))
    paired = dict(itacheck.check_many(pairs.items(), executor=threads))
    direct = dict(itacheck.check_many([DRAFT, str(WHOLE)], executor=threads))
    assert mapped == paired
    assert mapped.keys() == pairs.keys()
    assert direct.keys() == {str(DRAFT), str(WHOLE)}
    assert form.source
    for label, report in (*mapped.items(), *direct.items()):
        assert isinstance(report, itacheck.Report)
        assert report.label == report.input_name == label
    assert direct[str(WHOLE)].ok  # type: ignore[union-attr]


def test_options_are_those_of_check(threads: Executor) -> None:
    """The report is the one that ``check`` gives."""
    given = {"language": "en", "fiscal_year": 2569, "engine": "plain"}
    ((_, report),) = itacheck.check_many([("x", DRAFT)], executor=threads, **given)  # type: ignore[arg-type]
    assert report == itacheck.check(DRAFT, label="x", **given)  # type: ignore[arg-type]


def test_processes_give_the_same_reports() -> None:
    """Errors come across, too."""
    start = partial(ProcessPoolExecutor, 1, get_context("spawn"))
    sources = {"a/plan.txt": DRAFT, "b/plan.txt": b"%PDF-1.7", "c/plan.txt": {"title": "x"}}
    found = dict(itacheck.check_many(sources, executor=start, jobs=1))
    report, read, plan = (found[one] for one in sources)
    assert isinstance(report, itacheck.Report)
    assert itacheck.render(report, "json") == itacheck.render(
        itacheck.check(DRAFT, label="a/plan.txt"), "json"
    )
    assert isinstance(read, itacheck.ReadError)
    assert str(read).startswith("b/plan.txt: The file is a PDF")
    assert isinstance(plan, itacheck.PlanError)


FORKED = """
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
import itacheck
start = partial(ProcessPoolExecutor, 1, get_context("fork"))
((label, report),) = itacheck.check_many([sys.argv[1]], executor=start, jobs=1)
assert report == itacheck.check(label, label=label)
print(len(report.findings))
"""


def test_processes_that_are_copies_of_this_one_give_the_same_reports() -> None:
    """Of a program without threads, as only such a one may fork."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", FORKED, str(DRAFT)],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stderr, done.returncode) == ("", 0)
    assert int(done.stdout) > 0


def test_a_killed_worker_loses_no_plan(tmp_path: Path) -> None:
    """In processes of itacheck's own each of thirty is answered once, unreadable ones with why."""
    flag, form = tmp_path / "flag", itacheck.read(EXAMPLES / "tharnsucharit-draft.yaml")
    sources: dict[str, Any] = {f"plan {n}": form for n in range(30)}
    sources |= {f"plan {n}": b"%PDF-1.7" for n in (3, 11, 29)}
    sources["plan 7"] = {"title": Deadly(flag)}
    sources["plan 19"] = {"title": Deadly()}
    found = list(itacheck.check_many(sources, jobs=2, engine="plain", select="CNT"))
    assert sorted(label for label, _ in found) == sorted(sources)
    errors = {one: type(told) for one, told in found if not isinstance(told, itacheck.Report)}
    assert flag.exists()
    assert errors == {
        **dict.fromkeys(("plan 3", "plan 11", "plan 29"), itacheck.ReadError),
        "plan 7": itacheck.PlanError,
        "plan 19": itacheck.EngineError,
    }


def test_who_goes_away_ends_the_processes() -> None:
    """Nothing goes on in the background."""
    from multiprocessing import active_children

    answers: Any = itacheck.check_many([("x", DRAFT)] * 20, jobs=1, select="CNT")
    next(answers)
    before = active_children()
    answers.close()
    assert before
    assert not set(before) & set(active_children())


@pytest.mark.parametrize("name", [one for one in itacheck.formats() if one not in {"docx", "memo"}])
def test_plans_of_one_name_are_told_apart_in_every_format(name: str, threads: Executor) -> None:
    """One that could not be read keeps its place among them."""
    checker = itacheck.prepare()
    sources = {f"{one}/plan.txt": DRAFT for one in "abc"} | {"b/plan.txt": b"%PDF-1.7"}
    found = dict(itacheck.check_many(sources, executor=threads))
    reports = [
        found[label]
        if isinstance(found[label], itacheck.Report)
        else checker.unread(found[label], label)  # type: ignore[arg-type]
        for label in sources
    ]
    told = str(itacheck.render(reports, name))  # type: ignore[arg-type]
    places = [told.find(label) for label in sources]
    assert min(places) >= 0
    assert places == sorted(places)
    assert not reports[1].ok  # type: ignore[union-attr]


def test_a_label_is_kept_in_the_json() -> None:
    """Last in its object; without one there is no such key."""
    named, plain = (itacheck.check(DRAFT, label=one).to_dict() for one in ("x", None))
    assert list(named["input"]) == ["name", "sha256", "label"]
    assert list(plain["input"]) == ["name", "sha256"]
    assert itacheck.Report.from_dict(named).label == "x"
    assert {**named, "input": plain["input"]} == plain


def test_a_label_stands_for_a_plan_without_a_file() -> None:
    """A dict has no name of its own."""
    report = itacheck.check(itacheck.read(EXAMPLES / "tharnsucharit-draft.json"), label="ก. 1")
    assert "ก. 1" in itacheck.render(report, "terminal")


def test_an_earlier_report_is_found_by_its_label() -> None:
    """Where each plan is plan.txt, names find nothing."""
    earlier = [itacheck.check(one, label=label) for one, label in ((WHOLE, "ก"), (DRAFT, "ข"))]
    report = itacheck.check(DRAFT, label="ข", baseline=earlier)
    assert not report.findings
    assert report.baseline
    assert len(report.baseline.known) == len(earlier[1].findings)


def test_a_checker_takes_its_packs_along(tmp_path: Path) -> None:
    """Where it is unpickled, none of their files need be."""
    path = Path(write_pack(tmp_path, PACK))
    checker = itacheck.prepare(packs=[path])
    pickled = pickle.dumps(checker)
    path.unlink()
    again = pickle.loads(pickled)  # noqa: S301 - our own bytes
    assert again == checker
    assert again.report(DRAFT) == checker.report(DRAFT)


WRONG: tuple[Callable[[], object], ...] = (
    lambda: itacheck.check_many("plan.txt"),
    lambda: itacheck.check_many(b"x"),  # type: ignore[arg-type]
    lambda: itacheck.check_many(5),  # type: ignore[arg-type]
    lambda: itacheck.check_many([], executor=5),  # type: ignore[arg-type]
    lambda: itacheck.check_many([], jobs=0),
    lambda: itacheck.check_many([], jobs=True),
    lambda: itacheck.check_many([], jobs=1.5),  # type: ignore[arg-type]
    lambda: itacheck.check_many([], language="xx"),
    lambda: list(itacheck.check_many([{}])),  # type: ignore[list-item]
    lambda: list(itacheck.check_many([(1, "plan.txt")])),  # type: ignore[list-item]
    lambda: list(itacheck.check_many([("", "plan.txt")])),
    lambda: list(itacheck.check_many([("x", 5)])),  # type: ignore[list-item]
    lambda: itacheck.check(DRAFT, label=5),  # type: ignore[arg-type]
    lambda: itacheck.check(DRAFT, label=" "),
    lambda: itacheck.prepare().unread("x"),  # type: ignore[arg-type]
)


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_argument_is_named(wrong: Callable[[], object]) -> None:
    """With the place, in one sentence; what can be seen at once is told at once."""
    with pytest.raises(itacheck.OptionError) as caught:
        wrong()
    assert caught.value.place in {"sources", "executor", "jobs", "language", "label", "error"}
