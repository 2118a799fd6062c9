"""The commands. No logic: arguments come in, lines go out; what is computed lives elsewhere.

Each command imports what it needs when it runs, so that `jifen read` does not wait for a web server.
"""

import sys

import typer

from bot.cli import answering, databases, editing, inbox, leads, running, stats, wechat
from bot.kept_expressions import keep_expressions
from bot.program.memory import hold_little
from bot.program.telemetry import set_up_logs

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The assistant on the Shanghai residence-permit points.",
)
for commands in (answering.app, editing.app, inbox.app, running.app, databases.app, stats.app, wechat.app, leads.app):
    app.add_typer(commands)


@app.callback()
def prepare() -> None:
    """Send what goes wrong to stderr: what a command prints is data."""
    set_up_logs("warning")


def main() -> None:
    """Run the command line."""
    hold_little()
    keep_expressions()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
