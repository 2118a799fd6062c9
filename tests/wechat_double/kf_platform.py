"""WeCom's customer service for tests: what the platform knows, with its limits, and the people who write."""

import itertools
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.wechat_double.kf_limits import RefusedError, check

CORP_ID, SECRET = "ww0123456789abcdef", "secret_of_the_app"
CALLBACK_TOKEN, AES_KEY = "kf_token", "ABCDEFGhijklmnopqrstuvwxyz0123456789abcdefg"
ACCOUNT = "wkAJ2GCAAASSm4_FhToWMFea0xAFfd3Q"
CUSTOMER, SYSTEM, SERVICER = 3, 4, 5
MSGID = re.compile(r"[0-9A-Za-z_-]{1,32}")
BUDGET, WINDOW, WELCOME_SECONDS, TOKEN_SECONDS, KEPT_DAYS = 5, 48 * 3600, 20, 600, 3
# Which code refuses an identity that was used is not documented.
USED_MSGID = 95_999
# From which state into which; whether anything but a person's talk can be ended is not documented.
ALLOWED = {(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 3), (3, 4)}
UNSURE = (2, 4)
# Of a change of state, the code for one message in the new one.
QUEUE_SECONDS, END_SECONDS = 48 * 3600, 20
# Changes made in the console that give a code: taken out of the queue, ended.
WITH_CODE = {1, 3}


