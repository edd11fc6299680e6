"""Goals and target values by year (ค่าเป้าหมาย), in a table or in lines."""
