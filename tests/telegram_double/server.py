"""The HTTP side: the methods of the Bot API that the bot uses, as Telegram answers them."""

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from email.parser import BytesParser
from email.policy import HTTP
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.server.listening import listen
from tests.telegram_double.failures import UNAUTHORIZED, Failure, FailureError
from tests.telegram_double.rich import rich_text
from tests.telegram_double.telegram import BOT, TOKEN, Telegram

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
PNG, PHOTO_BYTES, PHOTO_SIDES = b"\x89PNG\r\n", 10 * 2**20, 10_000
DATA_BYTES = 64
RESULTS = 50
EPHEMERAL_SECONDS = 15
NO_BODY: tuple[bytes, ...] = ()
Method = Callable[[Telegram, dict[str, Any]], Awaitable[Any]]


class BadRequestError(FailureError):
    """The bot asked for something that Telegram refuses."""

    def __init__(self, words: str) -> None:
        super().__init__(Failure(400, f"Bad Request: {words}"))


async def get_me(telegram: Telegram, parameters: dict[str, Any]) -> Any:  # noqa: ARG001
    return BOT | {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}


async def accept(telegram: Telegram, parameters: dict[str, Any]) -> Any:  # noqa: ARG001
    return True


async def get_updates(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    seconds = float(parameters.get("timeout", 0))
    return await telegram.waiting(int(parameters.get("offset", 0)), int(parameters.get("limit", 100)), seconds)


async def set_webhook(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    telegram.set_webhook(parameters["url"], parameters.get("secret_token", ""))
    return True


async def delete_webhook(telegram: Telegram, parameters: dict[str, Any]) -> Any:  # noqa: ARG001
    telegram.pushing.url = ""
    return True


async def get_webhook_info(telegram: Telegram, parameters: dict[str, Any]) -> Any:  # noqa: ARG001
    pushing = telegram.pushing
    found: dict[str, Any] = {"url": pushing.url, "has_custom_certificate": False}
    found["pending_update_count"] = len(telegram.updates)
    if pushing.answers and pushing.answers[-1] != HTTPStatus.OK:
        found |= {"last_error_date": int(time.time()), "last_error_message": "Wrong response from the webhook"}
    return found


async def send_message(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    text, keyboard = _checked(parameters)
    return await _put(telegram, parameters, text=text, keyboard=keyboard)


async def _put(telegram: Telegram, parameters: dict[str, Any], **content: Any) -> Any:
    """Put a message into its chat, for all to see or for one person."""
    chat, content["topic"] = int(parameters["chat_id"]), _topic(parameters)
    if telegram.knows_ephemeral and "ephemeral_message_parameters" in parameters:
        return await telegram.whisper(chat, _receiver(telegram, parameters), **content)
    return await telegram.receive(chat, replies_to=_replied(parameters), **content)


def _receiver(telegram: Telegram, parameters: dict[str, Any]) -> int:
    """Return who alone sees a message. Raises BadRequestError when it answers nothing of theirs of the last seconds."""
    asked = parameters["ephemeral_message_parameters"]
    press = asked.get("callback_query_id")
    answered = parameters.get("reply_parameters", {}).get("ephemeral_message_id")
    what = f"message {answered}" if press is None else f"press {press}"
    person, at = telegram.whispered.get(what, (0, 0.0))
    if person != asked["receiver_user_id"] or time.time() - at > EPHEMERAL_SECONDS:
        raise BadRequestError("EPHEMERAL_MESSAGE_EXPIRED")
    return person


async def edit_message_text(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    text, keyboard = _checked(parameters)
    chat, message = int(parameters["chat_id"]), int(parameters["message_id"])
    return await telegram.change(chat, message, text=text, keyboard=keyboard)


async def delete_message(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    await telegram.delete(int(parameters["chat_id"]), int(parameters["message_id"]))
    return True


async def answer_inline_query(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    results = parameters["results"]
    if len(results) > RESULTS:
        raise BadRequestError("RESULTS_TOO_MUCH")
    return await _show(telegram, parameters["inline_query_id"], results)


async def answer_guest_query(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    await _show(telegram, parameters["guest_query_id"], [parameters["result"]])
    return {"inline_message_id": "guest-message"}


async def _show(telegram: Telegram, query: str, results: list[dict[str, Any]]) -> Any:
    """Keep results as Telegram would take them."""
    for result in results:
        text = result["input_message_content"]["message_text"]
        if not 1 <= len(result["id"].encode()) <= DATA_BYTES or not result["title"] or not text:
            raise BadRequestError("RESULT_ID_INVALID")
        if len(text.encode("utf-16-le")) // 2 > TEXT_UNITS:
            raise BadRequestError("MESSAGE_TOO_LONG")
    telegram.results[query] = results
    await telegram.changed()
    return True


def _topic(parameters: dict[str, Any]) -> int | None:
    return int(parameters["message_thread_id"]) if "message_thread_id" in parameters else None


def _checked(parameters: dict[str, Any]) -> tuple[str, list[list[dict[str, Any]]]]:
    """Return text and keyboard of a message, as long as Telegram would take them."""
    text = parameters.get("text", "").strip()
    if not text:
        raise BadRequestError("message text is empty")
    if len(text.encode("utf-16-le")) // 2 > TEXT_UNITS:
        raise BadRequestError("message is too long")
    keyboard = parameters.get("reply_markup", {}).get("inline_keyboard", [])
    if any(len(button.get("callback_data", "").encode()) > DATA_BYTES for row in keyboard for button in row):
        raise BadRequestError("BUTTON_DATA_INVALID")
    return text, keyboard


async def send_document(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    name, content = parameters["document"]
    return await _put(telegram, parameters, text="", document=name, content=content)


async def send_photo(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    name, content = parameters["photo"]
    if not content.startswith(PNG) or len(content) > PHOTO_BYTES or sum(_sides(content)) > PHOTO_SIDES:
        raise BadRequestError("PHOTO_INVALID_DIMENSIONS")
    caption, keyboard = _checked(parameters | {"text": parameters["caption"]})
    if len(caption.encode("utf-16-le")) // 2 > CAPTION_UNITS:
        raise BadRequestError("message caption is too long")
    return await _put(telegram, parameters, text=caption, keyboard=keyboard, document=name, content=content)


async def send_rich_message(telegram: Telegram, parameters: dict[str, Any]) -> Any:
    if not telegram.knows_rich:
        raise FailureError(Failure(404, "Not Found: method not found"))
    html = parameters["rich_message"]["html"]
    text = rich_text(html)
    if text is None:
        raise BadRequestError("RICH_MESSAGE_INVALID")
    _, keyboard = _checked(parameters | {"text": text[:1]})
    return await _put(telegram, parameters, text=text, keyboard=keyboard, rich=html)


def _sides(png: bytes) -> tuple[int, int]:
    """Return width and height out of a PNG's head."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _replied(parameters: dict[str, Any]) -> int | None:
    replied = parameters.get("reply_parameters", {}).get("message_id")
    return None if replied is None else int(replied)


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendRichMessage": send_rich_message,
    "answerCallbackQuery": accept,
    "editMessageReplyMarkup": accept,
    "answerInlineQuery": answer_inline_query,
    "answerGuestQuery": answer_guest_query,
    "editMessageText": edit_message_text,
    "deleteMessage": delete_message,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
# Methods that put something into a chat, which is counted.
COUNTED = ("sendMessage", "sendDocument", "sendPhoto", "sendRichMessage", "editMessageText")


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
        if failure is None and telegram.limits is not None and chat is not None and method in COUNTED:
            failure = telegram.limits.failure(chat)
        if failure is None and telegram.mishaps is not None and method in COUNTED:
            failure = telegram.mishaps.failure()
        if failure is not None and not failure.done:
            return _failed(failure)
        try:
            result = await _result(telegram, method, parameters)
        except FailureError as error:
            return _failed(error.failure)
        return _done(result) if failure is None else _failed(failure)

    return Starlette(routes=[Route("/bot{token}/{method}", call, methods=["POST"])])


async def _result(telegram: Telegram, method: str, parameters: dict[str, Any]) -> Any:
    known = telegram.profile.answer(method, parameters)
    if known is not None:
        return known
    if method not in METHODS:
        raise FailureError(Failure(404, "Not Found: method not found"))
    return await METHODS[method](telegram, parameters)


def _done(result: Any) -> Response:
    # In ASCII, as Telegram writes it: so half a character can be on its way.
    return Response(json.dumps({"ok": True, "result": result}), media_type="application/json")


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
    if kind.startswith("application/json"):
        return {name: _value(value) for name, value in json.loads(body).items()}
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


class Server(uvicorn.Server):
    """A server beside the tests: it leaves the signals of the process alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Any:
        yield


@contextlib.asynccontextmanager
async def serving(telegram: Telegram) -> AsyncIterator[str]:
    """Serve `telegram` on a free loopback port and lend its address."""
    listening = listen("127.0.0.1", 0)
    config = uvicorn.Config(
        application(telegram), lifespan="off", ws="none", log_level="critical", timeout_graceful_shutdown=0
    )
    server = Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        await telegram.pushing.close()
        server.should_exit = True
        await task
        listening.close()
