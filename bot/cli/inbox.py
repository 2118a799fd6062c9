"""The commands for whoever works through the questions that got no answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.cli.console import fail, or_exit, settings, talk, write

if TYPE_CHECKING:
    from bot.inbox.clusters import Item
    from bot.inbox.inbox import Inbox

app = typer.Typer()
inbox_app = typer.Typer(
    help="For editors: the questions that got no good answer.",
    epilog="Example: jifen inbox to 34 reprint-notice",
    invoke_without_command=True,
)
app.add_typer(inbox_app, name="inbox")
Result = TypeVar("Result")
Number = Annotated[int, typer.Argument(metavar="ITEM", help="Its number, as `jifen inbox list` shows it.")]
SHOWN = 60


@inbox_app.callback()
def group(context: typer.Context) -> None:
    """List what waits where nothing else is wanted."""
    if context.invoked_subcommand is None:
        list_()


@inbox_app.command("list", epilog="Example: jifen inbox list --limit 5")
def list_(limit: Annotated[int, typer.Option(min=1, help="So many, the most pressing first.")] = 20) -> None:
    """List what waits: number, people, latest day, what was asked, and the entry that may be meant."""
    found = _with_inbox(lambda inbox: inbox.items())
    for item in found[:limit]:
        write(_line(item))
    talk(f"{len(found)} item(s) wait" + ("" if len(found) <= limit else f", {limit} are shown"))


@inbox_app.command(epilog="Example: jifen inbox show 34")
def show(item: Number) -> None:
    """Show one item: all its wordings, why they were kept, the entries that may be meant."""

    async def look(inbox: "Inbox") -> None:
        found = await inbox.item(item)
        write(_line(found))
        for text in found.texts:
            write(f"  asked: {text}")
        for kind, count in found.kinds.items():
            write(f"  kept: {kind} {count}")
        for answer in found.answers:
            write(f"  answered by a person: {answer}")
        for label, question in inbox.offered(found):
            write(f"  entry: {label}  {question}")

    _with_inbox(look)


@inbox_app.command(epilog="Example: jifen inbox to 34 reprint-notice --as 通知书被水泡了怎么补")
def to(
    item: Number,
    entry: Annotated[str, typer.Argument(help="The entry's id; flow:ID or out:ID for what is no entry.")],
    as_: Annotated[str, typer.Option("--as", metavar="WORDING", help="In the place of what was asked.")] = "",
    ask: Annotated[str, typer.Option(metavar="WORDING", help="The test to put beside it.")] = "",
) -> None:
    """Teach an entry the wording, with a test beside it; checked like every edit, and live within seconds."""
    done = _with_inbox(lambda inbox: inbox.to_entry(item, entry, "terminal", as_, ask))
    talk(f"{done.wording} → {entry}; test: {done.test or 'none, give one with --ask'}")
    talk("before you commit the content: jifen faq learn")


@inbox_app.command(epilog="Example: jifen inbox new 34")
def new(item: Number) -> None:
    """Write the draft of a new entry; nothing serves it until somebody fills it in and moves it up."""
    done = _with_inbox(lambda inbox: inbox.new_entry(item, "terminal"))
    talk(f"{done.file} is written: fill it in, and move it up into the folder of the content")


@inbox_app.command(epilog="Example: jifen inbox ignore 34")
def ignore(item: Number) -> None:
    """Pass over an item."""
    _with_inbox(lambda inbox: inbox.ignore(item, "terminal"))
    talk(f"{item} is passed over")


@inbox_app.command(epilog="Example: jifen inbox undo")
def undo(
    decision: Annotated[int | None, typer.Argument(help="Its number in the log; the last one without it.")] = None,
) -> None:
    """Take a decision back: files are put back byte for byte, the questions wait again."""
    found = _with_inbox(lambda inbox: inbox.undo("terminal", decision))
    talk(f"decision {found.number} is undone ({found.action} of item {found.item})")


@inbox_app.command(epilog="Example: jifen inbox log")
def log(limit: Annotated[int, typer.Option(min=1, help="So many, the newest first.")] = 20) -> None:
    """Print who decided what, and when."""
    for each in _with_inbox(lambda inbox: inbox.log(limit)):
        undone = f"  undone {each.undone_at:%Y-%m-%d %H:%M} by {each.undone_by}" if each.undone_at else ""
        what = f"{each.action} {each.entry}".strip()
        write(f"{each.number}  {each.at:%Y-%m-%d %H:%M}  {each.who}  {what}  item {each.item}{undone}")


def _line(item: "Item") -> str:
    text = item.text if len(item.text) <= SHOWN else f"{item.text[: SHOWN - 1]}…"
    near = next(iter(item.candidates()), "-")
    return f"{item.number}  {item.people} people  {item.latest:%Y-%m-%d}  {text or '(not asked in words)'}  → {near}"


def _with_inbox(job: "Callable[[Inbox], Awaitable[Result]]") -> Result:
    """Do a job with the inbox of the database and the content that the settings name."""
    from bot.clock import clock
    from bot.content.files import load_content
    from bot.inbox.opening import open_inbox
    from bot.inbox.refusals import RefusedError
    from bot.storage.database import UnusableDatabase
    from bot.storage.store import Store

    chosen = settings()
    content = or_exit(lambda: load_content(chosen, talk))

    async def done() -> Result:
        store = await Store.open(chosen.database)
        try:
            return await job(open_inbox(store, content, clock(chosen.now)))
        finally:
            await store.close()

    try:
        return asyncio.run(done())
    except (RefusedError, UnusableDatabase) as refused:
        fail(str(refused))
