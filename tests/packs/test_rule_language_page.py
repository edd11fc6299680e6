"""What docs/rule-language.md shows is true."""

from __future__ import annotations

import re
from pathlib import Path

from itacheck.engine import check_examples, compile_pack
from itacheck.packs import load_pack, loading
from itacheck.packs.condition_reader import OPERATORS
from itacheck.packs.names import Names
from itacheck.packs.overrides import override_form
from itacheck.packs.rules import rule_form

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


def test_the_packs_of_ones_own_on_the_page_load(tmp_path: Path) -> None:
    """What the page extends and changes is there."""
    blocks = re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    text = next(block for block in blocks if "extends:" in block)
    path = tmp_path / "auditor.yaml"
    path.write_text(text, encoding="utf-8")
    pack = load_pack(path)
    assert [one.code for one in pack.disabled] == ["RSK006"]
    assert [one.id for one in pack.bases] == ["nacc-2566-2570"]