@dataclass(slots=True)
class Talk:
    """What the platform knows of a talk."""

    state: int = 0
    left: int = 0
    wrote_at: float | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A message that a person got."""

    person: str
    msgid: str
    body: dict[str, Any]

    @property
    def text(self) -> str:
        """All of its words."""
        if self.body["msgtype"] == "text":
            return str(self.body["text"]["content"])
        if self.body["msgtype"] == "image":
            return f"<{self.body['image']['media_id']}>"
        menu = self.body["msgmenu"]
        lines = [each["click"]["content"] for each in menu["list"]]
        return "\n".join([menu.get("head_content", ""), *lines, menu.get("tail_content", "")])


@dataclass(slots=True)
class KfPlatform:
    """One company's customer service.

    Attributes:
        now: the clock.
        page: messages a page; every second page is empty when `gaps` is set.
        receiving: the people who take talks.
        bound: whether a 视频号 is bound.
        queue_ends: whether a talk that waits in the queue can be ended.
        faults: error codes that calls of a path meet, used up one by one; 0 closes the connection after the effect.

    """

    now: Callable[[], float] = time.time
    page: int = 2
    gaps: bool = False
    receiving: list[str] = field(default_factory=list)
    bound: bool = False
    queue_ends: bool = True
    faults: dict[str, list[int]] = field(default_factory=dict)
    log: list[dict[str, Any]] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    talks: dict[str, Talk] = field(default_factory=dict)
    codes: dict[str, tuple[str, float, int]] = field(default_factory=dict)
    tokens: list[str] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    accounts: dict[str, str] = field(default_factory=lambda: {ACCOUNT: "积分助手"})
    sync_tokens: dict[str, float] = field(default_factory=dict)
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    # What people do

    def writes(self, person: str, text: str, menu_id: str = "", at: float | None = None) -> str:
        """Let a person write or tap; return the identity of the message."""
        content = {"content": text, **({"menu_id": menu_id} if menu_id else {})}
        return self.sends(person, {"msgtype": "text", "text": content}, at)

    def sends(self, person: str, content: dict[str, Any], at: float | None = None) -> str:
        """Let a person send something of any kind."""
        talk = self._talk(person)
        talk.left, talk.wrote_at = BUDGET, self.now() if at is None else at
        talk.state = 0 if talk.state == 4 else talk.state
        return self._note({"external_userid": person, "origin": CUSTOMER, **content}, at)

    def taps(self, person: str, label: str) -> str:
        """Let a person tap a line of the last menu they got."""
        menu = next(each.body["msgmenu"] for each in reversed(self.of(person)) if each.body["msgtype"] == "msgmenu")
        line = next(each["click"] for each in menu["list"] if label in each["click"]["content"])
        return self.writes(person, line["content"], line["id"])

    def enters(self, person: str, scene_param: str = "") -> str:
        """Let a person open the talk, perhaps with a parameter; only somebody new gets a welcome code."""
        code = self._code(person, WELCOME_SECONDS) if self._talk(person).wrote_at is None else ""
        brought = {"scene": "page", "scene_param": scene_param} if scene_param else {"scene": "1"}
        return self._happens(person, {"event_type": "enter_session", **brought, "welcome_code": code})

    def follows(self, person: str, url: str) -> str:
        """Let a person open a link; it may carry a parameter only when it was made with a scene, and nothing else."""
        link, _, param = url.partition("&scene_param=")
        assert link in self.links, url
        assert 0 < len(param.encode()) <= 128
        return self.enters(person, param)

    def is_taken(self, person: str, state: int, change: int) -> str:
        """Let a servicer take, pass on or end a talk."""
        self._talk(person).state = state
        code = {"msg_code": self._code(person, QUEUE_SECONDS if state == 3 else END_SECONDS)}
        changed = {"event_type": "session_status_change", "change_type": change}
        return self._happens(person, changed | (code if change in WITH_CODE else {}))

    def servicer_writes(self, person: str, text: str) -> str:
        """Let the servicer who has a talk write to the person."""
        assert self._talk(person).state == 3
        said = {"msgtype": "text", "text": {"content": text}}
        return self._note({"external_userid": person, "origin": SERVICER, "servicer_userid": "zhang", **said}, None)

    def fails(self, person: str, reason: int) -> str:
        """Say that a message did not arrive after all."""
        return self._happens(person, {"event_type": "msg_send_fail", "fail_msgid": "m", "fail_type": reason})

    def of(self, person: str) -> list[Seen]:
        """Return what a person got."""
        return [each for each in self.seen if each.person == person]

    def _happens(self, person: str, event: dict[str, Any]) -> str:
        inside = {"open_kfid": ACCOUNT, "external_userid": person, **event}
        return self._note({"origin": SYSTEM, "msgtype": "event", "event": inside}, None)

    def _note(self, message: dict[str, Any], at: float | None) -> str:
        msgid = f"in{next(self.numbers)}"
        sent = int(self.now() if at is None else at)
        self.log.append({"msgid": msgid, "open_kfid": ACCOUNT, "send_time": sent, **message})
        return msgid

    # What the API does

    def gettoken(self) -> str:
        """Give a token; the ones before die only by `kill_token`."""
        if not self.tokens:
            self.tokens.append(f"token{next(self.numbers)}".ljust(64, "x"))
        return self.tokens[-1]

    def kill_token(self) -> None:
        """Let the token in use die early."""
        self.tokens.clear()

    def sync(self, body: dict[str, Any]) -> dict[str, Any]:
        """Give the messages after a cursor."""
        self._own(body)
        if len(body.get("cursor", "").encode()) > 64 or not 0 < body.get("limit", 1000) <= 1000:
            raise RefusedError(40058)
        if body.get("token") and self.sync_tokens.get(body["token"], 0) < self.now():
            raise RefusedError(95007)
        oldest = self.now() - KEPT_DAYS * 86400
        known = next((i for i, each in enumerate(self.log) if each["send_time"] >= oldest), len(self.log))
        start, half = self._cursor(body.get("cursor") or f"c{known}")
        if self.gaps and not half and start < len(self.log):
            return {"errcode": 0, "next_cursor": f"h{start}", "has_more": 1, "msg_list": []}
        end = min(start + min(self.page, body.get("limit", 1000)), len(self.log))
        more = int(end < len(self.log))
        return {"errcode": 0, "next_cursor": f"c{end}", "has_more": more, "msg_list": self.log[start:end]}

    @staticmethod
    def _cursor(cursor: str) -> tuple[int, bool]:
        return int(cursor[1:]), cursor.startswith("h")

    def send(self, body: dict[str, Any]) -> dict[str, Any]:
        """Bring a message to a person."""
        self._own(body)
        talk = self._talk(body["touser"])
        if talk.wrote_at is None or talk.left <= 0 or self.now() - talk.wrote_at > WINDOW:
            raise RefusedError(95001)
        if talk.state not in {0, 1}:
            raise RefusedError(95018)
        self._use(body)
        talk.left -= 1
        self.seen.append(Seen(body["touser"], body["msgid"], check(body, self.media)))
        return {"errcode": 0, "msgid": body["msgid"]}

    def send_on_event(self, body: dict[str, Any]) -> dict[str, Any]:
        """Bring the one message that a code allows."""
        person, until, state = self.codes.pop(body.get("code", ""), ("", 0.0, 0))
        if until < self.now() or self._talk(person).state != state:
            raise RefusedError(95016)
        if body["msgtype"] not in {"text", "msgmenu"}:
            raise RefusedError(40008)
        self._use(body)
        self.seen.append(Seen(person, body["msgid"], check(body, self.media)))
        return {"errcode": 0, "msgid": body["msgid"]}

    def contact_way(self, body: dict[str, Any]) -> dict[str, Any]:
        """Make the link of an account; one with a scene may carry a parameter."""
        self._own(body)
        if not MSGID.fullmatch(body.get("scene", "")):
            raise RefusedError(40058)
        url = f"https://work.weixin.qq.com/kfid/kfc{body['open_kfid'][-8:]}?enc_scene={body['scene']}"
        self.links.add(url)
        return {"errcode": 0, "errmsg": "ok", "url": url}

    def listed(self, body: dict[str, Any]) -> dict[str, Any]:
        """List the accounts."""
        assert body["limit"] <= 100
        rows = [{"open_kfid": each, "name": name, "avatar": ""} for each, name in self.accounts.items()]
        return {"errcode": 0, "account_list": rows[body["offset"] :]}

    def transfer(self, body: dict[str, Any]) -> dict[str, Any]:
        """Bring a talk into another state."""
        self._own(body)
        talk, wanted = self._talk(body["external_userid"]), body["service_state"]
        if (talk.state, wanted) not in ALLOWED | ({UNSURE} if self.queue_ends else set()):
            raise RefusedError(95013)
        if wanted == 3 and body.get("servicer_userid") not in self.receiving:
            raise RefusedError(95014)
        talk.state = wanted
        code = self._code(body["external_userid"], END_SECONDS if wanted == 4 else QUEUE_SECONDS)
        return {"errcode": 0, "msg_code": code}

    def state(self, body: dict[str, Any]) -> dict[str, Any]:
        """Say in which state a talk is."""
        self._own(body)
        return {"errcode": 0, "service_state": self._talk(body["external_userid"]).state}

    def _code(self, person: str, seconds: float) -> str:
        """Make the code for one message in the state that the person's talk has now."""
        code = f"code{next(self.numbers)}"
        self.codes[code] = (person, self.now() + seconds, self._talk(person).state)
        return code

    def _talk(self, person: str) -> Talk:
        return self.talks.setdefault(person, Talk())

    def _own(self, body: dict[str, Any]) -> None:
        if body.get("open_kfid") != ACCOUNT:
            raise RefusedError(95004)

    def _use(self, body: dict[str, Any]) -> None:
        if not MSGID.fullmatch(body.get("msgid", "")):
            raise RefusedError(40058)
        if body["msgid"] in self.used:
            raise RefusedError(USED_MSGID)
        self.used.add(body["msgid"])
