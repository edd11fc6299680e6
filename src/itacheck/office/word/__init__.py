"""A document as Word has it."""
