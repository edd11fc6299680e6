"""What would mend a plan, and doing it in the author's own file."""
