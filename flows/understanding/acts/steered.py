"""The acts that steer: commands, choices, forms, and what words alone tell."""

from dataclasses import dataclass, field
from datetime import date

from flows.understanding.acts.act import Act


@dataclass(frozen=True, slots=True)
class Steer(Act):
    """Steers the talk: `word` is back, skip, why, cancel, restart, finish, go_on, done, change, wrong, agreed …."""

    word: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Choose(Act):
    """Chooses an option that was offered, by its value."""

    value: str = ""


@dataclass(frozen=True, slots=True)
class ChooseSeveral(Act):
    """Chooses several options of the open question at once, by their values."""

    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Closed(Act):
    """Performs an act that its words alone tell: `name` is want_person, forget_me, thanks, fake_papers ….

    `asks_on` where it is asked besides what comes of it.
    """

    name: str = ""
    asks_on: bool = False


@dataclass(frozen=True, slots=True)
class RemindMe(Act):
    """Wants to be reminded: of a `day` and what it is, or, where they are not said, of what was spoken of last."""

    kind: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Command(Act):
    """Gives a command (`/help`), with what stands behind it."""

    name: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class OpenForm(Act):
    """Wants a form: estimate, eligibility or deadline; of `person`, None for whom the talk is about."""

    form: str = "estimate"
    person: str | None = None


@dataclass(frozen=True, slots=True)
class SteerContact(Act):
    """Steers the talk about a contact: `word` is leave, agree, skip, change_phone, withdraw, unread (`why`) …."""

    word: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class GiveContact(Act):
    """Gives a name, a phone in E.164, or both, to be called back."""

    name: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Nothing(Act):
    """Says nothing that can be read: empty, or too long; `key` is the sentence that says so."""

    key: str = ""
    length: int = 0
