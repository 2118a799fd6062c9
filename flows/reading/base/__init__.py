"""The base of the insurance: its multiple of the average wage, and the months at one."""
