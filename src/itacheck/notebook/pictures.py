"""The charts of a report as one picture."""

from __future__ import annotations

from ..base.errors import OptionError, unknown_name
from ..base.language import Message, say
from ..base.record import record
from ..rendering import Page
from ..rendering.charts import NAMES, Chart, charts_of
from ..rendering.charts.svg import FONTS, element, label
from ..report import Report

_TITLE = 30
"""The room for a title, in pixels."""


@record
class Pictures:
    """Charts, which a notebook shows below each other; ``svg`` is that picture."""

    charts: tuple[Chart, ...]

    @property
    def svg(self) -> str:
        """One SVG that stands by itself, with the title of each chart above it."""
        width = max(one.size[0] for one in self.charts)
        height, parts = 0, []
        for one in self.charts:
            parts.append(label(one.title, 12, height + 22, size=16, font_weight="bold"))
            height += _TITLE
            parts.append(element("g", one.svg, transform=f"translate(0 {height})"))
            height += one.size[1]
        return element(
            "svg",
            *parts,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {width} {height}",
            width=width,
            height=height,
            font_family=FONTS,
        )

    def _repr_svg_(self) -> str:
        """What a notebook shows."""
        return self.svg


def pictures_of(report: Report, names: tuple[str, ...]) -> Pictures:
    """The charts of those names, in their order; without a name, all that the plan has.

    Raises OptionError for a name that there is none of, and where the plan has nothing to draw.
    """
    for name in names:
        if name not in NAMES:
            raise OptionError(unknown_name(say("picture"), str(name), NAMES), place="names")
    source = report.plan.source
    prefix = f"plan-{source.sha256[:8]}-" if source else ""
    drawn = {one.name: one for one in charts_of(report, Page(), prefix)}
    lacking = [name for name in names if name not in drawn]
    if lacking or not drawn:
        raise OptionError(
            say("There is nothing to draw for: {names}.", names=", ".join(lacking or NAMES)),
            remedy=_remedy(report, tuple(drawn)),
            place="names",
        )
    return Pictures(tuple(drawn[name] for name in dict.fromkeys(names or drawn)))


def _remedy(report: Report, drawn: tuple[str, ...]) -> Message:
    if drawn:
        return say("This plan has: {names}.", names=", ".join(drawn))
    if report.background is None:
        return say(
            "A report that an earlier version saved does not hold the plan: check the plan again."
        )
    return say("Give a plan with a summary table, targets or risks.")
