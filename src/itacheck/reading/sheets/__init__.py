"""The detail sheets of part 3: where each begins, and the sections that it has."""
