"""What docs/rule-language.md shows is true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from itacheck.cli.arguments import help_pages
from itacheck.engine import check_examples, compile_pack
from itacheck.packs import load_pack, loading
from itacheck.packs.condition_reader import OPERATORS
from itacheck.packs.names import Names
from itacheck.packs.overrides import override_form
from itacheck.packs.rules import rule_form
from itacheck.packs.schema import pack_schema
from itacheck.trial.equivalents import read_equivalents

PAGE = Path(__file__).parents[2] / "docs" / "rule-language.md"


def test_the_pack_on_the_page_loads_and_its_examples_hold(tmp_path: Path) -> None:
    """An author may start from the pack as it stands there."""
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "page.yaml"
    path.write_text(blocks[0], encoding="utf-8")
    pack = load_pack(path)
    assert check_examples(pack) == ()
    assert [rule.code for rule in pack.rules] == ["AUD001", "AUD002", "AUD003"]
    assert compile_pack([pack], fiscal_year=2570).rules[0].missing_parameter is None


def test_every_key_and_comparator_is_on_the_page() -> None:
    """Nothing that a rule may say is left out."""
    text = PAGE.read_text(encoding="utf-8")
    operators = {name for names in OPERATORS.values() for name in names}
    head = (*loading.HEAD, *loading.HEAD_OPTIONAL, *loading.SECTIONS)
    names = Names({}, {})
    keys = (*rule_form(names).names, *override_form(names).names)
    for name in (*keys, *operators, *head, "in_year"):
        assert re.search(rf"[`{{]{name}[`:]", text), name


def test_the_criteria_on_the_page_load_and_every_key_of_them_is_told(tmp_path: Path) -> None:
    """Frame, measures and topics as they stand there; each key is on the page."""
    text = PAGE.read_text(encoding="utf-8")
    section = text.split("## Measures, topics and the frame\n")[1].split("\n## ")[0]
    (block,) = re.findall(r"```yaml\n(.*?)```", section, re.DOTALL)
    path = tmp_path / "page.yaml"
    path.write_text(block, encoding="utf-8")
    pack = load_pack(path)
    assert pack.frame is not None
    assert [one.id for one in pack.measures] == ["ethics"]
    assert [one.id for one in pack.topics] == ["ethics_evidence"]
    definitions = pack_schema()["$defs"]
    for name in ("frame", "measure", "topic"):
        for key in _keys(definitions[name]):
            assert re.search(rf"`{key}[`:]", text), f"{name}: {key}"


def _keys(described: object) -> Iterator[str]:
    """The keys of a mapping and of the mappings in it, but for those that stand elsewhere."""
    if isinstance(described, list):
        for one in described:
            yield from _keys(one)
    elif isinstance(described, dict):
        yield from described.get("properties", {})
        for one in described.values():
            yield from _keys(one)


def test_the_list_of_equivalents_on_the_page_is_read(tmp_path: Path) -> None:
    """A list as it stands there is one."""
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (text,) = (block for block in blocks if "mutants:" in block)
    path = tmp_path / "list.yaml"
    path.write_text(text, encoding="utf-8")
    (one,) = read_equivalents(path).values()
    assert one.name.startswith("OWN001 fails_when: ")


def test_every_command_on_the_page_is_one_of_the_command() -> None:
    """With the options that it is shown with."""
    pages = help_pages()
    text = PAGE.read_text(encoding="utf-8")
    shown = re.findall(r"itacheck ((?:pack )?[a-z]+)\b([^`\n|]*)", text)
    assert {verb for verb, _ in shown} >= {"pack new", "vocabulary", "facts", "impact"}
    for verb, rest in shown:
        if verb in pages:
            assert all(option in pages[verb] for option in re.findall(r"--[a-z-]+", rest)), verb


def test_the_packs_of_ones_own_on_the_page_load(tmp_path: Path) -> None:
    """What the page extends and changes is there."""
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    text = next(block for block in blocks if "extends:" in block)
    path = tmp_path / "auditor.yaml"
    path.write_text(text, encoding="utf-8")
    pack = load_pack(path)
    assert [one.code for one in pack.disabled] == ["RSK006"]
    assert [one.id for one in pack.bases] == ["nacc-2566-2570"]
