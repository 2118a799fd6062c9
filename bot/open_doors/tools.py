"""The tools that other people's assistants may call: what each takes and gives, and what it is told when it errs."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from bot.answers.json_lines import BadInputError, decode
from bot.answers.models import AskAnswer, DeadlineAnswer, EstimateAnswer, Period
from bot.open_doors.answering import MOST_CHARACTERS, Answering, Row
from flows.profile import Profile

# What is wrong may quote what was sent, and an assistant that reads it needs only a little of that.
SHOWN_CHARACTERS = 200


class _Call(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AskCall(_Call):
    """The arguments of `ask`."""

    question: Annotated[str, Field(max_length=MOST_CHARACTERS, description="The question, best in Chinese.")]


class EstimateCall(_Call):
    """The arguments of `estimate`."""

    profile: Annotated[Profile, Field(description="What is known of the person; leave out what is not.")]


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool; all of them only read, and keep nothing of what they are asked."""

    title: str
    description: str
    takes: type[BaseModel]
    gives: type[BaseModel]
    run: Callable[[Answering, Row], Awaitable[Row]]


async def _ask(answering: Answering, arguments: Row) -> Row:
    question = arguments.get("question")
    if not isinstance(question, str):
        raise BadInputError("question", "must be a string")
    if len(question) > MOST_CHARACTERS:
        raise BadInputError("question", f"is longer than {MOST_CHARACTERS} characters: send what matters of it")
    return await answering.ask({"text": question})


async def _estimate(answering: Answering, arguments: Row) -> Row:
    profile = arguments.get("profile")
    if not isinstance(profile, dict):
        raise BadInputError("profile", "must be an object with the fields of a profile")
    return await answering.estimate(profile)


async def _deadline(answering: Answering, arguments: Row) -> Row:
    return await answering.deadline(arguments)


TOOLS = {
    "ask": Tool(
        "Ask about the Shanghai residence-permit points",
        "Find the answer to a question on the points of the Shanghai residence permit, with its source and the day it "
        "was checked. When kind is 'suggest', offer the suggestions; when it is 'fallback', say that it is not known.",
        AskCall,
        AskAnswer,
        _ask,
    ),
    "estimate": Tool(
        "Estimate the points of a person",
        "Estimate the points of a profile against the 120 that count, item by item with the rule behind each, and the "
        "ways to 120. An estimate, never official. It needs no name and no ID number: do not ask for them.",
        EstimateCall,
        EstimateAnswer,
        _estimate,
    ),
    "deadline": Tool(
        "Count working days",
        "Find the last day of a period of working days (20 for an approval) after the day the papers were accepted, "
        "by the public holidays of China and the Saturdays and Sundays made up for them.",
        Period,
        DeadlineAnswer,
        _deadline,
    ),
}


async def call(answering: Answering, name: str, arguments: dict[str, Any]) -> Row:
    """Return what the tool `name` gives.

    Raises:
        BadInputError: an argument cannot be used; the message is short and says what would do.
        KeyError: there is no such tool.

    """
    tool = TOOLS[name]
    usable = decode(json.dumps(arguments))
    unknown = next((each for each in usable if each not in tool.takes.model_fields), None)
    if unknown is not None:
        raise BadInputError(unknown, f"is no argument of {name}: it takes {', '.join(tool.takes.model_fields)}")
    return await tool.run(answering, usable)


def explain(error: BadInputError) -> str:
    """Say in one short line what is wrong with a call, the argument's name first."""
    said = str(error)
    named = said if not error.field or error.field in said[: len(error.field) + 1] else f"{error.field}: {said}"
    return named[:SHOWN_CHARACTERS]
