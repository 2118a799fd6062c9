"""The one place that constructs: settings in, a running assistant out."""

import asyncio
import contextlib
import gc
import signal
import socket
import uuid
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import uvicorn

from bot.admin_notice import AdminNotice
from bot.channels.ports import ChannelError
from bot.channels.telegram_addressing import CHANNEL as TELEGRAM
from bot.channels.terminal import TerminalChannel
from bot.channels.web import web_routes
from bot.clock import clock
from bot.content_files import ContentFiles, Tell, load_content
from bot.conversation import Conversations
from bot.messages import ConversationKey
from bot.recording import Recorder
from bot.server import build_server
from bot.settings import Settings
from bot.store import Store
from bot.upkeep import Upkeep

if TYPE_CHECKING:
    from bot.channels.telegram import TelegramChannel


@dataclass(frozen=True, slots=True)
class House:
    """What every channel needs."""

    conversations: Conversations
    content: ContentFiles
    store: Store
    upkeep: Upkeep


@asynccontextmanager
async def open_house(settings: Settings, progress: Callable[[str], None]) -> AsyncIterator[House]:
    """Open store and content, and close them whatever happens."""
    content = await asyncio.to_thread(load_content, settings, progress)
    # What was loaded stays: collecting garbage need not look through it at every message.
    gc.collect()
    gc.freeze()
    now = clock(settings.now)
    store = await Store.open(settings.database)
    upkeep = Upkeep(store, now)
    try:
        async with upkeep.going_on():
            yield House(Conversations(store, content.live, now), content, store, upkeep)
    finally:
        await store.close()


async def run(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run every configured channel until the process is told to stop. Raises ChannelError when one cannot run."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with open_house(settings, announce) as house:
        telegram = _telegram(settings, house) if settings.telegram_bot_token else None
        tell = _admin_notice(settings, house, telegram)
        jobs = [house.content.watch(stop, tell), serve_page(settings, house, stop, announce)]
        if telegram:
            house.upkeep.on_left_over(telegram.wake)
            jobs.append(telegram.run(stop))
        await _together(jobs, stop)


async def chat(
    settings: Settings,
    read_line: Callable[[], str],
    write: Callable[[str], None],
    progress: Callable[[str], None],
    recorder: Recorder | None = None,
) -> None:
    """Talk in the terminal until the person leaves; a `recorder` hears a talk of its own, begun from nothing."""
    async with open_house(settings, progress) as house:
        if recorder is None:
            await TerminalChannel(house.conversations, read_line, write).run()
            return
        key = ConversationKey("terminal", f"recording-{uuid.uuid4()}", "local")
        await TerminalChannel(house.conversations, read_line, write, key, recorder.note).run()
        recorder.write(clock(settings.now)())


async def _together(jobs: Sequence[Coroutine[Any, Any, None]], stop: asyncio.Event) -> None:
    """Run all jobs to their end; when one fails the others are told to stop, and its error is raised."""

    async def guarded(job: Coroutine[Any, Any, None]) -> None:
        try:
            await job
        finally:
            stop.set()

    results = await asyncio.gather(*(guarded(job) for job in jobs), return_exceptions=True)
    for result in results:
        if isinstance(result, BaseException):
            raise result


async def serve_page(settings: Settings, house: House, stop: asyncio.Event, announce: Callable[[str], None]) -> None:
    """Serve the chat page until `stop` is set. Raises ChannelError when the address cannot be had."""
    try:
        listening = socket.create_server((settings.host, settings.port))
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        raise ChannelError(f"cannot listen on {where} ({error.strerror}): set JIFEN_PORT to a free port") from error
    texts = house.content.live().texts
    words = texts.below("web")
    routes = web_routes(house.conversations, words)
    app = build_server(routes, lambda: True, words, lambda: len(house.content.problems))
    config = uvicorn.Config(app, log_config=None, lifespan="off", access_log=False, timeout_graceful_shutdown=3)
    server = _Server(config)
    host, port = listening.getsockname()[:2]
    announce(f"http://{host}:{port}/")
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    waiting = asyncio.create_task(stop.wait())
    await asyncio.wait((serving, waiting), return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    waiting.cancel()
    await serving


class _Server(uvicorn.Server):
    """A server that leaves the signals to the assistant, which stops every channel alike."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def _admin_notice(settings: Settings, house: House, telegram: "TelegramChannel | None") -> Tell | None:
    """Return what tells the admin; None when there is no admin or no Telegram: then the log and /health say it."""
    if settings.admin_chat is None or telegram is None:
        return None
    chat = ConversationKey(TELEGRAM, settings.admin_chat, settings.admin_chat)
    texts, now = lambda: house.content.live().texts, clock(settings.now)
    return AdminNotice(house.store, chat, texts, now, telegram.wake).tell


def _telegram(settings: Settings, house: House) -> "TelegramChannel":
    # Its library takes 10 MB and a tenth of a second, which a page alone need not pay.
    from bot.channels.telegram import TelegramChannel  # noqa: PLC0415

    if settings.telegram_bot_token is None:
        raise ValueError("no TELEGRAM_BOT_TOKEN")
    texts = house.content.live().texts
    token = settings.telegram_bot_token.get_secret_value()
    return TelegramChannel(token, settings.telegram_api_base_url, house.conversations, texts.below("telegram"))
