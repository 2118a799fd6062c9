"""Whole talks for machines: what was said after each turn, what is known of whom, and what the turn did."""

import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.answers.json_lines import BadInputError
from bot.clock import SHANGHAI
from bot.content.content import Content
from bot.conversation import Conversations
from bot.dialogue.outcome import Outcome
from bot.messages import ConversationKey, Incoming, Option
from bot.session import Session
from bot.storage.store import Store
from flows.forms.made_untrue import MARRIED_FOR, TOLD_TOGETHER
from flows.points.estimation import MONTHS, total_profile
from flows.points.points import estimate
from flows.profile import Profile, ProfileError
from flows.reading.bonuses.firm_in_talk import FIRM_SHARE
from flows.understanding.people.persons import SELF, kind_of

GROUP, PERSON = "group", "person"
# Slots that only the forms know, not a profile: which answers were ticked, which day is counted from.
OF_A_FORM = ("bonuses", "start", MARRIED_FOR, FIRM_SHARE)


class Player:
    """Holds talks, each a conversation of its own, through the entrance that every channel uses."""

    def __init__(self, store: Store, content: Content, clock: Callable[[], datetime]) -> None:
        """Take the store, the content of all talks, and the clock where a talk names no time."""
        self._store, self._content, self._clock = store, content, clock
        self._number = 0

    async def play(self, row: dict[str, Any]) -> dict[str, Any]:
        """Hold one talk.

        Args:
            row: the talk: `turns`, perhaps `id`, `now` (ISO time), `group`.

        Returns: the talk's `id` and, turn by turn, what the talk contract names.

        Raises:
            BadInputError: `turns` is no list of things said or pressed, or `now` no ISO time.

        """
        turns, now = _turns(row), _now(row, self._clock)
        self._number += 1
        talk = _Talk(self._store, self._content, now, number=self._number, group=row.get("group") is True)
        played = [await talk.turn(each) for each in turns]
        return {**({"id": row["id"]} if "id" in row else {}), "turns": played}


@asynccontextmanager
async def player(content: Content, clock: Callable[[], datetime]) -> AsyncIterator[Player]:
    """Give a player whose store lasts as long as the context."""
    with tempfile.TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite:///{Path(folder) / 'talks.db'}")
        try:
            yield Player(store, content, clock)
        finally:
            await store.close()


class _Talk:
    """One conversation, and what its last turn led to."""

    def __init__(self, store: Store, content: Content, now: datetime, *, number: int, group: bool) -> None:
        self._content, self._now, self._group = content, now, group
        self._conversations = Conversations(store, lambda: content, lambda: now, self._heard)
        chat = f"{GROUP if group else PERSON}{number}"
        self._key = ConversationKey("talk", chat, chat)
        self._last: Outcome | None = None
        self._number = 0

    def _heard(self, outcome: Outcome) -> None:
        self._last = outcome

    async def turn(self, turn: dict[str, str]) -> dict[str, Any]:
        """Say or press one thing and report what came of it."""
        self._number += 1
        pressed = self._pressed(turn["presses"]) if "presses" in turn else None
        text = turn.get("says", turn.get("presses", "")) if pressed is None else ""
        await self._conversations.handle(
            Incoming(f"e{self._number}", self._key, text, option=pressed, in_group=self._group)
        )
        return _report(self._last, self._content, self._now) if self._last else {}

    def _pressed(self, label: str) -> str | None:
        options = _options(self._last) if self._last else []
        return next((option.value for option in options if option.label == label), None)


def _options(outcome: Outcome) -> list[Option]:
    return [option for reply in outcome.replies for option in reply.options]


def _report(outcome: Outcome, content: Content, now: datetime) -> dict[str, Any]:
    options, entries = _options(outcome), outcome.entries
    return {
        "replies": [reply.text for reply in outcome.replies],
        "options": [option.label for option in options],
        "offers": [offer for option in options if (offer := _offer(option.value))],
        "did": list(outcome.did),
        "entry": None if not entries else entries[0] if len(entries) == 1 else list(entries),
        "asking": outcome.asking or None,
        "people": people(outcome.session, content, now),
        "deadline": outcome.deadline,
    }


def _offer(value: str) -> str | None:
    kind, _, name = value.partition(":")
    if kind == "faq":
        return name
    return f"flow:{name}" if kind == "do" and name in {"estimate", "eligibility", "deadline", "handoff"} else None


def people(session: Session, content: Content, now: datetime) -> list[dict[str, Any]]:
    """List everybody of whom a fact is known, with their facts and the total that these give."""
    found = []
    for key in session.people:
        facts = _facts(session, key)
        if facts:
            name = None if key == SELF else key
            total = _total(session, key, content, now)
            found.append({"who": kind_of(key), "name": name, "facts": facts, "total": total})
    return found


def _facts(session: Session, person: str) -> dict[str, Any]:
    known = {slot: value for state in session.of_person(person) for slot, value in state.answers.items()}
    facts = {slot: value for slot, value in known.items() if slot not in OF_A_FORM and slot not in MONTHS}
    for together, parts in TOLD_TOGETHER.items():
        counts = {part: known[slot] for part, slot in parts.items() if slot in known}
        if counts:
            facts[together] = counts
    return facts


def _total(session: Session, person: str, content: Content, now: datetime) -> int | None:
    today = now.astimezone(SHANGHAI).date()
    known = {slot: value for state in session.of_person(person) for slot, value in state.answers.items()}
    try:
        profile = total_profile(known, today)
    except ProfileError:
        return None
    if profile == Profile():
        return None
    return estimate(profile, content.policy.on(today), today).total


def _turns(row: dict[str, Any]) -> list[dict[str, str]]:
    turns = row.get("turns")
    good = isinstance(turns, list) and all(isinstance(each, dict) and _spoken(each) for each in turns)
    if not good or not isinstance(turns, list):
        raise BadInputError("turns", '\'turns\' must be a list of {"says": …} or {"presses": …}')
    return turns


def _spoken(turn: dict[str, Any]) -> bool:
    said = [turn[name] for name in ("says", "presses") if name in turn]
    return len(said) == 1 and isinstance(said[0], str)


def _now(row: dict[str, Any], clock: Callable[[], datetime]) -> datetime:
    given = row.get("now")
    if given is None:
        return clock()
    try:
        now = datetime.fromisoformat(given)
    except (TypeError, ValueError) as error:
        raise BadInputError("now", "'now' must be an ISO time like 2026-11-29T10:00:00+08:00") from error
    return now if now.tzinfo is not None else now.replace(tzinfo=SHANGHAI)
