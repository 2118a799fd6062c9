"""What holds for every test."""

from hypothesis import settings

# A machine that does other things meanwhile is slow without anything being wrong: how long things take is for the
# benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
