"""`/v1`: the answers of the commands over HTTP, one JSON object in, one out."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.answers.json_lines import BadInputError, decode
from bot.open_doors.answering import Answering, Row
from bot.open_doors.keys import ApiKeys
from bot.open_doors.openapi import openapi

# What is wrong may quote what was sent, and need not quote all of it.
SHOWN_CHARACTERS = 300

Answer = Callable[[Row], Awaitable[Row]]


def api_routes(answering: Answering, keys: ApiKeys, public_url: str = "") -> list[Route]:
    """Return the routes of `/v1` and `/openapi.json`; none when there are no keys.

    Args:
        answering: what answers.
        keys: who may ask.
        public_url: the site's address, for the description; relative when it is empty.

    """
    if not keys:
        return []
    answers = {
        "ask": answering.ask,
        "read": answering.read,
        "estimate": answering.estimate,
        "deadline": answering.deadline,
    }
    description = openapi(public_url)

    def describe(_request: Request) -> Response:
        return JSONResponse(description)

    return [
        Route("/openapi.json", describe),
        *(Route(f"/v1/{name}", _endpoint(answer, keys), methods=["POST"]) for name, answer in answers.items()),
    ]


def _endpoint(answer: Answer, keys: ApiKeys) -> Callable[[Request], Awaitable[Response]]:
    async def serve(request: Request) -> Response:
        keys.check(request)
        body = await request.body()
        try:
            return JSONResponse(await answer(decode(body)))
        except BadInputError as error:
            refusal = {"error": str(error)[:SHOWN_CHARACTERS], "field": error.field[:SHOWN_CHARACTERS] or None}
            return JSONResponse(refusal, status_code=422)

    return serve
