"""The front of a plan: organisation, title, period, amendment and announcement."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve

from ...base.language import say
from ...base.location import Location
from ...base.patterns import expression
from ...documents import Block, Paragraph
from ...plan import Amendment, Announcement, Organisation, OrganisationKind, Period, Problem
from ...thai.governments import announces_itself
from ...thai.text import squeeze, tidy
from ...thai.years import dates_in
from ..text.compact import compact
from ..text.years import full_range

_ANNOUNCEMENT = expression(r"\Aประกาศ(?!ณวันที่|ใช้)[\u0e00-\u0e7f.]{4,100}\Z")
_ANNOUNCED = "ประกาศ"
_LONGEST_NAME = 60
_LONGEST_HEADING = 30
_BELOW_HEADING = 3
_ABOUT = expression("เรื่อง|ว่าด้วย|การ|ใช้|ให้ใช้")
_PLANS = "แผนปฏิบัติการป้องกัน"
_KINDS: tuple[tuple[OrganisationKind, str], ...] = (
    (OrganisationKind.CITY, r"เทศบาลนคร"),
    (OrganisationKind.TOWN, r"เทศบาลเมือง"),
    (OrganisationKind.SUBDISTRICT_MUNICIPALITY, r"เทศบาลตำบล|ทต\."),
    (OrganisationKind.SUBDISTRICT, r"องค์การบริหารส่วนตำบล|อบต\."),
    (OrganisationKind.PROVINCIAL, r"องค์การบริหารส่วนจังหวัด|อบจ\."),
    (OrganisationKind.PATTAYA, r"เมืองพัทยา"),
    (OrganisationKind.BANGKOK, r"กรุงเทพมหานคร"),
)
_KIND_WORDS = "|".join(words for _, words in _KINDS)
_NAME = expression(rf"(?:{_KIND_WORDS})\s*[\u0e00-\u0e2f\u0e30-\u0e4e]*")
_WHOLE = expression(rf"\A(?:ประกาศ|ของ|โดย)?(?P<name>(?P<kind>{_KIND_WORDS})[\u0e00-\u0e4e0-9]*)\Z")
_ADDRESS = expression(r"\s+(?=(?:ตำบล|แขวง|อำเภอ|เขต|จังหวัด)[\u0e01-\u0e4e])")
_DISTRICT = expression(r"อำเภอ(?P<district>[\u0e00-\u0e4e]+?)(?:จังหวัด|จ\.)(?=[\u0e00-\u0e4e])")
_LONGEST_DISTRICT = 30
_WORD = expression(r"\s*([\u0e00-\u0e4e]+)")
_TITLE_STOPS = expression(
    rf"\A(?:ของ|\(?พ\.?ศ\.?|ประกาศ|ฉบับ|\(ฉบับ|ปีงบประมาณ|{_KIND_WORDS}|ทบทวน|แก้ไข)"
)
_TITLE_END = expression(rf"(?:ของ)?(?:{_KIND_WORDS})|\(?พ\.?ศ\.?|\(ฉบับ|ฉบับ|ประจำปี")
_OF_TIME = expression(r"\A\D{0,20}(?:เวลา|ช่วง|ระยะ|ระหว่าง|รอบ|[:：])\D{0,12}\Z")
"""What stands before the years in a line that is about them: ห้วงเวลา, ระยะดำเนินงาน."""
_AMENDMENT = expression(
    r"(?P<label>\(?(?:ฉบับ)?(?:ทบทวน|แก้ไขเพิ่มเติม|แก้ไข|เพิ่มเติม|ปรับปรุง|เปลี่ยนแปลง)"
    r"(?:เพิ่มเติม|แก้ไข|/|และ|เปลี่ยนแปลง|ปรับปรุง)*(?:ครั้งที่(?P<number>\d{1,2}))?\)?)"
)
_NUMBER_BEFORE = expression(r"ฉบับที่(\d{1,2})")
_DATED = expression("(?P<announced>ประกาศณ|ให้ไว้ณ|ลง)?(?:ณ|ประกาศณ)?วันที่")
_SIGNATORY = expression(r"\A\((?P<name>[^()]{4,80})\)\Z")
_POSITION = expression(r"\A(?:นายก|ปลัด|ผู้ว่า|รอง|ปฏิบัติ|ผู้บริหาร)")


def announces(blocks: Sequence[Block], index: int, text: str, *, in_text: bool) -> bool:
    """Whether a line, ``text`` in compact form, is the heading of the announcement.

    It is ประกาศ and who announces; the name may have a line of its own, under the word, or say
    itself that it announces, under a heading such as ประกาศใช้แผน. ``in_text``: it stands in
    running text, whose lines may begin with that word, too; then who announces must be a local
    government.
    """
    if _ANNOUNCEMENT.match(text):
        return not in_text or announces_itself(text)
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    if not text.startswith(_ANNOUNCED) or not isinstance(below, Paragraph):
        return False
    who = below.text.partition("เรื่อง")[0].strip()
    headed = len(text) <= _LONGEST_HEADING and who.startswith(_ANNOUNCED)
    if text != _ANNOUNCED and not headed:
        return False
    return len(who) <= _LONGEST_NAME and announces_itself(who)


def announces_plan(blocks: Sequence[Block], index: int, text: str) -> bool:
    """Whether a line behind the plan's tables is the heading of the announcement of the plan.

    An appendix may have others: what it is about stands right below its heading.
    """
    if not text.startswith(_ANNOUNCED) or not announces(blocks, index, text, in_text=True):
        return False
    below = blocks[index + 1 : index + 1 + _BELOW_HEADING]
    about = [one.run.bare for one in below if isinstance(one, Paragraph)]
    return any(_ABOUT.match(one) and _PLANS in one for one in about)


def read_organisation(
    cover: Sequence[Paragraph], others: Iterable[Paragraph], preface: Iterable[Paragraph] = ()
) -> Organisation | None:
    """The local government whose plan it is.

    A line that holds the name alone (ประกาศเทศบาลตำบล…, ของเทศบาลตำบล…) says where it ends. The
    name that most of these have is taken, or the first of such names, in its spelling without
    broken words: another's may be left on one of them; the preface is asked because it is signed.
    Without
    such a line, the name that stands most often is taken.
    """
    lines = [*cover, *others]
    alone = [found for line in lines if (found := _alone(line)) is not None]
    if alone:
        signed = [found for line in preface if (found := _alone(line)) is not None]
        times = Counter(squeeze(name) for name, _ in (*alone, *signed))
        first, place = max(alone, key=lambda one: times[squeeze(one[0])])
        whole = squeeze(first)
        spellings = [name for name, _ in alone if squeeze(name) == whole]
        spellings += [whole for line in lines if whole in line.text]
        return _organisation(min(spellings, key=len), place, lines)
    names = Counter(
        tidy(match[0])
        for line in lines
        for match in _NAME.finditer(line.text)
        if len(squeeze(match[0])) <= 60 and not _is_office(match[0])
    )
    named = [name for name, _ in names.most_common() if _kind(name) is not None]
    if not named:
        return None
    line = next(line for line in lines if named[0] in line.text)
    return _organisation(named[0], line.run.location, lines)


def says_whose(line: Paragraph) -> bool:
    """Whether a line is no more than a local government's name, or is the title of a plan."""
    return _alone(line) is not None or _PLANS in line.run.bare


