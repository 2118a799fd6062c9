"""The points, asked while it is gone through who may apply, or once more below a result: they are told in a line."""

from flows.understanding.acts.asked import AskStanding
from flows.understanding.asked.questions import PROFILE
from flows.understanding.clauses.message import Message
from flows.understanding.people.served.standing_asked import only_asks_points
from language import lazy

_GATES = "eligibility"
_POINTS = lazy.compile(r"[几多]少?个?分|总?分数?[是有]?(?:多少|几)|总分|差多少|还差|够不够|够了?吗|积分多少")
_BARE = lazy.compile(r"(?:那|现在|那现在|我)?(?:几|多少)分(?:了|呢|啊|呀)?[?？\s]*")
_LONGEST = 16


def points_beside_gates(message: Message) -> AskStanding | None:
    """Read a question for points while the form of who may apply is open, where something of them is known."""
    expect, said = message.expect, message.said
    if expect.form != _GATES or expect.state is None or len(said) > _LONGEST:
        return None
    known = {**expect.everyone.get(expect.roster.current, {}), **expect.known}
    if not PROFILE & set(known) or not _POINTS.search(said):
        return None
    return AskStanding() if only_asks_points(said) else None


def points_again(message: Message) -> AskStanding | None:
    """Read bare points asked of a result that was shown already: they are told in a line, and not all over."""
    expect = message.expect
    if not expect.shown or expect.state is not None or not expect.known:
        return None
    return AskStanding() if _BARE.fullmatch(message.said) else None
