"""The web page as a channel: the page itself, its messages in, the replies out.

The page gives every message an identity of its own and sends it again under the same one until it has an answer, so
nothing is lost and nothing is said twice. Without script the same forms are posted to the page itself, which comes
back with the talk so far. Who speaks is known by a signed random cookie and nothing else.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.channels.ports import ShownConversations
from bot.channels.web.events import event_stream, row_after
from bot.channels.web.files import Body, file_routes, inline_style, script_names
from bot.channels.web.forms import give_token, guarded_form, token_of
from bot.channels.web.live import Live
from bot.channels.web.looks import changed, keep_look, look_of
from bot.channels.web.posted import CHANNEL, Posted, key_of, posted_form, posted_json
from bot.channels.web.result import ResultPages
from bot.channels.web.to_wechat import ToWeChat, ToWeChatPage
from bot.messages import Delivery, Exchange
from bot.page_view.talk import entries_of
from bot.page_view.view import PageContent, PageView
from bot.reply_json import reply_to_dict
from bot.server.headers import allow_style, style_digest
from bot.server.visitors import Visitors

HTML = "text/html"


class WebPage:
    """Answers the requests of the page."""

    def __init__(
        self,
        conversations: ShownConversations,
        words: Mapping[str, str],
        visitors: Visitors,
        to_wechat: ToWeChat | None = None,
    ) -> None:
        """Take what the page needs.

        Args:
            conversations: where messages go, and where the talk is read back.
            words: the sentences of `bot/texts/web.yaml` by their keys there.
            visitors: knows who speaks by their cookie.
            to_wechat: the way into WeChat; None when there is none.

        """
        self._conversations, self._shown, self._words = conversations, conversations.shown, words
        self._view = PageView(words, self._shown.spelled(), to_wechat=to_wechat is not None)
        self._to_wechat = to_wechat
        self._visitors = visitors
        self._live = Live(self._shown, CHANNEL)
        self._scripts, self._style = script_names(), inline_style()
        self._style_digest = style_digest(self._style)
        # Every word that the page needs is there, or the program does not start.
        self._view.page(PageContent(token=""))

    def routes(self) -> list[Route]:
        """Return the routes of the page."""
        return [
            Route("/", self._index),
            Route("/", self._post_form, methods=["POST"]),
            Route("/api/messages", self._messages, methods=["POST"]),
            Route("/api/talk", self._talk),
            Route("/api/events", self._events),
            Route("/look", self._look, methods=["POST"]),
            Route("/forget", self._forget),
            *ResultPages(self._view, self._visitors, self._shown).routes(),
            *self._way_to_wechat(),
            *file_routes(),
        ]

    def _way_to_wechat(self) -> list[Route]:
        if self._to_wechat is None:
            return []
        return [ToWeChatPage(self._to_wechat, self._view, self._visitors, self._shown, self._words).route()]

    async def _index(self, request: Request) -> Response:
        token = self._visitors.known(request)
        return await self._page(request, await self._exchanges(token))

    async def _post_form(self, request: Request) -> Response:
        try:
            posted = posted_form(await guarded_form(request, self._words), self._words)
        except HTTPException as error:
            return await self._refused(request, error)
        token = self._visitors.of(request)
        deliveries = await self._take(posted, token)
        exchanges = await self._exchanges(token)
        # After everything was deleted there is no talk to show what was said of it in.
        notice = "" if exchanges else "\n".join(delivery.reply.text for delivery in deliveries)
        response = await self._page(request, exchanges, token, notice)
        response.background = self._settled(deliveries)
        self._visitors.remember(request, response, token)
        return response

    async def _refused(self, request: Request, error: HTTPException) -> Response:
        """Say in the page itself why a form was not taken: whoever posted it reads no JSON."""
        response = await self._page(request, await self._exchanges(self._visitors.known(request)), None, error.detail)
        response.status_code = error.status_code
        return response

    async def _messages(self, request: Request) -> Response:
        posted = await posted_json(request, self._words)
        token = self._visitors.of(request)
        deliveries = await self._take(posted, token)
        replies = [self._reply(request, Exchange(each.event_id, "", (each,))) for each in deliveries]
        body = {"replies": replies, "facts": await self._facts(request, token)}
        response = JSONResponse(body, background=self._settled(deliveries))
        self._visitors.remember(request, response, token)
        return response

    async def _talk(self, request: Request) -> Response:
        token = self._visitors.known(request)
        messages: list[dict[str, Any]] = []
        for exchange in await self._exchanges(token):
            if exchange.said:
                messages.append({"event_id": exchange.event_id, "mine": True, "text": exchange.said})
            messages += [
                self._reply(request, Exchange(exchange.event_id, exchange.said, (each,)))
                for each in exchange.deliveries
            ]
        return JSONResponse({"messages": messages[-100:], "facts": await self._facts(request, token)})

    async def _events(self, request: Request) -> Response:
        token = self._visitors.known(request)
        if token is None:
            # Nothing to follow; 204 tells the browser not to come again by itself.
            return Response(status_code=204)

        async def told(exchange: Exchange) -> dict[str, Any]:
            return {**self._reply(request, exchange), "facts": await self._facts(request, token)}

        return event_stream(self._live.follow(key_of(token), row_after(request)), told)

    async def _look(self, request: Request) -> Response:
        fields = await guarded_form(request, self._words)
        response = RedirectResponse("/", status_code=303)
        keep_look(request, response, changed(look_of(request), fields))
        return response

    async def _forget(self, request: Request) -> Response:
        token = token_of(request)
        html = self._view.forget(PageContent(token=token, look=look_of(request)))
        return self._answer(request, html, token)

    async def _take(self, posted: Posted, token: str) -> tuple[Delivery, ...]:
        return await self._conversations.handle(posted.incoming(token))

    def _settled(self, deliveries: Sequence[Delivery]) -> BackgroundTask:
        return BackgroundTask(self._conversations.settle, [each.row for each in deliveries], "sent")

    async def _exchanges(self, token: str | None) -> tuple[Exchange, ...]:
        return await self._shown.talk(key_of(token)) if token else ()

    async def _facts(self, request: Request, token: str | None) -> str:
        card = await self._shown.facts(key_of(token)) if token else None
        return self._view.facts(card, token_of(request), look_of(request))

    def _reply(self, request: Request, exchange: Exchange) -> dict[str, Any]:
        delivery = exchange.deliveries[0]
        return {
            **reply_to_dict(delivery.reply),
            "id": delivery.row,
            "event_id": exchange.event_id,
            "said": exchange.said,
            "html": self._view.reply(delivery, token_of(request), look_of(request)),
        }

    async def _page(
        self, request: Request, exchanges: Sequence[Exchange], token: str | None = None, notice: str = ""
    ) -> Response:
        token = token or self._visitors.known(request)
        welcome = None if exchanges else await self._shown.welcome()
        example = welcome.example if welcome else None
        form_token = token_of(request)
        content = PageContent(
            token=form_token,
            talk=entries_of(exchanges),
            facts=await self._shown.facts(key_of(token)) if token and exchanges else None,
            example=example,
            questions=welcome.questions if welcome else (),
            scripts=self._scripts,
            style=self._style,
            notice=notice,
            look=look_of(request),
        )
        allow_style(request.scope, self._style_digest)
        return self._answer(request, self._view.page(content), form_token)

    def _answer(self, request: Request, html: str, form_token: str) -> Response:
        response = Body(html.encode(), HTML).answer(request, **{"cache-control": "private, no-cache"})
        response.headers["vary"] = "accept-encoding, cookie"
        give_token(request, response, form_token)
        return response


def web_routes(
    conversations: ShownConversations,
    words: Mapping[str, str],
    visitors: Visitors | None = None,
    to_wechat: ToWeChat | None = None,
) -> list[Route]:
    """Return the routes of the page.

    Args:
        conversations: where messages go, and where the talk is read back.
        words: the sentences of `bot/texts/web.yaml` by their keys there.
        visitors: knows who speaks by their cookie; without them nobody is known to another process.
        to_wechat: the way into WeChat; None when there is none.

    Raises:
        jinja2.UndefinedError: the first page needs a word that `words` does not hold.

    """
    return WebPage(conversations, words, visitors or Visitors.of_this_process(), to_wechat).routes()
