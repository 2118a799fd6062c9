"""Conversations with a script: known texts get known replies, and what arrived is kept."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.cards import SummaryCard
from bot.content.yaml_files import read_yaml
from bot.messages import ConversationKey, Delivery, Exchange, Incoming, Option, Reply, Welcome
from bot.texts import parse_texts

Event = tuple[ConversationKey, str]
WEB_TEXTS = Path(__file__).parents[3] / "bot" / "texts" / "web.yaml"


def web_words() -> dict[str, str]:
    """Return the words of the page as they are shipped."""
    texts = parse_texts({"web.yaml": read_yaml(WEB_TEXTS).value})
    return texts.below("web")


class ScriptedConversations:
    """Keeps the promise of the real one: an event is handled once, and delivered again it gets the same replies."""

    def __init__(self, script: Mapping[str, tuple[Reply, ...]] | None = None) -> None:
        self.script = dict(script or {})
        self.handled: list[Incoming] = []
        self.known: SummaryCard | None = None
        self.settled: list[tuple[tuple[int, ...], str]] = []
        self._answers: dict[Event, tuple[Delivery, ...]] = {}
        self._rows = 0

    async def handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        """Return the scripted replies, or one that tells how many messages this person has sent."""
        event = (incoming.key, incoming.event_id)
        if event not in self._answers:
            self.handled.append(incoming)
            self._answers[event] = tuple(self._delivery(incoming, reply) for reply in self._replies(incoming))
        return self._answers[event]

    async def pending(self, channel: str) -> tuple[Delivery, ...]:  # noqa: ARG002
        """Return nothing: a page fetches its replies."""
        return ()

    async def settle(self, rows: Sequence[int], status: str) -> None:
        """Note what was settled."""
        self.settled.append((tuple(rows), status))

    def settle_soon(self, rows: Sequence[int], status: str) -> "asyncio.Future[None]":
        """Note what was settled."""
        self.settled.append((tuple(rows), status))
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        done.set_result(None)
        return done

    async def unreachable(self, key: ConversationKey) -> None:
        """End nothing: nothing is promised here."""

    async def move_chat(self, channel: str, old: str, new: str) -> None:
        """Nothing: a page has no groups."""

    @property
    def shown(self) -> "ScriptedConversations":
        """Return itself: what was said is all there is to show."""
        return self

    def spelled(self) -> dict[str, str]:
        """Return no words."""
        return {}

    async def talk(self, key: ConversationKey, limit: int = 100) -> tuple[Exchange, ...]:
        """Return what this person said and was told."""
        own = [each for each in self.handled if each.key == key and each.shown_again]
        return tuple(self._exchange(each) for each in own[-limit:])

    async def since(self, channel: str, row: int, limit: int = 100) -> tuple[Exchange, ...]:
        """Return the replies to everybody behind `row`."""
        found = [one for one in self._one_by_one() if one.deliveries[0].key.channel == channel]
        return tuple(one for one in found if one.deliveries[0].row > row)[:limit]

    async def missed(self, key: ConversationKey, row: int, limit: int = 100) -> tuple[Exchange, ...]:
        """Return the replies to one person behind `row`."""
        found = [one for one in self._one_by_one() if one.deliveries[0].key == key]
        return tuple(one for one in found if one.deliveries[0].row > row)[:limit]

    async def newest_row(self, channel: str) -> int:  # noqa: ARG002
        """Return the number of the last reply."""
        return self._rows

    async def facts(self, key: ConversationKey) -> SummaryCard | None:
        """Return the facts the script holds for whoever has said something."""
        return self.known if any(each.key == key for each in self.handled) else None

    async def welcome(self) -> Welcome:
        """Return no example and one question."""
        return Welcome(None, (Option("通知书丢了怎么办", "faq:reprint"),))

    def _one_by_one(self) -> list[Exchange]:
        exchanges = (self._exchange(each) for each in self.handled)
        found = (replace(each, deliveries=(delivery,)) for each in exchanges for delivery in each.deliveries)
        return sorted(found, key=lambda each: each.deliveries[0].row)

    def _exchange(self, incoming: Incoming) -> Exchange:
        said = incoming.text or incoming.option or "、".join(incoming.options)
        labels = {each.value: each.label for replies in self.script.values() for one in replies for each in one.options}
        words = "、".join(labels.get(each, each) for each in incoming.options) or labels.get(said, said)
        return Exchange(incoming.event_id, words, self._answers[incoming.key, incoming.event_id])

    def _replies(self, incoming: Incoming) -> tuple[Reply, ...]:
        said = ",".join(incoming.options) or (incoming.text if incoming.option is None else incoming.option)
        count = sum(each.key == incoming.key for each in self.handled)
        return self.script.get(said, (Reply(f"{count}: {said[:80]}"),))

    def _delivery(self, incoming: Incoming, reply: Reply) -> Delivery:
        self._rows += 1
        return Delivery(self._rows, incoming.key, reply, incoming.event_id)


async def all_well() -> tuple[bool, dict[str, Any]]:
    """Tell `/readyz` that everything works."""
    return True, {"status": "ok", "parts": {}}


def question(text: str, *labels: str) -> Reply:
    """Return a reply with the labels as options, and one way on that is said by its word."""
    options = (*(Option(label, f"pick:{label}") for label in labels), Option("跳过", "skip", by_word=True))
    return Reply(text, options)
