"""Facts about laws that a plan cites, by their kinds and years (rule STR011)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..location import Location
from ..readable import Readable
from ..thai.digits import arabic
from ..thai.names import plain
from ..thai.text import normalise, squeeze, tidy
from ..vocabulary.model import Evidence, Fact
from .context import Context
from .making import make, quoted_title, shortened
from .places import places

_ISSUER = (
    "กระทรวง|ทบวง|กรม(?=[ก-ฮเ-ไ])|สำนัก|คณะกรรมการ|คณะรัฐมนตรี|คณะรักษา|นายกรัฐมนตรี|รัฐมนตรี|รัฐสภา|ศาล|ว่าด้วย"
    "|ก\\.|ป\\.ป\\.ช|ป\\.ป\\.ท"
)
_KIND = re.compile(
    "(?P<act>พระราชบัญญัติ(?:ประกอบรัฐธรรมนูญ)?|พ\\.ร\\.บ\\.|พรบ\\.)"
    "|(?P<decree>พระราชกฤษฎีกา|พ\\.ร\\.ฎ\\.|พรฎ\\.)"
    "|(?P<emergency>พระราชกำหนด|พ\\.ร\\.ก\\.|พรก\\.)"
    "|(?P<ministry>กฎกระทรวง)"
    f"|(?P<regulation>(?:ระเบียบ|ข้อบังคับ)(?={_ISSUER}))"
    f"|(?P<notice>ประกาศ(?={_ISSUER}))"
)
_ERA = re.compile(r"\(?(?:พ\.?ศ\.?|พุทธศักราช)(?P<year>25\d\d|24\d\d)(?!\d)(?P<range>[-–—]|ถึง)?")
_MAY_CITE = re.compile(r"พ\s?\.?\s?ศ|พุทธ")
"""What the era begins with: most texts have none of it."""
_LONGEST = 160
_NO_LAW = re.compile(r"วันที่|ปี\Z|ปีงบประมาณ|[;:。]|รัฐธรรมนูญแห่งราชอาณาจักรไทย")
_AMENDS = re.compile("ฉบับที่|แก้ไข|เพิ่มเติม|ยกเลิก|แทน")
_BESIDE = 40
_SAME_LAW = re.compile("ว่าด้วย|การ|เรื่อง|ประกอบรัฐธรรมนูญ|[^\u0e01-\u0e4ea-z0-9]")


@frozen(repr=False)
class _Citation(Readable):
    """A law as a plan cites it; ``key`` is its name without what plans write or leave out."""

    key: str
    kind: str
    year: int
    words: str
    location: Location | None


def facts(context: Context) -> Iterator[Fact]:
    """One fact for each law that is cited with its year."""
    laws: dict[str, list[_Citation]] = {}
    for place in places(context):
        for text, location in place.pieces:
            for one in _citations(text, location):
                laws.setdefault(one.key, []).append(one)
    for ordinal, (key, cited) in enumerate(laws.items(), start=1):
        yield _fact(ordinal, key, cited)


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


def _fact(ordinal: int, key: str, cited: list[_Citation]) -> Fact:
    years = tuple(sorted({one.year for one in cited}))
    kinds = {one.kind for one in cited}
    first = cited[0]
    odd = next((one for one in cited if (one.kind, one.year) != (first.kind, first.year)), first)
    # Each way to cite it once: a law may be named on every page.
    shown = {(one.kind, one.year): one for one in reversed(cited)}
    return make(
        "law",
        "plan",
        {"citations": len(cited), "years": len(years), "kinds": len(kinds)},
        part=str(ordinal),
        location=odd.location,
        evidence=[Evidence(shortened(one.words), one.location) for one in cited],
        texts={
            "law": quoted_title(first.words),
            "cited": tuple(quoted_title(one.words) for one in reversed(shown.values())),
            "cited_years": years,
        },
        names=("law", key),
    )
