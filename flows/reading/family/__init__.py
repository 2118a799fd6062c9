"""Marriage, and where the spouse has their hukou."""
