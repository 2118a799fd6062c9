"""The example of the walk through a message runs as it stands in the page, and prints what the page says."""

import contextlib
import io
import re
from pathlib import Path

WALK = Path(__file__).parent.parent / "docs" / "what-happens-to-a-message.md"
EXAMPLE = re.compile(r"```python\n(?P<program>.*?)```\s+```text\n(?P<printed>.*?)```", re.DOTALL)


def test_the_example_prints_what_the_page_says() -> None:
    example = EXAMPLE.search(WALK.read_text(encoding="utf-8"))
    assert example is not None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(example["program"], WALK.name, "exec"), {})  # noqa: S102 - a program of this repository
    assert printed.getvalue() == example["printed"]
