"""A person's profile as the rules see it: every field optional, an absent one unknown; impossible values refused."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Discriminator, Field, Tag, ValidationError, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from flows.birth import NOT_A_BIRTH, ages_of, birth_interval
from language import lazy

LIFETIME = 120
DAY = lazy.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
BIRTH_FIELDS = ("birth_date", "birth_year")
AGE_FIELDS = ("age", *BIRTH_FIELDS)
LEVELS = ("0.8x", "1x", "2x", "3x")


class ProfileError(ValueError):
    """A profile that cannot be true or cannot be read. Names the field; the message says what is wrong, in English."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


def _fault(message: str) -> PydanticCustomError:
    return PydanticCustomError("profile", "{message}", {"message": message})


def _day(value: Any) -> date:
    try:
        return value if isinstance(value, date) else date.fromisoformat(DAY.fullmatch(value)[0])  # type: ignore[index]
    except (TypeError, ValueError) as error:
        raise _fault("must be a date like 2026-11-23") from error


def _birth(value: Any) -> str:
    try:
        birth_interval(value)
    except (TypeError, ValueError) as error:
        raise _fault(NOT_A_BIRTH) from error
    return str(value)


def _plain_number(value: Any) -> Any:
    if isinstance(value, bool | float):
        raise _fault("must be 'none' or one of the whole numbers 5 to 1")
    return value


