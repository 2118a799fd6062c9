"""A message of the page, out of JSON or out of a form without script."""

from collections.abc import Mapping
from typing import Annotated, Any, Self
from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.channels.web.forms import Fields
from bot.messages import ConversationKey, Incoming
from bot.page_view.boxes import joined

CHANNEL = "web"
MOST_OPTIONS = 32

OptionValue = Annotated[str, Field(min_length=1, max_length=64)]


class Posted(BaseModel):
    """One message of the page: a typed text, the value of a pressed option, or the values of several ticked ones."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    event_id: UUID
    text: str | None = None
    option: OptionValue | None = None
    options: Annotated[list[OptionValue], Field(min_length=1, max_length=MOST_OPTIONS)] | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if sum(each is not None for each in (self.text, self.option, self.options)) != 1:
            raise ValueError("exactly one of text, option and options")
        return self

    def incoming(self, token: str) -> Incoming:
        """Return the message as the conversations take it; `token` is whose it is."""
        return Incoming(
            str(self.event_id),
            key_of(token),
            text=self.text or "",
            option=self.option,
            options=tuple(self.options or ()),
            shown_again=True,
            reminds="file",
        )


def key_of(token: str) -> ConversationKey:
    """Return the conversation of a visitor."""
    return ConversationKey(CHANNEL, token, token)


async def posted_json(request: Request, words: Mapping[str, str]) -> Posted:
    """Read a message out of the request's JSON. Raises HTTPException."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, words["error_media_type"])
    try:
        return Posted.model_validate_json(await request.body())
    except ValidationError:
        # Not chained: the error quotes what the person wrote.
        raise HTTPException(400, words["error_fields"]) from None


def posted_form(fields: Fields, words: Mapping[str, str]) -> Posted:
    """Read a message out of the fields of a form. Raises HTTPException."""
    try:
        event_id = UUID((fields.get("event_id") or [""])[0])
    except ValueError:
        event_id = uuid4()
    try:
        return Posted(event_id=event_id, **_said(fields))
    except ValidationError:
        raise HTTPException(400, words["error_fields"]) from None


def _said(fields: Fields) -> dict[str, Any]:
    options = list(fields.get("option", ()))
    # Of a form with boxes to tick, a pressed button that is itself an answer counts alone.
    pressed = [value for value in options if not value.startswith("t:")]
    if pressed:
        return {"option": pressed[-1]}
    if options:
        return {"options": options} if "several" in fields else {"option": options[0]}
    if "said" in fields:
        return {"text": joined(fields["said"], fields.get("before", ()), fields.get("after", ()))}
    return {"text": (fields.get("text") or [""])[-1]}
