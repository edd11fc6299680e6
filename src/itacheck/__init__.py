"""itacheck checks anti-corruption action plans of Thai local governments against cited rules.

>>> import itacheck
>>> report = itacheck.check("plan.txt")  # doctest: +SKIP
>>> report.ok, report.counts, report.by_rule("BUD001")  # doctest: +SKIP

Each name is loaded when it is first used, so that importing the package costs next to nothing.
"""

# Not typing's own: importing typing would cost more than all the rest of this module.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from .annotating import Annotated, annotate
    from .base.errors import (
        EngineError,
        ItacheckError,
        LimitError,
        OptionError,
        PackError,
        PlanError,
        ReadError,
    )
    from .base.limits import Limits
    from .base.location import (
        Location,
        ParagraphLocation,
        PointerLocation,
        SheetLocation,
        TableLocation,
        TextLocation,
    )
    from .checking import Checker, check, prepare
    from .fixing import Change, Fixed, Proposal, fix, proposals
    from .many import Impact, check_many, impact
    from .office import new_plan, write
    from .packs import load_pack
    from .packs.model import Certainty, Pack, Severity
    from .plan import BuddhistDate, FiscalYear, Plan, Problem
    from .reading.files import read
    from .rendering import formats, render
    from .report import Basis, Finding, LedgerLine, Report
    from .vocabulary.model import Evidence

    __version__: str

__all__ = [
    "Annotated",
    "Basis",
    "BuddhistDate",
    "Certainty",
    "Change",
    "Checker",
    "EngineError",
    "Evidence",
    "Finding",
    "FiscalYear",
    "Fixed",
    "Impact",
    "ItacheckError",
    "LedgerLine",
    "LimitError",
    "Limits",
    "Location",
    "OptionError",
    "Pack",
    "PackError",
    "ParagraphLocation",
    "Plan",
    "PlanError",
    "PointerLocation",
    "Problem",
    "Proposal",
    "ReadError",
    "Report",
    "Severity",
    "SheetLocation",
    "TableLocation",
    "TextLocation",
    "__version__",
    "annotate",
    "check",
    "check_many",
    "fix",
    "formats",
    "impact",
    "load_pack",
    "new_plan",
    "prepare",
    "proposals",
    "read",
    "render",
    "write",
]


def _homes() -> dict[str, str]:
    """The module that each public name lives in."""
    homes = {
        "annotating": "Annotated annotate",
        "checking": "Checker check prepare",
        "many": "Impact check_many impact",
        "fixing": "Change Fixed Proposal fix proposals",
        "base.errors": (
            "EngineError ItacheckError LimitError OptionError PackError PlanError ReadError"
        ),
        "base.limits": "Limits",
        "base.location": (
            "Location ParagraphLocation PointerLocation SheetLocation TableLocation TextLocation"
        ),
        "packs": "load_pack",
        "packs.model": "Certainty Pack Severity",
        "plan": "BuddhistDate FiscalYear Plan Problem",
        "reading.files": "read",
        "rendering": "formats render",
        "report": "Basis Finding LedgerLine Report",
        "office": "new_plan write",
        "vocabulary.model": "Evidence",
    }
    return {name: home for home, names in homes.items() for name in names.split()}


def _load(name: str) -> object:
    from importlib import import_module

    if name == "__version__":
        from .report.version import installed_version

        return installed_version()
    home = _homes().get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = found
    return found


if not TYPE_CHECKING:  # or a type checker would take every name for a public one
    __getattr__ = _load


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
