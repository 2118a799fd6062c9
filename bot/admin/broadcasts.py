"""News to those who want it, through the ordinary outbox: resumed after a kill, nobody twice, stopped at any time.

How far a broadcast has come stands in its row, and is moved on in the transaction that puts the next messages into the
outbox. Only a few are put there at a time, so that answers to people never wait behind them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, distinct, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from bot.messages import ConversationKey, Delivery, Reply
from bot.script import in_script
from bot.session import Session
from bot.storage.outbox_rows import put
from bot.storage.promises import WANTED
from bot.storage.store import Store
from bot.storage.tables import broadcasts, outbox, sessions

CHANNEL = "telegram"
# So many messages of a broadcast wait in the outbox at most; a look a second fills up, below Telegram's 30 a second.
AT_ONCE = 20
PREVIEWED, SENDING, DONE, STOPPED, DROPPED = "previewed", "sending", "done", "stopped", "dropped"
_WANTS_NEWS = f"%{WANTED}%"
_column = broadcasts.c


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One message to all who want news: how far it is (`status`), how many copies were put out, how many wait."""

    number: int
    text: str
    status: str
    count: int
    waiting: int = 0


class Broadcasts:
    """The broadcasts of one database.

    Args:
        store: where they are kept, and the outbox.
        now: the clock.
        spelled: the words that are written otherwise in traditional characters than a conversion would.

    """

    def __init__(self, store: Store, now: Callable[[], datetime], spelled: Callable[[], Mapping[str, str]]) -> None:
        self._store, self._now, self._spelled = store, now, spelled

    async def readers(self) -> int:
        """Return how many people want news."""
        return await self._store.read(
            lambda each: each.execute(select(func.count(distinct(sessions.c.person))).where(_wants_news())).scalar_one()
        )

    async def preview(self, event_id: str, text: str) -> int:
        """Keep a broadcast that nobody gets yet; return its number, the same at a second call for the event."""
        values = {
            "event_id": event_id,
            "text": text,
            "status": PREVIEWED,
            "created_at": self._now().isoformat(),
            "reached": "",
            "count": 0,
        }
        return await self._store.write(lambda each: _previewed(each, values))

    async def change(self, number: int, status: str, was: str) -> Broadcast | None:
        """Give a broadcast another status if it has the status `was`; return it as it is now, None for none."""

        def changed(connection: Connection) -> Broadcast | None:
            ours = and_(_column.id == number, _column.status == was)
            connection.execute(update(broadcasts).where(ours).values(status=status))
            return _found(connection, select(broadcasts).where(_column.id == number))

        return await self._store.write(changed)

    async def last(self) -> Broadcast | None:
        """Return the broadcast that was sent last, or is being sent."""
        sent = select(broadcasts).where(_column.status.in_((SENDING, DONE, STOPPED))).order_by(_column.id.desc())
        return await self._store.read(lambda each: _found(each, sent.limit(1)))

    async def go_on(self) -> bool:
        """Put the next messages of a broadcast into the outbox; return whether there were any."""
        under_way = select(func.count()).select_from(broadcasts).where(_column.status == SENDING)
        if not await self._store.read(lambda each: each.execute(under_way).scalar_one()):
            return False
        now, spelled = self._now(), self._spelled()
        return await self._store.write(lambda each: _next(each, now, spelled))


def _previewed(connection: Connection, values: Mapping[str, object]) -> int:
    known = select(_column.id).where(_column.event_id == values["event_id"])
    try:
        with connection.begin_nested():
            connection.execute(insert(broadcasts), dict(values))
    except IntegrityError:
        pass
    return int(connection.execute(known).scalar_one())


def _found(connection: Connection, wanted: Select[Any]) -> Broadcast | None:
    row = connection.execute(wanted).first()
    if row is None:
        return None
    return Broadcast(row.id, row.text, row.status, row[6], _waiting(connection, row.id))


def _next(connection: Connection, now: datetime, spelled: Mapping[str, str]) -> bool:
    """Put out the next copies of the oldest broadcast under way; whoever else is at it is left to it."""
    wanted = select(broadcasts).where(_column.status == SENDING).order_by(_column.id).limit(1)
    row = connection.execute(wanted.with_for_update(skip_locked=True)).first()
    room = AT_ONCE if row is None else AT_ONCE - _waiting(connection, row.id)
    if row is None or room <= 0:
        return False
    after = select(sessions.c.person, sessions.c.state).where(_wants_news(), sessions.c.person > row.reached)
    people = connection.execute(after.order_by(sessions.c.person).limit(room)).all()
    for delivery in _copies(row, ((each.person, each.state) for each in people), spelled):
        put(connection, delivery, now.isoformat(), None)
    reached, count = (people[-1].person if people else row.reached), row[6] + len(people)
    status = SENDING if len(people) == room else DONE
    ours = update(broadcasts).where(_column.id == row.id)
    connection.execute(ours.values(reached=reached, count=count, status=status))
    return bool(people)


def _copies(row: Row[Any], people: Iterable[tuple[str, str]], spelled: Mapping[str, str]) -> Iterator[Delivery]:
    for person, state in people:
        try:
            script = Session.from_json(state).script
        except ValueError:
            # A newer program wrote it; the news can be read in either script.
            script = Session().script
        key = ConversationKey(CHANNEL, person, person)
        yield Delivery(0, key, in_script(Reply(row.text), script, spelled), _event(row.id))


def _wants_news() -> ColumnElement[bool]:
    private = and_(sessions.c.channel == CHANNEL, sessions.c.chat == sessions.c.person)
    return and_(private, sessions.c.state.like(_WANTS_NEWS))


def _waiting(connection: Connection, number: int) -> int:
    unsent = or_(outbox.c.status == "pending", outbox.c.status == "sending")
    ours = and_(unsent, outbox.c.channel == CHANNEL, outbox.c.event_id == _event(number))
    return int(connection.execute(select(func.count()).select_from(outbox).where(ours)).scalar_one())


def _event(number: int) -> str:
    return f"news:{number}"
