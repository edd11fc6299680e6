"""Values of a YAML or JSON file, exchanged."""
