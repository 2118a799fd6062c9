"""The inbox itself: what waits, and what an editor can do about it, whatever door they come by."""

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.clock import SHANGHAI
from bot.content.content import Content, Folders
from bot.content.models import Models
from bot.inbox import decisions
from bot.inbox.clusters import Item, items
from bot.inbox.decisions import Decision, Plan
from bot.inbox.drafts import draft_name, draft_text
from bot.inbox.edits import Draft, Edit, Splice, must_be_writable, write
from bot.inbox.questions import keep_answered_question, undecided
from bot.inbox.refusals import LONGEST, Reason, RefusedError
from bot.inbox.trying import Tried, Wording, tried
from bot.masking import MASK, conceal
from bot.messages import ConversationKey
from bot.storage.store import Store

OFFERED = 3
# How a wording is framed to be its own test where nobody has asked the same in other words.
FRAME = "admin.inbox.test"


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: the decision's number in the log, the item, the entry, the wording, and the test beside it."""

    decision: int
    item: int
    entry: str = ""
    wording: str = ""
    test: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Workplace:
    """What the inbox works on: the content in force, its folders, its models, the clock, and who edits just now."""

    content: Callable[[], Content]
    folders: Folders
    models: Models
    now: Callable[[], datetime]
    editing: asyncio.Lock


