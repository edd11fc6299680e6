"""Facts about what stands in several places: laws, and items of lists (rules STR011, STR012)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..base.location import Location
from ..base.patterns import expression
from ..base.record import record
from ..plan import PARTS, PartId
from ..thai.digits import arabic
from ..thai.names import plain
from ..thai.text import normalise, squeeze, tidy
from ..vocabulary.model import Evidence
from ..vocabulary.passages import LawFact, ListItemFact
from .common.context import Context
from .common.evidence import place_of
from .common.labels import quoted_title, shortened

_ISSUER = (
    "กระทรวง|ทบวง|กรม(?=[ก-ฮเ-ไ])|สำนัก|คณะกรรมการ|คณะรัฐมนตรี|คณะรักษา|นายกรัฐมนตรี|รัฐมนตรี|รัฐสภา|ศาล|ว่าด้วย"
    "|ก\\.|ป\\.ป\\.ช|ป\\.ป\\.ท"
)
_KIND = expression(
    "(?P<act>พระราชบัญญัติ(?:ประกอบรัฐธรรมนูญ)?|พ\\.ร\\.บ\\.|พรบ\\.)"
    "|(?P<decree>พระราชกฤษฎีกา|พ\\.ร\\.ฎ\\.|พรฎ\\.)"
    "|(?P<emergency>พระราชกำหนด|พ\\.ร\\.ก\\.|พรก\\.)"
    "|(?P<ministry>กฎกระทรวง)"
    f"|(?P<regulation>(?:ระเบียบ|ข้อบังคับ)(?={_ISSUER}))"
    f"|(?P<notice>ประกาศ(?={_ISSUER}))"
)
_ERA = expression(r"\(?(?:พ\.?ศ\.?|พุทธศักราช)(?P<year>25\d\d|24\d\d)(?!\d)(?P<range>[-–—]|ถึง)?")
_MAY_CITE = expression(r"พ\s?\.?\s?ศ|พุทธ")
"""What the era begins with: most texts have none of it."""
_LONGEST = 160
_NO_LAW = expression(r"วันที่|ปี\Z|ปีงบประมาณ|[;:。]|รัฐธรรมนูญแห่งราชอาณาจักรไทย")
_AMENDS = expression("ฉบับที่|(?:ที่|ซึ่ง|และ|ได้|\\()แก้ไข|แก้ไข(?:เพิ่ม|โดย|ครั้ง|ถึง)|เพิ่มเติม|ยกเลิก|แทน")
_BESIDE = 40
_SAME_LAW = expression("ว่าด้วย|การ|เรื่อง|ประกอบรัฐธรรมนูญ|[^\u0e01-\u0e4ea-z0-9]")
_LISTS = (PartId.OBJECTIVES, PartId.GOALS, PartId.BENEFITS)
"""The lists of part 1, in the order in which plans have them."""
_MARKER = expression(
    r"\s*(?:[-–•●▪*]\s*)?"
    r"(?:\((\d{1,3})\)|(\d{1,3})\s?[.)](?!\d)|\d{1,3}(?:\.\d{1,3})*\.(\d{1,3})[.)]?(?=\s))?\s*"
)
_PURPOSE = "เพื่อ"
_SHORTEST = 12
"""Shorter items are headings or single words, which lists may share."""


@record
class _Citation:
    """A law as a plan cites it; ``key`` is its name without what plans write or leave out."""

    key: str
    kind: str
    year: int
    words: str
    location: Location | None


@record
class _Item:
    """An item of a list: its number as printed, else its place in it, and its words alone."""

    part: PartId
    number: int
    text: str
    location: Location | None

    @property
    def words(self) -> str:
        return plain(_MARKER.sub("", arabic(self.text), count=1)).removeprefix(_PURPOSE)


def facts(context: Context) -> Iterator[LawFact | ListItemFact]:
    """The facts of this family."""
    yield from _laws(context)
    yield from _list_items(context)


def _laws(context: Context) -> Iterator[LawFact]:
    """One fact for each law that is cited with its year."""
    laws: dict[str, list[_Citation]] = {}
    for place in context.places:
        for text, location in place.pieces:
            for one in _citations(text, location):
                laws.setdefault(one.key, []).append(one)
    for ordinal, (key, cited) in enumerate(laws.items(), start=1):
        yield _law(ordinal, key, cited)


def _citations(text: str, location: Location | None) -> Iterator[_Citation]:
    if not _MAY_CITE.search(text):
        return
    text = normalise(text)
    bare = arabic(squeeze(text))
    places = [at for at, one in enumerate(text) if not one.isspace()]
    for end in _ERA.finditer(bare):
        if end["range"]:
            continue
        start = max(0, end.start() - _LONGEST)
        kinds = [one for one in _KIND.finditer(bare, start, end.start()) if _begins(bare, one)]
        if not kinds:
            continue
        kind = kinds[-1]
        name = bare[kind.end() : end.start()]
        beside = bare[max(0, kind.start() - _BESIDE // 2) : end.end() + _BESIDE]
        if _NO_LAW.search(name) or _AMENDS.search(beside) or _crosses(bare, kind, end):
            continue
        key = _SAME_LAW.sub("", plain(name))
        if key:
            words = tidy(text[places[kind.start()] : places[end.end("year") - 1] + 1])
            yield _Citation(key, kind.lastgroup or "", int(end["year"]), words, location)


def _begins(text: str, kind: re.Match[str]) -> bool:
    """Whether the word is the law's own kind, and not one inside of a name (ระเบียบบริหารราชการ)."""
    return kind.lastgroup in {"act", "decree", "emergency", "ministry"} or not re.search(
        "(?:พระราชบัญญัติ|พ\\.ร\\.บ\\.)\\Z", text[: kind.start()][-20:]
    )


