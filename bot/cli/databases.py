"""The commands for whoever looks after the database."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.console import fail, settings, talk

app = typer.Typer()
File = Annotated[Path, typer.Argument(metavar="FILE", help="The back-up.")]


@app.command(epilog="Example: jifen backup jifen-2026-11-29.db")
def backup(file: File) -> None:
    """Write the SQLite database to a new file that its owner alone can read; the assistant may go on running."""
    from bot.storage.backup import BackupRefused, back_up
    from bot.storage.database import UnusableDatabase

    try:
        size = back_up(settings().database, file)
    except (BackupRefused, UnusableDatabase) as refused:
        fail(str(refused))
    talk(f"{size / 1e6:.1f} MB written to {file}; it holds what people said: keep it as you keep the database")


@app.command(epilog="Example: jifen restore jifen-2026-11-29.db")
def restore(file: File) -> None:
    """Put a back-up in the place of the SQLite database; the assistant must be stopped."""
    from bot.clock import clock
    from bot.storage.backup import BackupRefused
    from bot.storage.backup import restore as put_back
    from bot.storage.database import UnusableDatabase

    try:
        done = put_back(file, settings().database, clock(None))
    except (BackupRefused, UnusableDatabase) as refused:
        fail(str(refused))
    before = f"; what was there is kept as {done.kept}: delete it when you are sure" if done.kept else ""
    talk(f"restored from {file}{before}{_left_out(done.reminders)}")


@app.command(epilog="Example: jifen restored")
def restored() -> None:
    """After a restore by pg_restore, before the assistant starts: leave out reminders whose day has come already."""
    from bot.clock import clock
    from bot.reminders.rows import drop_until
    from bot.storage.database import UnusableDatabase, open_engine
    from bot.storage.restored_reminders import last_sent_on

    try:
        engine = open_engine(settings().database)
    except UnusableDatabase as refused:
        fail(str(refused))
    with engine.begin() as connection:
        count = drop_until(connection, last_sent_on(clock(None)()))
    engine.dispose()
    talk(f"ready to start{_left_out(count)}")


def _left_out(reminders: int) -> str:
    return f"; {reminders} reminder(s) left out that went out meanwhile or were stopped" if reminders else ""


@app.command(epilog="Example: jifen migrate")
def migrate(
    to: Annotated[str | None, typer.Option(metavar="VERSION", help="An older version, for an older jifen.")] = None,
) -> None:
    """Bring the tables up to today's; the assistant does so itself when it starts."""
    from bot.storage.database import UnusableDatabase, migrate_database

    try:
        before, after = migrate_database(settings().database, to)
    except UnusableDatabase as refused:
        fail(str(refused))
    talk(f"the tables are at version {after}" + ("" if before == after else f" (before: {before or 'none'})"))
