"""What is remembered between two turns, to and from JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from bot.session_parts import Asked, ContactTalk, Counted, Declined, Offered, Pending, Renewal, Subject
from flows.forms.form import FormState, Status

SCHEMA = 2
# What a person takes along from one chat to another.
CARRIED = ("forms", "people", "current", "mentioned", "renewals")
ESTIMATE, ELIGIBILITY, DEADLINE = "estimate", "eligibility", "deadline"


class Session(BaseModel):
    """The state of one conversation.

    Attributes:
        schema_number: the shape of this record; a newer program reads older ones.
        forms: what is known of each person in each form, the one touched last at the end.
        people: the persons spoken of, by the word the writer uses for them ("" is the writer), in order of appearance.
        current: the person talked about.
        mentioned: the other person named last, whom a pronoun means.
        subject: what was spoken of last.
        counted: the working days told last.
        offered: the options of the last reply, in order, so that typed digits and words choose among them.
        pending: the last question that was only offered suggestions.
        script: the script the person writes.
        english: whether the person writes English.
        unanswered: how many questions in a row got no answer.
        interruptions: how many questions in a row were answered beside the open form.
        last_seen: ISO time of the last turn.
        last_message: the number of the last message in its chat; 0 where the channel has none.
        before: the session before that message, as JSON, should its text be changed; empty when it cannot be.
        rest: what the last answer had no room for, reply by reply as JSON.
        contact: where the talk about leaving a contact stands; None when there is none.
        declined: the last question without a good answer.
        asked: how far the form got that was open last.
        news: whether the person wants to be told news.
        renewals: when the permits of other people end, as far as it was told.
        reminding: the kind of reminder whose day was asked for last; "" when none was.
        handover: the code with which the person came from another channel, as long as it is open whether they go on.

    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    schema_number: int = SCHEMA
    forms: tuple[FormState, ...] = ()
    people: tuple[str, ...] = ()
    current: str = ""
    mentioned: str = ""
    subject: Subject = Subject()
    counted: Counted | None = None
    offered: tuple[Offered, ...] = ()
    pending: Pending | None = None
    script: Literal["simplified", "traditional"] = "simplified"
    english: bool = False
    unanswered: int = 0
    interruptions: int = 0
    last_seen: str = ""
    last_message: int = 0
    before: str = ""
    rest: tuple[str, ...] = ()
    contact: ContactTalk | None = None
    declined: Declined | None = None
    asked: Asked | None = None
    news: bool = False
    renewals: tuple[Renewal, ...] = ()
    reminding: str = ""
    handover: str = ""

    @property
    def form(self) -> FormState | None:
        """The open form."""
        return next((state for state in self.forms if state.status == "open"), None)

    @property
    def finished(self) -> FormState | None:
        """The finished estimate of the person talked about."""
        return self._with("finished", ESTIMATE)

    @property
    def checked(self) -> FormState | None:
        """The finished check of who may apply, of the person talked about."""
        return self._with("finished", ELIGIBILITY)

    @property
    def parked(self) -> tuple[FormState, ...]:
        """The forms that wait behind another one, the latest last."""
        return tuple(state for state in self.forms if state.status == "waiting")

    @property
    def at_hand(self) -> tuple[FormState, ...]:
        """The forms that a correction can be about: the open one alone, or the finished ones, the latest first."""
        if self.form is not None:
            return (self.form,)
        own = (state for state in reversed(self.forms) if state.whose == self.current)
        return tuple(state for state in own if state.status == "finished")

    def state(self, form: str, person: str) -> FormState | None:
        """Return what is known of `person` in `form`, None when nothing is."""
        return next((state for state in self.forms if (state.form, state.whose) == (form, person)), None)

    def of_person(self, person: str) -> tuple[FormState, ...]:
        """Return what is known of `person`, form by form."""
        return tuple(state for state in self.forms if state.whose == person)

    def renewal_of(self, person: str) -> str:
        """Return the month or day on which the permit of `person` ends, "" when it was not told."""
        return next((each.until for each in self.renewals if each.person == person), "")

    def with_renewal(self, person: str, until: str) -> "Session":
        """Return a copy that knows when the permit of `person` ends."""
        others = (each for each in self.renewals if each.person != person)
        people = self.people if person in self.people else (*self.people, person)
        return self.changed(renewals=(*others, Renewal(person=person, until=until)), people=people)

    def renamed(self, person: str, name: str) -> "Session":
        """Return a copy in which whoever was known as `person` is known as `name`."""

        def key(each: str) -> str:
            return name if each == person else each

        return self.changed(
            forms=tuple(each.model_copy(update={"whose": key(each.whose)}) for each in self.forms),
            people=tuple(map(key, self.people)),
            renewals=tuple(each.model_copy(update={"person": key(each.person)}) for each in self.renewals),
            asked=self.asked and self.asked.model_copy(update={"whose": key(self.asked.whose)}),
            current=key(self.current),
            mentioned=key(self.mentioned),
        )

    def with_state(self, state: FormState, status: Status | None = None) -> "Session":
        """Return a copy with `state` in the place of what was known; an open one closes any other that is open."""
        state = state if status is None else state.model_copy(update={"status": status})
        rest = (each for each in self.forms if (each.form, each.whose) != (state.form, state.whose))
        others = (_closed(each) if state.status == "open" else each for each in rest)
        people = self.people if state.whose in self.people else (*self.people, state.whose)
        return self.changed(forms=(*others, state), people=people)

    def without(self, state: FormState) -> "Session":
        """Return a copy that knows nothing of `state`."""
        return self.changed(forms=tuple(each for each in self.forms if each != state))

    def carrying(self, there: "Session") -> "Session":
        """Return a copy that knows of people what `there` knows."""
        return self.changed(**{name: getattr(there, name) for name in CARRIED})

    def changed(self, **changes: Any) -> "Session":
        """Return a copy with `changes`; itself where they change nothing, for a copy takes long."""
        if all(_is_same(getattr(self, name), value) for name, value in changes.items()):
            return self
        return self.model_copy(update=changes)

    def _with(self, status: Status, form: str) -> FormState | None:
        state = self.state(form, self.current)
        return state if state is not None and state.status == status else None

    def to_json(self) -> str:
        """Return the record as it is stored."""
        return self.model_dump_json()

    @classmethod
    def from_json(cls, stored: str | None) -> "Session":
        """Read a stored record; none is a new session.

        Raises:
            ValueError: `stored` is damaged, or a newer program wrote it.

        """
        if stored is None:
            return cls()
        try:
            return cls._decoded(json.loads(stored))
        except (AttributeError, TypeError, KeyError) as error:
            raise ValueError("this is no session") from error

    @classmethod
    def _decoded(cls, decoded: Mapping[str, Any]) -> "Session":
        number = decoded.get("schema_number", 1)
        if number > SCHEMA:
            raise ValueError(f"session schema {number} was written by a newer version of jifen")
        return cls.model_validate(_from_first_schema(decoded) if number == 1 else decoded)


