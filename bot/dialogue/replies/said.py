"""What a reply function gives: lines before the open question, replies of their own, options beside the question."""

from dataclasses import dataclass

from bot.messages import Option, Reply


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one event.

    Attributes:
        lead: said before the question or the result; "" for nothing.
        replies: said in replies of their own.
        beside: further options of the open question.
        did: what was done, in the words of the talk contract.
        deadline: the count of working days that is told, for machines.
        asks: whether the open question may follow; False where a choice of its own is offered.

    """

    lead: str = ""
    replies: tuple[Reply, ...] = ()
    beside: tuple[Option, ...] = ()
    did: tuple[str, ...] = ()
    deadline: dict[str, str | None] | None = None
    asks: bool = True
