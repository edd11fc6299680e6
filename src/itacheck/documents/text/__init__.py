"""Plain text: its encoding, its lines and tables."""
