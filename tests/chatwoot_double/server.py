"""Chatwoot's API over HTTP: what an agent bot may call, and a visitor of an API inbox; all else is refused."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.chatwoot_double.account import (
    ACCOUNT,
    INBOX,
    INCOMING,
    OUTGOING,
    STATUSES,
    TOKEN,
    Chatwoot,
    Conversation,
    Message,
)

CONTENT = 150_000
PAGE = 20
Answer = Callable[[Chatwoot, Request, dict[str, Any]], Awaitable[Any]]


class Refused(Exception):  # noqa: N818 - an answer, no fault
    """A call is answered with a status."""

    def __init__(self, status: int) -> None:
        self.status = status


def chatwoot_api(chatwoot: Chatwoot) -> Starlette:
    """Return the API of an account."""
    account, inbox = f"/api/v1/accounts/{ACCOUNT}/conversations/{{id}}", f"/public/api/v1/inboxes/{INBOX}/contacts"
    calls: list[tuple[str, str, str, Answer]] = [
        ("say", "POST", f"{account}/messages", _say),
        ("show", "GET", account, _show),
        ("toggle_status", "POST", f"{account}/toggle_status", _toggle_status),
        ("contacts", "POST", inbox, _make_contact),
        ("list", "GET", f"{inbox}/{{source}}/conversations", _list),
        ("conversations", "POST", f"{inbox}/{{source}}/conversations", _begin),
        ("messages", "GET", f"{inbox}/{{source}}/conversations/{{id}}/messages", _messages),
        ("write", "POST", f"{inbox}/{{source}}/conversations/{{id}}/messages", _write),
    ]
    return Starlette(routes=[_route(chatwoot, *each) for each in calls])


def _route(chatwoot: Chatwoot, name: str, method: str, path: str, answer: Answer) -> Route:
    async def called(request: Request) -> Response:
        chatwoot.calls.append(name)
        status = chatwoot.fault(name)
        if status is not None:
            return JSONResponse({"error": "fault"}, status)
        try:
            _let_in(path, request)
            answered = await answer(chatwoot, request, await _body(request))
        except Refused as refused:
            return JSONResponse({"error": "refused"}, refused.status)
        happened = chatwoot.after.pop(name, None)
        if happened is not None:
            happened()
        return JSONResponse(answered)

    return Route(path, called, methods=[method])


def _let_in(path: str, request: Request) -> None:
    if path.startswith("/api/") and request.headers.get("api_access_token") != TOKEN:
        raise Refused(401)


async def _body(request: Request) -> dict[str, Any]:
    if request.method == "GET":
        return {}
    decoded = json.loads(await request.body())
    if not isinstance(decoded, dict) or "application/json" not in request.headers["content-type"]:
        raise Refused(422)
    return decoded


def _content(body: dict[str, Any]) -> str:
    content = body.get("content")
    if not isinstance(content, str) or not 0 < len(content.strip()) <= CONTENT:
        raise Refused(422)
    return content


async def _say(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:
    conversation, content = _found(chatwoot, request), _content(body)
    if body.get("message_type") != "outgoing" or body.get("private") is not False:
        raise Refused(422)
    kind, attributes = body.get("content_type", "text"), body.get("content_attributes", {})
    items = attributes.get("items", [])
    if (kind == "input_select") != bool(items) or any(not (each["title"] and each["value"]) for each in items):
        raise Refused(422)
    said = chatwoot.put(conversation, content, OUTGOING, "agent_bot", content_type=kind, attributes=attributes)
    return {"id": said.number, "content": content}


async def _show(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:  # noqa: ARG001
    conversation = _found(chatwoot, request)
    return {"id": conversation.number, "status": conversation.status}


async def _toggle_status(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:
    conversation = _found(chatwoot, request)
    if body.get("status") not in STATUSES:
        raise Refused(422)
    chatwoot.sets(conversation, body["status"])
    return {"payload": {"success": True, "conversation_id": conversation.number, "current_status": conversation.status}}


async def _make_contact(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:  # noqa: ARG001
    source = body.get("source_id")
    if not isinstance(source, str) or not source or set(body) - {"source_id", "name"}:
        raise Refused(422)
    chatwoot.contacts.setdefault(source, chatwoot.number())
    return {"source_id": source, "pubsub_token": "p", "id": chatwoot.contacts[source], "name": body.get("name")}


async def _list(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:  # noqa: ARG001
    source = _source(chatwoot, request)
    return [_shown(chatwoot, each) for each in chatwoot.handed() if each.source == source]


async def _begin(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:  # noqa: ARG001
    source = _source(chatwoot, request)
    status = "pending" if chatwoot.bot_in_inbox else "open"
    return _shown(chatwoot, chatwoot.begin(chatwoot.contacts[source], status, source))


async def _messages(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:  # noqa: ARG001
    conversation = _found(chatwoot, request, _source(chatwoot, request))
    before = int(request.query_params.get("before", "0") or 0)
    told = [each for each in conversation.messages if not each.private and each.kind != 2]
    earlier = [each for each in told if not before or each.number < before]
    return [_told(conversation, each) for each in earlier[-PAGE:]]


async def _write(chatwoot: Chatwoot, request: Request, body: dict[str, Any]) -> Any:
    conversation, content = _found(chatwoot, request, _source(chatwoot, request)), _content(body)
    if set(body) - {"content", "echo_id"}:
        raise Refused(422)
    written = chatwoot.put(conversation, content, INCOMING, "contact")
    return {**_told(conversation, written), "echo_id": body.get("echo_id")}


def _source(chatwoot: Chatwoot, request: Request) -> str:
    source = str(request.path_params["source"])
    if source not in chatwoot.contacts:
        raise Refused(404)
    return source


def _found(chatwoot: Chatwoot, request: Request, source: str | None = None) -> Conversation:
    named = str(request.path_params["id"])
    found = chatwoot.conversations.get(int(named)) if named.isdecimal() else None
    if found is None or (source is not None and found.source != source):
        raise Refused(404)
    return found


def _shown(chatwoot: Chatwoot, conversation: Conversation) -> dict[str, Any]:
    status = {"status": conversation.status} if chatwoot.tells_status else {}
    return {"id": conversation.number, "inbox_id": 9, "messages": [], "contact": {}, **status}


def _told(conversation: Conversation, message: Message) -> dict[str, Any]:
    return {
        "id": message.number,
        "content": message.content,
        "message_type": message.kind,
        "content_type": message.content_type,
        "conversation_id": conversation.number,
        "sender": {"type": message.by},
    }
