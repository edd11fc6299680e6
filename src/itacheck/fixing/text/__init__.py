"""What is printed in a text file, exchanged."""
