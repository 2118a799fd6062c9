"""What admins' commands and buttons answer; what takes seconds is answered twice: at once, and when it is done."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from bot.admin.broadcasts import DROPPED, PREVIEWED, SENDING, STOPPED, Broadcasts
from bot.admin.inbox_talk import PRESS, InboxTalk, item_and_entry
from bot.admin.wording import reload_lines, stats_lines
from bot.clock import SHANGHAI
from bot.content.admin_notice import notice
from bot.content.changes import changes
from bot.content.content import Content
from bot.content.files import ContentFiles
from bot.inbox.inbox import Inbox
from bot.masking import clean
from bot.messages import Attachment, Option, Reply
from bot.metrics.statistics import as_csv, daily_rows, last_days, summed
from bot.storage.store import Store
from language import lazy

COMMAND = lazy.compile(r"/(inbox|stats|reload|broadcast)(?:@\w+)?(?:\s+(.*))?", re.ASCII | re.IGNORECASE | re.DOTALL)
DAYS, MOST_DAYS = 7, 3650
# What a message of Telegram holds, with room for what stands around it.
LONGEST = 3500
Replies = tuple[Reply, ...]
Later = Callable[[], Awaitable[Replies]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said at once, and what is found out afterwards; None where that is all."""

    replies: Replies
    later: Later | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """What the commands work with."""

    store: Store
    content: ContentFiles
    inbox: Inbox
    broadcasts: Broadcasts
    now: Callable[[], datetime]


def is_command(text: str) -> bool:
    """Whether a text is one of the admins' commands."""
    return COMMAND.fullmatch(text.strip()) is not None


def is_press(option: str | None) -> bool:
    """Whether a pressed option belongs to them."""
    return option is not None and option.startswith(f"{PRESS}:")


class Commands:
    """Answers the commands of one admin, known in the log as `who`."""

    def __init__(self, office: Office, who: str) -> None:
        self._office = office
        self._content: Content = office.content.live()
        self._say = self._content.texts.say
        self._talk = InboxTalk(office.inbox, self._content, who)

    async def command(self, text: str, event_id: str) -> Answer:
        """Answer a command; `event_id` makes a broadcast the same at a second delivery."""
        match = COMMAND.fullmatch(text.strip())
        name, rest = (match[1].lower(), (match[2] or "").strip()) if match else ("", "")
        if name == "inbox":
            return self._taught(rest) or Answer(await self._talk.shown())
        if name == "stats":
            return Answer(await self._stats(rest))
        if name == "reload":
            return Answer((Reply(self._say("admin.reload.checking")),), self._reloaded)
        return Answer(await self._broadcast(rest, event_id))

    async def press(self, option: str) -> Answer:
        """Answer a button."""
        _, _, rest = option.partition(":")
        action, _, what = rest.partition(":")
        if action == "to":
            return self._taught(what.replace(":", " ", 1)) or Answer(await self._talk.shown())
        if action in {"new", "skip", "next", "undo"}:
            return Answer(await self._talk.press(action, what))
        return Answer(await self._broadcast_press(action, what))

    def _taught(self, rest: str) -> Answer | None:
        """Teach an entry what is named by an item's number and the entry's label; None where nothing is named."""
        wanted = item_and_entry(rest)
        if wanted is None:
            return None
        return Answer((Reply(self._say("admin.checking")),), lambda: self._talk.to(*wanted))

    async def _stats(self, rest: str) -> Replies:
        words = rest.lower().split()
        wanted = [each for each in words if each != "csv"]
        if len(wanted) > 1 or not all(each.isascii() and each.isdigit() and len(each) < 5 for each in wanted):
            return (Reply(self._say("admin.stats.how")),)
        days = min(max(1, int(wanted[0])), MOST_DAYS) if wanted else DAYS
        first, last = last_days(self._office.now().astimezone(SHANGHAI).date(), days)
        rows = await self._office.store.read(lambda each: daily_rows(each, first, last))
        if "csv" in words:
            name = f"jifen-{first.isoformat()}-{last.isoformat()}.csv"
            file = Attachment(name, "text/csv", as_csv(rows).encode())
            return (Reply(self._say("admin.stats.csv", first=first, last=last), attachment=file),)
        return (Reply(stats_lines(summed(rows, first, last), self._content.texts, self._title, self._field)),)

    def _title(self, label: str) -> str:
        entry = self._content.catalogue.entries.get(label)
        return label if entry is None else entry.question

    def _field(self, form: str, name: str) -> str:
        known = self._content.forms.get(form)
        found = [each.name for each in known.fields if each.field == name] if known else []
        return found[0] if found else name

    async def _reloaded(self) -> Replies:
        """Read the content again; say what changed, or why it is refused."""
        files, before = self._office.content, self._office.content.live()
        await files.reload()
        if files.problems:
            return (Reply(notice(files.problems, self._content.texts)),)
        after = files.live()
        changed = await asyncio.to_thread(changes, before, after)
        return (Reply(reload_lines(changed, after.texts)),)

    async def _broadcast(self, rest: str, event_id: str) -> Replies:
        text, readers = clean(rest), await self._office.broadcasts.readers()
        if not text:
            return (Reply(self._say("admin.broadcast.how", count=readers)), *await self._progress())
        if len(text) > LONGEST:
            return (Reply(self._say("admin.broadcast.too_long", length=len(text), limit=LONGEST)),)
        whole = f"{text}\n\n{self._say('talk.news.footer')}"
        number = await self._office.broadcasts.preview(event_id, whole)
        send = Option(self._say("admin.broadcast.send", count=readers), f"{PRESS}:send:{number}")
        drop = Option(self._say("admin.broadcast.drop"), f"{PRESS}:drop:{number}")
        return (Reply(self._say("admin.broadcast.preview", count=readers, text=whole), (send, drop)),)

    async def _progress(self) -> Replies:
        last = await self._office.broadcasts.last()
        if last is None:
            return ()
        said = self._say(f"admin.broadcast.progress.{last.status}", count=last.count, waiting=last.waiting)
        return (Reply(said, self._stop(last.number) if last.status == SENDING else ()),)

    async def _broadcast_press(self, action: str, what: str) -> Replies:
        steps = {"send": (SENDING, PREVIEWED), "drop": (DROPPED, PREVIEWED), "stop": (STOPPED, SENDING)}
        if action not in steps or not (what.isascii() and what.isdigit() and len(what) < 19):
            return (Reply(self._say("admin.broadcast.no_more")),)
        status, was = steps[action]
        found = await self._office.broadcasts.change(int(what), status, was)
        if found is None or found.status != status:
            return (Reply(self._say("admin.broadcast.no_more")),)
        if action == "send":
            return (Reply(self._say("admin.broadcast.begun"), self._stop(found.number)),)
        key = "admin.broadcast.stopped" if action == "stop" else "admin.broadcast.dropped"
        return (Reply(self._say(key, count=found.count)),)

    def _stop(self, number: int) -> tuple[Option, ...]:
        return (Option(self._say("admin.broadcast.stop"), f"{PRESS}:stop:{number}"),)
