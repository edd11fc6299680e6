"""Whether a project backs a control: by their names, and by what stands in the sheets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import Literal

from attrs import field

from ...base.record import record
from ...thai.latin import latin_key, latin_phrases, latin_runs
from ...thai.names import (
    LONGEST_NEGATION,
    Name,
    NameIndex,
    Variant,
    index_of,
    name_of,
    negations,
    running_text,
    stands_at,
)
from .context import Context
from .entries import ProjectEntry, SheetEntry

FRAME_PHRASES = (
    "riskscore",
    "integrityandtransparencyassessment",
    "integritytransparencyassessment",
    "corruptionperceptionindex",
    "corruptionperceptionsindex",
    "opendataintegrityandtransparencyassessment",
)
"""Phrases of the plan's frame, as ``latin_key`` has them: any two of its items may share them."""
_SAYS_NO = ("no", "zero", "anti", "stop")
How = Literal["backed", "loosely", "none"]
"""How a control is backed by a project."""


@record
class Backing:
    """How a control is backed: ``how`` is None where the pack does not say what is enough.

    ``nearest`` is the project with the most similar name, whatever its negations; ``by`` is the
    project or sheet that backs the control.
    """

    how: How | None
    nearest: ProjectEntry | None
    similarity: int | None
    by: ProjectEntry | SheetEntry | None = None


@record(slots=False)  # for the cached property
class Backers:
    """The projects and sheets of a plan, ready to be asked about many controls."""

    context: Context
    _index: NameIndex = field(repr=False)

    def of(self, control: str) -> Backing:
        """How a control is backed."""
        name = name_of(control, self.context.own)
        found = self._index.nearest(name)
        nearest = self.context.projects[found.position] if found else None
        similarity = found.similarity if found else None
        backed = self.context.criterion("similarity_backed")
        loosely = self.context.criterion("similarity_loosely")
        if backed is None or loosely is None:
            return Backing(None, nearest, similarity)
        # To look for the nearest is to look at every project, for every control: once is enough.
        match = found if self._index.agrees(name) else self._index.match(name)
        by = self.context.projects[match.position] if match else None
        if match is not None and match.similarity >= backed:
            return Backing("backed", nearest, similarity, by)
        if match is not None and match.similarity >= loosely:
            return Backing("loosely", nearest, similarity, by)
        whole = self._whole(name) or self._phrase(control)
        return Backing("loosely" if whole else "none", nearest, similarity, whole)

    def _whole(self, control: Name) -> ProjectEntry | SheetEntry | None:
        """A project whose whole core stands in the control, or a sheet that has the control's."""
        length = self.context.criterion("core_length")
        if length is None:
            return None
        for project, entry in self._projects:
            for one in control.variants:
                if (
                    project.core in one.core
                    and len(project.core) >= length
                    and project.negations == one.negations
                ):
                    return entry
        cores = [one.core for one in control.variants if len(one.core) >= length]
        return self._sheet_with(cores) if cores else None

    def _sheet_with(self, cores: Sequence[str]) -> SheetEntry | None:
        """The first sheet in which one of some cores stands."""
        text, starts = self._texts
        places = [one for core in cores if (one := stands_at(core, text)) is not None]
        return self.context.sheets[bisect_right(starts, min(places)) - 1] if places else None

    @cached_property
    def _projects(self) -> tuple[tuple[Variant, ProjectEntry], ...]:
        """The projects by the ways to take their names, in their order."""
        return tuple((one, entry) for entry in self.context.projects for one in entry.name.variants)

    def _phrase(self, control: str) -> ProjectEntry | None:
        """The first project whose title has a phrase of the control in Latin letters."""
        wanted = latin_phrases(control) - self._common
        if not wanted:
            return None
        negated = negations(control)
        for entry, phrases in zip(self.context.projects, self._latin, strict=True):
            shared = wanted & phrases
            # A phrase that says no itself may stand for the Thai negation beside it.
            if any(one.startswith(_SAYS_NO) for one in shared):
                return entry
            if shared and negations(entry.project.title) == negated:
                return entry
        return None

    @cached_property
    def _common(self) -> frozenset[str]:
        """What is said of every plan: the words of the frame, and the pack's topics as a whole."""
        topics = (latin_key(one.title.en) for one in self.context.criteria.topics)
        return frozenset((*FRAME_PHRASES, *topics))

    @cached_property
    def _latin(self) -> tuple[frozenset[str], ...]:
        """The runs of Latin letters in every project's title."""
        return tuple(latin_runs(entry.project.title) for entry in self.context.projects)

    @cached_property
    def _texts(self) -> tuple[str, tuple[int, ...]]:
        """Title and text of every sheet in a row, as cores are compared, and where each begins.

        What divides them is in no core, and as long as what a core may not stand behind.
        """
        texts = [running_text(_text(entry), self.context.own) for entry in self.context.sheets]
        between = "\n" * LONGEST_NEGATION
        starts = accumulate((len(one) + len(between) for one in texts), initial=0)
        return between.join(texts), tuple(starts)


def backers_of(context: Context) -> Backers:
    """The projects and sheets that may back controls."""
    return Backers(context, index_of(entry.name for entry in context.projects))


def _text(entry: SheetEntry) -> str:
    # White space vanishes when names are compared: a bar keeps the parts apart.
    sections = (section.text.replace("\n", "|") for section in entry.sheet.sections)
    return "|".join((entry.sheet.title, *sections))
