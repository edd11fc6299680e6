"""Where quoted texts begin and end in a line of YAML; loaded for a fault alone."""

from __future__ import annotations

from ..base.patterns import expression

STARTS = expression(r"(?:^|[:,\[{-])\s*$")
"""What stands before the quotation mark of a text."""


def left_open(line: str, at: int) -> int | None:
    """Where the quotation mark of a text stands that does not end in its line."""
    while at < len(line):
        if line[at] == "#" and line[:at][-1:] in {"", " "}:
            return None
        if line[at] in "\"'" and STARTS.search(line[:at]):
            end = closed(line, at + 1, line[at])
            if end is None:
                return at
            at = end
        at += 1
    return None


def closed(line: str, at: int, mark: str) -> int | None:
    """Where a quoted text ends; None where it does not in its line."""
    while at < len(line):
        if (mark == '"' and line[at] == "\\") or (
            line[at] == mark and mark == "'" and line[at + 1 : at + 2] == "'"
        ):
            at += 1
        elif line[at] == mark:
            return at
        at += 1
    return None


def with_its_end(line: str, at: int) -> str:
    """A line with the quotation mark at a place closed: before brackets opened before it."""
    text = line[at + 1 :].rstrip()
    end = len(text)
    while text[:end].endswith(("}", "]")):
        opener = "{" if text[end - 1] == "}" else "["
        if text[:end].count(opener) >= text[:end].count(text[end - 1]):
            break
        end -= 1
    return f"{line[: at + 1]}{text[:end]}{line[at]}{text[end:]}"
