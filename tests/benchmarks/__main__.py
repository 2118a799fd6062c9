"""All benchmarks, one after the other: python -m tests.benchmarks [TALKS] (make bench).

TALKS is a file of talks, one a line, with what is expected of them; without it the costs of a turn are measured on the
transcripts of the tests, and no talks are judged.
"""

import sys

from tests.benchmarks import matching, points, reading, storing, talks, turns

rows = sys.argv[1:2]
points.main()
matching.main([])
reading.main()
storing.main([])
turns.main(rows)
if rows:
    talks.main(rows)
