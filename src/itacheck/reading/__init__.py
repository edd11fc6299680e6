"""The grammar of a plan: a document's blocks to a Plan.

What cannot be read becomes a problem of the plan with its place, and the rest is still read.
"""

from .read import read, read_document, read_text

__all__ = ["read", "read_document", "read_text"]