def _alone(line: Paragraph) -> tuple[str, Location] | None:
    """The name in a line that holds no more than it, and perhaps its address; and its place."""
    view = compact(line.run)
    match = _WHOLE.match(view.text)
    if match is None or _is_office(match["name"]):
        return None
    start, named = match.start("name"), match.start("name") + len(match["kind"])
    # The kind of a municipality has a word of addresses in it, perhaps with a space before.
    kind, own = view.part(start, named).text, view.run.text[view.offset(named) :]
    return tidy(kind + _ADDRESS.split(own)[0]), view.at(start)


def _is_office(name: str) -> bool:
    """Whether the words name no local government: its kind alone, or the commission's own body."""
    return any(re.fullmatch(words, squeeze(name)) for kind, words in _KINDS[:5])


def _organisation(name: str, place: Location, lines: Iterable[Paragraph]) -> Organisation:
    address = next((found for line in lines if (found := _address(line)) is not None), ("", ""))
    return Organisation(name, _kind(name), *address, location=place)


def _address(line: Paragraph) -> tuple[str, str] | None:
    """The district and the province that a line names; the province may be missing."""
    view = compact(line.run)
    named = re.search("(?<!นาย)อำเภอ", view.text)
    if named is None:
        return None
    both = _DISTRICT.match(view.text, named.start())
    if both and len(both["district"]) <= _LONGEST_DISTRICT:
        province = _WORD.match(view.run.text, view.offset(both.end()))
        return both["district"], province[1] if province else ""
    district = _WORD.match(view.run.text, view.offset(named.end()))
    return (district[1], "") if district else None


