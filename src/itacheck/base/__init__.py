"""What everything uses: errors, sentences apart from their language, places, limits, files."""
