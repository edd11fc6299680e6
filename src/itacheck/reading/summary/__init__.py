"""The summary table of part 2 (ตารางสรุป): dimensions, missions, projects, totals, remarks."""
