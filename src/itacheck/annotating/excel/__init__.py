"""Notes in the cells of a workbook, and a sheet that lists the findings."""
