"""A summary as a list: each project a line, and below or behind it what its years cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

Listing = Callable[[Mapping[str, str], Sequence[str]], Iterator[str]]
"""A project's or a total's texts by role, and the years, as lines."""


def _head(texts: Mapping[str, str]) -> str:
    named = [texts.get(role, "") for role in ("dimension", "mission", "title")]
    return " ".join(one for one in named if one)


def _remark(texts: Mapping[str, str]) -> Iterator[str]:
    if texts.get("remark"):
        yield f"หมายเหตุ : {texts['remark']}"


def _baht(text: str) -> str:
    return f"{text} บาท" if text and text[-1].isdigit() else text


def below(texts: Mapping[str, str], years: Sequence[str]) -> Iterator[str]:
    """A line for each year."""
    yield _head(texts)
    for year in years:
        yield f"    - ปี {year} : {_baht(texts.get(year, ''))}"
    yield from _remark(texts)


def led(texts: Mapping[str, str], years: Sequence[str]) -> Iterator[str]:
    """A line for each year, with dots between year and amount."""
    yield _head(texts)
    for year in years:
        said = _baht(texts.get(year, "")).replace("-", "ไม่ดำเนินการ")
        yield f"    ปีงบฯ {year} {'.' * 30} {said}"
    yield from _remark(texts)


def below_sums_behind(texts: Mapping[str, str], years: Sequence[str]) -> Iterator[str]:
    """A line for each year of a project; a total tells them behind its name."""
    yield from (below if "remark" in texts else behind)(texts, years)


def in_a_line(texts: Mapping[str, str], years: Sequence[str]) -> Iterator[str]:
    """All years in a line below a heading."""
    yield _head(texts)
    yield "งบประมาณ : " + " ".join(f"พ.ศ. {one} {_baht(texts.get(one, ''))}" for one in years)
    yield from _remark(texts)


def behind(texts: Mapping[str, str], years: Sequence[str]) -> Iterator[str]:
    """All years behind the name."""
    said = ", ".join(f"ปีงบประมาณ {one} {_baht(texts.get(one, ''))}" for one in years)
    yield f"{_head(texts)} งบประมาณ {said}"
    yield from _remark(texts)


def with_sum(texts: Mapping[str, str], years: Sequence[str]) -> Iterator[str]:
    """All years below the name, and their sum."""
    *lines, last = list(in_a_line(texts, years))[:2]
    yield from lines
    yield f"{last} รวม 5 ปี เป็นเงิน {_baht(texts.get('sum', ''))}"
    yield from _remark(texts)


def in_cards(texts: Mapping[str, str], years: Sequence[str]) -> Iterator[str]:
    """A line for each field: the number, the name, and each year below a heading of the money."""
    if "remark" in texts:
        if texts.get("number"):
            yield f"ลำดับ : {texts['number']}"
        yield f"ชื่อโครงการ/กิจกรรม/มาตรการ : {texts['title']}"
        yield "งบประมาณ"
    else:
        yield f"{texts.get('number', '')} {_head(texts)}".strip()
    for year in years:
        yield f"    ปีงบประมาณ {year} : {_baht(texts.get(year, ''))}"
    yield from _remark(texts)
