"""`/v1` over HTTP: the answers of the commands, held against the description; keys; refusals."""

import json
from collections.abc import AsyncIterator
from random import Random
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012
from typer.testing import CliRunner

from bot.answers.models import EstimateAnswer
from bot.answers.profile import estimate_profile
from bot.cli import app as commands
from bot.content.content import Content
from bot.open_doors.answering import Answering
from bot.open_doors.api import api_routes
from bot.open_doors.keys import ApiKeys
from bot.open_doors.openapi import CALLS
from bot.server import build_server
from tests.bot.channels.scripted import all_well
from tests.bot.conftest import NOW
from tests.flows.random_profiles import DAYS, decoded_profile

KEY = "a key of twenty chars"
HEADERS = {"authorization": f"Bearer {KEY}"}


@pytest.fixture
async def client(content: Content) -> AsyncIterator[httpx.AsyncClient]:
    answering = Answering(lambda: content, lambda: NOW)
    app = build_server(api_routes(answering, ApiKeys.by_commas(f"another, {KEY}")), all_well)
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://jifen.test", headers=HEADERS) as asking:
        yield asking


PROFILE = {"as_of": "2026-11-23", "age": 35, "education": "college", "si_years": {"min": 5, "max": 6}}
ASKED: list[tuple[str, dict[str, Any]]] = [
    ("ask", {"text": "个人密码忘了怎么办"}),
    ("ask", {"text": "今天天气怎么样"}),
    ("read", {"text": "我三十六，大专，交了四年社保"}),
    ("estimate", PROFILE),
    ("estimate", {"as_of": "2026-11-23", "birth_date": "1983-05", "education": "bachelor_with_degree"}),
    ("estimate", {"as_of": "2026-11-23", "deductions": [{"kind": "detention", "count": 1}], "serious_crime": True}),
    ("estimate", {}),
    ("deadline", {"start": "2026-09-21"}),
    ("deadline", {"start": "2026-12-25", "days": 30}),
]


@pytest.mark.parametrize(("name", "row"), ASKED, ids=str)
async def test_the_answer_has_the_shape_that_is_described(
    client: httpx.AsyncClient, name: str, row: dict[str, Any]
) -> None:
    description = (await client.get("/openapi.json")).json()
    answer = await client.post(f"/v1/{name}", json=row)
    assert answer.status_code == 200
    call = description["paths"][f"/v1/{name}"]["post"]
    resource = Resource.from_contents(description, default_specification=DRAFT202012)
    registry = Registry().with_resource("urn:openapi", resource)
    for schema, value in ((_schema(call["requestBody"]), row), (_schema(call["responses"]["200"]), answer.json())):
        Draft202012Validator({"$ref": f"urn:openapi{schema}"}, registry=registry).validate(value)
    CALLS[name][2].model_validate(answer.json())


def test_every_estimate_has_the_shape(content: Content) -> None:
    random = Random(7)  # noqa: S311 (the same profiles every time)
    for day in DAYS:
        for present in (0.2, 0.5, 0.9):
            row = decoded_profile(random, day=day, present=present) | {"as_of": day.isoformat()}
            EstimateAnswer.model_validate(estimate_profile(row, content, day))


def _schema(place: dict[str, Any]) -> str:
    return str(place["content"]["application/json"]["schema"]["$ref"])


@pytest.mark.parametrize("name", ["ask", "read", "estimate"])
async def test_the_answer_is_that_of_the_command(client: httpx.AsyncClient, name: str) -> None:
    row = {"as_of": "2026-11-23", **PROFILE} if name == "estimate" else {"text": "个人密码忘了怎么办"}
    said = CliRunner().invoke(commands, [name, "--jsonl"], input=json.dumps(row))
    assert (await client.post(f"/v1/{name}", json=row)).json() == json.loads(said.stdout)


async def test_a_deadline_is_that_of_the_command(client: httpx.AsyncClient) -> None:
    said = CliRunner().invoke(commands, ["deadline", "2026-09-21", "--days", "10", "--json"])
    answer = await client.post("/v1/deadline", json={"start": "2026-09-21", "days": 10})
    assert answer.json() == json.loads(said.stdout)


REFUSED: list[tuple[str, str | bytes, str | None]] = [
    ("ask", "", None),
    ("ask", "[]", None),
    ("ask", "{", None),
    ("ask", b"\xff", None),
    ("ask", "[" * 100_000, None),
    ("ask", "{}", "text"),
    ("ask", '{"text": 3}', "text"),
    ("ask", json.dumps({"text": "长" * 2001}), "text"),
    ("read", json.dumps({"text": "1" * 2001}), "text"),
    ("estimate", '{"age": -1}', "age"),
    ("estimate", '{"age": NaN}', None),
    ("estimate", '{"age": 1e999}', "age"),
    ("estimate", json.dumps({"x" * 1000: 1}), "x" * 300),
    ("estimate", '{"as_of": "2012-01-01"}', "as_of"),
    ("deadline", "{}", "start"),
    ("deadline", '{"start": 20260921}', "start"),
    ("deadline", json.dumps({"start": "x" * 100_000}), "start"),
    ("deadline", '{"start": "2026-09-21", "days": 0}', "days"),
    ("deadline", '{"start": "2026-09-21", "days": true}', "days"),
    ("deadline", '{"start": "2026-09-21", "day": 10}', "day"),
    ("deadline", '{"start": "1999-09-21"}', "start"),
]


@pytest.mark.parametrize(("name", "body", "field"), REFUSED, ids=lambda value: str(value)[:40])
async def test_what_cannot_be_used_is_refused_by_its_field(
    client: httpx.AsyncClient, name: str, body: str | bytes, field: str | None
) -> None:
    answer = await client.post(f"/v1/{name}", content=body)
    assert answer.status_code == 422
    assert set(answer.json()) == {"error", "field"}
    assert answer.json()["field"] == field
    assert 5 < len(answer.json()["error"]) <= 300


@pytest.mark.parametrize("given", [None, "", "Bearer", "Bearer ", "Bearer wrong", f"Basic {KEY}", KEY, "Bearer ключ"])
async def test_without_a_key_nothing_is_answered(client: httpx.AsyncClient, given: str | None) -> None:
    del client.headers["authorization"]
    headers = {} if given is None else {b"authorization": given.encode()}
    answer = await client.post("/v1/ask", json={"text": "你好"}, headers=headers)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert KEY not in answer.text


async def test_each_key_is_good(client: httpx.AsyncClient) -> None:
    answer = await client.post("/v1/ask", json={"text": "你好"}, headers={"authorization": "bearer another"})
    assert answer.status_code == 200


def test_without_keys_the_door_is_shut(content: Content) -> None:
    assert api_routes(Answering(lambda: content, lambda: NOW), ApiKeys.by_commas(" , ")) == []
