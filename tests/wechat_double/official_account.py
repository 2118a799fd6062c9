"""WeChat as an Official Account's server sees it: it calls, waits 5 seconds, calls again, and is strict with answers.

What is sealed here is sealed by an independent library.
"""

import hashlib
import itertools
import time
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, fromstring

import aiohttp
from wechatpy.crypto import WeChatCrypto

TOKEN = "jifen_token"  # noqa: S105 - of our own double
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
APP_ID = "wx0123456789abcdef"
ACCOUNT = "gh_0123456789ab"
TEXT_BYTES = 2048
DELIVERIES = 3
# Identities of messages, whoever sends them to which account.
NUMBERS = itertools.count(24_000_000_000_000_000)
UNAVAILABLE = "该公众号暂时无法提供服务，请稍后再试"


@dataclass(slots=True)
class WeChat:
    """The platform; `url` is the address it calls.

    Attributes:
        mode: plain, compatible or safe, as the console is set.
        patience: seconds it waits for an answer; 5 in truth, for which a busy machine may have no time.
        deliveries: how often a message was delivered, by its identity.

    """

    url: str
    mode: str = "plain"
    patience: float = 60.0
    clock: float | None = None
    deliveries: dict[str, int] = field(default_factory=dict)

    async def says(self, person: str, text: str) -> str:
        """Let a person write; return what they are shown."""
        return await self.sends(person, f"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{text}]]></Content>")

    async def happens(self, person: str, event: str, more: str = "", at: int = 1_795_392_000) -> str:
        """Let something happen that is no message: a follow, a tap in the menu."""
        return await self.delivers(self.event(person, event, more, at))

    def event(self, person: str, event: str, more: str = "", at: int = 1_795_392_000) -> str:
        """Return the XML of an event."""
        inside = f"<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[{event}]]></Event>{more}"
        return self._xml(person, inside, at)

    async def sends(self, person: str, inside: str) -> str:
        """Let a person send a message of any kind; return what they are shown."""
        return await self.delivers(self.message(person, inside))

    def message(self, person: str, inside: str, number: int | None = None) -> str:
        """Return the XML of a message."""
        known = next(NUMBERS) if number is None else number
        return self._xml(person, f"{inside}<MsgId>{known}</MsgId>", 1_795_392_000)

    @staticmethod
    def _xml(person: str, inside: str, at: int) -> str:
        ends = f"<ToUserName><![CDATA[{ACCOUNT}]]></ToUserName><FromUserName><![CDATA[{person}]]></FromUserName>"
        return f"<xml>{ends}<CreateTime>{at}</CreateTime>{inside}</xml>"

    async def delivers(self, xml: str) -> str:
        """Deliver a message up to three times; return what the person is shown, "" for nothing."""
        for _ in range(DELIVERIES):
            try:
                return await self.deliver(xml)
            except (TimeoutError, aiohttp.ClientError):
                continue
        return UNAVAILABLE

    async def deliver(self, xml: str) -> str:
        """Deliver a message once; raises TimeoutError when no answer comes in time."""
        self.deliveries[xml] = self.deliveries.get(xml, 0) + 1
        query, body = self.request(xml)
        timeout = aiohttp.ClientTimeout(total=self.patience)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(self.url, params=query, data=body.encode(), headers={"content-type": "text/xml"}) as answer,
        ):
            shown = await answer.text()
            return self.shown(xml, shown) if answer.status == 200 else UNAVAILABLE

    def request(self, xml: str) -> tuple[dict[str, str], str]:
        """Return the query and the body with which a message is delivered."""
        stamp, nonce = str(int(self.clock or time.time())), "1372623149"
        query = {"signature": signed(TOKEN, stamp, nonce), "timestamp": stamp, "nonce": nonce, "openid": "o1"}
        if self.mode == "plain":
            return query, xml
        sealed = fromstring(WeChatCrypto(TOKEN, AES_KEY, APP_ID).encrypt_message(xml, nonce, stamp))  # noqa: S314
        encrypted = _text(sealed, "Encrypt")
        query |= {"encrypt_type": "aes", "msg_signature": _text(sealed, "MsgSignature")}
        inside = f"<Encrypt><![CDATA[{encrypted}]]></Encrypt>"
        if self.mode == "compatible":
            return query, xml.replace("</xml>", f"{inside}</xml>")
        return query, f"<xml><ToUserName><![CDATA[{ACCOUNT}]]></ToUserName>{inside}</xml>"

    def shown(self, asked: str, answer: str) -> str:
        """Return what a person is shown for an answer; a fault of it fails the test as it would fail the person."""
        if answer in {"", "success"}:
            return ""
        root = fromstring(answer)  # noqa: S314
        if self.mode != "plain":
            opened = WeChatCrypto(TOKEN, AES_KEY, APP_ID).decrypt_message(
                answer, _text(root, "MsgSignature"), _text(root, "TimeStamp"), _text(root, "Nonce")
            )
            root = fromstring(opened)  # noqa: S314
        assert root.tag == "xml"
        assert _text(root, "ToUserName") == _text(fromstring(asked), "FromUserName")  # noqa: S314
        assert _text(root, "FromUserName") == ACCOUNT
        assert _text(root, "CreateTime").isdecimal()
        assert _text(root, "MsgType") == "text"
        content = _text(root, "Content")
        assert 0 < len(content.encode()) <= TEXT_BYTES, len(content.encode())
        return content


def signed(*parts: str) -> str:
    """Return the platform's signature."""
    return hashlib.sha1("".join(sorted(parts)).encode(), usedforsecurity=False).hexdigest()


def _text(element: Element, name: str) -> str:
    found = element.find(name)
    assert found is not None, name
    return found.text or ""
