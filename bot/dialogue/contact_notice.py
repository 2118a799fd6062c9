"""The notice that is shown before a contact is left, and the version of it that a consent is kept with."""

import hashlib

from bot.dialogue.context import Context


def notice(context: Context) -> str:
    """Return the whole notice, as it is shown on this channel, its version named."""
    return _words(context, version_of(context))


def version_of(context: Context) -> str:
    """Return the version: the number of the texts, and a mark of every word and promise in the notice."""
    mark = hashlib.sha256(_words(context, "").encode()).hexdigest()[:6]
    return f"{context.say('leads.notice_number')}-{mark}"


def _words(context: Context, version: str) -> str:
    terms = context.lead_terms
    days, operator = (terms.days, terms.operator) if terms is not None else (0, "")
    named = operator or context.say("leads.operator")
    said = [context.say("leads.notice", version=version, days=days, operator=named)]
    abroad = f"leads.abroad.{context.incoming.key.channel}"
    if abroad in context.content.texts:
        said.append(context.say(abroad))
    return "\n".join((*said, context.say("leads.ask_consent")))
