"""Which block of a document belongs to which part of the plan, by the headings above it."""
