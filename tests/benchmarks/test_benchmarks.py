"""The benchmarks compare what is alike, and run; nothing here looks at the clock."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

from benchmarks.__main__ import BEGIN, END, PAGE, README, with_summary
from benchmarks.engines import installed, require_agreement
from benchmarks.page import Part
from benchmarks.peers import PEERS
from benchmarks.peers.by_hand import ready
from benchmarks.peers.model import CODES, Check, Findings, Peer, made_facts
from itacheck.vocabulary.model import Fact


def test_all_peers_find_the_same() -> None:
    """Those that are installed, on every example of the ten rules; each rule finds something."""
    checks, missing = installed()
    require_agreement(checks, 1_000)
    assert {code for code, _ in ready()(made_facts(1_000))} == set(CODES)
    assert len(checks) + len(missing) == len(PEERS)


def test_what_is_not_installed_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are compared all the same."""

    def absent() -> Check:
        raise ImportError

    monkeypatch.setattr("benchmarks.engines.PEERS", (PEERS[0], Peer("other", absent, "other-one")))
    checks, missing = installed()
    assert [one.name for one in checks] == ["ifs by hand"]
    assert missing == ["other-one"]


def test_a_peer_that_finds_something_else_is_not_timed() -> None:
    """It is named, with the first findings that differ."""

    def less(facts: Sequence[Fact]) -> Findings:
        return set(sorted(ready()(facts))[1:])

    checks = {PEERS[0]: ready(), Peer("other", lambda: less): less}
    with pytest.raises(RuntimeError, match="other finds something else in 200 facts"):
        require_agreement(checks, 200)


@pytest.mark.skipif(find_spec("openpyxl") is None, reason="forms are compared with openpyxl")
def test_every_part_runs() -> None:
    """At small sizes; the page has the tables of all of them, and a row for each peer and form."""
    command = [sys.executable, "-m", "benchmarks", "--quick"]
    page = subprocess.run(command, cwd=README.parent, capture_output=True, text=True, check=True)
    for heading in ("Growth", "Engines", "Start", "Forms and stages", "Machine and versions"):
        assert f"\n## {heading}\n" in page.stdout
    for row in (*(one.name for one in installed()[0]), "Word", "Excel", "read docx", "render html"):
        assert f"\n| {row}" in page.stdout


def test_the_summary_goes_between_its_comments() -> None:
    """What stood there goes, and the rest of the README stays."""
    text = f"before\n{BEGIN}\nold\n\n{END}after\n"
    found = with_summary(text, [Part("", (("one", "2.0"),)), Part("", (("two", "3.0"),))])
    assert found.startswith(f"before\n{BEGIN}\n|  | ratio |\n")
    assert found.endswith(f"| one | 2.0 |\n| two | 3.0 |\n\n{END}after\n")


def test_the_summary_in_the_readme_is_that_of_the_page() -> None:
    """Both come from one run."""
    rows = _summary(README, "<!-- benchmarks -->")
    assert rows
    assert rows == _summary(PAGE, "# Benchmarks")


def _summary(path: Path, after: str) -> list[str]:
    text = path.read_text(encoding="utf-8").partition(after)[2]
    lines = text[text.index("|") :].splitlines()
    return lines[: next(at for at, line in enumerate(lines) if not line.startswith("|"))]
