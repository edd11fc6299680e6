"""What the author of a pack writes instead of what cannot stand there; loaded for a fault alone."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType

from ..base.errors import short
from ..base.language import Message, say
from ..base.mistaken import meant_by, unquoted
from ..base.patterns import expression
from ..records.codec import Integer, Text, Truth
from ..records.cursor import THAI_DIGITS, Cursor
from ..records.faults import MISSING, UNKNOWN
from ..records.tree import Mapping as MappingNode
from ..records.tree import Scalar, Sequence, is_nothing
from .figures_meant import figure_meant

_TEXTS = "{th: …, en: …}"
_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "id": "id: audit-office",
        "version": 'version: "1.0"',
        "title": f"title: {_TEXTS}",
        "extends": "extends: [nacc-2566-2570]",
        "strict": "strict: false",
        "code": "code: AUD001",
        "about": "about: project",
        "where": "where: {place: project}",
        "fails_when": "fails_when: {difference: {ne: 0}}",
        "needs": "needs: [stated, computed]",
        "with": "with: {kind: control, on: {row: row}}",
        "without": "without: {kind: control, on: {row: row}}",
        "kind": "kind: control",
        "on": "on: {row: row}",
        "data": "data: [stated, computed]",
        "notes": f"notes: [{{when: {{…}}, text: {_TEXTS}}}]",
        "when": "when: {…}",
        "text": f"text: {_TEXTS}",
        "fiscal_years": "fiscal_years: [2566, 2570]",
        "before": "before: [2561, 2564]",
        "repairs": "repairs: [title]",
        "effort_minutes": "effort_minutes: 30",
        "severity": "severity: warning",
        "certainty": "certainty: internal",
        "basis": "basis: [{authority: plan}]",
        "authority": "authority: plan",
        "document": "document: …",
        "reason": f"reason: {_TEXTS}",
        "enabled": "enabled: false",
        "fail_on": "fail_on: error",
        "words.id": "id: study_tour",
        "message": f"message: {_TEXTS}",
        "rationale": f"rationale: {_TEXTS}",
        "remedy": f"remedy: {_TEXTS}",
        "examples": "examples: {fails: [{…}], passes: [{…}]}",
        "fails": "fails: [{…}]",
        "passes": "passes: [{…}]",
        "not_applicable": "not_applicable: [{…}]",
        "undecided": "undecided: [{…}]",
        "others": "others: [{kind: control, row: 1}]",
        "in_year": "in_year: 2569",
        "all": "all: [{…}, {…}]",
        "any": "any: [{…}, {…}]",
        "not": "not: {…}",
        "in": "in: [2566, 2567]",
        "than": "than: computed",
        "name": "name: pass_mark",
        "unit": "unit: baht",
        "meaning": f"meaning: {_TEXTS}",
        "values": "values: [{from: 2569, value: 85, certainty: internal, basis: […]}]",
        "value": "value: 85",
        "from": "from: 2566",
        "to": "to: 2570",
        "parameters.values": "values: [{from: 2569, value: 85, certainty: internal, basis: […]}]",
        "frame.name": "name: การสร้างวัฒนธรรมสุจริต",
        "first_year": "first_year: 2566",
        "last_year": "last_year: 2570",
        "dimensions": "dimensions: [{number: 1, name: …, missions: […]}]",
        "dimensions.name": "name: …",
        "dimensions.number": "number: 1",
        "missions": 'missions: [{code: "1.1", name: …}]',
        "missions.name": "name: …",
        "missions.code": 'code: "1.1"',
        "measures.id": "id: no_gift_policy",
        "mission": 'mission: "1.1"',
        "groups": "groups: [[นโยบาย], [ของขวัญ, no gift]]",
        "topics.id": "id: risk_assessment",
        "topics.measures": "measures: [no_gift_policy]",
        "numbers": "numbers: [{year: 2569, number: O30, certainty: observed, basis: […]}]",
        "numbers.year": "year: 2569",
        "numbers.number": "number: O30",
        "profiles.id": "id: strict",
        "select": "select: [BUD, RSK001]",
        "ignore": "ignore: [BUD, RSK001]",
        "unfilled": "unfilled: [BUD, RSK001]",
        "not_counted": "not_counted: [assumed]",
        "overrides.parameters": "parameters: {ita_pass_mark: our_pass_mark}",
        "overrides.code": "code: BUD001",
        "th": 'th: "…"',
        "en": 'en: "…"',
    }
)
"""The right form of each key, by its name or by that of what it stands in."""
_SECTIONS = frozenset(
    ("parameters", "measures", "topics", "words", "rules", "overrides", "profiles")
)
_LISTS = frozenset(
    ["needs", "data", "in", "extends", "repairs", "select", "ignore", "unfilled", "not_counted"]
)
"""Lists of single values."""
_CONDITIONS = frozenset(("where", "fails_when", "when"))
_EXAMPLES = frozenset(("fails", "passes", "not_applicable", "undecided"))
_WITHIN = frozenset(("all", "any", "not", "in", "than", "others", "in_year", "kind"))
"""Keys with a form of their own in conditions and examples; any other is a property."""
_YES = frozenset(("true", "yes", "on", "y", "1", "ใช่", "จริง", "มี"))
_NO = frozenset(("false", "no", "off", "n", "0", "ไม่", "ไม่ใช่", "เท็จ", "ไม่มี"))
_NUMBER = expression(
    r"(?:ปี(?:งบประมาณ)?)?\s*(?:พ\.?\s?ศ\.?)?\s*(-?[0-9]{1,3}(?:,[0-9]{3})+|-?[0-9]{1,16})(\.[0-9]{1,9})?\s*(?:บาท|คะแนน|baht|%)?\Z"
)
_CODE = expression(r"([A-Za-z]{3})[-_ .]?([0-9]{1,3})\Z")
_COMPARED = expression(r"(?P<sign>>=|<=|!=|[<>=≥≤≠])\s*(?P<value>[0-9๐-๙].*)\Z")
_OF_RULES = frozenset(("about", "fails_when", "with", "without", "needs", "data", "notes"))


def remedy(at: Cursor, why: object) -> Message | None:
    """What to write: for a value in place of ``why``, or for a key that is missing or unknown."""
    if why is UNKNOWN:
        return _of_unknown(at)
    if why is MISSING and at.step == "basis":
        return say(
            "Write {own} where the plan itself says so, else {other}.",
            own="basis: [{authority: plan}]",
            other="basis: [{authority: …, document: …}]",
        )
    found = None if why is MISSING else _of_value(at, why) or (why == LIST and _of_list(at)) or None
    if found is not None or (why is not MISSING and _meant(at, why) is not None):
        return found
    form = _form(at)
    return None if form is None else say("Write it like {form}.", form=form)


def _of_value(at: Cursor, why: object) -> Message | None:
    """The form of a value of which it is beyond doubt what it means."""
    meant = _meant(at, why)
    if meant is None:
        return None
    if meant != at.word:
        return say("Write {form}.", form=meant)
    quoted = at.scalar is not None and not at.scalar.plain
    return say("Write {form} without quotes.", form=meant) if quoted else None


def _of_list(at: Cursor) -> Message | None:
    """What to write where a list belongs."""
    if isinstance(at.node, MappingNode) and at.node.pairs:
        first, _ = at.node.pairs[0]
        if first.place == at.node.place:  # of one in braces, these come first
            return say("Put “- ” before “{key}”, with which a member begins.", key=first.text)
    if at.scalar is not None and (at.step in _LISTS or isinstance(at.step, int)):
        named = f"{at.step}: " if at.step in _LISTS else ""
        return say("Write {form}.", form=f"{named}[{short(at.scalar.text)}]")
    if str(at.step) in _SECTIONS and len(at.path) == 1:
        return say("Leave the key out where it has nothing to say.")
    return None


def number_meant(text: str) -> str | None:
    """The number that a text with Thai digits, commas or a unit stands for, if it is one."""
    found = _NUMBER.match(text.strip().translate(THAI_DIGITS))
    if found is not None:
        return str(int(found[1].replace(",", ""))) + (found[2] or "")
    meant = figure_meant(text)
    return meant.digits if meant is not None and (not meant.scaled or not meant.unit) else None


def code_meant(code: str) -> str | None:
    """The code of a rule that is meant by something much like one."""
    found = _CODE.match(unquoted(code.strip()).translate(THAI_DIGITS))
    return f"{found[1].upper()}{found[2].zfill(3)}" if found else None


def _meant(at: Cursor, what: object) -> str | None:
    """What a value that stands in the wrong form must mean, if that is beyond doubt."""
    word = unquoted((at.word or "").strip())
    unit = _unit_in(what)
    single = unit or what in {Integer.expected, Truth.expected, Text.expected, NUMBER}
    if single and isinstance(at.node, Sequence) and len(at.node.items) == 1:
        only = at.node.items[0]
        return only.text if isinstance(only, Scalar) else None
    if what == Truth.expected:
        if word.lower() in _YES:
            return "true"
        return "false" if word.lower() in _NO else None
    if (unit or what == Integer.expected) and (compared := _COMPARED.match(word)):
        meant = figure_meant(compared["value"])
        value = f"{meant.digits} {unit and (meant.unit or unit)}".rstrip() if meant else "…"
        return f"{{{meant_by(compared['sign'])[0]}: {value}}}"
    number = number_meant(word)
    if number is None or (what == Integer.expected and "." in number):
        return None
    return number if what in {Integer.expected, NUMBER} else None


def _unit_in(what: object) -> str:
    """The unit of the quantity that belongs somewhere, or ""."""
    example = dict(what.values).get("example") if isinstance(what, Message) else None
    return str(example or "").partition(" ")[2]


LIST = say("a list")
NUMBER = say("a number")
"""What belongs where parameters have their values."""


def _of_unknown(at: Cursor) -> Message | None:
    key, path = str(at.word), at.path
    text = _cut_text(at)
    if text is not None:
        return say("A text with a comma belongs in quotes: write {form}.", form=text)
    if "overrides" in path and key in _OF_RULES:
        return say(
            "What a rule says in “{key}” stays: write a rule of your own, and “enabled: false” "
            "here.",
            key=short(key),
        )
    if len(path) == 1 and key in {"id", "version", "title", "extends", "strict"}:
        return say("It stands in “pack.yaml” alone.")
    return None


def _cut_text(at: Cursor) -> str | None:
    """The text that a comma has cut in two, as in ``{th: ก, ข}``."""
    whole = at.above.node if at.above else None
    pairs = whole.pairs if isinstance(whole, MappingNode) else ()
    for (name, before), (key, rest) in pairwise(pairs):
        if key is at.node and is_nothing(rest) and isinstance(before, Scalar) and before.plain:
            return f'{name.text}: "{before.text}, {key.text}"'
    return None


def _form(at: Cursor) -> str | None:
    """The right form of what stands at a key; None for what may be many things."""
    *above, last = at.path or ("",)
    while isinstance(last, int) and above:  # a member of a list is told by the list
        last = above.pop()
    names = [str(one) for one in above if isinstance(one, str)]
    within = [name for name in names if name in _CONDITIONS or name in _EXAMPLES]
    if isinstance(last, int) or (within and last not in _WITHIN):
        return None
    for name in reversed(names):
        if f"{name}.{last}" in _FORMS:
            return _FORMS[f"{name}.{last}"]
    return _FORMS.get(last)
