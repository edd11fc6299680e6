"""What version 0.1 had by this name; random plans are no part of the package any more."""
