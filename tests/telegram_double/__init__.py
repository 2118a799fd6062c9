"""Our own Bot API server for tests: HTTP on a loopback port, with people who write and press, and faults on demand."""

from tests.telegram_double.failures import Failure
from tests.telegram_double.people import Group, Person
from tests.telegram_double.server import serving
from tests.telegram_double.telegram import Sent, Telegram

__all__ = ["Failure", "Group", "Person", "Sent", "Telegram", "serving"]
