"""The admins' door in the entrance of messages, out of the settings."""

from bot.admin.broadcasts import CHANNEL, Broadcasts
from bot.admin.commands import Office
from bot.admin.conversations import AdminConversations
from bot.clock import clock
from bot.config.settings import Settings
from bot.house import House
from bot.inbox.opening import open_inbox


def with_admins(settings: Settings, house: House) -> AdminConversations:
    """Return the entrance of messages that knows the admins' commands."""
    now = clock(settings.now)
    broadcasts = Broadcasts(house.store, now, lambda: house.content.live().texts.below("traditional"))
    office = Office(house.store, house.content, open_inbox(house.store, house.content, now), broadcasts, now)
    opened = AdminConversations(house.conversations, settings.admins, CHANNEL, office)
    house.upkeep.each_look(opened.send_news)
    return opened
