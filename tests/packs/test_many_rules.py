"""A pack of many rules is work done within bounds."""

from __future__ import annotations

from pathlib import Path

from itacheck.engine import compile_pack, evaluate
from itacheck.packs import load_pack
from tests.engine.support_engine import fact
from tests.packs.support_packs import PACK
from tests.strategies.kinds import KINDS

RULES = 5_000


def test_five_thousand_rules(tmp_path: Path) -> None:
    """They load, compile and decide facts on either engine alike, and so do those inherited."""
    head, rule = PACK.split("rules:\n")
    codes = [f"T{chr(65 + n // 1000)}X{n % 1000:03}" for n in range(RULES)]
    text = "".join(rule.replace("TST001", code) for code in codes)
    (tmp_path / "many.yaml").write_text(f"{head}rules:\n{text}", encoding="utf-8")
    own = 'id: own\nversion: "1"\ntitle: {th: ก, en: a}\nextends: [many.yaml]\n'
    own += "overrides: [{code: TAX000, severity: info}]\n"
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    pack = load_pack(tmp_path / "own.yaml", KINDS)
    compiled = compile_pack([pack], KINDS)
    facts = [fact(name=f"plum:{n}", stated=n % 3) for n in range(3)]
    found = [evaluate(compiled, facts, engine).outcomes for engine in ("durable", "plain")]
    assert found[0] == found[1]
    assert len(found[0]) == RULES * len(facts)
