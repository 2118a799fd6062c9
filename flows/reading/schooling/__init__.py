"""Education, degree, the way of studying, and whether they are accepted."""
