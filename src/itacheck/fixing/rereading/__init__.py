"""A mended file read again: it must say what it is to say."""
