"""``itacheck explain``: rules by their codes, and findings by their ids, in words."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..checking import check
from ..packs.model import Pack, Rule
from ..rendering.explain.article import explain
from ..rendering.explain.finding import explain_finding
from ..rendering.page import Article, article_lines, article_markdown
from ..rendering.pen import Pen
from ..report.finding import SHORT
from ..report.options import language_of
from ..view import Entry, ReportView, Topic
from .ids import id_in, unknown
from .packs import rules_of
from .running import OK
from .streams import emit, page_for, show

FORMATS = ("terminal", "markdown")
ALL = "all"


def run(options: Namespace) -> int:
    """A page for each code, in the order given; ``all`` is every rule in the order of the codes.

    With a plan, ids of its findings are explained, too, each with its rule.
    """
    language = language_of(options.lang)
    if options.format not in FORMATS:
        raise OptionError(unknown_name(say("format"), options.format, FORMATS), place="format")
    pen = Pen(page_for(None, os.environ, options.digits), language)
    rules = rules_of(options)
    of_findings = _findings(options, language)
    articles: list[Article] = []
    for code in options.codes:
        wanted, name = code, id_in(code, SHORT)
        if name is not None:
            entry, topic = _found(of_findings, name[:SHORT], options)
            articles.append(explain_finding(entry, topic))
            wanted = entry.finding.rule
        articles += [explain(rule, pack, language) for pack, rule in _chosen(rules, (wanted,))]
    write = show if options.format == "terminal" else emit
    write(_joined(articles, options.format, pen))
    return OK


def _findings(options: Namespace, language: str) -> dict[str, tuple[Entry, Topic]]:
    """The findings of the plan that is named, by their ids, with what each stands together with."""
    if options.plan is None:
        return {}
    report = check(options.plan, language=language, packs=options.packs)
    topics = ReportView(report).topics()
    return {entry.id: (entry, topic) for topic in topics for entry in topic.entries}


def _found(
    findings: Mapping[str, tuple[Entry, Topic]], name: str, options: Namespace
) -> tuple[Entry, Topic]:
    if name in findings:
        return findings[name]
    if options.plan is None:
        raise OptionError(
            say("“{given}” is the id of a finding, and no plan is named.", given=name),
            remedy=say("Name the plan that the finding is in: --plan FILE."),
            place="explain",
        )
    raise unknown(name, options.plan)


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
