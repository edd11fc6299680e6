"""Word files: their text and tables as blocks, and the XML elements behind the places."""

from .reading import elements_by_place, read_word_document, text_part_of

__all__ = ["elements_by_place", "read_word_document", "text_part_of"]
