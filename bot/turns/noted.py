"""What a message told besides the answer it was asked for, said back; what it changed is named with what it was."""

from bot.turns.base_amount import amount_words
from bot.turns.outcome import Context
from bot.turns.read_back import told_values
from flows.forms.fields import Slots


def noted(context: Context, before: Slots, told: Slots, after: Slots) -> str:
    """Say what was noted; "" in a group, where others read along, and when nothing was.

    Args:
        context: the message.
        before: the answers before it.
        told: what it told that has to be said back.
        after: the answers after it.

    """
    if context.incoming.in_group or not told:
        return ""
    was = told_values(context, before)
    known = {slot: after[slot] for slot in after if slot not in before or after[slot] != before[slot] or slot in told}
    facts = [_fact(context, name, value, was.get(name)) for name, value in told_values(context, known).items()]
    lines = (context.say("form.noted", facts="；".join(facts)), amount_words(context, told, after))
    return "\n".join(line for line in lines if line)


def _fact(context: Context, name: str, value: str, was: str | None) -> str:
    fact = context.say("slots.line", name=name, value=value)
    return fact if was in {None, value} else context.say("slots.changed", fact=fact, was=was)
