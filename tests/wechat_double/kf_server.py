"""The HTTP side of the customer service: its API, and the callbacks by which it tells that there is news."""

import time
from collections.abc import AsyncIterator, Callable
from typing import Any
from xml.etree.ElementTree import fromstring

import aiohttp
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from wechatpy.work.crypto import WeChatCrypto

from tests.wechat_double.kf_limits import RefusedError
from tests.wechat_double.kf_platform import (
    ACCOUNT,
    AES_KEY,
    CALLBACK_TOKEN,
    CORP_ID,
    SECRET,
    TOKEN_SECONDS,
    KfPlatform,
)

Call = Callable[[dict[str, Any]], dict[str, Any]]
TRIES = 3


def kf_api(platform: KfPlatform) -> Starlette:
    """Return the API in front of `platform`."""

    def servicers(_: dict[str, Any]) -> dict[str, Any]:
        listed = [{"userid": each, "status": 0} for each in platform.receiving]
        return {"errcode": 0, "servicer_list": [*listed, {"userid": "absent", "status": 1}, {"department_id": 2}]}

    def qualification(_: dict[str, Any]) -> dict[str, Any]:
        return {"errcode": 0, "wechat_channels_binding": platform.bound}

    calls: dict[str, Call] = {
        "kf/sync_msg": platform.sync,
        "kf/send_msg": platform.send,
        "kf/send_msg_on_event": platform.send_on_event,
        "kf/service_state/get": platform.state,
        "kf/service_state/trans": platform.transfer,
        "kf/servicer/list": servicers,
        "kf/add_contact_way": platform.contact_way,
        "kf/account/list": platform.listed,
        "kf/get_corp_qualification": qualification,
    }

    async def call(request: Request) -> Response:
        path = request.path_params["path"]
        platform.calls.append(path)
        fault = _fault(platform, path)
        if fault:
            return _refused(fault)
        if path == "gettoken":
            return _token(platform, request)
        if not platform.tokens or request.query_params.get("access_token") != platform.tokens[-1]:
            return _refused(42001)
        if path == "media/upload":
            return await _upload(platform, request)
        body = {} if request.method == "GET" else await request.json()
        try:
            answer = calls[path](body)
        except RefusedError as error:
            return _refused(error.code)
        return JSONResponse(answer) if fault is None else StreamingResponse(_nothing(), headers={"content-length": "1"})

    return Starlette(routes=[Route("/cgi-bin/{path:path}", call, methods=["GET", "POST"])])


NO_BODY: tuple[bytes, ...] = ()


async def _nothing() -> AsyncIterator[bytes]:
    for part in NO_BODY:
        yield part


def _fault(platform: KfPlatform, path: str) -> int | None:
    """Return the fault that this call meets, None for none; 0 loses the answer."""
    faults = platform.faults.get(path)
    return faults.pop(0) if faults else None


def _refused(code: int) -> Response:
    return JSONResponse({"errcode": code, "errmsg": "refused"})


def _token(platform: KfPlatform, request: Request) -> Response:
    if request.query_params.get("corpid") != CORP_ID:
        return _refused(40013)
    if request.query_params.get("corpsecret") != SECRET:
        return _refused(40001)
    return JSONResponse({"errcode": 0, "access_token": platform.gettoken(), "expires_in": 7200})


async def _upload(platform: KfPlatform, request: Request) -> Response:
    content = await request.body()
    if request.query_params.get("type") != "image" or b'name="media"' not in content:
        return _refused(40004)
    if len(content) > 2 * 1024 * 1024:
        return _refused(45001)
    name = f"media{next(platform.numbers)}"
    platform.media[name] = content
    return JSONResponse({"errcode": 0, "type": "image", "media_id": name})


class KfCallbacks:
    """Calls the assistant's address when there is news."""

    def __init__(self, platform: KfPlatform, url: str, patience: float = 60.0) -> None:
        self.platform, self.url, self.patience = platform, url, patience
        self._crypto = WeChatCrypto(CALLBACK_TOKEN, AES_KEY, CORP_ID)

    async def tells(self) -> int:
        """Tell that there is news, up to three times; return the status of the last answer."""
        token = f"sync{next(self.platform.numbers)}"
        self.platform.sync_tokens[token] = self.platform.now() + TOKEN_SECONDS
        query, body = self.request(token)
        for _ in range(TRIES):
            status, answer = await self.post(query, body)
            if status == 200:
                assert answer in {"", "success"}
                return status
        return status

    def request(self, token: str, now: float | None = None) -> tuple[dict[str, str], str]:
        """Return the query and the body of a callback."""
        xml = (
            f"<xml><ToUserName><![CDATA[{CORP_ID}]]></ToUserName><CreateTime>1795392000</CreateTime>"
            "<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event>"
            f"<Token><![CDATA[{token}]]></Token><OpenKfId><![CDATA[{ACCOUNT}]]></OpenKfId></xml>"
        )
        return self.sealed(xml, now)

    def sealed(self, xml: str, now: float | None = None) -> tuple[dict[str, str], str]:
        """Return the query and the body that carry an XML."""
        stamp, nonce = str(int(now or time.time())), "1372623149"
        encrypted, signature = self._encrypted(xml, stamp, nonce)
        body = (
            f"<xml><ToUserName><![CDATA[{CORP_ID}]]></ToUserName><AgentID><![CDATA[]]></AgentID>"
            f"<Encrypt><![CDATA[{encrypted}]]></Encrypt></xml>"
        )
        return {"msg_signature": signature, "timestamp": stamp, "nonce": nonce}, body

    def console_check(self, echo: str) -> tuple[dict[str, str], str]:
        """Return the query with which the console asks for the address, and the text that is to be opened."""
        stamp, nonce = str(int(time.time())), "1597212914"
        encrypted, signature = self._encrypted(echo, stamp, nonce)
        return {"msg_signature": signature, "timestamp": stamp, "nonce": nonce}, encrypted

    def _encrypted(self, text: str, stamp: str, nonce: str) -> tuple[str, str]:
        sealed = fromstring(self._crypto.encrypt_message(text, nonce, stamp))  # noqa: S314
        return str(sealed.findtext("Encrypt")), str(sealed.findtext("MsgSignature"))

    async def get(self, query: dict[str, str]) -> tuple[int, str]:
        """Ask the address as the console does; return the status and the answer."""
        async with aiohttp.ClientSession() as session, session.get(self.url, params=query) as answer:
            return answer.status, await answer.text()

    async def post(self, query: dict[str, str], body: str | bytes) -> tuple[int, str]:
        """Post to the address; return the status and the answer."""
        timeout = aiohttp.ClientTimeout(total=self.patience)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.post(self.url, params=query, data=body) as answer,
        ):
            return answer.status, await answer.text()
