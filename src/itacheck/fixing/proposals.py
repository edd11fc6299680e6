"""What would mend a plan, each proposal tried by the engine before it is offered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from attrs import evolve

from ..annotating.remarks import AUTHOR
from ..base.arguments import public
from ..base.errors import OptionError
from ..base.language import say
from ..base.record import record
from ..packs.model import Rule, Severity
from ..plan import Plan
from ..report import Finding, Report
from ..report.arguments import require_report
from ..report.finding import SHORT
from ..view import Entry, Standing
from .change import Change
from .checker_of_report import checker_of
from .swapping import swapped
from .ways import WAYS, Draft, Scope

if TYPE_CHECKING:
    from ..checking import Checker

_MOST_TRIALS = 60
"""So many single drafts are tried at the most; the others are not offered."""
_FEWEST_TRIALS = 4
_MOST_EXAMINED = 60_000
"""So many examinations of a rule are made in all trials together."""


@record
class Proposal:
    """Changes that mend something, as a check of the mended plan showed.

    ``choice`` is what it is one of the answers to: of the proposals with the same one, one is
    taken. ``safe``: the plan itself decides it, it brings nothing new, and nothing that is waived
    is gone with it. ``mends`` are the findings that are gone after it, and ``brings`` those that
    are new, by the check.
    """

    id: str
    choice: str
    safe: bool
    changes: tuple[Change, ...]
    mends: tuple[Finding, ...]
    brings: tuple[Finding, ...] = ()


@record
class _Group:
    """Drafts that answer the same, each with the repair that it comes from."""

    finding: Finding
    drafts: tuple[tuple[str, Draft], ...]


@record
class Offers:
    """What would mend a report's findings, and how many questions were not tried to the end.

    A large plan has fewer trials: what stands behind the last of them is not offered.
    """

    proposals: tuple[Proposal, ...]
    untried: int = 0


@public
def proposals(plan: Plan, report: Report, checker: Checker | None = None) -> tuple[Proposal, ...]:
    """What would mend the findings of a report, in the order of the report.

    ``report`` is of this very plan, and was not read back from JSON; ``checker`` is what made it,
    needed where it used packs or values of its own. What is waived, and what nobody can mend
    without knowing more than the plan, has no proposal. Raises OptionError for another report.
    """
    return offers(report, _given(plan, report, checker) or checker_of(report)).proposals


def offers(report: Report, checker: Checker) -> Offers:
    """The proposals for a report by what made it, and how many questions were not tried.

    Raises OptionError for another checker.
    """
    plan = report.plan  # its parts are those that the findings rest on
    trial = _Trial(plan, report, checker)
    pack = checker.compiled.whole
    groups = tuple(_groups(Scope(plan, report, pack.criteria), pack.rules))
    together = _together(groups, trial)
    offered = tuple(one for group in groups for one in _offered(group, trial, together))
    return Offers(offered, trial.untried)


def _given(plan: object, report: Report, checker: object) -> Checker | None:
    """The checker, if there is one. Raises OptionError for another plan, or what is none of it."""
    from ..checking import Checker

    require_report(report)
    if not isinstance(plan, Plan):
        raise OptionError(
            say("A value of the type {type} is no plan.", type=type(plan).__name__),
            remedy=say("Give the plan that the report is about: report.plan."),
            place="plan",
        )
    if report.findings and not report.grounds:
        raise OptionError(
            say("This report does not hold what its findings rest on."),
            remedy=say("Check the plan again, and give that report."),
            place="report",
        )
    if plan != report.plan:
        raise OptionError(
            say("This is not the plan that the report is about."),
            remedy=say("Give the plan that the report is about: report.plan."),
            place="plan",
        )
    if checker is not None and not isinstance(checker, Checker):
        raise OptionError(
            say("A value of the type {type} is no checker.", type=type(checker).__name__),
            remedy=say("Give the checker that made it, as prepare() made it."),
            place="checker",
        )
    return checker


def _groups(scope: Scope, rules: Iterable[Rule]) -> Iterator[_Group]:
    """The drafts for the findings that stand, those that answer the same together."""
    facts = dict(scope.report.grounds)
    named = {one.code: one.repairs for one in rules}
    groups: dict[object, _Group] = {}
    for finding in scope.report.standing:
        repair = scope.report.repair_of(finding)
        key: object = repair.id if repair else (finding.rule, finding.subject, finding.passage)
        group = groups.get(key, _Group(finding, ()))
        known = {_meaning(one) for _, one in group.drafts}
        for name in named.get(finding.rule, ()):
            for draft in WAYS[name](scope, finding, facts[finding.fingerprint]):
                if draft.changes and _meaning(draft) not in known:
                    known.add(_meaning(draft))
                    group = evolve(group, drafts=(*group.drafts, (name, draft)))
        groups[key] = group
    return (one for one in groups.values() if one.drafts)


def _meaning(draft: Draft) -> frozenset[tuple[int, str]]:
    return frozenset((id(one.swap.old) if one.swap else 0, one.text) for one in draft.changes)


class _Trial:
    """Checks of the plan with changes made: how many there were, and were wanted, changes here.

    A large plan has fewer of them: each takes as long as what is examined.
    """

    def __init__(self, plan: Plan, report: Report, checker: Checker) -> None:
        self._plan, self.report, self._checker = plan, report, checker
        self._before = checker.findings(plan)
        self._known = {one.fingerprint for one in self._before}
        if any(one.fingerprint not in self._known for one in report.findings):
            raise OptionError(
                say("The report was made by another checker."),
                remedy=say("Give the checker that made it, as prepare() made it."),
                place="checker",
            )
        standing = {one.fingerprint for one in report.standing}
        self._concerned = tuple(
            one for one in report.findings if one.waiver or one.fingerprint in standing
        )
        self.made = self.untried = 0
        examined = sum(one.examined for one in report.ledger)
        self._most = max(_FEWEST_TRIALS, min(_MOST_TRIALS, _MOST_EXAMINED // max(examined, 1)))

    @property
    def over(self) -> bool:
        """Whether there were as many as there may be."""
        return self.made >= self._most

    def of(self, changes: Iterable[Change]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """The findings that are gone with the changes, and those that are new."""
        self.made += 1
        mended = swapped(self._plan, changes)
        found = self._checker.findings(mended)
        names = _former_names(self._plan, mended)
        now = [(_what(one, names), one) for one in found]
        then = [(_what(one, {}), one) for one in self._concerned]
        before = Counter(_what(one, {}) for one in self._before)
        after = Counter(what for what, _ in now)
        left = {one.fingerprint for one in found}
        return (
            _rest(then, before - after, left),
            _rest(now, after - before, self._known),
        )


_What = tuple[object, ...]


def _what(finding: Finding, names: Mapping[str, str]) -> _What:
    """What a finding is, also where a title or a number that it is known by has changed."""
    return finding.rule, names.get(finding.subject, finding.subject), finding.year


def _former_names(before: Plan, after: Plan) -> dict[str, str]:
    """By the subject of each project and sheet now the one that it had: a number may be another."""
    found: dict[str, str] = {}
    for kind in ("projects", "sheets"):
        then, now = getattr(before, kind), getattr(after, kind)
        names = {id(one): name for name, one in before.by_subject.items()}
        names_now = {id(one): name for name, one in after.by_subject.items()}
        found |= {names_now[id(two)]: names[id(one)] for one, two in zip(then, now, strict=True)}
    return found


def _rest(
    findings: Sequence[tuple[_What, Finding]], more: Mapping[_What, int], others: Set[str]
) -> tuple[Finding, ...]:
    """As many of each as there are ``more`` of than before, first those that are no ``others``."""
    left = Counter(more)
    kept = set()
    for what, one in sorted(findings, key=lambda each: each[1].fingerprint in others):
        if left[what] > 0:
            left[what] -= 1
            kept.add(one.fingerprint)
    return tuple(one for _, one in findings if one.fingerprint in kept)


def _together(groups: Sequence[_Group], trial: _Trial) -> frozenset[int]:
    """Drafts that need no trial of their own: all of one kind at once mend all, and bring nothing.

    Only what neither sums nor names rest on is tried so: these may hide what each other brings.
    """
    kinds: dict[tuple[str, int], list[tuple[_Group, Draft]]] = {}
    for group in groups:
        for at, (name, draft) in enumerate(group.drafts):
            if name in _BY_ITSELF:
                kinds.setdefault((name, at), []).append((group, draft))
    passed: set[int] = set()
    for members in kinds.values():
        gone, new = trial.of(change for _, draft in members for change in draft.changes)
        marks = {one.fingerprint for one in gone}
        if not new and all(group.finding.fingerprint in marks for group, _ in members):
            passed.update(id(draft) for _, draft in members)
    return frozenset(passed)


_BY_ITSELF = frozenset({"unit", "no_budget"})


def _offered(group: _Group, trial: _Trial, together: frozenset[int]) -> Iterator[Proposal]:
    """The drafts that mend something, and more errors than they bring; numbered, the best first."""
    choice = group.finding.fingerprint[:SHORT]
    tried = sorted(_tried(group, trial, together), key=lambda one: (_errors(one[2]), -len(one[1])))
    for number, (draft, gone, new) in enumerate(tried, start=1):
        name = f"{choice}-{number}"
        why = _why(group.finding, name, trial)
        waived = any(one.waiver for one in gone)
        yield Proposal(
            name,
            choice,
            draft.safe and not new and not waived,
            tuple(evolve(one, why=why) for one in draft.changes),
            gone,
            new,
        )


def _tried(
    group: _Group, trial: _Trial, together: frozenset[int]
) -> Iterator[tuple[Draft, tuple[Finding, ...], tuple[Finding, ...]]]:
    """The drafts that mend something, with what is gone after them and what is new."""
    for _, draft in group.drafts:
        gone: tuple[Finding, ...] = (group.finding,)
        new: tuple[Finding, ...] = ()
        if id(draft) not in together:
            if trial.over:
                trial.untried += 1
                return
            gone, new = trial.of(draft.changes)
        standing = [one for one in gone if one.waiver is None]
        if standing and _errors(new) < max(_errors(standing), 1):
            yield draft, gone, new


def _errors(findings: Iterable[Finding]) -> int:
    return sum(one.severity is Severity.ERROR for one in findings)


def _why(finding: Finding, name: str, trial: _Trial) -> tuple[str, ...]:
    """The paragraphs of a comment on a change: the rule, what was wrong, the basis, a mark."""
    entry = Entry(finding, Standing.FOUND, trial.report)
    return (
        f"{finding.rule} {entry.title}".rstrip(),
        finding.message,
        entry.cited,
        f"[{AUTHOR}:{name}]",
    )
