"""The inbox by messages: one item at a time, with a button for each thing that can be done about it."""

import re

from bot.admin.wording import done_lines, item_lines, refusal, short, undone_line
from bot.content.content import Content
from bot.inbox.clusters import Item
from bot.inbox.inbox import Done, Inbox
from bot.inbox.refusals import Reason, RefusedError
from bot.messages import Option, Reply
from bot.texts import Texts
from language import lazy

PRESS = "adm"
# `/inbox 34 reprint-notice`, and what a button carries.
_TO = lazy.compile(r"(\d{1,18})\s+((?:flow:|out:)?[a-z0-9-]{1,40})", re.ASCII)
_BYTES = 64


def item_and_entry(text: str) -> tuple[int, str] | None:
    """Return the number of an item and the label of an entry, as they stand behind `/inbox`; None for anything else."""
    match = _TO.fullmatch(text.strip())
    return (int(match[1]), match[2]) if match else None


class InboxTalk:
    """What an admin hears who works through the inbox; `content` is the revision in force."""

    def __init__(self, inbox: Inbox, content: Content, who: str) -> None:
        self._inbox, self._content, self._who = inbox, content, who

    @property
    def _texts(self) -> Texts:
        return self._content.texts

    async def shown(self) -> tuple[Reply, ...]:
        """Show the most pressing item."""
        return (await self._shown(),)

    async def to(self, number: int, label: str) -> tuple[Reply, ...]:
        """Teach an entry the wording of an item; it takes seconds."""
        return await self._decided("to_entry", number, label)

    async def press(self, action: str, rest: str) -> tuple[Reply, ...]:
        """Answer a button: `new`, `skip`, `next` or `undo`, each with a number."""
        number = int(rest) if rest.isascii() and rest.isdigit() and len(rest) < 19 else 0
        if action == "next":
            return (await self._shown(after=number),)
        if action == "undo":
            return await self._undone(number)
        return await self._decided({"new": "new_entry", "skip": "ignore"}[action], number)

    async def _decided(self, action: str, number: int, label: str = "") -> tuple[Reply, ...]:
        try:
            done = await self._done(action, number, label)
        except RefusedError as error:
            said = Reply(refusal(error, self._texts))
            return (said, await self._shown()) if error.reason is Reason.NO_ITEM else (said,)
        undo = Option(self._texts.say("admin.inbox.undo"), f"{PRESS}:undo:{done.decision}", by_word=True)
        return Reply(done_lines(action, done, self._texts, self._question), (undo,)), await self._shown()

    async def _done(self, action: str, number: int, label: str) -> Done:
        if action == "to_entry":
            return await self._inbox.to_entry(number, label, self._who)
        if action == "new_entry":
            return await self._inbox.new_entry(number, self._who)
        return await self._inbox.ignore(number, self._who)

    async def _undone(self, number: int) -> tuple[Reply, ...]:
        try:
            decision = await self._inbox.undo(self._who, number)
        except RefusedError as error:
            return (Reply(refusal(error, self._texts)),)
        return Reply(undone_line(decision, self._texts)), await self._shown(number=decision.item)

    async def _shown(self, after: int = 0, number: int = 0) -> Reply:
        """Return the most pressing item, the one behind `after`, or the one called `number`."""
        found = await self._inbox.items()
        if not found:
            return Reply(self._texts.say("admin.inbox.empty"))
        numbers = [each.number for each in found]
        place = numbers.index(number) if number in numbers else 0
        if after in numbers:
            place = (numbers.index(after) + 1) % len(found)
        text = item_lines(found[place], len(found), self._texts, self._question)
        return Reply(text, self._options(found[place], more=len(found) > 1))

    def _options(self, item: Item, *, more: bool) -> tuple[Option, ...]:
        say, number = self._texts.say, item.number
        entries = [
            Option(say("admin.inbox.to", question=short(question)), f"{PRESS}:to:{number}:{label}")
            for label, question in (self._inbox.offered(item) if item.text else ())
            if len(f"{PRESS}:to:{number}:{label}") <= _BYTES
        ]
        ways = [("new", "admin.inbox.new")] if item.text else []
        ways += [("skip", "admin.inbox.ignore")]
        ways += [("next", "admin.inbox.next")] if more else []
        return (*entries, *(Option(say(key), f"{PRESS}:{way}:{number}", by_word=True) for way, key in ways))

    def _question(self, label: str) -> str:
        taught = self._content.catalogue.taught()
        return self._content.catalogue.question(label) if label in taught and not label.startswith("out:") else label
