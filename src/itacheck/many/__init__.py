"""Many plans: checked in processes, answered one by one."""

from .batch import check_many
from .running import Start, completed

__all__ = ["Start", "check_many", "completed"]
