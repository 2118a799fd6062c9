"""A strict Chatwoot for tests: its API over HTTP, its agent bot's signed webhooks, its visitors and its people."""

from tests.chatwoot_double.account import ACCOUNT, INBOX, SECRET, TOKEN, Chatwoot
from tests.chatwoot_double.server import chatwoot_api
from tests.chatwoot_double.webhooks import Webhooks

__all__ = ["ACCOUNT", "INBOX", "SECRET", "TOKEN", "Chatwoot", "Webhooks", "chatwoot_api"]
