"""The inbox opened on the content and the store of a running assistant, and who an editor is in its log."""

import hashlib
from collections.abc import Callable
from datetime import datetime

from bot.content.files import ContentFiles
from bot.inbox.inbox import Inbox, Workplace
from bot.storage.store import Store

TERMINAL, PAGE = "terminal", "page"
TAG = 8


def open_inbox(store: Store, content: ContentFiles, now: Callable[[], datetime]) -> Inbox:
    """Return the inbox of a store whose decisions go into the files of `content`."""
    return Inbox(store, Workplace(content.live, content.folders, content.models, now, content.editing))


def admin_tag(channel: str, person: str) -> str:
    """Return by what an admin is known in the log: the channel and a tag that tells them apart, not their number."""
    return f"{channel}:{hashlib.sha256(f'jifen-admin {channel} {person}'.encode()).hexdigest()[:TAG]}"