def _kind(name: str) -> OrganisationKind | None:
    bare = squeeze(name)
    return next((kind for kind, words in _KINDS if re.match(words, bare)), None)


def read_title(cover: Sequence[Paragraph]) -> str:
    """The plan's title, from the line that begins แผนปฏิบัติการ to whose plan it is."""
    for index, line in enumerate(cover):
        start = line.text.find("แผนปฏิบัติการ")
        if start < 0:
            continue
        parts: list[str] = []
        for more in [line.text[start:], *(one.text for one in cover[index + 1 : index + 5])]:
            if parts and _TITLE_STOPS.match(squeeze(more)):
                break
            end = _TITLE_END.search(more)
            if parts and end and _OF_TIME.search(squeeze(more[: end.start()])):
                break
            parts.append(more[: end.start()] if end else more)
            if end:
                break
        return tidy("".join(part.strip() for part in parts))
    return ""


def read_period(paragraphs: Iterable[Paragraph]) -> Period | None:
    """The first range of years in the cover's or the announcement's lines about the plan."""
    for line in paragraphs:
        text = line.run.bare
        if "ยุทธศาสตร์ชาติ" in text.partition("แผนปฏิบัติการป้องกัน")[0]:
            continue
        found = full_range(text)
        if found:
            return Period(*found, location=line.run.location)
    return None


def read_amendment(cover: Sequence[Paragraph]) -> Amendment | None:
    """That the plan is an amended one, with its number and its date if they are stated."""
    for index, line in enumerate(cover):
        view = compact(line.run)
        match = _AMENDMENT.search(view.text)
        if match is None or ("ฉบับ" not in view.text and not match["number"] and match.start() > 1):
            continue
        dates = [date for near in cover[index : index + 3] for date in dates_in(near.text)]
        number = match["number"] or _first(_NUMBER_BEFORE.search(view.text))
        label = view.part(match.start("label"), match.end("label")).text
        return Amendment(
            tidy(label).strip("()"),
            int(number) if number else None,
            dates[0] if dates else None,
            location=view.at(match.start()),
        )
    return None


def _first(match: re.Match[str] | None) -> str | None:
    return match[1] if match else None


def read_announcement(
    paragraphs: Sequence[Paragraph], place: Location | None
) -> tuple[Announcement | None, tuple[Problem, ...], tuple[tuple[Location, str], ...]]:
    """The announcement's date, and who signed it in which position; then what is not filled in.

    Where its own line for the date has none that can be read, no other date stands in for it.
    """
    if place is None:
        return None, (), ()
    date = signatory = position = unread = None
    is_open = False
    for index, line in enumerate(paragraphs):
        following = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
        dated = _DATED.match(line.run.bare)
        if dated and date is None:
            alone = dated.end() == len(line.run.bare)
            date = next(iter(dates_in(line.text + following if alone else line.text)), None)
            if date is None and dated["announced"]:
                unread, is_open = line, alone
        match = _SIGNATORY.match(line.text)
        if match and signatory is None:
            signatory = tidy(match["name"])
            position = following if _POSITION.match(following) else ""
    announced = Announcement(date, signatory or "", position or "", location=place)
    if date is not None:
        return announced, (), ()
    if unread is None:
        date = next((found for line in paragraphs for found in dates_in(line.text)[:1]), None)
        return evolve(announced, date=date), (), ()
    if is_open:
        return announced, (), ((unread.run.location, unread.text),)
    note = say(
        "The announcement's date cannot be read from “{text}”. Write day, month and Buddhist year.",
        text=unread.text,
    )
    return announced, (Problem(note, unread.run.location),), ()
