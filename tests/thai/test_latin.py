"""Phrases in Latin letters within Thai text."""

from __future__ import annotations

import pytest

from itacheck.thai.latin import latin_key, latin_phrases, latin_runs


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("มาตรการ NO Gift Policy", {"nogiftpolicy"}),
        ("มาตรการ NO  Gift\nPolicy ของหน่วยงาน", {"nogiftpolicy"}),
        ("คะแนน ITA และ Risk Score", {"riskscore"}),
        ("ระบบ E- Service", set()),
        ("ระบบ E-Service Online", {"eserviceonline"}),
        ("โครงการจัดเวทีประชาคม", set()),
    ],
)
def test_a_phrase_has_two_words_or_more(text: str, phrases: set[str]) -> None:
    """A hyphen makes one word of two; Thai letters end a phrase."""
    assert latin_phrases(text) == phrases


def test_runs_are_compared_without_spaces() -> None:
    """One template writes the words together that another parts."""
    assert latin_runs("นโยบาย NoGift-Policy") == {latin_key("NO Gift Policy")}
