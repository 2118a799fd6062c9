"""The commands that talk: in the terminal, or on every configured channel."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.console import fail, prompt, settings, talk, write

app = typer.Typer()


@app.command(epilog="Example: jifen chat --record tests/cases/transcripts/my_talk.yaml")
def chat(
    record: Annotated[Path | None, typer.Option(help="Write the talk as a transcript test to this new file.")] = None,
) -> None:
    """Talk to the assistant in the terminal."""
    from bot.app import chat as hold_a_talk
    from bot.recording import Recorder

    _run(lambda: hold_a_talk(settings(), prompt, write, talk, Recorder(record) if record else None), "warning")


@app.command(epilog="Example: jifen run")
def run() -> None:
    """Run every configured channel in one process; without a token that is the chat page."""
    from bot.app import run as serve

    _run(lambda: serve(settings(), talk))


def _run(job: Callable[[], Any], level: str = "") -> None:
    """Run a job; whoever talks in the terminal is spared the logs below `level`."""
    from sqlalchemy.exc import SQLAlchemyError

    from bot.channels.ports import ChannelError
    from bot.content import ContentError
    from bot.database import UnusableDatabase, in_plain_words
    from bot.telemetry import set_up_logs

    set_up_logs(level or settings().log_level)
    try:
        asyncio.run(job())
    except (ContentError, ChannelError, UnusableDatabase, ValueError, OSError) as error:
        fail(str(error))
    except SQLAlchemyError as error:
        fail(f"the database failed ({in_plain_words(error)}): what was answered is kept, try again when it works")
