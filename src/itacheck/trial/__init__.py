"""Whether the examples of rules would notice a mistake in these rules: mutants of them."""
