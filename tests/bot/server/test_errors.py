"""What a request is told that meets an error nobody caught."""

import httpx
import pytest
from sqlalchemy.exc import OperationalError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.server import build_server
from bot.storage.store import ConflictError, is_passing
from tests.bot.channels.scripted import all_well

WORDS = {"status_500": "坏了", "status_503": "过几秒再试", "error_back": "回到对话"}
GONE = (OperationalError("SELECT 1", {}, OSError("gone")), ConflictError("somebody else"))


async def _answer(error: Exception, accept: str) -> httpx.Response:
    async def fail(_: Request) -> Response:
        raise error

    app = build_server([Route("/", fail)], all_well, WORDS, passes=is_passing)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app=app), base_url="http://page") as client:
        return await client.get("/", headers={"accept": accept})


@pytest.mark.parametrize("error", GONE, ids=lambda each: type(each).__name__)
async def test_a_database_that_is_gone_says_when_to_come_again(error: Exception) -> None:
    answer = await _answer(error, "application/json")
    assert (answer.status_code, answer.json()) == (503, {"error": "过几秒再试"})
    assert int(answer.headers["retry-after"]) > 0
    page = await _answer(error, "text/html")
    assert page.status_code == 503
    assert "过几秒再试" in page.text
    assert "SELECT" not in page.text


async def test_a_fault_of_our_own_is_none_that_passes() -> None:
    answer = await _answer(ValueError("38, 大专"), "application/json")
    assert (answer.status_code, answer.json()) == (500, {"error": "坏了"})
    assert "retry-after" not in answer.headers
