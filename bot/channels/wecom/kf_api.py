"""The calls of the customer-service API that the channel makes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.channels.ports import KeptValues
from bot.channels.tencent.access_token import AccessToken, Granted
from bot.channels.tencent.api import Api, Connection

# Messages a page; the platform gives at most 1,000.
PAGE = 200
RECEIVING = 0

Message = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of news; it may be empty though more follow."""

    messages: Sequence[Message]
    cursor: str
    more: bool


class KfApi:
    """The API of one company; every method raises ApiError and UnreachableError."""

    def __init__(self, connection: Connection, kept: KeptValues, corp_id: str, secret: str) -> None:
        async def fetch() -> Granted:
            query = {"corpid": corp_id, "corpsecret": secret}
            answer = await connection.request("GET", "/cgi-bin/gettoken", query)
            return Granted(str(answer["access_token"]), timedelta(seconds=int(answer["expires_in"])))

        self._api = Api(connection, AccessToken(kept, f"wecom_kf.token.{corp_id}", fetch))

    async def sync(self, account: str, cursor: str, token: str) -> Page:
        """Return the news of an account after `cursor`; those of three days when it is empty."""
        body = {"open_kfid": account, "limit": PAGE, "voice_format": 0}
        body |= {name: value for name, value in (("cursor", cursor), ("token", token)) if value}
        answer = await self._api.post("/cgi-bin/kf/sync_msg", body)
        messages = [each for each in answer.get("msg_list", ()) if isinstance(each, dict)]
        return Page(messages, str(answer.get("next_cursor", "")), bool(answer.get("has_more")))

    async def send(self, account: str, person: str, msgid: str, message: Message) -> None:
        """Send one message; one whose `msgid` was used before is refused."""
        await self._api.post(
            "/cgi-bin/kf/send_msg", {"touser": person, "open_kfid": account, "msgid": msgid, **message}
        )

    async def send_on_event(self, code: str, msgid: str, message: Message) -> None:
        """Send the one message that an event allows."""
        await self._api.post("/cgi-bin/kf/send_msg_on_event", {"code": code, "msgid": msgid, **message})

    async def state(self, account: str, person: str) -> int:
        """Return the state of a talk: 0 new, 1 robot, 2 waiting for a person, 3 with a person, 4 ended."""
        body = {"open_kfid": account, "external_userid": person}
        return int((await self._api.post("/cgi-bin/kf/service_state/get", body))["service_state"])

    async def transfer(self, account: str, person: str, state: int, servicer: str = "") -> str:
        """Bring a talk into a state, 3 with the person `servicer`; return the code for one message there, or ""."""
        body: dict[str, Any] = {"open_kfid": account, "external_userid": person, "service_state": state}
        named = {"servicer_userid": servicer} if servicer else {}
        return str((await self._api.post("/cgi-bin/kf/service_state/trans", body | named)).get("msg_code", ""))

    async def receiving_servicers(self, account: str) -> list[str]:
        """Return the people of an account who take talks now."""
        answer = await self._api.post("/cgi-bin/kf/servicer/list", {"open_kfid": account})
        listed = (each for each in answer.get("servicer_list", ()) if each.get("status") == RECEIVING)
        return [str(each["userid"]) for each in listed if each.get("userid")]

    async def accounts(self) -> dict[str, str]:
        """Return the names of the accounts that the app may use, by their ids."""
        answer = await self._api.post("/cgi-bin/kf/account/list", {"offset": 0, "limit": 100})
        listed = (each for each in answer.get("account_list", ()) if each.get("open_kfid"))
        return {str(each["open_kfid"]): str(each.get("name", "")) for each in listed}

    async def contact_link(self, account: str, scene: str) -> str:
        """Return the address under which people find an account; the account's events name the scene."""
        answer = await self._api.post("/cgi-bin/kf/add_contact_way", {"open_kfid": account, "scene": scene})
        return str(answer["url"])

    async def has_channels(self) -> bool:
        """Whether a Channels account is bound, with which a verified company may serve any number of people."""
        answer = await self._api.get("/cgi-bin/kf/get_corp_qualification")
        return bool(answer.get("wechat_channels_binding"))

    async def upload_image(self, name: str, media_type: str, content: bytes) -> str:
        """Upload a picture; its id is valid for three days."""
        return await self._api.upload("image", name, media_type, content)
