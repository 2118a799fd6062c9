"""The calls of Chatwoot's API that are made: as the agent bot of an account, and as a visitor of an API inbox.

Addresses and answers carry what people wrote, so no error that is raised here quotes one.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import aiohttp

SECONDS = aiohttp.ClientTimeout(total=10)
# What may work later: too many calls, or a server in trouble.
TOO_MANY, SERVER = 429, 500

Json = Mapping[str, Any]


class RefusedError(Exception):
    """Chatwoot refused a call.

    Attributes:
        status: the status of its answer.

    """

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status


class UnreachableError(Exception):
    """No answer came that can be read, or one that asks to come later; whether the call had an effect is not known."""


@dataclass(frozen=True, slots=True)
class Account:
    """The account that is spoken for.

    Attributes:
        base_url: the address of Chatwoot, without a slash at the end.
        number: the account's number.
        token: an access token of the agent bot, or of an agent.
        inbox: the identifier of the API inbox for other channels; "" for none.

    """

    base_url: str
    number: int
    token: str
    inbox: str = ""


class ChatwootApi:
    """Calls for one account; every method raises RefusedError and UnreachableError."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Close the pool of connections."""
        if self._session is not None:
            await self._session.close()

    async def say(self, conversation: str, message: Json) -> None:
        """Write into a conversation as the agent bot."""
        await self._of_account("POST", f"conversations/{quote(conversation, safe='')}/messages", message)

    async def set_status(self, conversation: str, status: str) -> None:
        """Give a conversation to people ("open"), to the bot ("pending"), or end it ("resolved")."""
        path = f"conversations/{quote(conversation, safe='')}/toggle_status"
        await self._of_account("POST", path, {"status": status})

    async def status(self, conversation: str) -> str:
        """Return the status of a conversation; an agent bot's token may not ask for it."""
        answer = await self._of_account("GET", f"conversations/{quote(conversation, safe='')}")
        return str(answer.get("status", "")) if isinstance(answer, Mapping) else ""

    async def make_contact(self, source: str, name: str) -> None:
        """Make the contact of a visitor; one that exists already stays as it is."""
        await self._of_inbox("POST", "contacts", {"source_id": source, "name": name})

    async def conversations(self, source: str) -> Sequence[Json]:
        """Return the conversations of a visitor."""
        return _objects(await self._of_inbox("GET", f"contacts/{quote(source, safe='')}/conversations"))

    async def make_conversation(self, source: str) -> Json:
        """Begin a conversation of a visitor, and return it."""
        answer = await self._of_inbox("POST", f"contacts/{quote(source, safe='')}/conversations", {})
        if not isinstance(answer, Mapping) or "id" not in answer:
            raise UnreachableError("no conversation")
        return answer

    async def write(self, source: str, conversation: str, content: str, echo: str) -> None:
        """Write into a conversation as its visitor; `echo` is ours to know the message by."""
        path = f"contacts/{quote(source, safe='')}/conversations/{quote(conversation, safe='')}/messages"
        await self._of_inbox("POST", path, {"content": content, "echo_id": echo})

    async def messages(self, source: str, conversation: str, before: int = 0) -> Sequence[Json]:
        """Return the newest messages of a conversation, or those before message `before`; private ones are not told."""
        path = f"contacts/{quote(source, safe='')}/conversations/{quote(conversation, safe='')}/messages"
        return _objects(await self._of_inbox("GET", path + (f"?before={before}" if before else "")))

    async def _of_account(self, method: str, path: str, body: Json | None = None) -> Any:
        headers = {"api_access_token": self._account.token}
        return await self._request(method, f"/api/v1/accounts/{self._account.number}/{path}", body, headers)

    async def _of_inbox(self, method: str, path: str, body: Json | None = None) -> Any:
        return await self._request(method, f"/public/api/v1/inboxes/{self._account.inbox}/{path}", body, {})

    async def _request(self, method: str, path: str, body: Json | None, headers: Mapping[str, str]) -> Any:
        if self._session is None:
            self._session = aiohttp.ClientSession(trust_env=True, timeout=SECONDS, json_serialize=_as_written)
        url = self._account.base_url + path
        try:
            async with self._session.request(method, url, json=body, headers=headers) as answer:
                status, text = answer.status, await answer.text()
        except (aiohttp.ClientError, TimeoutError, UnicodeDecodeError) as error:
            raise UnreachableError(type(error).__name__) from None
        if status == TOO_MANY or status >= SERVER:
            raise UnreachableError(f"status {status}")
        if not 200 <= status < 300:
            raise RefusedError(status)
        return _decoded(text)


def _decoded(text: str) -> Any:
    try:
        return json.loads(text) if text.strip() else {}
    except ValueError:
        raise UnreachableError("no JSON") from None


def _objects(answer: Any) -> Sequence[Json]:
    """Return the objects of a list, which some endpoints wrap into `payload`."""
    listed = answer.get("payload", ()) if isinstance(answer, Mapping) else answer
    return [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []


def _as_written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
