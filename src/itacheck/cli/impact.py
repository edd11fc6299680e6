"""``itacheck impact``: what a changed pack makes of the findings on many plans."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path

from ..base.errors import EngineError
from ..base.file_names import told_apart
from ..base.file_writing import require_free
from ..checking import prepare
from ..many.batch import Source
from ..many.impacts import Exchange, Impact, PlanImpact
from ..many.telling import impact_article
from ..rendering.page import article_lines, article_markdown
from ..rendering.pen import Pen
from ..rendering.recognition import known_impact
from .batch import asked, jobs_of
from .check import spare_the_plans
from .choosing import STDIN
from .formats import chosen_format
from .progress import Progress
from .running import FINDINGS, INTERNAL, OK, UNUSABLE
from .streams import deliver, page_for, standard_input

FORMATS = ("terminal", "json", "markdown")


def run(options: Namespace) -> int:
    """Tell it: 1 where a finding appears, vanishes or changes, 2 where a plan is unusable."""
    chosen = chosen_format(options, FORMATS).name
    page = page_for(options.output, os.environ, options.digits)
    jobs = jobs_of(options.jobs)
    found = asked(options.files, options.lang)
    spare_the_plans(options.output, found.files)
    known = known_impact(chosen)
    if options.output is not None:
        require_free(Path(options.output), force=options.force, known=known)
    both = _both(options)
    found.tell_left_out(options.lang)
    impact = both.gathered(_plans(both, found.files, jobs, options))
    if chosen == "json":
        content = json.dumps(impact.to_dict(), ensure_ascii=False, indent=2) + "\n"
    else:
        article = impact_article(impact)
        pen = Pen(page, impact.language)
        lines = article_lines(article, pen) if chosen == "terminal" else article_markdown(article)
        content = "".join(f"{line}\n" for line in lines)
    deliver(content, options, known=known, for_people=chosen == "terminal")
    return _code(impact)


def _both(options: Namespace) -> Exchange:
    names = ("fiscal_year", "baseline_ita", "parts", "engine")
    given = {name: getattr(options, name) for name in names}
    given["language"] = options.said_lang
    return Exchange(*(prepare(packs=[one], **given) for one in (options.old, options.new)))


def _plans(
    both: Exchange, files: tuple[str, ...], jobs: int, options: Namespace
) -> tuple[PlanImpact, ...]:
    """What becomes of each plan, in their order; how far it is stands on standard error."""
    names = told_apart(files)
    sources: list[tuple[str, Source]] = [
        (names[one], standard_input().read() if one == STDIN else one) for one in files
    ]
    progress = Progress(len(files), options, os.environ)
    found: dict[int, PlanImpact] = {}
    progress.tell(0)
    try:
        for number, one in both.impacts(sources, None, jobs):
            found[number] = one
            progress.tell(len(found))
    finally:
        progress.clear()
    return tuple(found[number] for number in sorted(found))


def _code(impact: Impact) -> int:
    if any(isinstance(one.error, EngineError) for one in impact.unread):
        return INTERNAL
    if impact.unread:
        return UNUSABLE
    return OK if impact.same else FINDINGS
