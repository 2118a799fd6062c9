"""All benchmarks, one after the other: python -m tests.benchmarks (make bench)."""

from tests.benchmarks import matching, points

points.main()
matching.main([])
