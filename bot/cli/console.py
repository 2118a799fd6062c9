"""What every command shares: settings, the day, content, where lines go, and how a command ends."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import typer
from pydantic import ValidationError

from bot.clock import SHANGHAI, clock
from bot.config.secret_files import environment_name
from bot.config.settings import Settings

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from bot.content.content import Content, Folders

Loaded = TypeVar("Loaded")
BAD_INPUT = 1


def settings() -> Settings:
    """Return the settings of the environment and `.env`; ends the command with a line a fault when one is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        fail("\n".join(_fault(fault) for fault in error.errors(include_url=False, include_input=False)))
    except ValueError as error:
        fail(f"setting refused: {error}")


def _fault(fault: "ErrorDetails") -> str:
    name = str(fault["loc"][0]) if fault["loc"] else ""
    field = Settings.model_fields.get(name)
    shown = f"{environment_name(Settings, name, field)}: " if field else f"{name}: " if name else ""
    return f"setting refused: {shown}{fault['msg'].removeprefix('Value error, ')}"


def today() -> date:
    """Return the day in Shanghai."""
    return clock(settings().now)().astimezone(SHANGHAI).date()


def content() -> "Content":
    """Load all content; ends the command with every problem when some is bad."""
    from bot.content.files import load_content

    return or_exit(lambda: load_content(settings(), talk)).live()


def folders(faq: Path | None) -> "Folders":
    """Return the folders of the content, with `faq` in place of the FAQ entries when it is given."""
    from bot.content.content import Folders

    chosen = faq or settings().faq_dir
    return Folders(faq=chosen) if chosen else Folders()


def or_exit(load: Callable[[], Loaded]) -> Loaded:
    """Return what `load` gives; ends the command with every problem when content is bad."""
    from bot.content.reading import ContentError

    try:
        return load()
    except ContentError as error:
        fail(str(error))


def write(line: str) -> None:
    """Write data to stdout."""
    print(line, flush=True)


def talk(line: str) -> None:
    """Say something to the person at the terminal, on stderr."""
    print(line, file=sys.stderr, flush=True)


def prompt() -> str:
    """Wait for a line."""
    return input("> ")


def finish(good: bool) -> None:
    """End the command with 1 unless all was good."""
    if not good:
        raise typer.Exit(BAD_INPUT)


def fail(message: str) -> NoReturn:
    """Say what was wrong with the input and end the command with 1."""
    talk(message)
    raise typer.Exit(BAD_INPUT)
