"""What a whole message only says of an estimate of which something is known: asked, supposed or taken out of it."""

from flows.understanding.acts.act import Act
from flows.understanding.asked.supposing.count_coming import count_coming
from flows.understanding.asked.supposing.failed_check import failed_check
from flows.understanding.asked.worth.amount_asked import amount_asked
from flows.understanding.asked.worth.points_beside_gates import points_again, points_beside_gates
from flows.understanding.asked.worth.reached_asked import reached_asked
from flows.understanding.asked.worth.whether_counted import whether_counted
from flows.understanding.clauses.message import Message
from flows.understanding.set_right.left_out import left_out
from flows.understanding.words.counted_again import counted_again

_READERS = (
    reached_asked,
    count_coming,
    whether_counted,
    counted_again,
    left_out,
    points_beside_gates,
    points_again,
    failed_check,
    amount_asked,
)


def of_what_is_known(message: Message) -> Act | None:
    """Return the act of the first reader whose words a message is as a whole; None for any other message."""
    if not (message.expect.known or message.expect.state):
        return None
    return next((act for read in _READERS if (act := read(message)) is not None), None)
