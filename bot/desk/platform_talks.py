"""What a platform says of a talk that it hands over by itself: who has it, and when it comes back. Pure.

Nobody asked the desk to take such a talk here: the channel reports that it was handed over, or people took it in their
own console. So the talk is kept from the first report on, and for nothing but to know that the assistant is silent.
"""

from dataclasses import replace
from typing import Literal

from bot.desk.decision import Decision
from bot.desk.talk import DeskTalk, Note, State
from bot.dialogue.context import Context
from bot.messages import Reply

# What leaves a talk in whose hands. What people say reaches the person without us.
LEADS_TO: dict[str, State] = {"queued": "waiting", "given": "taken", "taken": "taken", "said": "taken"}
What = Literal["taken", "said", "released", "quiet", "queued", "given"]


def on_platform(talk: DeskTalk | None, context: Context, what: What) -> Decision | None:
    """Return what a report of the platform does; None when it does nothing.

    Args:
        talk: the open talk of the conversation, None when there is none.
        context: the conversation.
        what: as in `FromDesk`.

    """
    if what == "released" and talk is not None:
        over = replace(talk, state="closed", last_at=context.now)
        return Decision(over, (Note("released"),), (Reply(context.say("desk.released")),))
    state = LEADS_TO.get(what)
    if state is None:
        return None
    begun = talk or DeskTalk(0, context.incoming.key, context.incoming.key.channel, "", state, context.now)
    came = what == "taken" and (talk is None or talk.state != "taken")
    told = (Reply(context.say("desk.taken")),) if came else ()
    return Decision(replace(begun, state=state, last_at=context.now), replies=told)
