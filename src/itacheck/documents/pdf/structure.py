"""The structure tree of a tagged PDF: its elements with the roles that they play."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import field

from ...base.record import record

if TYPE_CHECKING:
    from playa.document import Document as PdfDocument

_DEEPEST = 100


@record
class Marked:
    """Content of a page by its number there."""

    page: int
    mcid: int


@record
class Element:
    """An element: its role by the file's own map, and what is in it in order."""

    role: str
    said: str | None
    wide: int
    high: int
    kids: tuple[Element | Marked, ...] = field(repr=False)
    narrow: bool = False
    """Whether its lines end before those of the page."""


Kid: TypeAlias = "Element | Marked"


def structure_of(document: PdfDocument, count: Callable[[int], None]) -> Element | None:
    """The structure tree; None where there is none.

    ``count`` is told of its elements, and may raise. Raises RecursionError where they lie too
    deeply in each other, ValueError where they hold themselves.
    """
    from playa.pdftypes import resolve1

    root = resolve1(document.catalog.get("StructTreeRoot"))
    if not isinstance(root, dict):
        return None
    pages = {page.pageid: number for number, page in enumerate(document.pages, start=1)}
    return _Walk(pages, _roles(root), count).element(root, None, 0)


def _roles(root: Mapping[str, Any]) -> dict[str, str]:
    from playa.pdftypes import PSLiteral, resolve1

    given = resolve1(root.get("RoleMap"))
    pairs = given.items() if isinstance(given, dict) else ()
    return {
        key: str(one.name) for key, value in pairs if isinstance(one := resolve1(value), PSLiteral)
    }


class _Walk:
    """Goes down the tree once; an element that is met again within itself ends it."""

    def __init__(
        self, pages: Mapping[int, int], roles: Mapping[str, str], count: Callable[[int], None]
    ) -> None:
        from playa.pdftypes import ObjRef, PSLiteral, resolve1

        self._pages, self._roles, self._count = pages, roles, count
        self._reference, self._literal, self._resolve = ObjRef, PSLiteral, resolve1
        self._met: set[int] = set()

    def element(self, props: Mapping[str, Any], page: int | None, deep: int) -> Element:
        if deep > _DEEPEST:
            raise RecursionError
        self._count(1)
        page = self._page(props, page)
        wide, high, narrow = self._attributes(props)
        kids = tuple(self._kids(props.get("K"), page, deep))
        return Element(self._role(props), self._said(props), wide, high, kids, narrow)

    def _page(self, props: Mapping[str, Any], page: int | None) -> int | None:
        own = props.get("Pg")
        return self._pages.get(own.objid, page) if isinstance(own, self._reference) else page

    def _role(self, props: Mapping[str, Any]) -> str:
        given = self._resolve(props.get("S"))
        name = str(given.name) if isinstance(given, self._literal) else ""
        for _ in range(len(self._roles)):
            if name not in self._roles or self._roles[name] == name:
                break
            name = self._roles[name]
        return name

    def _said(self, props: Mapping[str, Any]) -> str | None:
        from playa.utils import decode_text

        said = self._resolve(props.get("ActualText"))
        return decode_text(said) if isinstance(said, bytes) else None

    def _attributes(self, props: Mapping[str, Any]) -> tuple[int, int, bool]:
        """How many columns and rows a cell covers, and whether a paragraph is indented behind."""
        given = self._resolve(props.get("A"))
        found = {"ColSpan": 1, "RowSpan": 1}
        narrow = False
        for one in given if isinstance(given, list) else (given,):
            attributes = self._resolve(one)
            if not isinstance(attributes, dict):
                continue
            indent = self._resolve(attributes.get("EndIndent"))
            narrow = narrow or (isinstance(indent, int | float) and indent > 0)
            for key in found:
                value = self._resolve(attributes.get(key))
                if isinstance(value, int) and 1 <= value <= 200:
                    found[key] = value
        return found["ColSpan"], found["RowSpan"], narrow

    def _kids(self, given: Any, page: int | None, deep: int) -> Iterator[Kid]:
        if isinstance(given, self._reference):
            if given.objid in self._met:
                raise ValueError("an element of the structure is met again")
            self._met.add(given.objid)
        kids = self._resolve(given)
        if isinstance(kids, list):
            if deep > _DEEPEST:
                raise RecursionError
            for one in kids:
                yield from self._kids(one, page, deep + 1)
        elif isinstance(kids, bool):
            return
        elif isinstance(kids, int):
            self._count(1)
            if page is not None:
                yield Marked(page, kids)
        elif isinstance(kids, dict):
            yield from self._kid(kids, page, deep)

    def _kid(self, kid: Mapping[str, Any], page: int | None, deep: int) -> Iterator[Kid]:
        kind = self._resolve(kid.get("Type"))
        name = kind.name if isinstance(kind, self._literal) else ""
        if name == "OBJR":
            return
        if name == "MCR" or ("MCID" in kid and "S" not in kid):
            mcid, at = self._resolve(kid.get("MCID")), self._page(kid, page)
            if isinstance(mcid, int) and at is not None:
                self._count(1)
                yield Marked(at, mcid)
            return
        yield self.element(kid, page, deep + 1)
