"""Doors that need several settings: with only some of them set the start is refused, and told what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Door:
    """One door.

    Attributes:
        name: how an operator knows it.
        needs: the settings without which it does not work.
        takes: further settings that mean nothing without those.

    """

    name: str
    needs: tuple[str, ...]
    takes: tuple[str, ...] = ()


DOORS = (
    Door(
        "the Telegram webhook",
        ("TELEGRAM_BOT_TOKEN", "JIFEN_PUBLIC_URL"),
        ("JIFEN_TELEGRAM_WEBHOOK_SECRET",),
    ),
    Door(
        "the WeChat Official Account",
        ("WECHAT_TOKEN", "WECHAT_APP_ID"),
        ("WECHAT_AES_KEY", "WECHAT_APP_SECRET"),
    ),
    Door("WeCom customer service", ("WECOM_CORP_ID", "WECOM_KF_SECRET", "WECOM_KF_TOKEN", "WECOM_KF_AES_KEY")),
    Door("the WeCom bot", ("WECOM_BOT_ID", "WECOM_BOT_SECRET")),
    Door("contacts after consent", ("JIFEN_LEADS_KEY",), ("JIFEN_LEADS",)),
    Door(
        "Chatwoot",
        ("CHATWOOT_BASE_URL", "CHATWOOT_ACCOUNT_ID", "CHATWOOT_API_TOKEN", "CHATWOOT_WEBHOOK_SECRET"),
    ),
)
# What serves other doors as well: alone it asks for nothing.
SHARED = frozenset({"TELEGRAM_BOT_TOKEN", "JIFEN_PUBLIC_URL", "JIFEN_LEADS_KEY"})


def half_set(given: Mapping[str, object]) -> Iterator[str]:
    """Say of each door that is half set what is missing, a line a door.

    Args:
        given: every setting by its name in the environment; what is empty, None or False counts as not set.

    """
    for door in DOORS:
        present = [name for name in (*door.needs, *door.takes) if given.get(name)]
        missing = [name for name in door.needs if not given.get(name)]
        if missing and any(name not in SHARED for name in present):
            yield f"{', '.join(missing)} missing: {door.name} needs it beside {', '.join(present)}"
