"""The OpenAPI description of `/v1`, out of the models."""

from importlib.metadata import version
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.answers.models import AskAnswer, DeadlineAnswer, EstimateAnswer, Period, ReadAnswer, Refusal, Text
from flows.profile import Profile

Model = type[BaseModel]
CALLS: dict[str, tuple[str, Model, Model]] = {
    "ask": ("Which answer a question gets.", Text, AskAnswer),
    "read": ("What profile fields a sentence states.", Text, ReadAnswer),
    "estimate": ("The score of a profile.", Profile, EstimateAnswer),
    "deadline": ("The last day of a period of working days.", Period, DeadlineAnswer),
}
REFUSALS = {
    "401": "No key, or a wrong one.",
    "408": "The body did not come in time.",
    "413": "The body is larger than 256 KB.",
    "422": "The input cannot be used; `field` names what is wrong.",
    "429": "Too many requests; `Retry-After` says how many seconds to wait.",
}
IN_COMPONENTS = "#/components/schemas/{model}"


def openapi(public_url: str = "") -> dict[str, Any]:
    """Return the description, version 3.1; `public_url` is the site's address without a path."""
    models = [(model, "validation") for _, taken, given in CALLS.values() for model in (taken, given)]
    _, definitions = models_json_schema([*models, (Refusal, "validation")], ref_template=IN_COMPONENTS)  # type: ignore[list-item]
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "jifen",
            "version": version("jifen-bot"),
            "description": "Questions, scores and deadlines of the Shanghai residence-permit points. Not official.",
        },
        "servers": [{"url": public_url or "/"}],
        "security": [{"key": []}],
        "paths": {f"/v1/{name}": {"post": _operation(name, *call)} for name, call in CALLS.items()},
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": definitions["$defs"],
        },
    }


def _operation(name: str, summary: str, taken: Model, given: Model) -> dict[str, Any]:
    refused = {status: {"description": why, "content": _json(Refusal)} for status, why in REFUSALS.items()}
    return {
        "operationId": name,
        "summary": summary,
        "requestBody": {"required": True, "content": _json(taken)},
        "responses": {"200": {"description": summary, "content": _json(given)}, **refused},
    }


def _json(model: Model) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": IN_COMPONENTS.format(model=model.__name__)}}}
