"""One of several processes that share a database: takes events over HTTP, and sends its replies to a given address.

python -m tests.replica DATABASE_URL ADDRESS

Prints its own address. An event is answered with 200 once it is committed, as a webhook is; what is sent is what a
channel sends: its own replies from the commit, and those that a dead process left.
"""

import asyncio
import sys
from collections.abc import Coroutine, Iterable
from datetime import UTC, datetime

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.messages import ConversationKey, Delivery, Incoming, Reply
from bot.program.upkeep import Upkeep
from bot.server.listening import listen
from bot.storage.store import ConflictError, Store, Turn

CHANNEL = "replica"
# Replies on the wire at once, noted as sent or not: so many may be sent again after a crash.
IN_FLIGHT = 4


class Replica:
    """The process: an echo for a house, and a sender."""

    def __init__(self, store: Store, address: str) -> None:
        self._store = store
        self._address = address
        self._known: set[int] = set()
        self._places = asyncio.Semaphore(IN_FLIGHT)
        self._sending: set[asyncio.Task[None]] = set()
        self._client = httpx.AsyncClient(trust_env=False)

    async def take(self, request: Request) -> Response:
        """Handle one event, and send what it is answered with."""
        said = await request.json()
        key = ConversationKey(CHANNEL, said["person"], said["person"])
        self._send(await self._handle(Incoming(said["event"], key, said["event"])))
        return Response()

    def take_over(self) -> None:
        """Send what nobody has in hand."""
        self._begin(self._look())

    async def _handle(self, incoming: Incoming) -> tuple[Delivery, ...]:
        while True:
            found = await self._store.find(incoming)
            if found.replies is not None:
                return found.replies
            turn = Turn(incoming, found.version, f"{found.version + 1}", (Reply(incoming.text),))
            try:
                return await self._store.commit(turn, datetime.now(UTC))
            except ConflictError:
                await asyncio.sleep(0.01)

    async def _look(self) -> None:
        self._send(await self._store.pending(CHANNEL))

    def _send(self, deliveries: Iterable[Delivery]) -> None:
        for each in deliveries:
            if not each.attempts and each.row not in self._known:
                self._known.add(each.row)
                self._begin(self._say(each))

    async def _say(self, delivery: Delivery) -> None:
        async with self._places:
            await self._client.post(self._address, json={"row": delivery.row, "said": delivery.reply.text})
            await self._store.settle([delivery.row])

    def _begin(self, job: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(job)
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)


async def main(database: str, address: str) -> None:
    """Run until killed, or until the standard input ends."""
    store = await Store.open(database)
    upkeep = Upkeep(store, lambda: datetime.now(UTC), every=0.2)
    replica = Replica(store, address)
    upkeep.on_left_over(replica.take_over)
    async with upkeep.going_on():
        listening = listen("127.0.0.1", 0)
        print(f"http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)  # noqa: T201 (its address)
        app = Starlette(routes=[Route("/", replica.take, methods=["POST"])])
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off"))
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        # Whoever started it may be killed, and then nobody would end it.
        await asyncio.to_thread(sys.stdin.read)
        server.should_exit = True
        await serving


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
