"""The commands that talk: in the terminal, or on every configured channel."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.console import content, fail, prompt, settings, talk, write
from bot.program.memory import put_off_collecting

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
    put_off_collecting()
    from bot.app import run as serve

    _run(lambda: serve(settings(), talk))


@app.command(epilog='Example, in an assistant\'s settings: {"command": "jifen", "args": ["mcp"]}')
def mcp() -> None:
    """Serve other assistants by MCP on stdin and stdout: tools to ask, estimate and count days. Stores nothing."""
    from bot.clock import clock
    from bot.open_doors.opening import mcp_tools

    known, now = content(), clock(settings().now)

    async def serve() -> None:
        server = mcp_tools(lambda: known, now)
        from bot.open_doors.mcp_server import serve_stdio

        await serve_stdio(server)

    _run(serve, "warning")


def _run(job: Callable[[], Any], level: str = "") -> None:
    """Run a job; whoever talks in the terminal is spared the logs below `level`."""
    from sqlalchemy.exc import SQLAlchemyError

    from bot.channels.ports import ChannelError
    from bot.content.reading import ContentError
    from bot.program.telemetry import set_up_logs
    from bot.storage.database import UnusableDatabase, in_plain_words

    chosen = settings()
    set_up_logs(level or chosen.log_level, as_json=chosen.log_format == "json")
    try:
        asyncio.run(job())
    except (ContentError, ChannelError, UnusableDatabase, ValueError, OSError) as error:
        fail(str(error))
    except SQLAlchemyError as error:
        fail(f"the database failed ({in_plain_words(error)}): what was answered is kept, try again when it works")
