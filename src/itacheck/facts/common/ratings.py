"""How the risks of a row are rated, and whether a rating fits its own figures."""

from __future__ import annotations

from collections.abc import Sequence

from ...base.record import record
from ...plan import Rating, RiskBand, RiskLevel, RiskRow


def rating_of(row: RiskRow, position: int) -> Rating | None:
    """The rating of the risk at a position of the row, from 0.

    One rating holds for all risks; several belong to the first risks, in order.
    """
    if len(row.ratings) == 1:
        return row.ratings[0]
    return row.ratings[position] if position < len(row.ratings) else None


def level_of(rating: Rating | None, bands: Sequence[RiskBand]) -> RiskLevel | None:
    """The level that a rating states; where it states none, the plan's own band of its score."""
    if rating is None or rating.level is not None or rating.stated.strip(" -–—"):
        return rating.level if rating else None
    score = score_of(rating)
    fitting = {band.level for band in bands if score is not None and band.holds(score)}
    return fitting.pop() if len(fitting) == 1 else None


def score_of(rating: Rating) -> int | None:
    """The score stated, or else the product of likelihood and impact."""
    return product_of(rating) if rating.score is None else rating.score


def product_of(rating: Rating) -> int | None:
    """Likelihood times impact, where both are stated."""
    if rating.likelihood is None or rating.impact is None:
        return None
    return rating.likelihood * rating.impact


def is_unknown(rating: Rating, bands: Sequence[RiskBand] = ()) -> bool:
    """Whether a rating states a level that is none of the scale's, nor of the plan's own."""
    word = rating.stated.strip(" -–—")
    return rating.level is None and bool(word) and word not in {band.name for band in bands}


@record
class Doubts:
    """What is wrong with a row's ratings, each as a reader would write it down."""

    levels: tuple[str, ...]
    scores: tuple[str, ...]
    bands: tuple[str, ...]


def doubts(row: RiskRow, bands: Sequence[RiskBand]) -> Doubts:
    """What is wrong with the ratings of a row."""
    return Doubts(
        tuple(f"“{one.stated}”" for one in row.ratings if is_unknown(one, bands)),
        tuple(
            f"{one.likelihood} × {one.impact} ≠ {one.score}"
            for one in row.ratings
            if one.score is not None and product_of(one) not in {None, one.score}
        ),
        tuple(misfit for one in row.ratings if (misfit := _misfit(one, bands))),
    )


def is_open(row: RiskRow, bands: Sequence[RiskBand]) -> bool:
    """Whether a level of the row is to be held against bands whose scores cannot be told."""
    unread = any(band.lowest is None for band in bands)
    return unread and any(one.stated and score_of(one) is not None for one in row.ratings)


def _misfit(rating: Rating, bands: Sequence[RiskBand]) -> str:
    """A level beside the bands that its score lies in; empty where nothing contradicts it."""
    score = score_of(rating)
    if score is None or any(band.lowest is None for band in bands):
        return ""
    own = [band for band in bands if _is_of(rating, band)]
    named = [band for band in own if rating.stated and band.name == rating.stated] or own
    fitting = [band for band in bands if band.holds(score)]
    if not rating.level and not named:
        return ""
    if any(band in named for band in fitting) or not (named or fitting):
        return ""
    shown = rating.level.value if rating.level and not rating.stated else rating.stated
    return f"{shown} ({score}) ≠ " + ", ".join(
        f"{band.name} {band.lowest}–{band.highest}" for band in fitting or named
    )


def _is_of(rating: Rating, band: RiskBand) -> bool:
    """Whether a band is that of the level which a rating states."""
    if rating.level is not None:
        return band.level is rating.level
    return bool(rating.stated) and band.name == rating.stated