class Inbox:
    """The editor's inbox. Everything it refuses is a RefusedError that says why."""

    def __init__(self, store: Store, workplace: Workplace) -> None:
        self._store, self._at = store, workplace
        # One edit at a time: the next is worked out from the files that the one before left.
        self._lock = workplace.editing

    async def items(self) -> tuple[Item, ...]:
        """Return what waits, the most pressing first."""
        now = self._at.now()
        await self._store.write(lambda connection: decisions.drop_left_behind(connection, now))
        texts = self._at.content().texts
        questions = await self._store.read(lambda each: undecided(each, texts, decisions.ignored(each)))
        return await asyncio.to_thread(items, questions, now)

    async def item(self, number: int) -> Item:
        """Return one item. Raises RefusedError when it does not wait any more."""
        for each in await self.items():
            if each.number == number or number in each.rows:
                return each
        raise RefusedError(Reason.NO_ITEM, str(number))

    def offered(self, item: Item) -> tuple[tuple[str, str], ...]:
        """Return the entries that an item may be meant for, the likeliest three, each with its question."""
        content = self._at.content()
        catalogue, near = content.catalogue, content.matcher.match(item.text).suggestions if item.text else ()
        found = item.candidates([each.id for each in near])
        known = [each for each in found if each in catalogue.taught() and not each.startswith("out:")]
        return tuple((each, catalogue.question(each)) for each in known[:OFFERED])

    async def to_entry(self, number: int, label: str, who: str, wording: str = "", test: str = "") -> Done:
        """Teach an entry the wording of an item.

        Args:
            number: the item's.
            label: the entry's id; `flow:` or `out:` and an id for what opens a form or lies outside the subject.
            who: the door and the editor's tag, for the log.
            wording: put in the place of the item's own.
            test: put in the place of another wording of the item.

        """
        async with self._lock:
            item = await self.item(number)
            if label not in self._at.content().catalogue.taught():
                raise RefusedError(Reason.NO_ENTRY, label)
            said = _fit(wording or item.text)
            wanted = Wording(label, said, self._tests(item, said, test))
            found = await asyncio.to_thread(self._tried, wanted)
            decision = await self._carry_out(item, "to_entry", who, label, found.edits)
            return Done(decision, item.number, label, said, found.test)

    async def new_entry(self, number: int, who: str) -> Done:
        """Write the draft of a new entry, which nothing serves until somebody has filled it in."""
        async with self._lock:
            item = await self.item(number)
            texts = [each for each in item.texts if MASK not in each and len(each) <= LONGEST]
            if not texts:
                _fit(item.text)
            folder, name = self._at.folders.faq, draft_name(item.number)
            must_be_writable(folder)
            draft = Draft(folder)
            day = self._at.now().astimezone(SHANGHAI).date()
            draft.change(name, lambda _: draft_text(item.number, texts, item.answers, day))
            decision = await self._carry_out(item, "new_entry", who, "", draft.edits)
            return Done(decision, item.number, wording=texts[0], file=name)

    async def ignore(self, number: int, who: str) -> Done:
        """Pass over an item; what is like it stays away until more people ask it than had asked."""
        async with self._lock:
            item = await self.item(number)
            return Done(await self._carry_out(item, "ignore", who, "", ()), item.number, wording=item.text)

    async def undo(self, who: str, number: int | None = None) -> Decision:
        """Take back the decision `number`, or the last one that stands: its files byte for byte, its questions wait."""
        async with self._lock:
            decision = await self._store.read(lambda each: decisions.decision_to_undo(each, number))
            if decision is None:
                raise RefusedError(Reason.NOTHING_TO_UNDO)
            await asyncio.to_thread(self._take_back, decision)
            now = self._at.now()
            await self._store.write(lambda each: decisions.take_back(each, decision.number, who, now))
            return decision

    async def keep_answered_question(self, question: str, answer: str, whose: ConversationKey | None = None) -> None:
        """Put a question that a person of the team answered into the inbox, with the answer beside it.

        `whose` is who asked, with whom it is forgotten; without it it stays until an editor has decided on it.
        """
        now, texts = self._at.now(), self._at.content().texts
        asked, answered = conceal(question, texts), conceal(answer, texts)
        await self._store.write(lambda each: keep_answered_question(each, asked, answered, now, whose))

    async def log(self, limit: int = 20) -> tuple[Decision, ...]:
        """Return the last decisions, the newest first."""
        return await self._store.read(lambda each: decisions.decisions(each, limit))

    def _tests(self, item: Item, wording: str, test: str) -> tuple[str, ...]:
        """Return what may be the test: what the editor says, another wording of the item, or its own in a frame."""
        if test:
            return (_fit(test),)
        others = [each for each in item.texts if each != wording and MASK not in each]
        framed = self._at.content().texts.say(FRAME, text=wording)
        return tuple(" ".join(each.split()) for each in (*others, framed) if len(each) <= LONGEST)

    def _tried(self, wanted: Wording) -> Tried:
        must_be_writable(self._at.folders.faq)
        today = self._at.now().astimezone(SHANGHAI).date()
        return tried(wanted, self._at.content().catalogue, self._at.folders, self._at.models, today)

    async def _carry_out(
        self, item: Item, action: decisions.Action, who: str, entry: str, edits: Sequence[Edit]
    ) -> int:
        """Note the decision, write its files, and note that this is done; returns its number."""
        splices = tuple(Splice.of(each) for each in edits)
        planned, now = Plan(action, who, item.number, item.rows, entry, splices), self._at.now()
        number = await self._store.write(lambda each: decisions.plan(each, planned, now))
        if number is None:
            raise RefusedError(Reason.NO_ITEM, str(item.number))
        try:
            await asyncio.to_thread(write, self._at.folders.faq, edits)
        except RefusedError:
            await self._store.write(lambda each: decisions.drop(each, [number]))
            raise
        await self._store.write(lambda each: decisions.finish(each, number))
        return number

    def _take_back(self, decision: Decision) -> None:
        folder = self._at.folders.faq
        if decision.edits:
            must_be_writable(folder)
        back = [each.back(folder) for each in decision.edits]
        write(folder, [each for each in back if each is not None])


def _fit(text: str) -> str:
    """Return a wording on one line. Raises RefusedError for what cannot stand in the content."""
    said = re.sub(r"\s+", " ", text).strip()
    if not said:
        raise RefusedError(Reason.NO_WORDS)
    if MASK in said:
        raise RefusedError(Reason.MASKED, MASK)
    if len(said) > LONGEST:
        raise RefusedError(Reason.TOO_LONG)
    return said
