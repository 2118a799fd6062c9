"""The one place that constructs: settings in, a running assistant out."""

import asyncio
import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.admin.checking import check_admins
from bot.admin_notice import AdminNotice
from bot.channels.telegram_addressing import CHANNEL as TELEGRAM
from bot.channels.terminal import TerminalChannel
from bot.clock import clock
from bot.content_files import Tell
from bot.desk_setup import chatwoot_channel, desk_jobs
from bot.house import House, open_house
from bot.kept_values import KeptValues
from bot.lifetime import stop_at_signals, together
from bot.messages import ConversationKey
from bot.passages import Passages
from bot.readiness import Part
from bot.recording import Recorder
from bot.reminders.sending import ReminderSending
from bot.serving import Outside, serve_http
from bot.settings import Settings
from bot.telegram_setup import check_telegram, telegram_channel

if TYPE_CHECKING:
    from bot.admin.conversations import AdminConversations
    from bot.channels.chatwoot.channel import ChatwootChannel
    from bot.channels.telegram import TelegramChannel
    from bot.metrics.meters import Meters
    from bot.wechat_doors import WeChatDoors

CHATWOOT = "chatwoot"


async def run(settings: Settings, announce: Callable[[str], None]) -> None:
    """Run every configured channel until the process is told to stop. Raises ChannelError when one cannot run."""
    doors = settings.open_doors()
    stop = asyncio.Event()
    stop_at_signals(stop)
    check_telegram(settings)
    check_admins(settings)
    async with open_house(settings, announce, _meters(settings)) as house:
        # Which messages answered what: written with every message, and no loss when it is lost.
        kept = KeptValues(house.store, clock(settings.now), unflushed=True)
        passages = Passages(house.content.live, clock(settings.now))
        admins = _admins(settings, house)
        talks = admins or house.conversations
        telegram = telegram_channel(settings, talks, kept, passages, house.content.live().texts)
        tell = _admin_notice(settings, house, telegram)
        wechat = _wechat(settings, house) if doors else None
        chatwoot = chatwoot_channel(settings, house)
        outside = _outside(telegram, wechat, chatwoot)
        sending = [each.wake for each in (telegram, wechat) if each]
        reminding = ReminderSending(house.store, house.content.live, clock(settings.now), sending)
        jobs = [
            house.content.watch(stop, tell),
            serve_http(settings, house, outside, stop, announce),
            reminding.run(stop),
        ]
        if wechat:
            house.upkeep.on_left_over(wechat.wake)
            jobs.extend(wechat.jobs(stop, announce))
        if telegram:
            house.upkeep.on_left_over(telegram.wake)
            jobs.append(telegram.run(stop))
        if admins and telegram:
            admins.wake_by(telegram.wake)
            jobs.append(admins.run(stop))
        if chatwoot:
            house.upkeep.on_left_over(chatwoot.wake)
            jobs.append(chatwoot.run(stop))
        jobs.extend(desk_jobs(settings, house, stop, telegram, chatwoot))
        _wake_for_desk(house, telegram, wechat, chatwoot)
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


def _admins(settings: Settings, house: House) -> "AdminConversations | None":
    if not settings.admins:
        return None
    # What counts and edits for them takes memory, which an assistant without admins need not pay.
    from bot.admin.opening import with_admins  # noqa: PLC0415

    return with_admins(settings, house)


def _admin_notice(settings: Settings, house: House, telegram: "TelegramChannel | None") -> Tell | None:
    """Return what tells the admin; None when there is no admin or no Telegram: then the log and /readyz say it."""
    if settings.admin_chat is None or telegram is None:
        return None
    chat = ConversationKey(TELEGRAM, settings.admin_chat, settings.admin_chat)
    texts, now = lambda: house.content.live().texts, clock(settings.now)
    return AdminNotice(house.store, chat, texts, now, telegram.wake).tell


def _wechat(settings: Settings, house: House) -> "WeChatDoors":
    # As with Telegram: its libraries take a fifth of a second.
    from bot.wechat_doors import WeChatDoors  # noqa: PLC0415

    # Leases and tokens run out by the true time, whatever day the assistant is told it is.
    kept = KeptValues(house.store, clock(None))
    return WeChatDoors(settings, house.conversations, kept, house.content.live().texts)


def _outside(
    telegram: "TelegramChannel | None", wechat: "WeChatDoors | None", chatwoot: "ChatwootChannel | None"
) -> Outside:
    parts: dict[str, Part] = {TELEGRAM: telegram} if telegram else {}
    if chatwoot:
        parts[CHATWOOT] = chatwoot
    return Outside(
        {**parts, **(wechat.parts if wechat else {})},
        [*(channel for each in (telegram, wechat, chatwoot) if each for channel in each.routes)],
        wechat.noted if wechat else {},
    )


def _wake_for_desk(house: House, *channels: "TelegramChannel | WeChatDoors | ChatwootChannel | None") -> None:
    """Have every channel look into its outbox when something for the desk, or from it, was put there."""
    for channel in channels:
        if house.desk is not None and channel is not None:
            house.desk.on_news(channel.wake)
