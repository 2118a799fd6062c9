"""When and where a message is decided, so that none holds up all others: one a round, and long ones in a thread."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.desk.desk import Desk
from bot.desk.turns import Decided, decide
from bot.dialogue.context import Context
from bot.dialogue.outcome import Outcome
from bot.messages import Reply
from bot.rounds import Rounds
from bot.session import Session
from bot.telemetry import note

# Seconds; a turn costs milliseconds.
BUDGET = 5.0
# A text of so many characters costs a few milliseconds: less than handing it to a thread does while others wait.
AT_ONCE = 200
# Looking ahead for one person takes up to ten milliseconds.
FEW = 5
# Threads for longer texts.
DECIDING = 2


class Deciding:
    """Decides messages, each within `budget` seconds."""

    def __init__(self, budget: float = BUDGET) -> None:
        self._budget = budget
        self._rounds = Rounds()
        self._threads = ThreadPoolExecutor(DECIDING, "turn")

    async def decided(self, session: Session, context: Context, desk: Desk | None) -> Decided:
        """Decide at once; a long text, or of many people, in a thread, where the time a turn may take can end."""
        if len(context.text) <= AT_ONCE and len(session.people) <= FEW:
            await self._rounds.next()
            return decide(session, context, desk)
        try:
            deciding = asyncio.get_running_loop().run_in_executor(self._threads, decide, session, context, desk)
            return await asyncio.wait_for(deciding, self._budget)
        except TimeoutError:
            note("turn_out_of_time", length=len(context.text))
            return Decided(Outcome(session, (Reply(context.say("talk.out_of_time")),), did=("unread",)))
