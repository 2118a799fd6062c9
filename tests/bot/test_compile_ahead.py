"""What is compiled before the first run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

KEEP = """
from pathlib import Path
from bot.compile_ahead import compile_expressions
from bot.kept_expressions import KeptExpressions
compile_expressions(KeptExpressions(Path({path!r})))
"""
# Compiles what a run needs for its first answers, and prints what was not kept.
ANSWER = """
from datetime import datetime
from pathlib import Path
from bot import kept_expressions
from bot.config.settings import Settings
from bot.content.files import load_content
from language import lazy
lazy.compile_by(kept_expressions.KeptExpressions(Path({path!r})).expression)
kept_expressions._packed = lambda pattern, flags: print(pattern) or (_ for _ in ()).throw(RuntimeError)
matcher = load_content(Settings(_env_file=None), print).live().matcher
for text in ("密码忘了", "mima wangle", "隨申碼在哪裡看", "How do I reset it?"):
    matcher.match(text)
"""


def ran(program: str, hash_seed: str) -> str:
    """Run `program` in a process in which sets have another order."""
    return subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


@pytest.mark.process
def test_each_expression_is_kept_and_found_again_by_every_later_run(tmp_path: Path) -> None:
    path = tmp_path / "expressions"
    ran(KEEP.format(path=str(path)), "1")
    kept = path.read_bytes()

    ran(KEEP.format(path=str(path)), "2")

    assert path.read_bytes() == kept
    assert len(kept) > 500_000
    assert not ran(ANSWER.format(path=str(path)), "3")
