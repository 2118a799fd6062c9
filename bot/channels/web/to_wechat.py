"""The way from the page into WeChat: a link with a code that lets the talk go on there, once and soon."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.channels.ports import TalksShown
from bot.channels.web.files import Body
from bot.channels.web.forms import guarded_form, token_of
from bot.channels.web.looks import look_of
from bot.channels.web.posted import key_of
from bot.messages import ConversationKey
from bot.page_view.view import PageContent, PageView
from bot.server.visitors import Visitors

PATH = "/to-wechat"

HandOver = Callable[[ConversationKey], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class ToWeChat:
    """Where the way leads.

    Attributes:
        link: the address of the customer service, made with a scene, so that a code may be added.
        hand_over: gives a code for a conversation.

    """

    link: str
    hand_over: HandOver

    def address(self, code: str) -> str:
        """Return the address that carries a code; the code needs no escaping."""
        return f"{self.link}{'&' if '?' in self.link else '?'}scene_param={code}"


@dataclass(frozen=True, slots=True)
class ToWeChatPage:
    """Shows the way to whoever asks for it; a code is only made for a talk in which something is known."""

    way: ToWeChat
    view: PageView
    visitors: Visitors
    shown: TalksShown
    words: Mapping[str, str]

    def route(self) -> Route:
        """Return the route of the page."""
        return Route(PATH, self.lead, methods=["POST"])

    async def lead(self, request: Request) -> Response:
        """Make a code and show the way; whoever has nothing to take along stays on the page."""
        await guarded_form(request, self.words)
        token = self.visitors.known(request)
        if token is None or await self.shown.facts(key_of(token)) is None:
            return RedirectResponse("/", status_code=303)
        address = self.way.address(await self.way.hand_over(key_of(token)))
        html = self.view.to_wechat(address, PageContent(token=token_of(request), look=look_of(request)))
        return Body(html.encode(), "text/html").answer(request, **{"cache-control": "no-store"})
