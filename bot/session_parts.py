"""What a session holds beside its forms: what was offered, counted, spoken of, declined, and what is begun."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict


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
    """The working days told last, so that 「如果是10月9号呢」 and 「元旦前能出来吗」 are about them.

    Attributes:
        start: the day counted from; None while only the day is known by which a result is wanted.
        days: how many working days.
        handed_in: the papers were only handed in on that day.
        first_application: the education check of a first application comes before.
        needed_by: the day by which the result is wanted, None when none was said.

    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    start: date | None = None
    days: int
    handed_in: bool = False
    first_application: bool = False
    needed_by: date | None = None


class Renewal(BaseModel):
    """When a person's permit ends, and their points with it: an ISO month or day."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    person: str
    until: str


class Subject(BaseModel):
    """What was spoken of last, so that 「那要带什么去」 and 「50呢」 are about it.

    Attributes:
        entry: the entry answered last.
        question: its question as it was asked.
        slot: the slot told or asked about last.
        supposed: the texts of the last what-ifs, one a line.
        answered: the entries that answered the questions of the last message that asked any, in their order.
        closed: what was asked or wished by words alone (privacy, a wish to cheat) and answered last; "" for nothing.
        just: whether the very last message asked or wished that.

    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    entry: str = ""
    question: str = ""
    slot: str = ""
    supposed: str = ""
    answered: tuple[str, ...] = ()
    closed: str = ""
    just: bool = False


class ContactTalk(BaseModel):
    """Where the talk about leaving a contact stands; the contact itself is kept elsewhere, sealed.

    Attributes:
        stage: what is waited for: notice, name or phone; "" for nothing.
        shown: the version of the notice that was shown last, "" before.
        notice: the version of the notice that was agreed to, "" before.
        agreed_on: the ISO day of that.
        name: how the person wants to be called, masked.
        phone: masked.
        until: the ISO day on which the contact is deleted; "" while no phone is left.
        reminded: how many times in a row it was said that something is waited for.

    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    stage: Literal["", "notice", "name", "phone"] = ""
    shown: str = ""
    notice: str = ""
    agreed_on: str = ""
    name: str = ""
    phone: str = ""
    until: str = ""
    reminded: int = 0


class Declined(BaseModel):
    """The last question that found no answer, or not the right one, kept in case it is asked again in other words."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str
    candidates: tuple[str, ...] = ()
    at: str = ""


class Asked(BaseModel):
    """How far the form got that was open last: which one, of whom, the questions put, and whether it was finished."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    form: str
    whose: str = ""
    fields: tuple[str, ...] = ()
    finished: bool = False
