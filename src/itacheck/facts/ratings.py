"""How the risks of a row are rated, and whether a rating fits its own figures."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ..plan import Rating, RiskBand, RiskLevel, RiskRow
from ..readable import Readable


def rating_of(row: RiskRow, position: int) -> Rating | None:
    """The rating of the risk at a position of the row, from 0.

    One rating holds for all risks; several belong to the first risks, in order.
    """
    if len(row.ratings) == 1:
        return row.ratings[0]
    return row.ratings[position] if position < len(row.ratings) else None


def level_of(rating: Rating | None, bands: Sequence[RiskBand]) -> RiskLevel | None:
    """The level that a rating states; where it states none, the plan's own band of its score."""
    if rating is None or rating.level is not None or is_unknown(rating):
        return rating.level if rating else None
    score = score_of(rating)
    fitting = {band.level for band in bands if score is not None and _holds(band, score)}
    return fitting.pop() if len(fitting) == 1 else None


def score_of(rating: Rating) -> int | None:
    """The score stated, or else the product of likelihood and impact."""
    return product_of(rating) if rating.score is None else rating.score


def product_of(rating: Rating) -> int | None:
    """Likelihood times impact, where both are stated."""
    if rating.likelihood is None or rating.impact is None:
        return None
    return rating.likelihood * rating.impact


def is_unknown(rating: Rating) -> bool:
    """Whether a rating states a level that is none of the scale's."""
    return rating.level is None and bool(rating.stated.strip(" -–—"))


@frozen(repr=False)
class Doubts(Readable):
    """What is wrong with a row's ratings, each as a reader would write it down."""

    levels: tuple[str, ...]
    scores: tuple[str, ...]
    bands: tuple[str, ...]


def doubts(row: RiskRow, bands: Sequence[RiskBand]) -> Doubts:
    """What is wrong with the ratings of a row."""
    return Doubts(
        tuple(f"“{one.stated}”" for one in row.ratings if is_unknown(one)),
        tuple(
            f"{one.likelihood} × {one.impact} ≠ {one.score}"
            for one in row.ratings
            if one.score is not None and product_of(one) not in {None, one.score}
        ),
        tuple(misfit for one in row.ratings if (misfit := _misfit(one, bands))),
    )


def _misfit(rating: Rating, bands: Sequence[RiskBand]) -> str:
    """A level beside the bands that its score lies in; empty where nothing contradicts it."""
    score = score_of(rating)
    if rating.level is None or score is None:
        return ""
    own = [band for band in bands if band.level is rating.level]
    fitting = [band for band in bands if _holds(band, score)]
    if any(band.level is rating.level for band in fitting) or not (own or fitting):
        return ""
    return f"{rating.level.value} ({score}) ≠ " + ", ".join(
        f"{band.level.value} {band.lowest}–{band.highest}" for band in fitting or own
    )


def _holds(band: RiskBand, score: int) -> bool:
    return band.lowest <= score <= band.highest
