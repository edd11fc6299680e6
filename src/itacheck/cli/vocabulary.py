"""``itacheck vocabulary``: what a rule can ask about, all kinds of facts or one of them."""

from __future__ import annotations

import json
import os
from argparse import Namespace

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..rendering.explain.kinds import kind_article, kind_data, kind_lines
from ..rendering.page import article_lines
from ..rendering.pen import Pen
from ..report.options import language_of
from ..vocabulary import Kind
from ..vocabulary.installed import every_kind
from .running import OK
from .streams import emit, page_for, show

FORMATS = ("terminal", "json")


def run(options: Namespace) -> int:
    """The kinds of facts to standard output, or one with its properties."""
    language = language_of(options.lang)
    if options.format not in FORMATS:
        raise OptionError(unknown_name(say("format"), options.format, FORMATS), place="format")
    every = every_kind()
    one = None if options.kind is None else known_kind(options.kind)
    if options.format == "json":
        data = [kind_data(each) for each in every] if one is None else kind_data(one)
        emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return OK
    if one is None:
        lines = kind_lines(every, language)
    else:
        pen = Pen(page_for(None, os.environ), language)
        lines = list(article_lines(kind_article(one, language), pen))
    show("".join(f"{line}\n" for line in lines))
    return OK


def known_kind(name: str) -> Kind:
    """The kind of a name. Raises OptionError, with the nearest name, for any other."""
    by_name = {one.name: one for one in every_kind()}
    if name not in by_name:
        raise OptionError(unknown_name(say("kind of fact"), name, tuple(by_name)), place="KIND")
    return by_name[name]
