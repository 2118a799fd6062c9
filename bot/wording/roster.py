"""Several people in one table: the lines, the summary above them, and the file to take away."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards.roster import RosterCard, RosterPerson
from bot.csv_cells import harmless
from bot.texts import Texts
from bot.wording.verdict import not_counted_on, verdict
from flows.ahead.prospect import Prospect

MEDIA_TYPE = "text/csv"
# So many of the questions without an answer are named.
NAMED = 3
COLUMNS = ("name", "total", "low", "high", "standard", "verdict", "falls", "reaches", "renewal", "open", "day")


@dataclass(frozen=True, slots=True)
class Row:
    """One person: how they are called, what was computed (None where what was told contradicts itself), what is open.

    `renewal` is the end of the permit, an ISO month or day, "" where it was not told.
    """

    name: str
    prospect: Prospect | None
    open: tuple[str, ...] = ()
    renewal: str = ""


def roster_card(rows: Sequence[Row], standard: int, left_out: int, most: int, texts: Texts) -> RosterCard:
    """Return the table with its summary.

    Args:
        rows: the people.
        standard: the points that are needed.
        left_out: how many more are known and not shown.
        most: how many are shown at most.
        texts: the words.

    """
    more = (texts.say("roster.left_out", count=left_out, most=most),) if left_out else ()
    people = tuple(_person(row, texts) for row in rows)
    return RosterCard(tuple(_headlines(rows, standard, texts)), people, (*more, texts.say("roster.note")))


def explain_roster(card: RosterCard, texts: Texts) -> str:
    """Return the table as text, a line a person."""
    lines = [_line(person, texts) for person in card.people]
    return "\n".join((*card.headlines, *lines, *card.notes))


def roster_csv(rows: Sequence[Row], texts: Texts) -> bytes:
    """Return the table as a file: UTF-8 with its mark, so that Excel reads it; no cell is taken for a formula."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow([texts.say(f"roster.column.{name}") for name in COLUMNS])
    for row in rows:
        writer.writerow([harmless(cell) for cell in _cells(row, texts)])
    return written.getvalue().encode("utf-8-sig")


def say_until(until: str, texts: Texts) -> str:
    """Say an ISO month or day."""
    year, month, *day = (int(part) for part in until.split("-"))
    if day:
        return texts.say("roster.day", year=year, month=month, number=day[0])
    return texts.say("roster.month", year=year, month=month)


def _headlines(rows: Sequence[Row], standard: int, texts: Texts) -> list[str]:
    known = [(row, row.prospect) for row in rows if row.prospect is not None]
    enough = sum(each.result.total >= standard for _, each in known)
    said = [texts.say("roster.head", count=len(rows), enough=enough, standard=standard)]
    falling = sorted((each.turn.day, row.name) for row, each in known if each.falls and each.turn is not None)
    if falling:
        names = _listed([(name, day.isoformat()) for day, name in falling], texts)
        said.append(texts.say("roster.falling", standard=standard, names=names))
    elif enough:
        said.append(texts.say("roster.falling_none", standard=standard))
    renewing = sorted((row.renewal, row.name) for row in rows if row.renewal)
    if renewing:
        said.append(texts.say("roster.renewing", names=_listed([(name, until) for until, name in renewing], texts)))
    return said


def _listed(named: Sequence[tuple[str, str]], texts: Texts) -> str:
    said = (texts.say("roster.someone", name=name, day=say_until(day, texts)) for name, day in named)
    return texts.say("roster.list_separator").join(said)


def _person(row: Row, texts: Texts) -> RosterPerson:
    found = row.prospect
    renewal = texts.say("roster.renewal", day=say_until(row.renewal, texts)) if row.renewal else ""
    if found is None:
        return RosterPerson(row.name, None, texts.say("roster.verdict.unclear"), enough=False, renewal=renewal)
    enough = _standing(found) == "enough"
    ahead, still = _ahead(found, texts), _open(row, found, texts)
    return RosterPerson(row.name, found.result.total, _verdict(found, texts), enough, ahead, renewal, still)


def _line(person: RosterPerson, texts: Texts) -> str:
    told = [part for part in (person.ahead, person.renewal, person.open) if part]
    more = texts.say("roster.separator").join(("", *told)) if told else ""
    if person.total is None:
        return texts.say("roster.line_unclear", name=person.name, verdict=person.verdict, more=more)
    return texts.say("roster.line", name=person.name, total=person.total, verdict=person.verdict, more=more)


def _standing(found: Prospect) -> str:
    kind = verdict(found.result)
    barred = not found.result.can_apply or not_counted_on(found.result)
    return "barred" if kind == "enough" and barred else kind


def _verdict(found: Prospect, texts: Texts) -> str:
    missing = found.result.standard - found.result.total
    return texts.say(f"roster.verdict.{_standing(found)}", missing=missing)


def _ahead(found: Prospect, texts: Texts) -> str:
    if found.turn is None:
        return ""
    kind = "falls" if found.falls else "reaches"
    key = f"{kind}_earliest" if found.earliest else kind
    return texts.say(f"roster.turn.{key}", day=say_until(found.turn.day.isoformat(), texts), total=found.turn.total)


def _open(row: Row, found: Prospect, texts: Texts) -> str:
    if not row.open:
        return ""
    if not found.open:
        return texts.say("roster.settled")
    names = texts.say("roster.list_separator").join(row.open[:NAMED])
    if len(row.open) > NAMED:
        names = texts.say("roster.more_names", names=names)
    return texts.say("roster.open", names=names, low=found.reach.min, high=found.reach.max)


def _cells(row: Row, texts: Texts) -> list[str]:
    found, open_names = row.prospect, texts.say("roster.list_separator").join(row.open)
    if found is None:
        return [row.name, "", "", "", "", texts.say("roster.verdict.unclear"), "", "", row.renewal, open_names, ""]
    result, turn = found.result, found.turn.day.isoformat() if found.turn else ""
    numbers = (result.total, found.reach.min, found.reach.max, result.standard)
    days = (turn if found.falls else "", "" if found.falls else turn)
    return [row.name, *map(str, numbers), _verdict(found, texts), *days, row.renewal, open_names, f"{result.day}"]
