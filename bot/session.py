"""What is remembered between two turns, to and from JSON."""

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from flows.forms.form import FormState

SCHEMA = 1


class Pending(BaseModel):
    """A question that was not answered, kept until the person has said whether a suggestion fits."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str
    candidates: tuple[str, ...] = ()


class Offered(BaseModel):
    """An option of the last reply, chosen by its number, its letter or its label."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    label: str
    value: str
    by_word: bool = False
    letter: str = ""


class Counted(BaseModel):
    """The working days told last, so that 「如果是10月9号呢」 and 「元旦前能出来吗」 are about them."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    start: date
    days: int
    handed_in: bool = False


class Session(BaseModel):
    """The state of one conversation.

    Attributes:
        schema_number: the shape of this record; a newer program reads older ones.
        form: the open form, if one is open.
        finished: the answers of the last finished estimate, for what-if, routes and corrections.
        checked: the answers of the last finished check of who may apply.
        latest: the form that was finished last.
        parked: forms left open for another one, to go on with after it.
        counted: the working days told last.
        other: what is known of another person, whose estimate was left or comes next.
        other_finished: whether the estimate of that person was finished.
        offered: the options of the last reply, in order, so that typed digits and words choose among them.
        pending: the last question that was only offered suggestions.
        script: the script the person writes.
        english: whether the person writes English.
        unanswered: how many questions in a row got no answer.
        last_seen: ISO time of the last turn.

    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    schema_number: int = SCHEMA
    form: FormState | None = None
    finished: FormState | None = None
    checked: FormState | None = None
    latest: str = ""
    parked: tuple[FormState, ...] = ()
    counted: Counted | None = None
    other: FormState | None = None
    other_finished: bool = False
    offered: tuple[Offered, ...] = ()
    pending: Pending | None = None
    script: Literal["simplified", "traditional"] = "simplified"
    english: bool = False
    unanswered: int = 0
    last_seen: str = ""

    @property
    def at_hand(self) -> tuple[FormState, ...]:
        """The forms that a correction can be about: the open one alone, or the finished ones, the latest first."""
        if self.form is not None:
            return (self.form,)
        finished = [state for state in (self.finished, self.checked) if state is not None]
        return tuple(sorted(finished, key=lambda state: state.form != self.latest))

    def changed(self, **changes: Any) -> "Session":
        """Return a copy with `changes`."""
        return self.model_copy(update=changes)

    def to_json(self) -> str:
        """Return the record as it is stored."""
        return self.model_dump_json()

    @classmethod
    def from_json(cls, stored: str | None) -> "Session":
        """Read a stored record; none is a new session. Raises ValueError when a newer program wrote it."""
        if stored is None:
            return cls()
        session = cls.model_validate_json(stored)
        if session.schema_number > SCHEMA:
            raise ValueError(f"session schema {session.schema_number} was written by a newer version of jifen")
        return session
