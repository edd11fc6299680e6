"""The rules as files of Markdown: a page for each, in Thai and then English, and their list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...packs.model import Pack, Rule
from ..catalogue import catalogue_markdown
from ..page import article_markdown
from .article import explain

INDEX = "index.md"
LANGUAGES = ("th", "en")


def rule_pages(
    rules: Sequence[tuple[Rule, Pack]], note: str, introduction: str
) -> Iterator[tuple[str, str]]:
    """The name and the text of each file: the list first, then the rules by their codes.

    Each rule comes with the pack that it is of. ``note`` stands first in every file,
    ``introduction`` before the list.
    """
    ordered = sorted(rules, key=lambda pair: pair[0].code)
    yield INDEX, _list([rule for rule, _ in ordered], note, introduction)
    for rule, pack in ordered:
        yield f"{rule.code}.md", _page(rule, pack, note)


def _languages(rules: Sequence[Rule]) -> tuple[str, ...]:
    """Both languages, but where one text stands for both in every rule: then its own."""
    titles = [rule.title for rule in rules]
    if not titles or any(one.th != one.en for one in titles):
        return LANGUAGES
    return ("en",) if all(one.th.isascii() for one in titles) else ("th",)


def _list(rules: Sequence[Rule], note: str, introduction: str) -> str:
    lines = [note, introduction]
    for language in _languages(rules):
        lines += [*catalogue_markdown(rules, language, "[{code}]({code}.md)"), ""]
    return "\n".join(lines)


def _page(rule: Rule, pack: Pack, note: str) -> str:
    lines = [note, f"# {rule.code}", "", f"[กฎทั้งหมด / all rules]({INDEX})"]
    for language in _languages([rule]):
        lines += ["", *article_markdown(explain(rule, pack, language), level=2)]
    return "\n".join(lines) + "\n"