def _is_same(known: Any, value: Any) -> bool:
    """Whether a value is the one that is known; what is long to compare counts as another."""
    return known is value or (isinstance(value, str | int) and known == value)


def _closed(state: FormState) -> FormState:
    return state.model_copy(update={"status": "left"}) if state.status == "open" else state


def _from_first_schema(decoded: Mapping[str, Any]) -> dict[str, Any]:
    """Take over a session of the first schema: one slot a form, and at most one other person."""
    slots: Iterable[tuple[Any, Status]] = (
        (decoded.get("other"), "finished" if decoded.get("other_finished") else "left"),
        (decoded.get("checked"), "finished"),
        (decoded.get("finished"), "finished"),
        *((state, "waiting") for state in decoded.get("parked", ())),
        (decoded.get("form"), "open"),
    )
    forms: dict[tuple[str, str], dict[str, Any]] = {}
    for state, status in slots:
        if state:
            forms[state["form"], state.get("whose", "")] = {**state, "status": status}
    last = decoded.get("form") or decoded.get("finished") or {}
    people = tuple(dict.fromkeys(whose for _, whose in forms))
    return {
        **decoded,
        "schema_number": SCHEMA,
        "forms": list(forms.values()),
        "people": people,
        "current": last.get("whose", ""),
    }
