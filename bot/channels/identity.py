"""What a message is called, the same at every sending of it."""

import hashlib

from bot.messages import Delivery


def identity_of(delivery: Delivery) -> str:
    """Return 16 letters and digits for a reply.

    The number of its row alone would not do: a database may give it again once what a person said is deleted.
    """
    key = delivery.key
    parts = (str(delivery.row), key.channel, key.chat, key.person, delivery.event_id, delivery.reply.text)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]
