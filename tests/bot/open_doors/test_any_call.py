"""Any call of `/v1`, made out of its own description: what is answered is what the description says, and no fault."""

import asyncio
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from bot.content.content import Content
from bot.open_doors.answering import Answering
from bot.open_doors.api import api_routes
from bot.open_doors.keys import ApiKeys
from bot.open_doors.openapi import openapi
from bot.server import build_server
from tests.bot.channels.scripted import all_well
from tests.bot.conftest import NOW
from tests.bot.open_doors.from_schema import NOISE, anything_like
from tests.bot.server.secured import assert_secured

KEY = "a key of twenty chars"
DESCRIPTION = openapi()
SCHEMAS = DESCRIPTION["components"]["schemas"]
REGISTRY: Registry[Any] = Registry().with_resource(
    "urn:openapi", Resource.from_contents(DESCRIPTION, default_specification=DRAFT202012)
)
CALLS = st.sampled_from(sorted(DESCRIPTION["paths"])).flatmap(
    lambda path: st.tuples(st.just(path), anything_like(_taken(path), SCHEMAS))
)


@pytest.fixture(scope="module")
def transport(content: Content) -> httpx.ASGITransport:
    answering = Answering(lambda: content, lambda: NOW)
    return httpx.ASGITransport(app=build_server(api_routes(answering, ApiKeys.by_commas(KEY)), all_well))


def _taken(path: str) -> Any:
    return DESCRIPTION["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(call=CALLS)
def test_every_answer_is_one_that_is_described(transport: httpx.ASGITransport, call: tuple[str, Any]) -> None:
    path, body = call
    answer = asyncio.run(_asked(transport, "POST", path, json=body))
    described = DESCRIPTION["paths"][path]["post"]["responses"][str(answer.status_code)]
    assert answer.headers["content-type"] == "application/json"
    assert_secured(answer)
    schema = described["content"]["application/json"]["schema"]["$ref"]
    Draft202012Validator({"$ref": f"urn:openapi{schema}"}, registry=REGISTRY).validate(answer.json())


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    method=st.sampled_from(("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS")),
    path=st.sampled_from((*sorted(DESCRIPTION["paths"]), "/v1/", "/v1/nothing", "/openapi.json")),
    body=st.binary(max_size=60) | NOISE.map(lambda value: repr(value).encode()),
    key=st.sampled_from((f"Bearer {KEY}", "Bearer", "", "Basic x", f"bearer {KEY}x")),
)
def test_no_request_is_answered_by_a_fault(
    transport: httpx.ASGITransport, method: str, path: str, body: bytes, key: str
) -> None:
    answer = asyncio.run(_asked(transport, method, path, content=body, headers={"authorization": key}))
    assert answer.status_code in {200, 401, 404, 405, 422}
    assert "Traceback" not in answer.text
    assert_secured(answer)


async def _asked(transport: httpx.ASGITransport, method: str, path: str, **more: Any) -> httpx.Response:
    headers = {"authorization": f"Bearer {KEY}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://jifen.test", headers=headers) as client:
        return await client.request(method, path, **more)
