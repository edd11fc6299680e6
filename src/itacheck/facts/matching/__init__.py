"""What belongs together: projects and their sheets by name and number, rows and missions."""
