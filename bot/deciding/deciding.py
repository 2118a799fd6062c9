"""When and where a message is decided, so that none holds up all others: one a round, long ones aside."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from bot.deciding.places import Places
from bot.desk.turns import Decided, decide
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.messages import Reply
from bot.program.telemetry import note
from bot.session import Session

# Seconds; a turn costs milliseconds.
BUDGET = 5.0
# A text of so many characters costs a few milliseconds: less than handing it to a thread does while others wait.
AT_ONCE = 200
# Looking ahead for one person takes up to ten milliseconds.
FEW = 5
# Threads for longer texts.
DECIDING = 2


class Deciding:
    """Decides messages, each within `budget` seconds, in up to `processes` processes beside this one."""

    def __init__(self, budget: float = BUDGET, processes: int = 0) -> None:
        self._budget = budget
        self._places = Places(processes)
        self._threads = ThreadPoolExecutor(DECIDING, "turn")
        self._in_threads = 0

    async def decided(self, session: Session, context: Context, quiet: timedelta | None) -> Decided:
        """Decide as `decide` does: at once, or aside what may take long and out of its time ends so."""
        long = len(context.text) > AT_ONCE or len(session.people) > FEW
        try:
            return await (self._in_a_thread if long else self._in_a_place)(session, context, quiet)
        except TimeoutError:
            note("turn_out_of_time", length=len(context.text))
            return Decided(Outcome(session, (Reply(context.say("talk.out_of_time")),), did=("unread",)))

    async def end(self) -> None:
        """End what decides beside this process; what is still being decided is decided here."""
        await self._places.end()

    async def _in_a_thread(self, session: Session, context: Context, quiet: timedelta | None) -> Decided:
        self._in_threads += 1
        try:
            loop = asyncio.get_running_loop()
            deciding = loop.run_in_executor(self._threads, decide, session, context, quiet)
            return await asyncio.wait_for(deciding, self._budget)
        finally:
            self._in_threads -= 1

    async def _in_a_place(self, session: Session, context: Context, quiet: timedelta | None) -> Decided:
        # What a thread holds while it decides would be held for good in a process that is forked meanwhile.
        async with self._places.one(context.content, may_fork=self._in_threads == 0) as place:
            if place is None:
                return decide(session, context, quiet)
            try:
                async with asyncio.timeout(self._budget):
                    return await place.decided(session, context, quiet)
            except TimeoutError:
                place.end()
                raise
            except ConnectionError:
                return decide(session, context, quiet)
