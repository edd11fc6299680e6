"""Thai digits, text, years, dates and names. Knows nothing of plans."""
