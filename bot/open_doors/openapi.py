"""The OpenAPI description of `/v1`, out of the models."""

from importlib.metadata import version
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.answers.models import AskAnswer, DeadlineAnswer, EstimateAnswer, Period, ReadAnswer, Refusal, Text
from flows.profile import Profile

Model = type[BaseModel]
CALLS: dict[str, tuple[str, Model, Model, dict[str, Any]]] = {
    "ask": ("Which answer a question gets.", Text, AskAnswer, {"text": "密码忘了怎么办"}),
    "read": ("What profile fields a sentence states.", Text, ReadAnswer, {"text": "我35，本科双证，社保五年半"}),
    "estimate": ("The score of a profile.", Profile, EstimateAnswer, {"age": 35, "education": "bachelor_with_degree"}),
    "deadline": ("The last day of a period of working days.", Period, DeadlineAnswer, {"start": "2026-09-21"}),
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
    models = [(model, "validation") for _, taken, given, _ in CALLS.values() for model in (taken, given)]
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


def _operation(name: str, summary: str, taken: Model, given: Model, example: dict[str, Any]) -> dict[str, Any]:
    refused = {status: {"description": why, "content": _json(Refusal)} for status, why in REFUSALS.items()}
    body = {"application/json": {**_json(taken)["application/json"], "example": example}}
    return {
        "operationId": name,
        "summary": summary,
        "requestBody": {"required": True, "content": body},
        "responses": {"200": {"description": summary, "content": _json(given)}, **refused},
    }


def _json(model: Model) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": IN_COMPONENTS.format(model=model.__name__)}}}
