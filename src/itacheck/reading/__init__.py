"""The grammar of a plan: a document's blocks to a Plan.

What cannot be read becomes a problem of the plan with its place, and the rest is still read.
"""

from .files import read, read_bytes, read_source
from .read import read_document, read_text

__all__ = ["read", "read_bytes", "read_document", "read_source", "read_text"]
