"""What is remembered between two turns, to and from JSON."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from flows.form import FormState

SCHEMA = 1


class Pending(BaseModel):
    """A question that was not answered, kept until the person has said whether a suggestion fits."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str
    candidates: tuple[str, ...] = ()


class Offered(BaseModel):
    """An option of the last reply: digits choose a numbered one, its label typed chooses any."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    label: str
    value: str
    by_word: bool = False


class Session(BaseModel):
    """The state of one conversation.

    Attributes:
        schema_number: the shape of this record; a newer program reads older ones.
        form: the open form, if one is open.
        finished: the answers of the last finished estimate, for what-if, routes and corrections.
        offered: the options of the last reply, in order, so that typed digits and words choose among them.
        pending: the last question that was only offered suggestions.
        script: the script the person writes.
        last_seen: ISO time of the last turn.

    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    schema_number: int = SCHEMA
    form: FormState | None = None
    finished: FormState | None = None
    offered: tuple[Offered, ...] = ()
    pending: Pending | None = None
    script: Literal["simplified", "traditional"] = "simplified"
    last_seen: str = ""

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
