"""The rows of any of a plan's tables, over all their pages and under any header."""
