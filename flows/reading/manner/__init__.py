"""How something is said, whatever it is: stated or supposed, denied, stressed, set against something else."""
