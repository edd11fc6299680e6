"""What would mend a plan, and doing it in the author's own file."""

from .change import Change, Fixed, Left
from .fix import fix
from .proposals import Proposal, proposals

__all__ = ["Change", "Fixed", "Left", "Proposal", "fix", "proposals"]
