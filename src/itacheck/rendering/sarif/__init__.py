"""SARIF, for programs that look for faults."""

from .log import RENDERER

__all__ = ["RENDERER"]
