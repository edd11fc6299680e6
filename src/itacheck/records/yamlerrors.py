"""What PyYAML says of a file that it cannot read: the place, and the reason in the author's words.

The parser's own reasons are in English and about its grammar. There are two parsers, the C library
and Python's, whose wording differs: so a reason is known by words that both have.
"""

from __future__ import annotations

import re
from typing import Any

from ..base.language import Message, say
from ..base.record import record

OPEN_QUOTE: Message = say("a quotation mark is not closed")
NO_ESCAPE: Message = say("what follows “\\” within quotation marks is no escape")
INDENTATION: Message = say(
    "the indentation is not that of the lines above, or something is not closed there"
)
NO_FORM: Message = say("it is not well-formed")
_KINDS: tuple[tuple[str, Message], ...] = (
    (
        "mapping values|unexpected ':'",
        say("“:” stands where none can; quote a text with it"),
    ),
    ("could not find expected ':'", say("a line is no “key: value”")),
    ("entries are not allowed|keys are not allowed", say("a list or a key begins where none can")),
    (
        "',' or [']]|',' or [']}|',' or '",
        say("a list or mapping in brackets is not closed, or has no comma between two members"),
    ),
    ("tab character|'\\\\t'", say("a tab stands where only spaces can")),
    ("end of stream|document indicator|document separator", OPEN_QUOTE),
    ("escape|hexa?decimal", NO_ESCAPE),
    (
        "control char|special char|utf|unicode|surrogate|octet|codec|start byte|too long",
        say("it has characters that are no text, or is not UTF-8"),
    ),
    (
        "cannot start any token",
        say("a text begins with a sign that none can begin with (a tab, @, `, %)"),
    ),
    ("indentation indicator|comment or (?:a )?line ?break", say("behind “|” or “>” stands a text")),
    ("expected key|'-' indicator|block end|document start", INDENTATION),
    ("node content", say("a value is missing")),
    (
        "incompatible|tag|anchor|alias|alphabetic|directive|version|whitespace|digit|'!'|'>'|%",
        say("a text begins with &, *, ! or %, which mean something else in YAML; quote it"),
    ),
)
"""Words of the parsers' reasons, and what the author is told; of several the first serves."""


@record
class YamlFault:
    """Why a text is no YAML. ``line`` and ``column`` count from 1, and are None where unknown.

    ``opened`` is the line where what the parser was reading began.
    ``too_deep`` is true where the parser itself gave up because of nesting: newer versions of its C
    library do so while they look ahead, before the caller sees the events that it could count.
    """

    reason: Message
    line: int | None
    column: int | None
    too_deep: bool
    opened: int | None = None


def yaml_fault(error: Any) -> YamlFault:
    """The place and the reason in a ``yaml.YAMLError``."""
    start = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or start
    said = (getattr(error, name, None) for name in ("problem", "reason", "context"))
    reason = next((str(one) for one in said if one), str(error)).partition("\n")[0]
    return YamlFault(
        _in_words(reason),
        mark.line + 1 if mark else None,
        mark.column + 1 if mark else None,
        "nesting depth" in reason,
        start.line + 1 if start else None,
    )


def _in_words(reason: str) -> Message:
    found = (told for words, told in _KINDS if re.search(words, reason, re.IGNORECASE))
    return next(found, NO_FORM)