def _sequence(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


Years = Annotated[float, Field(ge=0, le=LIFETIME, allow_inf_nan=False)]
Amount = Annotated[float, Field(ge=0, le=1e12, allow_inf_nan=False)]
Months12 = Annotated[int, Field(ge=0, le=12)]
Months36 = Annotated[int, Field(ge=0, le=36)]
Months48 = Annotated[int, Field(ge=0, le=48)]
Education = Literal["below_college", "college", "bachelor_no_degree", "bachelor_with_degree", "master", "doctor"]
Title = Literal["none", "junior", "intermediate", "senior"]
SkillLevel = Annotated[Literal["none", 5, 4, 3, 2, 1], BeforeValidator(_plain_number)]
Area = Literal["none", "lingang", "new_city", "north_south"]
Award = Literal["none", "municipal_special", "municipal_comprehensive", "provincial_plus"]


class _Decoded(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


class YearRange(_Decoded):
    """A number of years known only to lie between `min` and `max`, both ends included."""

    min: Years
    max: Years

    @model_validator(mode="after")
    def _ordered(self) -> "YearRange":
        if self.min > self.max:
            raise _fault("min must not be above max")
        return self


SomeYears = Annotated[
    Annotated[Years, Tag("number")] | Annotated[YearRange, Tag("range")],
    Discriminator(lambda value: "range" if isinstance(value, Mapping | YearRange) else "number"),
]


class BaseMonths(_Decoded):
    """Months paid at or above each multiple of the reference wage: of the last 48, for `3x` of the last 36.

    "At or above" makes the counts fall with the multiple; an absent one is unknown within what the others leave.
    """

    at_0_8x: Months48 | None = Field(None, alias="0.8x")
    at_1x: Months48 | None = Field(None, alias="1x")
    at_2x: Months48 | None = Field(None, alias="2x")
    at_3x: Months36 | None = Field(None, alias="3x")

    @model_validator(mode="after")
    def _falls_with_the_multiple(self) -> "BaseMonths":
        known = [count for count in self.counts() if count is not None]
        if any(lower < higher for lower, higher in pairwise(known)):
            raise _fault("months at a higher multiple cannot outnumber those at or above a lower one")
        return self

    def counts(self) -> tuple[int | None, int | None, int | None, int | None]:
        """Return the counts from the lowest multiple to the highest."""
        return (self.at_0_8x, self.at_1x, self.at_2x, self.at_3x)


class Deduction(_Decoded):
    """Records of one kind. `years_ago` absent: within the look-back period, the day unknown."""

    kind: Literal["fake_material", "detention", "criminal"]
    count: Annotated[int, Field(ge=0, le=100)] = 1
    years_ago: Years | None = None


class Profile(_Decoded):
    """What is known of a person. Units: years, months, 10,000 yuan; see the `jifen estimate` contract."""

    as_of: Annotated[date, BeforeValidator(_day)] | None = None
    age: Annotated[int, Field(ge=0, le=LIFETIME)] | None = None
    birth_year: Annotated[int, Field(ge=1880, le=9999)] | None = None
    birth_date: Annotated[str, BeforeValidator(_birth)] | None = None
    education: Education | None = None
    education_accepted: bool = True
    title: Title | None = None
    skill_level: SkillLevel | None = None
    title_usable: bool = True
    months_1x_last_12: Months12 | None = None
    si_years: SomeYears | None = None
    base_months: BaseMonths | None = None
    base_records_usable: bool = True
    urgent_major: bool | None = None
    startup_talent: bool | None = None
    fresh_graduate: bool | None = None
    invest_tax_wan: Amount | None = None
    local_hires: Amount | None = None
    public_service_years: Years | None = None
    suburb_area: Area | None = None
    suburb_years: Years | None = None
    award: Award | None = None
    spouse_shanghai_hukou_years: Years | None = None
    deductions: Annotated[tuple[Deduction, ...], BeforeValidator(_sequence)] = ()
    serious_crime: bool = False
    family_planning_violation: bool = False
    permit_valid: bool = True
    insured_now: bool = True
    employer_eligible: bool = True
    works_in_shanghai: bool = True
    insured_months_last_12: Months12 = 12


DEFAULTED: tuple[str, ...] = tuple(
    name for name, field in Profile.model_fields.items() if name == "as_of" or field.default is not None
)


def parse_profile(decoded: Mapping[str, Any], today: date | None = None) -> Profile:
    """Check a decoded profile; null counts as absent.

    Args:
        decoded: field names and values as JSON gives them.
        today: the day that stands in for an absent `as_of` when births are checked.

    Raises:
        ProfileError: the first thing that is wrong, with the field it is wrong in.

    """
    if not isinstance(decoded, Mapping):
        raise ProfileError("profile", "must be an object with the fields of a profile")
    try:
        profile = Profile.model_validate({key: value for key, value in decoded.items() if value is not None})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise ProfileError(str(first["loc"][0]) if first["loc"] else "profile", _message(first)) from error
    day = profile.as_of or today
    if day is not None:
        age_on(profile, day)
    return profile


def _message(fault: ErrorDetails) -> str:
    if fault["type"] != "missing":
        return fault["msg"]
    return f"'{fault['loc'][-1]}' is missing: give it beside {', '.join(fault['input']) or 'the others'}"


def age_on(profile: Profile, day: date) -> tuple[int, ...]:
    """Return the full years a person may have on `day`, youngest first; empty when unknown.

    An `age` given as a number stands for whatever day is asked. Given beside a birth, it narrows it down.

    Raises:
        ProfileError: a birth after `day`, more than 120 years before it, or one that the `age` contradicts.

    """
    field = next((name for name in BIRTH_FIELDS if getattr(profile, name) is not None), None)
    if field is None:
        return () if profile.age is None else (profile.age,)
    born = birth_interval(str(getattr(profile, field)))
    if born[0] > day:
        raise ProfileError(field, f"is after {day}: nobody is born later than the day asked about")
    if profile.birth_year is not None and not born[0].year <= profile.birth_year <= born[1].year:
        raise ProfileError("birth_year", "is not the year of birth_date: give one of the two")
    ages = ages_of(born, day)
    if ages[0] > LIFETIME:
        raise ProfileError(field, f"makes the person more than {LIFETIME} years old")
    if profile.age is None:
        return ages
    if profile.age not in ages:
        raise ProfileError("age", f"contradicts {field}: on {day} it makes the person {ages[-1]} years old")
    return (profile.age,)
