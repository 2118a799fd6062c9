"""The desk of this house: which talks it is for, and what a turn writes for it in its own transaction."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.content.content import Content
from bot.desk import rows
from bot.desk.decision import Decision
from bot.desk.hours import Hours
from bot.desk.port import Door
from bot.desk.talk import DeskTalk, DeskView, Note
from bot.messages import ConversationKey, Delivery, Incoming
from bot.storage import outbox_rows

# There the platform itself hands over to people, who see the talk there: no door of ours is needed.
NATIVE = frozenset({"wecom_kf", "chatwoot"})
# Of these the one where nobody hears the assistant while people have the talk, so that it has to be kept who has it.
MUTE = frozenset({"wecom_kf"})
# From there nobody can be answered later: a terminal that is closed, a talk that machines hold.
NO_WAY_BACK = frozenset({"terminal", "talk"})
ENDINGS = frozenset({"released", "returned", "quiet", "forgotten", "over"})
EVENT_LENGTH = 128


class Desk:
    """What a house with people behind it knows of them.

    Attributes:
        quiet: how long nobody may write in a talk until the assistant comes back.

    """

    def __init__(
        self, door: Door | None, hours: Hours, quiet: timedelta, hours_at: Mapping[str, Hours] | None = None
    ) -> None:
        """Take what leads to the people.

        Args:
            door: the door to them; None when only the platforms' own ways lead there.
            hours: when they are there.
            quiet: how long nobody may write in a talk until the assistant comes back.
            hours_at: by channel, where other people are there at other hours.

        """
        self._door = door
        self._hours = hours
        self._hours_at = hours_at or {}
        self.quiet = quiet
        self._wake: list[Callable[[], None]] = []

    def on_news(self, wake: Callable[[], None]) -> None:
        """Call `wake` whenever something for the desk, or from it, was put into the outbox."""
        self._wake.append(wake)

    def wake(self) -> None:
        """Have whoever sends look into the outbox."""
        for wake in self._wake:
            wake()

    def serves(self, incoming: Incoming) -> bool:
        """Whether a message belongs to a conversation that can go to this desk: not where others read along."""
        key = incoming.key
        if self._door is None or incoming.in_group or key.channel in NATIVE | NO_WAY_BACK:
            return False
        return not self._door.is_own(key)

    def view(self, incoming: Incoming, talks: Sequence[DeskTalk], now: datetime, content: Content) -> DeskView | None:
        """Return what the turn of a message may know of the desk; None when there is none for it."""
        channel = incoming.key.channel
        native = channel in NATIVE
        if not native and not self.serves(incoming) and not (incoming.in_group and self._door is not None):
            return None
        here = (each for each in talks if each.is_open and each.key == incoming.key)
        opens = self._hours_at.get(channel, self._hours).opens(now, content.calendar)
        return DeskView(native, channel in MUTE, opens, next(here, None), kept=len(talks))

    def opened(self, key: ConversationKey, said: str, now: datetime, opens: datetime | None) -> DeskTalk:
        """Return a new talk that waits; out of hours nobody is expected before they begin."""
        door = "" if self._door is None else self._door.name
        return DeskTalk(0, key, door, uuid.uuid4().hex, "waiting", opens or now, said)

    def unknown(self, number: int, now: datetime) -> DeskTalk:
        """Return a talk of which nothing is kept any more."""
        return DeskTalk(number, ConversationKey("", "", ""), "", "", "closed", now)

    def writing(self, decision: Decision, incoming: Incoming, now: datetime) -> Callable[[Connection], None]:
        """Return what writes a decision about the desk, for the transaction of its turn."""

        def write(connection: Connection) -> None:
            gone = any(note.kind == "forgotten" for note in decision.notes)
            talk = decision.talk if gone else rows.keep(connection, decision.talk)
            self._tell(connection, talk, decision.notes, incoming.event_id, now)

        return write

    def telling(self, talk: DeskTalk, kind: Note, event_id: str, now: datetime) -> Callable[[Connection], None]:
        """Return what writes that the desk is told something, with nothing else."""
        return lambda connection: self._tell(connection, talk, (kind,), event_id, now)

    def _tell(
        self, connection: Connection, talk: DeskTalk, notes: Sequence[Note], event_id: str, now: datetime
    ) -> None:
        if self._door is None or talk.key.channel in NATIVE:
            return
        for note in notes:
            delivery = _through(self._door, talk, note, f"desk:{note.kind}:{event_id}"[:EVENT_LENGTH])
            if delivery is not None:
                outbox_rows.put(connection, delivery, now.isoformat(), None)


def _through(door: Door, talk: DeskTalk, note: Note, event_id: str) -> Delivery | None:
    if note.kind == "opened":
        return door.open(talk, note.text, event_id)
    return door.close(talk, note, event_id) if note.kind in ENDINGS else door.say(talk, note, event_id)
