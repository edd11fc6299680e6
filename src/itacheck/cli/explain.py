"""``itacheck explain``: rules by their codes, in words."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Sequence

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..packs.model import Pack, Rule
from ..rendering.explain import explain
from ..rendering.page import Article, article_lines, article_markdown
from ..rendering.pen import Pen
from ..report.options import language_of
from .packs import rules_of
from .running import OK
from .streams import emit, page_for, show

FORMATS = ("terminal", "markdown")
ALL = "all"


def run(options: Namespace) -> int:
    """A page for each code, in the order given; ``all`` is every rule in the order of the codes."""
    language = language_of(options.lang)
    if options.format not in FORMATS:
        raise OptionError(unknown_name(say("format"), options.format, FORMATS), place="format")
    pen = Pen(page_for(None, os.environ, options.digits), language)
    articles = [
        explain(rule, pack, language) for pack, rule in _chosen(rules_of(options), options.codes)
    ]
    write = show if options.format == "terminal" else emit
    write(_joined(articles, options.format, pen))
    return OK


def _joined(articles: Sequence[Article], chosen: str, pen: Pen) -> str:
    """The pages one after another, with room between them."""
    if chosen == "markdown":
        return "\n\n".join("\n".join(article_markdown(one)) for one in articles) + "\n"
    return "\n\n\n".join("\n".join(article_lines(one, pen)) for one in articles) + "\n"


def _chosen(
    rules: dict[str, tuple[Pack, Rule]], codes: Sequence[str]
) -> Iterator[tuple[Pack, Rule]]:
    """Raises OptionError for a code that no rule has; capitals may be left out."""
    for code in codes:
        if code.lower() == ALL:
            yield from rules.values()
        elif code.upper() in rules:
            yield rules[code.upper()]
        else:
            known = (*rules, ALL)
            raise OptionError(unknown_name(say("code of a rule"), code.upper(), known))
