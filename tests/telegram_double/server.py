"""The HTTP side: the methods of the Bot API that the bot uses, as Telegram answers them."""

import asyncio
import contextlib
import json
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tests.telegram_double.failures import UNAUTHORIZED, Failure
from tests.telegram_double.telegram import BOT, TOKEN, Telegram

TEXT_UNITS = 4096
DATA_BYTES = 64
NO_BODY: tuple[bytes, ...] = ()
Method = Callable[[Telegram, dict[str, Any]], Awaitable[Any]]


class BadRequestError(Exception):
    """The bot asked for something that Telegram refuses."""


async def get_me(telegram: Telegram, parameters: dict[str, Any]) -> Any:  # noqa: ARG001
    return BOT | {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}


async def accept(telegram: Telegram, parameters: dict[str, Any]) -> Any:  # noqa: ARG001
    return True


async def get_updates(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    seconds = float(parameters.get("timeout", 0))
    return await telegram.waiting(int(parameters.get("offset", 0)), int(parameters.get("limit", 100)), seconds)


async def send_message(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    text = parameters.get("text", "").strip()
    if not text:
        raise BadRequestError("message text is empty")
    if len(text.encode("utf-16-le")) // 2 > TEXT_UNITS:
        raise BadRequestError("message is too long")
    keyboard = parameters.get("reply_markup", {}).get("inline_keyboard", [])
    if any(len(button.get("callback_data", "").encode()) > DATA_BYTES for row in keyboard for button in row):
        raise BadRequestError("BUTTON_DATA_INVALID")
    return await telegram.receive(
        int(parameters["chat_id"]), text=text, keyboard=keyboard, replies_to=_replied(parameters)
    )


async def send_document(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    name, content = parameters["document"]
    return await telegram.receive(
        int(parameters["chat_id"]), text="", document=name, content=content, replies_to=_replied(parameters)
    )


def _replied(parameters: dict[str, Any]) -> int | None:
    replied = parameters.get("reply_parameters", {}).get("message_id")
    return None if replied is None else int(replied)


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "answerCallbackQuery": accept,
    "editMessageReplyMarkup": accept,
    "setMyCommands": accept,
    "deleteWebhook": accept,
}


def application(telegram: Telegram) -> Starlette:
    """Return the Bot API in front of `telegram`."""

    async def call(request: Request) -> Response:
        method, parameters = request.path_params["method"], await _parameters(request)
        if request.path_params["token"] != TOKEN:
            return _failed(UNAUTHORIZED)
        telegram.calls.append((method, parameters))
        await telegram.changed()
        chat = int(parameters["chat_id"]) if "chat_id" in parameters else None
        failure = telegram.failure_of(method, chat)
        held = telegram.held(chat)
        if held is not None:
            await held.wait()
        if failure is not None and not failure.done:
            return _failed(failure)
        try:
            result = await METHODS[method](telegram, parameters)
        except BadRequestError as error:
            return _failed(Failure(400, f"Bad Request: {error}"))
        return JSONResponse({"ok": True, "result": result}) if failure is None else _failed(failure)

    return Starlette(routes=[Route("/bot{token}/{method}", call, methods=["POST"])])


def _failed(failure: Failure) -> Response:
    if failure.status == 0:
        # The promised length never comes, so uvicorn closes the connection.
        return StreamingResponse(_nothing(), headers={"content-length": "1"})
    status, body = failure.answer
    return JSONResponse(body, status)


async def _nothing() -> AsyncIterator[bytes]:
    for part in NO_BODY:
        yield part


async def _parameters(request: Request) -> dict[str, Any]:
    body, kind = await request.body(), request.headers.get("content-type", "")
    if kind.startswith("multipart/form-data"):
        return dict(_multipart(body, kind))
    return {name: _value(value) for name, value in parse_qsl(body.decode(), keep_blank_values=True)}


def _multipart(body: bytes, kind: str) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a form with files; a file is its name and its bytes."""
    message = BytesParser(policy=HTTP).parsebytes(b"content-type: " + kind.encode() + b"\r\n\r\n" + body)
    for part in message.iter_parts():
        content = part.get_payload(decode=True)
        name, file = part.get_param("name", header="content-disposition"), part.get_filename()
        if isinstance(content, bytes):
            yield str(name), (file, content) if file else _value(content.decode())


def _value(text: str) -> Any:
    """Objects and lists come as JSON inside the form."""
    return json.loads(text) if text.startswith(("{", "[")) else text


class _Server(uvicorn.Server):
    """A server beside the tests: it leaves the signals of the process alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield


@contextlib.asynccontextmanager
async def serving(telegram: Telegram) -> AsyncIterator[str]:
    """Serve `telegram` on a free loopback port and lend its address."""
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        application(telegram), lifespan="off", ws="none", log_level="critical", timeout_graceful_shutdown=0
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task
        listening.close()
