"""Names of kept values that belong to a person, by which they are deleted with all else of that person. Pure."""

from bot.messages import ConversationKey


def personal_name(key: ConversationKey, kind: str) -> str:
    """Return the name of the value `kind` of one conversation."""
    return f"{personal_names(key)}{kind}:{key.chat}"


def personal_names(key: ConversationKey) -> str:
    """Return how the names of all values of a person on a channel begin."""
    return f"person:{key.channel}:{key.person}:"
