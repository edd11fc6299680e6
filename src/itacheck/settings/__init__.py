"""What a person chooses: configuration files, the selection of rules, changes to them, waivers.

Each module is loaded where it is used: a check without a configuration parses none.
"""
