"""Comments in a Word document."""
