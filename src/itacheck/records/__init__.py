"""Everything typed that is data: a tree with places to a value, a schema for it, and back to data.

A text (YAML, JSON, TOML) or a dict becomes a tree (``yaml_json``, ``toml``, ``python_values``)
whose nodes know their places. A codec reads it through a cursor, which keeps every fault with its
place; the same codec writes the value as plain data, and says what it reads as JSON Schema.
"""
