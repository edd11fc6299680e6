"""``itacheck read``: the plan as it was read, in YAML, or what its blocks were taken for."""

from __future__ import annotations

import os
from argparse import Namespace

from ..base.errors import OptionError
from ..base.language import say
from ..checking import plan_of
from ..plan import Plan
from ..plan.form import plan_to_yaml
from ..rendering.account import account_lines
from ..rendering.pen import Pen
from ..report.options import language_of
from ..view import unread
from .running import OK
from .streams import complain, emit, page_for, show, source_of


def run(options: Namespace) -> int:
    """The plan or its account to standard output, its problems to standard error."""
    language = language_of(options.lang)
    plan = plan_of(source_of(options.file))
    for one in unread(plan.problems, language):
        complain(one.line)
    if options.account:
        show(_account(plan, options, language))
    else:
        emit(plan_to_yaml(plan))
    return OK


def _account(plan: Plan, options: Namespace, language: str) -> str:
    """Raises OptionError for a plan whose form is its own account."""
    if plan.account is None:
        raise OptionError(
            say("Only a document has an account: text, Word or Excel."),
            remedy=say("Leave out --account."),
            place="--account",
        )
    pen = Pen(page_for(None, os.environ, options.digits), language)
    return "".join(f"{line}\n" for line in account_lines(plan.account, plan, pen))
