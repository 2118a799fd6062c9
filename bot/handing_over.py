"""Codes with which a person goes on with their talk on another channel: one use, a quarter of an hour, no name in them.

A code is kept by its hash, with where the talk is and, once somebody came with it, with a mark of whoever came first;
to anybody else it says nothing. What is known there is copied only when that person wants it; then the code is gone.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import timedelta

from bot.channels.ports import KeptValues
from bot.messages import ConversationKey, Incoming
from bot.session import Session
from bot.storage.store import Store
from language import lazy

LASTS = timedelta(minutes=15)
# As `open` makes them; letters that stay as they are in an address.
CODE = lazy.compile(r"[A-Za-z0-9_-]{24}")
NAME = "handing_over."


@dataclass(frozen=True, slots=True)
class HandOvers:
    """The codes of one database.

    Attributes:
        store: where the talks are.
        kept: where the codes are kept, each with the person whose talk it leads to, with whom it is forgotten.

    """

    store: Store
    kept: KeptValues

    async def open(self, key: ConversationKey) -> str:
        """Return a new code for the talk of `key`."""
        code = secrets.token_urlsafe(18)
        await self.kept.keep(_name(code), _value(key, ""), None, LASTS, whose=key)
        return code

    async def brought(self, session: Session, incoming: Incoming) -> Session | None:
        """Return the session that a person may go on with, by the code they come with now or came with before.

        None when there is no code, somebody else came with it, it is over, or nothing is known there.
        """
        code = incoming.handover or session.handover
        there = await self._claimed(code, incoming.key) if CODE.fullmatch(code) else None
        if there is None or there == incoming.key:
            return None
        stored, _ = await self.store.load(there)
        try:
            found = Session.from_json(stored)
        except ValueError:
            return None
        return found if found.forms else None

    async def close(self, code: str) -> None:
        """Let a code lead nowhere any more."""
        value = await self.kept.kept(_name(code))
        if value is not None:
            await self.kept.keep(_name(code), value, value, timedelta(0))

    async def _claimed(self, code: str, by: ConversationKey) -> ConversationKey | None:
        """Return where a code leads whoever came with it first; None for everybody else."""
        value = await self.kept.kept(_name(code))
        if value is None:
            return None
        *there, claimed_by = json.loads(value)
        key, mark = ConversationKey(*there), _mark(by)
        if claimed_by:
            return key if claimed_by == mark else None
        first = await self.kept.keep(_name(code), _value(key, mark), value, LASTS, whose=key)
        return key if first else await self._claimed(code, by)


def _name(code: str) -> str:
    return NAME + hashlib.sha256(code.encode()).hexdigest()


def _value(key: ConversationKey, claimed_by: str) -> str:
    return json.dumps([key.channel, key.chat, key.person, claimed_by])


def _mark(key: ConversationKey) -> str:
    return hashlib.sha256(json.dumps([key.channel, key.chat, key.person]).encode()).hexdigest()
