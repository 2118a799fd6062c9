"""Settings in, a running assistant out: with every channel until the stop, or one talk in the terminal."""

import asyncio
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.admin.checking import check_admins
from bot.channels.telegram.addressing import CHANNEL as TELEGRAM
from bot.channels.terminal import TerminalChannel
from bot.clock import clock
from bot.config.settings import Settings
from bot.content.admin_notice import AdminNotice
from bot.content.files import Tell
from bot.house import House, open_house
from bot.messages import ConversationKey
from bot.program.lifetime import stop_at_signals, together
from bot.program.open_channels import OpenChannels
from bot.program.serving import serve_http
from bot.program.telegram_setup import check_telegram
from bot.recording import Recorder
from bot.reminders.sending import ReminderSending

if TYPE_CHECKING:
    from bot.channels.telegram.channel import TelegramChannel
    from bot.metrics.meters import Meters


async def run(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run every configured channel until the process is told to stop. Raises ChannelError when one cannot run."""
    # What is set up by halves refuses the start before anything is opened.
    settings.open_doors()
    stop = asyncio.Event()
    stop_at_signals(stop)
    check_telegram(settings)
    check_admins(settings)
    async with open_house(settings, announce, _meters(settings)) as house:
        channels = OpenChannels.of(settings, house)
        channels.wake_with(house)
        tell = _admin_notice(settings, house, channels.telegram)
        reminding = ReminderSending(house.store, house.content.live, clock(settings.now), channels.sending)
        jobs = [
            house.content.watch(stop, tell),
            serve_http(settings, house, channels.outside(), stop, announce),
            reminding.run(stop),
            *channels.jobs(settings, house, stop, announce),
        ]
        await together(jobs, stop)


async def chat(
    settings: Settings,
    read_line: Callable[[], str],
    write: Callable[[str], None],
    progress: Callable[[str], None],
    recorder: Recorder | None = None,
) -> None:
    """Talk in the terminal until the person leaves; a `recorder` hears a talk of its own, begun from nothing."""
    if recorder is not None:
        # A recorded talk is meant to be committed: nobody is asked for a name in it.
        settings = settings.model_copy(update={"leads": False})
    async with open_house(settings, progress) as house:
        if recorder is None:
            await TerminalChannel(house.conversations, read_line, write).run()
            return
        key = ConversationKey("terminal", f"recording-{uuid.uuid4()}", "local")
        await TerminalChannel(house.conversations, read_line, write, key, recorder.note).run()
        recorder.write(clock(settings.now)())


def _meters(settings: Settings) -> "Meters | None":
    if settings.metrics_token is None and settings.metrics_port is None:
        return None
    from bot.metrics.meters import Meters  # noqa: PLC0415 (whoever counts nothing need not load what counts)

    return Meters()


def _admin_notice(settings: Settings, house: House, telegram: "TelegramChannel | None") -> Tell | None:
    """Return what tells the admin; None when there is no admin or no Telegram: then the log and /readyz say it."""
    if settings.admin_chat is None or telegram is None:
        return None
    chat = ConversationKey(TELEGRAM, settings.admin_chat, settings.admin_chat)
    texts, now = lambda: house.content.live().texts, clock(settings.now)
    return AdminNotice(house.store, chat, texts, now, telegram.wake).tell
