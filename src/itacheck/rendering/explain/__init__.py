"""A rule, or a finding, explained to a person."""
