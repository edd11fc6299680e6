"""A plan's own file with the findings in it, as comments at their places."""

from .annotate import annotate
from .protection import is_annotated
from .remarks import Annotated

__all__ = ["Annotated", "annotate", "is_annotated"]
