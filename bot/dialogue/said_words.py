"""What a person said with a message, in words, for a channel that shows the talk again later."""

from bot.dialogue.context import Context
from bot.dialogue.replies.people import name_on_card
from bot.session import Session


def words_said(session: Session, context: Context) -> str:
    """Return the typed text, masked, or the words of what was pressed; "" for a command and for what has no words."""
    values = context.incoming.options or (() if context.incoming.option is None else (context.incoming.option,))
    if not values:
        return "" if context.text.startswith("/") else context.text
    labels = (_label(session, context, value) for value in values)
    return context.say("estimate.separator").join(label for label in labels if label)


def _label(session: Session, context: Context, value: str) -> str:
    """Name an option: as it was offered last, or by what it does."""
    offered = next((each.label for each in session.offered if each.value == value), "")
    kind, _, rest = value.partition(":")
    return offered or _WORDS.get(kind, _unknown)(context, rest)


def _unknown(_context: Context, _rest: str) -> str:
    return ""


def _button(context: Context, rest: str) -> str:
    key = f"form.button.{rest}"
    return context.say(key) if key in context.content.texts else ""


def _steering(context: Context, rest: str) -> str:
    key = f"form.{rest}"
    return context.say(key) if key in context.content.texts else ""


def _change(context: Context, rest: str) -> str:
    asked, of_person, person = rest.partition(":")
    fields = (field for form in context.content.forms.values() for field in form.fields)
    named = next((field.name for field in fields if field.field == asked), "")
    if named and of_person:
        return context.say("form.change_of", name=named, person=name_on_card(context, person))
    return context.say("form.change_one", name=named) if named else ""


def _chosen(context: Context, rest: str) -> str:
    name, _, value = rest.partition(":")
    fields = (field for form in context.content.forms.values() for field in form.fields if field.field == name)
    return next((each.label for field in fields for each in field.options if str(each.value) == value), "")


def _entry(context: Context, rest: str) -> str:
    entry = context.content.catalogue.entries.get(rest)
    return entry.question if entry is not None else ""


def _person(context: Context, rest: str) -> str:
    key = f"person.word.{rest}"
    word = context.say(key) if key in context.content.texts else rest or context.say("card.comparison.speaker")
    return context.say("person.next", person=word)


_WORDS = {
    "do": _button,
    "steer": _steering,
    "edit": _change,
    "a": _chosen,
    "t": _chosen,
    "faq": _entry,
    "more": _entry,
    "who": _person,
}
