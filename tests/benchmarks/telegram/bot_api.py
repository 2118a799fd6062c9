"""A Bot API that only counts: hands out the messages of many people and notes when each was answered.

python -m tests.benchmarks.telegram.bot_api PORT PEOPLE MESSAGES RATE SEND_MILLISECONDS QUESTIONS.json

Prints one JSON line once every message has its reply: seconds, replies, and how long people waited. RATE is how many
messages a second arrive; 0 puts all of them there at once.
"""

import asyncio
import json
import sys
import time
from collections import defaultdict, deque
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

BATCH = 100
ME = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "jifen_bot", "can_join_groups": True}


class BotApi:
    """One run."""

    def __init__(self, people: int, rate: float, send_seconds: float, questions: list[str]) -> None:
        self._rate = rate
        self._send_seconds = send_seconds
        self._updates = [_update(number, 7000 + number % people, text) for number, text in enumerate(questions, 1)]
        self._arrived = 0 if rate else len(self._updates)
        self._news = asyncio.Event()
        self._asked: dict[int, deque[float]] = defaultdict(deque)
        self._waited: list[float] = []
        self._begun = 0.0
        self.over = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                line, *headers = head.decode("latin-1").split("\r\n")
                fields = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in headers)}
                body = await reader.readexactly(int(fields.get("content-length", 0)))
                method = line.split(" ")[1].partition("?")[0].rsplit("/", 1)[-1]
                result = await self._call(method, _parameters(body, fields.get("content-type", "")))
                answer = json.dumps({"ok": True, "result": result}).encode()
                writer.write(
                    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(answer)
                )
                writer.write(answer)
                await writer.drain()
        except (asyncio.IncompleteReadError, asyncio.CancelledError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _call(self, method: str, given: dict[str, Any]) -> Any:
        if method == "getMe":
            return ME
        if method == "getUpdates":
            return await self._get_updates(int(given.get("offset") or 0), float(given.get("timeout") or 0))
        if method == "sendMessage":
            return await self._send(int(given["chat_id"]), str(given["text"]))
        # A file that goes with a reply is a message too, and answers nothing further.
        return {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}} if method == "sendDocument" else True

    async def _get_updates(self, offset: int, seconds: float) -> list[dict[str, Any]]:
        if not self._begun:
            self._begun = time.perf_counter()
            if self._rate:
                asyncio.get_running_loop().create_task(self._arrive())
            else:
                for each in self._updates:
                    self._asked[each["message"]["chat"]["id"]].append(self._begun)
        first = max(offset - 1, 0)
        if first >= self._arrived and seconds:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), seconds)
            except TimeoutError:
                return []
        return self._updates[first : min(first + BATCH, self._arrived)]

    async def _arrive(self) -> None:
        for number, each in enumerate(self._updates):
            await asyncio.sleep(max(0.0, self._begun + number / self._rate - time.perf_counter()))
            self._asked[each["message"]["chat"]["id"]].append(time.perf_counter())
            self._arrived = number + 1
            self._news.set()

    async def _send(self, chat: int, text: str) -> dict[str, Any]:
        if self._send_seconds:
            await asyncio.sleep(self._send_seconds)
        if self._asked[chat]:
            self._waited.append(time.perf_counter() - self._asked[chat].popleft())
        if len(self._waited) == len(self._updates):
            self.over.set()
        return {"message_id": len(self._waited), "date": 1, "chat": {"id": chat, "type": "private"}, "text": text[:10]}

    def figures(self) -> dict[str, float]:
        """Return what was measured."""
        waited = sorted(self._waited)
        seconds = time.perf_counter() - self._begun
        return {
            "seconds": seconds,
            "replies": len(waited),
            "p50": waited[len(waited) // 2],
            "p95": waited[int(len(waited) * 0.95)],
        }


def _update(number: int, person: int, text: str) -> dict[str, Any]:
    sender = {"id": person, "is_bot": False, "first_name": "A", "language_code": "zh"}
    chat = {"id": person, "type": "private", "first_name": "A"}
    message = {"message_id": number, "date": 1795392000, "chat": chat, "from": sender, "text": text}
    return {"update_id": number, "message": message}


def _parameters(body: bytes, content_type: str) -> dict[str, Any]:
    if content_type.startswith("application/json"):
        return dict(json.loads(body or b"{}"))
    if content_type.startswith("multipart/"):
        boundary = content_type.partition("boundary=")[2].strip('"').encode()
        parts = (each.partition(b"\r\n\r\n") for each in body.split(b"--" + boundary)[1:-1])
        return {head.split(b'name="')[1].split(b'"')[0].decode(): value[:-2].decode() for head, _, value in parts}
    return {name: values[0] for name, values in parse_qs(body.decode()).items()}


async def run(port: int, api: BotApi) -> None:
    """Serve until every message has its reply."""
    async with await asyncio.start_server(api.serve, "127.0.0.1", port):
        await api.over.wait()
    print(json.dumps(api.figures()), flush=True)  # noqa: T201


if __name__ == "__main__":
    port, people, messages, rate, milliseconds = map(int, sys.argv[1:6])
    asked = json.loads(Path(sys.argv[6]).read_text("utf-8"))
    texts = [asked[number % len(asked)] for number in range(messages)]
    asyncio.run(run(port, BotApi(people, rate, milliseconds / 1000, texts)))
