"""What admins are told, in the words of `bot/texts/admin.yaml`."""

from collections.abc import Callable, Mapping

from bot.clock import SHANGHAI
from bot.inbox.clusters import Item
from bot.inbox.decisions import Decision
from bot.inbox.inbox import Done
from bot.inbox.refusals import RefusedError
from bot.metrics.statistics import Funnel, Summary
from bot.texts import Texts

SHOWN_TEXTS = 3
SHOWN_CHARACTERS = 300


def item_lines(item: Item, waiting: int, texts: Texts, question: Callable[[str], str]) -> str:
    """Return an item of the inbox in lines; `waiting` items are open, `question` gives the title of an entry."""
    lines = [texts.say("admin.inbox.head", count=waiting, number=item.number), item_title(item, texts, question)]
    if len(item.texts) > 1:
        others = "".join(f"「{short(each)}」" for each in item.texts[1 : 1 + SHOWN_TEXTS])
        lines.append(texts.say("admin.inbox.others", texts=others))
    lines += [texts.say("admin.inbox.answered", answer=short(each)) for each in item.answers[:1]]
    lines += [item_facts(item, texts), texts.say("admin.inbox.hint", number=item.number)]
    return "\n".join(lines)


def item_title(item: Item, texts: Texts, question: Callable[[str], str]) -> str:
    """Return what was asked; of an item without words, below which entry somebody was not helped."""
    if item.text:
        return f"「{short(item.text)}」"
    entry = next(iter(item.weights), "")
    return texts.say("admin.inbox.unworded", entry=question(entry) if entry else entry)


def item_facts(item: Item, texts: Texts) -> str:
    """Return why, by how many and when last an item was asked."""
    known = [each for each in item.kinds if f"admin.inbox.kind.{each}" in texts]
    kinds = "、".join(texts.say(f"admin.inbox.kind.{each}", count=item.kinds[each]) for each in known)
    day = item.latest.astimezone(SHANGHAI).date().isoformat()
    return texts.say("admin.inbox.facts", kinds=kinds, people=item.people, day=day)


def done_lines(action: str, done: Done, texts: Texts, question: Callable[[str], str]) -> str:
    """Return what an editor's decision did."""
    entry = question(done.entry) if done.entry else ""
    said = texts.say(f"admin.inbox.done.{action}", entry=entry, wording=done.wording, file=done.file)
    if action != "to_entry":
        return said
    test = texts.say("admin.inbox.done.test", text=done.test) if done.test else texts.say("admin.inbox.done.no_test")
    return f"{said}\n{test}"


def undone_line(decision: Decision, texts: Texts) -> str:
    """Return that a decision was taken back."""
    return texts.say("admin.inbox.done.undo", action=action_name(decision, texts), item=decision.item)


def action_name(decision: Decision, texts: Texts) -> str:
    """Return what was decided."""
    return texts.say(f"admin.inbox.action.{decision.action}", entry=decision.entry)


def refusal(error: RefusedError, texts: Texts) -> str:
    """Return why the inbox does not do it."""
    return texts.say(f"admin.inbox.refused.{error.reason}", detail=short(error.detail))


def reload_lines(changed: Mapping[str, tuple[str, ...]], texts: Texts) -> str:
    """Return what a new revision of the content brought."""
    lines = [texts.say(f"admin.reload.{kind}", names="、".join(names)) for kind, names in changed.items() if names]
    return "\n".join([texts.say("admin.reload.live"), *(lines or [texts.say("admin.reload.nothing")])])


def stats_lines(found: Summary, texts: Texts, question: Callable[[str], str], field: Callable[[str, str], str]) -> str:
    """Return the counts of some days; `question` gives the title of an entry, `field` the name of a form's question."""
    answered, suggested, declined = (found.questions.get(each, 0) for each in ("answered", "suggested", "declined"))
    total = answered + suggested + declined
    people = list(found.people.values())
    days = (found.last - found.first).days + 1
    lines = [
        texts.say("admin.stats.head", first=found.first, last=found.last, messages=found.messages),
        texts.say("admin.stats.questions", total=total, answered=answered, suggested=suggested, declined=declined),
        texts.say("admin.stats.feedback", **{each: found.feedback.get(each, 0) for each in _FEEDBACK}),
        texts.say("admin.stats.people", mean=f"{sum(people) / days:.1f}", most=max(people, default=0)),
    ]
    lines += [texts.say("admin.stats.unreachable", count=found.unreachable)] if found.unreachable else []
    for form, way in found.forms.items():
        lines += _funnel_lines(form, way, texts, field)
    if found.entries:
        lines.append(texts.say("admin.stats.entries"))
        lines += [f"{place}. {question(entry)} {count}" for place, (entry, count) in enumerate(found.entries, start=1)]
    return "\n".join(lines)


_FEEDBACK = ("helpful", "not_helpful", "none_of_these")


def _funnel_lines(form: str, way: Funnel, texts: Texts, field: Callable[[str, str], str]) -> list[str]:
    median = "–" if way.median_questions is None else f"{way.median_questions:g}"
    values = {"started": way.started, "finished": way.finished, "cancelled": way.cancelled, "median": median}
    key = f"admin.stats.form.{form}"
    name = texts.say(key) if key in texts else form
    lines = [texts.say("admin.stats.funnel", form=name, abandoned=way.abandoned, **values)]
    if way.reached:
        reached = " → ".join(f"{field(form, each)} {count}" for each, count in way.reached)
        lines.append(texts.say("admin.stats.reached", reached=reached))
    return lines


def short(text: str) -> str:
    """Return a text cut to what a person reads in a list."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_CHARACTERS else f"{line[: SHOWN_CHARACTERS - 1]}…"
