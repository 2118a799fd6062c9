"""Work that holds up the loop, done one piece a round: between two pieces the loop looks at everything else."""

import asyncio


class Rounds:
    """Lets one piece of work begin in each round of the loop, first come, first served.

    A hundred messages that come at once are a hundred turns ready at once. Decided in a row they would hold up for
    a second whatever is answered, sent or noted meanwhile.
    """

    def __init__(self) -> None:
        self._lock = asyncio.Lock()

    async def next(self) -> None:
        """Wait for a round in which no other piece begins."""
        async with self._lock:
            await asyncio.sleep(0)
