"""Local governments by their names, and the legal words that fit their kinds."""

from __future__ import annotations

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..base.patterns import expression
from ..plan import Organisation, OrganisationKind
from ..plan.document import KIND_WORDS, kind_in
from ..thai.text import tidy

_NAMED_ALREADY = {OrganisationKind.BANGKOK, OrganisationKind.PATTAYA}
_NAME = expression("[\u0e01-\u0e4e0-9]{1,60}")


def kind_of(name: str) -> OrganisationKind:
    """The kind that a name begins with. Raises OptionError where it begins with none."""
    kind = kind_in(tidy(name))
    if kind is not None:
        return kind
    raise OptionError(
        say("“{name}” does not say which kind of organisation it is.", name=name),
        remedy=say("Give the kind, too: --kind, or the name with it (เทศบาลตำบล…, อบต.…)."),
        place="name",
    )


def kind_named(text: str) -> OrganisationKind:
    """A kind of local government by its name in English, in Thai, or short (อบต.).

    Raises OptionError where there is none of that name.
    """
    for kind, words in KIND_WORDS.items():
        if text in (kind.value, *words, words[1].rstrip(".")):
            return kind
    known = tuple(one.value for one in OrganisationKind)
    raise OptionError(unknown_name(say("kind of organisation"), text, known), place="kind")


def organisation_named(
    name: str, kind: OrganisationKind, district: str = "", province: str = ""
) -> Organisation:
    """A local government by its name with or without the word for its kind.

    Raises OptionError for a name that is empty, of another kind, or has other than Thai letters,
    and for a province without a district, after which documents write it.
    """
    word = KIND_WORDS[kind][0]
    given = _closed(name)
    short = next((one for one in KIND_WORDS[kind] if given.startswith(one)), "")
    bare = given.removeprefix(short)
    other = next(
        (
            words[0]
            for one, words in KIND_WORDS.items()
            if one is not kind and given.startswith(words)
        ),
        None,
    )
    if other is not None:
        raise OptionError(
            say(
                "“{name}” is the name of another kind of organisation than {kind}.",
                name=given,
                kind=word,
            ),
            remedy=say("Give the kind that the name has, or the name without it."),
            place="name",
        )
    if kind in _NAMED_ALREADY:
        wrong = bool(bare)
    else:
        wrong = not _NAME.fullmatch(bare)
    if wrong:
        raise OptionError(
            say("“{name}” cannot be the name of the organisation.", name=name),
            remedy=say("Give its name in Thai letters, without other signs."),
            place="name",
        )
    at = _place(district, "อำเภอ", "district")
    within = _place(province, "จังหวัด", "province")
    if within and not at:
        raise OptionError(
            say("The province is written after the district, which is not given."),
            remedy=say("Give both, or neither."),
            place="province",
        )
    return Organisation(word + bare, kind, at, within)


def _closed(name: str) -> str:
    return "".join(tidy(name).split())


def _place(given: str, word: str, option: str) -> str:
    bare = _closed(given).removeprefix(word)
    if bare and not _NAME.fullmatch(bare):
        raise OptionError(
            say("“{name}” cannot be the name of a place.", name=given),
            remedy=say("Give its name in Thai letters, without other signs."),
            place=option,
        )
    return bare


def ordinance_of(organisation: Organisation) -> str:
    """What an organisation calls the law that its council makes."""
    kind = organisation.kind
    return "เทศบัญญัติ" if kind and kind.is_municipality else "ข้อบัญญัติ"


def head_of(organisation: Organisation) -> str:
    """Who signs for an organisation."""
    kind, name = organisation.kind, organisation.name
    if kind is OrganisationKind.BANGKOK:
        return f"ผู้ว่าราชการ{name}"
    if kind and kind.is_municipality:
        return f"นายกเทศมนตรี{name.removeprefix('เทศบาล')}"
    return f"นายก{name}"