def _crosses(text: str, kind: re.Match[str], end: re.Match[str]) -> bool:
    """Whether another year stands between the kind and this one, which then is not its own."""
    return bool(_ERA.search(text, kind.end(), end.start()))


def _law(ordinal: int, key: str, cited: list[_Citation]) -> LawFact:
    years = tuple(sorted({one.year for one in cited}))
    kinds = {one.kind for one in cited}
    first = cited[0]
    odd = next((one for one in cited if (one.kind, one.year) != (first.kind, first.year)), first)
    # Each way to cite it once: a law may be named on every page.
    shown = {(one.kind, one.year): one for one in reversed(cited)}
    return LawFact(
        subject="plan",
        names=("law", key),
        told_apart=str(ordinal),
        location=odd.location,
        evidence=[Evidence(shortened(one.words), one.location) for one in cited],
        citations=len(cited),
        years=len(years),
        kinds=len(kinds),
        law=quoted_title(first.words),
        cited=tuple(quoted_title(one.words) for one in reversed(shown.values())),
        cited_years=years,
    )


def _list_items(context: Context) -> Iterator[ListItemFact]:
    """One fact for each item of a list that has another before it."""
    earlier: dict[str, _Item] = {}
    for part in _LISTS:
        items = tuple(_items(context, part))
        if earlier:
            for ordinal, item in enumerate(items, start=1):
                yield _list_item(item, earlier.get(item.words), ordinal)
        for item in items:
            if len(item.words) >= _SHORTEST:
                earlier.setdefault(item.words, item)


def _items(context: Context, part_id: PartId) -> Iterator[_Item]:
    passages, part = context.passages(part_id), context.part(part_id)
    for ordinal, one in enumerate(passages, start=1):
        marker = _MARKER.match(arabic(one.text))
        number = next((n for n in marker.groups() if n), None) if marker else None
        at = int(number) if number else ordinal
        yield _Item(part_id, at, one.text, place_of(one, part))
    if part_id is PartId.GOALS and not passages:
        for ordinal, goal in enumerate(context.plan.goals, start=1):
            yield _Item(part_id, goal.number or ordinal, goal.text, goal.location)


def _list_item(item: _Item, twin: _Item | None, ordinal: int) -> ListItemFact:
    return ListItemFact(
        subject=f"part:{item.part.value}",
        names=("list_item", item.part.value, item.words),
        told_apart=str(ordinal),
        location=item.location,
        evidence=[
            Evidence(shortened(one.text), one.location) for one in (item, twin) if one is not None
        ],
        number=item.number,
        repeats=twin is not None,
        earlier_number=twin.number if twin else None,
        list_name=PARTS[item.part].name,
        earlier_list=PARTS[twin.part].name if twin else None,
        item=tidy(item.text),
    )
