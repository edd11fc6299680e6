"""The risk tables of part 1 (ตารางความเสี่ยง) and the plan's own scale."""
