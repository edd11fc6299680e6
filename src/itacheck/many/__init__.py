"""Many plans: checked in processes, answered one by one."""

from .batch import check_many
from .impacts import Impact, impact
from .running import Start, completed

__all__ = ["Impact", "Start", "check_many", "completed", "impact"]
