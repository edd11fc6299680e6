"""The package that a Word or Excel file is: its parts, their XML, how they refer to each other."""
