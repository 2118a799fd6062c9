"""Several people told of in rows: lists, tables, numbers and labels."""
