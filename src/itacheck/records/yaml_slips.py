"""What an author did where YAML cannot be read: the line that is at fault, and the right form.

A parser gives up where it cannot go on, often a line or more behind the slip. So the lines from
there upwards are looked at for what people do: a colon of another alphabet, a blank that is none, a
quotation mark that is not closed. Loaded for a fault alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..base.errors import short
from ..base.language import Message, say
from ..base.mistaken import QUOTES, meant_by
from ..base.patterns import expression
from ..base.record import record
from .yaml_quotes import STARTS, closed, left_open, with_its_end
from .yamlerrors import NO_ESCAPE, OPEN_QUOTE

_AS_FAR = 12
"""So many lines above the place where the parser gave up are looked at."""
_KEY = r"^(?P<lead>[ ]*(?:- +)*)(?P<key>[A-Za-z_][\w-]*)"
_ODD = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = "\u200b-\u200f\u2060\ufeff"
_ODD_BLANK = expression(rf"^(?:[ -]*[{_ODD}{_UNSEEN}]|{_KEY[1:]}\s*:[ ]*[{_ODD}{_UNSEEN}])")
_WIDE_COLON = expression(rf"{_KEY}\s*[：﹕꞉]\s*(?P<value>.*)")
_OTHER_SIGN = expression(rf"{_KEY}\s*(?:[=;]|->|=>)\s*(?P<value>\S.*)")
_COMPARED = expression(
    r"(?<=[:,\[{])\s*(?P<sign>>=|<=|[<>≥≤])\s*(?P<value>\d[\d,]*(?P<unit>(?:\.\d+)?(?:\s*[^\s\d,\]}#]+)?))"
)
_MEMBER = expression(r"^(?P<lead> *)- +(?P<rest>[A-Za-z_][\w-]*:(?:\s.*|$))")
_BAD_ESCAPE = expression(r'"[^"]*\\[^"\\/abefnrtv0xuUN_LP \t]')
_ONE_PAIR = expression(r"[a-z_]+: [^\s:]+\Z")
_NO_SPACE = expression(rf"{_KEY}:(?![/\s])(?P<value>\S.*)")
_NO_COLON = expression(rf"{_KEY}(?:[ ]+(?P<value>[^:]+)|[ ]*)$")
_NO_DASH_SPACE = expression(r"^(?P<lead>[ ]*)-(?P<rest>[A-Za-z_][\w-]*:.*)")
_SMART_VALUE = expression(rf"(?:^|[:,\[{{-])\s*[{QUOTES}]")
_BRACES = expression(rf"{_KEY}:\s+(?P<value>\{{[A-Za-z_]\w*\}}.*)")
_SIGN = expression(rf"{_KEY}:\s+(?P<value>(?:[@`%&*!|>]|-\s).*)")
_COLON_WITHIN = expression(rf"{_KEY}:\s+(?P<value>[^\s\"'\[{{#|>][^#]*?:(?:\s.*|$))")


@record
class Slip:
    """What is wrong and what to write, at a line and a column that count from 1."""

    line: int
    column: int
    reason: Message
    remedy: Message

    @property
    def sentence(self) -> Message:
        """The reason as a sentence of its own."""
        return say("This is not as YAML wants it: {reason}.", reason=self.reason)


def slip_of(text: str, line: int, opened: int | None, *, indentation: bool) -> Slip | None:
    """The slip for which a parser gave up at a line; None where it is none of the known ones.

    ``opened`` is the line where what it was reading began; ``indentation`` is whether it says that
    a line does not fit to those above.
    """
    lines = text.split("\n")
    last = min(line, len(lines))
    looked_at = [*range(last, max(0, last - _AS_FAR), -1)]
    if opened is not None and 0 < opened <= last - _AS_FAR:
        looked_at.append(opened)
    found = _unclosed(lines, last) or _first(_SURE, lines, looked_at) or _among_others(lines, last)
    if found is None and (indentation or _is_deeper(lines, last)):
        found = _indented(lines, last)
    found = found or _first(_LIKELY, lines, looked_at[:2], by_line=True)
    return found or (_bracket(lines, opened, last) if opened is not None else None)


def _first(
    finds: Sequence[_Find], lines: list[str], numbers: list[int], *, by_line: bool = False
) -> Slip | None:
    """What is found first: of the surest slips anywhere, or of all ``by_line`` by line."""
    pairs = [(find, number) for find in finds for number in numbers]
    if by_line:
        pairs.sort(key=lambda pair: numbers.index(pair[1]))
    found = (find(lines[number - 1], number) for find, number in pairs)
    return next((one for one in found if one is not None), None)


def tabs_of(text: str) -> Iterator[Slip]:
    """The lines in which a tab stands between a key and its value, where other tools want none."""
    for number, line in enumerate(text.split("\n"), start=1):
        found = re.match(rf"{_KEY}:[ ]*\t\s*(?P<value>.*)", line)
        if found is not None:
            reason = say("a tab stands where only spaces can")
            yield _slip(number, found.end("key") + 1, reason, _pair(found))


def _slip(line: int, column: int, reason: Message, form: str) -> Slip:
    return Slip(line, column + 1, reason, say("Write {form}.", form=short(form)))


def _pair(found: re.Match[str]) -> str:
    value = (found["value"] or "").strip()
    return f"{found['key']}: {value or '…'}"


def _quoted(found: re.Match[str]) -> str:
    value = found["value"].strip()
    return f"{found['key']}: '{value}'" if '"' in value else f'{found["key"]}: "{value}"'


def _tab(line: str, number: int) -> Slip | None:
    blank = line[: len(line) - len(line.lstrip(" \t"))]
    if "\t" not in blank or not line.strip():
        return None
    reason = say("a tab stands where only spaces can")
    return Slip(number, blank.index("\t") + 1, reason, say("Begin the line with spaces."))


def _odd_blank(line: str, number: int) -> Slip | None:
    found = _ODD_BLANK.match(line)
    if found is None:
        return None
    reason = say("a blank stands here that is no space (copied from a web page or from Word)")
    if not line[: found.end() - 1].strip(" -"):
        return Slip(number, found.end(), reason, say("Begin the line with spaces."))
    clean = re.sub(rf"[{_ODD}]", " ", re.sub(rf"[{_UNSEEN}]", "", line)).strip()
    return _slip(number, found.end() - 1, reason, re.sub(r":(?=\S)", ": ", clean, count=1))


def _wide_colon(line: str, number: int) -> Slip | None:
    found = _WIDE_COLON.match(line)
    if found is None:
        return None
    reason = say("the colon is not “:” but one that looks like it")
    return _slip(number, found.end("key"), reason, _pair(found))


def _smart_quotes(line: str, number: int) -> Slip | None:
    found = _SMART_VALUE.search(line)
    if found is None:
        return None
    reason = say('the quotation marks are those of a text, and not "…"')
    straight = re.sub(f"[{QUOTES}]", '"', line).strip()
    if _open_quote(straight, number) is not None:
        remedy = say("Put all of it in '…', or leave the inner marks out.")
        return Slip(number, found.end(), reason, remedy)
    return _slip(number, found.end() - 1, reason, straight)


def _open_quote(line: str, number: int) -> Slip | None:
    at = 0
    while at < len(line):
        if line[at] == "#" and line[:at][-1:] in {"", " "}:
            return None
        if line[at] in "\"'" and STARTS.search(line[:at]):
            mark = line[at]
            end = closed(line, at + 1, mark)
            if end is None:
                return _slip(number, at, OPEN_QUOTE, with_its_end(line, at).strip())
            behind = line[end + 1 :].strip()
            if behind and behind[0] not in ",]}:#":
                reason = say("a text goes on behind its quotation mark")
                remedy = say("Put all of it in '…', or leave the inner marks out.")
                return Slip(number, end + 2, reason, remedy)
            at = end
        at += 1
    return None


def _unclosed(lines: list[str], last: int) -> Slip | None:
    """The quotation mark of a text that goes on to the line where the parser gave up.

    It ends at the mark with which a later text begins, which may be many lines below.
    """
    mark, began = "", 0
    for number, line in enumerate(lines[:last], start=1):
        at = 0
        if mark:
            end = closed(line, 0, mark)
            if end is None:
                continue
            if line[end + 1 :].lstrip()[:1] not in {"", *",]}:#"}:
                break
            mark, at = "", end + 1
        opened = left_open(line, at)
        if opened is not None:
            mark, began = line[opened], number
    return _open_quote(lines[began - 1], began) if mark and began < last else None


def _text_in_braces(line: str, number: int) -> Slip | None:
    found = _BRACES.match(line)
    if found is None or (found["value"].rstrip().endswith("}") and found["value"].count("}") == 1):
        return None
    reason = say("a text that begins with “{{” stands without quotes")
    return _slip(number, found.start("value"), reason, _quoted(found))


def _sign(line: str, number: int) -> Slip | None:
    found = _SIGN.match(line)
    if found is None or re.match(r"[|>][+-]?\d?\s*(?:#.*)?$", found["value"]):
        return None
    reason = say("a text that begins with “{sign}” stands without quotes", sign=found["value"][0])
    return _slip(number, found.start("value"), reason, _quoted(found))


def _no_space(line: str, number: int) -> Slip | None:
    found = _NO_SPACE.match(line)
    if found is None:
        return None
    return _slip(number, found.end("key"), say("no space follows “:”"), _pair(found))


def _no_dash_space(line: str, number: int) -> Slip | None:
    found = _NO_DASH_SPACE.match(line)
    if found is None:
        return None
    reason = say("no space follows “-”")
    return _slip(number, found.end("lead"), reason, f"- {found['rest']}")


def _colon_within(line: str, number: int) -> Slip | None:
    found = _COLON_WITHIN.match(line)
    if found is None:
        return None
    if _ONE_PAIR.match(found["value"].strip()):
        reason = say("two keys stand in one line")
        form = f"{found['key']}: {{{found['value'].strip()}}}"
        return _slip(number, found.start("value"), reason, form)
    reason = say("a text with “:” in it stands without quotes")
    return _slip(number, found.start("value"), reason, _quoted(found))


def _no_colon(line: str, number: int) -> Slip | None:
    found = _NO_COLON.match(line)
    if found is None:
        return None
    return _slip(number, found.end("key"), say("a colon is missing behind a key"), _pair(found))


def _other_sign(line: str, number: int) -> Slip | None:
    found = _OTHER_SIGN.match(line)
    if found is None:
        return None
    reason = say("the colon is not “:” but one that looks like it")
    return _slip(number, found.end("key"), reason, _pair(found))


def _compared(line: str, number: int) -> Slip | None:
    found = _COMPARED.search(line)
    if found is None:
        return None
    reason = say("a comparator is a word, and no sign")
    form = f"{{{meant_by(found['sign'])[0]}: {found['value'].replace(',', '').strip()}}}"
    return _slip(number, found.start("sign"), reason, form)


def _bad_escape(line: str, number: int) -> Slip | None:
    found = _BAD_ESCAPE.search(line)
    if found is None:
        return None
    return _slip(number, found.end() - 2, NO_ESCAPE, line.strip().replace('"', "'"))


def _surplus(line: str, number: int) -> Slip | None:
    for bracket, other in ("[]", "{}"):
        if line.count(other) == line.count(bracket) + 1 and line.rstrip().endswith(other):
            reason = say("a bracket is closed that was not opened")
            return _slip(number, line.rindex(other), reason, line.strip()[:-1])
    return None


_Find = Callable[[str, int], Slip | None]
_SURE: tuple[_Find, ...] = (_tab, _odd_blank, _wide_colon, _smart_quotes, _open_quote)
"""What is a slip wherever it stands."""
_LIKELY: tuple[_Find, ...] = (
    _compared,
    _bad_escape,
    _surplus,
    _text_in_braces,
    _sign,
    _other_sign,
    _no_space,
    _no_dash_space,
    _colon_within,
    _no_colon,
)
"""What is one where the parser gave up, or in the line above."""


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _before(lines: list[str], number: int) -> int | None:
    """The last line above one that says something, both counted from 1."""
    for at in range(number - 1, 0, -1):
        stripped = lines[at - 1].strip()
        if stripped and not stripped.startswith("#"):
            return at
    return None


def _among_others(lines: list[str], number: int) -> Slip | None:
    """A line with a hyphen among those without, or without one among those with."""
    above = _before(lines, number)
    line = lines[number - 1]
    if above is None:
        return None
    over, member = lines[above - 1], _MEMBER.match(line)
    if member is not None and re.match(rf"{_KEY}:", over) and not over.rstrip().endswith(":"):
        found = re.match(_KEY, over)
        if found is not None and len(found["lead"]) == len(member["lead"]):
            reason = say("“- ” begins a member of a list, and there is none here")
            return _slip(number, len(member["lead"]), reason, member["rest"])
    if re.match(r" *- +[^\s:]+\s*$", over) and re.match(r" +[^\s:]+\s*$", line):
        return _slip(number, _depth(line), say("“- ” is missing"), f"- {line.strip()}")
    if re.search(r":\s*[|>][+-]?\s*$", over) and _depth(line) <= _depth(over):
        reason = say("a text below “|” or “>” begins deeper than its key")
        remedy = say("Begin it with {count} spaces.", count=_depth(over) + 2)
        return Slip(number, _depth(line) + 1, reason, remedy)
    return None


def _is_deeper(lines: list[str], number: int) -> bool:
    """Whether a key stands deeper than the line above, which has its value already."""
    above = _before(lines, number)
    line = lines[number - 1]
    if above is None or not re.match(rf"{_KEY}:(?:\s|$)", line):
        return False
    full = re.match(rf"{_KEY}:[ ]+(?![|>][+-]?\s*$)[^#\s]", lines[above - 1])
    return full is not None and _depth(line) > len(full["lead"])


def _indented(lines: list[str], number: int) -> Slip | None:
    """A line that begins where none above does, with the nearest place where one does."""
    line = lines[number - 1]
    begins: dict[int, int] = {}
    deepest = len(line)
    for at in range(number - 1, 0, -1):
        found = re.match(r"^(?P<lead>[ ]*(?:- +)*)[^\s#]", lines[at - 1])
        if found is None:
            continue
        if _depth(lines[at - 1]) <= deepest or not begins:
            deepest = _depth(lines[at - 1])
            for depth in {deepest, len(found["lead"])}:
                begins.setdefault(depth, at)
    here, above = _depth(line), _before(lines, number)
    if not begins or here in begins or not line.strip():
        return None
    over = lines[above - 1] if above is not None else ""
    if over.rstrip().endswith(":") and here > _depth(over):
        return None  # what stands below a key may begin anywhere
    near = min(begins, key=lambda depth: (abs(depth - here), -depth))
    return Slip(
        number,
        here + 1,
        say("the line begins with {count} spaces, and none above it does", count=here),
        say("Begin it with {count}, like line {line}.", count=near, line=begins[near]),
    )


def _bracket(lines: list[str], opened: int, last: int) -> Slip | None:
    """A bracket that is not closed in the line where it stands."""
    if not 0 < opened < last:
        return None
    line = lines[opened - 1]
    for bracket, other in (("[", "]"), ("{", "}")):
        if line.count(bracket) > line.count(other):
            reason = say("a list or mapping in brackets is not closed")
            return _slip(opened, line.rindex(bracket), reason, f"{line.strip()}{other}")
    return None
