"""A profile that is told beside a case: the estimate that it opens is what the case is of."""

from dataclasses import replace

from flows.understanding.asked.questions import A_PROFILE, PROFILE
from flows.understanding.clauses.message import Message, joined
from flows.understanding.telling import Telling
from flows.understanding.tools import Tools


def about_an_estimate(message: Message, tools: Tools) -> Message:
    """Take a message that tells a profile and supposes something of it for one about the estimate that it opens."""
    supposes = any(part.mood == "supposes" for part in message.parts)
    told = [part for part in message.parts if part.mood == "states"]
    if message.expect.estimating or not supposes or not told:
        return message
    informs = Telling(tools, message.expect).informs(joined(told))
    opens = any(len(PROFILE & set(each.slots)) >= A_PROFILE and not each.person for each in informs)
    return replace(message, expect=message.expect.wanting("estimate")) if opens else message
