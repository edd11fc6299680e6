"""The report: everything that a check found, and everything that says what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field

from ..base.arguments import require
from ..base.language import say
from ..base.offers import shown_by
from ..base.record import record
from ..packs.model import Severity
from ..plan import Plan, Problem
from ..vocabulary.model import Fact
from .causes import Cause
from .chart_data import Background
from .data import Data
from .finding import Finding
from .ledger import LedgerLine
from .options import Options
from .parts import PartsChecked
from .provenance import Baseline, EngineUsed, PackUsed, RuleUsed
from .reading import ReadingSums
from .repairs import Repair

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


class Pictures(Protocol):
    """Charts as a notebook shows them; ``svg`` is one picture of all of them."""

    @property
    def charts(self) -> tuple[Any, ...]:
        """The charts one by one, each with its ``name``, ``title`` and ``svg``."""

    @property
    def svg(self) -> str:
        """One SVG that stands by itself."""

    def _repr_svg_(self) -> str: ...


@record(slots=False)  # for the cached property
class Report:
    """The result of a check. ``rules`` holds every rule of the packs in the order of the codes.

    With a ``baseline``, ``findings`` are those that it does not know. ``notices`` are problems that
    are not the plan's: waivers that do not hold. ``account`` are the sums of what the document's
    cells were taken for, None where the plan is from YAML, JSON or code. ``causes`` are what
    several findings share, ``repairs`` the fewest changes of figures that mend some of them.
    ``background`` is what pictures are drawn against, and ``grounds`` are the facts that findings
    rest on, by fingerprint; a report read back from its JSON has no grounds, and no more of the
    ``plan`` than the formats show. ``languages`` are those in which all of it can be told, its own
    first. ``label`` is what the caller calls the plan, None where nobody said. ``parts``
    says what of a plan in the making was checked, None for a whole plan.
    """

    version: str
    options: Options
    engine: EngineUsed
    packs: tuple[PackUsed, ...]
    plan: Plan = field(repr=False)
    findings: tuple[Finding, ...]
    ledger: tuple[LedgerLine, ...]
    rules: tuple[RuleUsed, ...] = field(repr=False)
    notices: tuple[Problem, ...] = ()
    baseline: Baseline | None = field(default=None, repr=False)
    background: Background | None = field(default=None, eq=False, repr=False)
    account: ReadingSums | None = field(default=None, repr=False)
    causes: tuple[Cause, ...] = field(default=(), repr=False)
    repairs: tuple[Repair, ...] = field(default=(), repr=False)
    grounds: tuple[tuple[str, Fact], ...] = field(default=(), eq=False, repr=False)
    languages: tuple[str, ...] = field(default=(), eq=False, repr=False)
    label: str | None = None
    parts: PartsChecked | None = field(default=None, repr=False)

    @classmethod
    def from_dict(cls, given: object) -> Report:
        """The report that ``to_dict`` gave: every format of it is the same, in every language.

        Its ``plan`` is what the formats show. A report of an earlier version lacks that, and says
        so where it is asked for.

        Raises OptionError, which names the place, for anything that is no report of this version.
        """
        from .form import report_parts

        return cls(**report_parts(given))

    @property
    def input_name(self) -> str | None:
        """What tells its plan apart: the label, or else the file's base name; None without both."""
        source = self.plan.source
        return self.label or (source.name if source else None)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read in the plan, and waivers that do not hold."""
        return (*self.plan.problems, *self.notices)

    @property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that somebody approved not to count, in document order."""
        return tuple(one for one in self.findings if one.waiver is not None)

    @property
    def unfilled(self) -> tuple[Finding, ...]:
        """What the profile takes for still to be written, in document order."""
        return tuple(one for one in self.findings if one.waiver is None and self._is_unfilled(one))

    @property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that nobody waived and that are of something written, in document order."""
        return tuple(
            one for one in self.findings if one.waiver is None and not self._is_unfilled(one)
        )

    def _is_unfilled(self, finding: Finding) -> bool:
        return finding.rule.startswith(self.options.chosen.unfilled)

    @property
    def language(self) -> str:
        """The language of its sentences."""
        return self.options.language

    @property
    def counts(self) -> Data:
        """The number of ``standing`` findings: ``report.counts["error"]``."""
        return Data(
            tuple(
                (one.value, sum(finding.severity is one for finding in self.standing))
                for one in Severity
            )
        )

    @property
    def errored(self) -> bool:
        """Whether a rule failed to run, so that its silence means nothing."""
        return any(line.errored for line in self.ledger)

    @property
    def ok(self) -> bool:
        """Whether nothing at or above ``options.fail_on`` was found and every rule ran.

        What could not be read counts by its own severity; what is waived or rests on a certainty
        that the options spare does not count.
        """
        weighing = (*map(self.weighs, self.findings), *map(self.weighs, self.problems))
        return not self.errored and not any(weighing)

    def weighs(self, finding: Finding | Problem) -> bool:
        """Whether a finding or problem counts: by severity and certainty, and not if waived."""
        require(finding, (Finding, Problem), say("a finding, or a problem"), "finding")
        limit = self.options.fail_on
        if limit is None or finding.severity.rank > limit.rank:
            return False
        if isinstance(finding, Problem):
            return True
        return finding.waiver is None and finding.certainty not in self.options.chosen.spared

    @property
    def complete(self) -> bool:
        """Whether no main part of the plan was left unread, so that silence means something."""
        return all(one.severity is not Severity.ERROR for one in self.plan.problems)

    @cached_property
    def _repairs(self) -> Mapping[str, Repair]:
        return {mark: one for one in self.repairs for mark in one.findings}

    def repair_of(self, finding: Finding) -> Repair | None:
        """The fewest changes of figures that mend a finding, where that was worked out."""
        require(finding, Finding, say("a finding"), "finding")
        return self._repairs.get(finding.fingerprint)

    def by_rule(self, code: str) -> tuple[Finding, ...]:
        """The findings of one rule, in document order."""
        return tuple(one for one in self.findings if one.rule == code)

    def by_subject(self, subject: str) -> tuple[Finding, ...]:
        """The findings about one thing, such as ``"project:5"``, in document order."""
        return tuple(one for one in self.findings if one.subject == subject)

    def rule(self, code: str) -> RuleUsed:
        """What the packs say about a rule. Raises KeyError for a code that they do not have."""
        for one in self.rules:
            if one.code == code:
                return one
        raise KeyError(code)

    def to_dict(self) -> dict[str, Any]:
        """The report as its JSON has it: see docs/report.md. Every key is always there."""
        from .form import report_form

        written: dict[str, Any] = report_form().write(self)
        return written

    def to_pandas(self) -> pd.DataFrame:
        """The findings as rows with typed columns. Raises OptionError without pandas installed."""
        frame: pd.DataFrame = shown_by("pandas_frame")(self)
        return frame

    def to_polars(self) -> pl.DataFrame:
        """The findings as rows with typed columns. Raises OptionError without polars installed."""
        frame: pl.DataFrame = shown_by("polars_frame")(self)
        return frame

    def plot(self, *names: str) -> Pictures:
        """The charts of those names (``budget``, ``targets``, ``cases``, ``coverage``), or all.

        A notebook shows them; ``plot().svg`` is the picture. Raises OptionError for another name,
        and where the plan has nothing to draw.
        """
        pictures: Pictures = shown_by("pictures_of")(self, names)
        return pictures

    def _repr_html_(self) -> str:
        return str(shown_by("report_table")(self))
