"""Tracked changes and comments in Word."""
