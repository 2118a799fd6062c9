"""A reply has one name, and no other reply has it."""

from bot.channels.identity import identity_of
from bot.messages import ConversationKey, Delivery, Reply

KEY = ConversationKey("c", "p1", "p1")


def test_the_same_at_every_sending() -> None:
    first = Delivery(1, KEY, Reply("好"), "e1")
    assert identity_of(first) == identity_of(Delivery(1, KEY, Reply("好"), "e1", attempts=2))
    assert len(identity_of(first)) == 16


def test_another_reply_on_a_row_with_the_same_number_has_another() -> None:
    replies = [
        Delivery(1, KEY, Reply("好"), "e1"),
        Delivery(2, KEY, Reply("好"), "e1"),
        Delivery(1, KEY, Reply("好"), "e2"),
        Delivery(1, ConversationKey("c", "p2", "p2"), Reply("好"), "e1"),
        Delivery(1, KEY, Reply("不好"), "e1"),
    ]
    assert len({identity_of(each) for each in replies}) == len(replies)
