"""A project's name with a statement behind it that it uses no money: โครงการ… (ไม่ใช้งบประมาณ)."""

from __future__ import annotations

from ...base.patterns import expression
from ...documents import Run
from .amounts import NO_MONEY
from .compact import compact

_BEHIND = expression(
    rf"(?P<signs>[(\[*#:：–-]{{0,6}})(?P<said>{NO_MONEY.pattern})[)\]*#.]{{0,6}}\Z"
)


def declared_behind(name: Run) -> tuple[Run, Run | None]:
    """A name, and the statement behind it in brackets, behind a sign or a space, if there is one.

    No project is called by what it costs; what is said in one word with the name is the name's, and
    so is what brackets say of some of its years.
    """
    view = compact(name)
    match = _BEHIND.search(view.text)
    if match is None or not match.start():
        return name, None
    at = view.offset(match.start())
    if not match["signs"] and not name.text[at - 1].isspace():
        return name, None
    before = view.part(0, match.start())
    if before.text.count("(") > before.text.count(")"):
        return name, None
    return before, view.part(match.start("said"), match.end("said"))
