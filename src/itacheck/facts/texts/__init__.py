"""What the words of a plan say: where they stand, lists, left-overs of a template, people."""
