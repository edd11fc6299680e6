"""``itacheck read``: the plan as it was read, in YAML, and what could not be read."""

from __future__ import annotations

import sys
from argparse import Namespace

from ..checking import plan_of
from ..plan.form import plan_to_yaml
from ..rendering.words import place_words
from ..report.options import language_of
from .running import OK
from .streams import complain, emit


def run(options: Namespace) -> int:
    """The plan to standard output, its problems to standard error."""
    language = language_of(options.lang)
    plan = plan_of(sys.stdin.buffer if options.file == "-" else options.file)
    for problem in plan.problems:
        place = place_words(problem.location, language)
        text = problem.text(language)
        complain(f"{place}: {text}" if place else text)
    emit(plan_to_yaml(plan))
    return OK
