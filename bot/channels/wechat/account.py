"""What one Official Account is set up with."""

from dataclasses import dataclass

from bot.channels.tencent.envelope import Envelope

CHANNEL = "wechat"


@dataclass(frozen=True, slots=True)
class Account:
    """One Official Account.

    Attributes:
        token: the word that signs requests, chosen in the console.
        envelope: opens and seals messages; None in plain mode.
        tappable: whether options are written as words that can be tapped, beside their numbers.

    """

    token: str
    envelope: Envelope | None = None
    tappable: bool = False
