"""A result of the talk by itself: as a paper to print, and as a picture to keep."""

import asyncio
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.cards import ResultCard
from bot.channels.ports import TalksShown
from bot.channels.web.files import Body
from bot.channels.web.looks import look_of
from bot.channels.web.posted import key_of
from bot.page_view.view import PageContent, PageView
from bot.server.visitors import Visitors


@dataclass(frozen=True, slots=True)
class ResultPages:
    """Shows a visitor their own results, each by the number of its outbox row."""

    view: PageView
    visitors: Visitors
    shown: TalksShown

    def routes(self) -> list[Route]:
        """Return the routes of paper and picture."""
        return [Route("/paper/{row:int}", self.paper), Route("/card/{row:int}.png", self.picture)]

    async def paper(self, request: Request) -> Response:
        """Return the result as a page to print."""
        card = await self._result(request)
        html = self.view.paper(card, PageContent(token="", look=look_of(request)))
        return Body(html.encode(), "text/html").answer(request)

    async def picture(self, request: Request) -> Response:
        """Return the result as a PNG."""
        card = await self._result(request)
        # What draws takes 5 MB, which a page whose pictures nobody keeps need not pay.
        from bot.score_card.draw import score_card  # noqa: PLC0415

        image = await asyncio.to_thread(score_card, card, self.view.words(look_of(request)))
        return Response(image, media_type="image/png")

    async def _result(self, request: Request) -> ResultCard:
        """Return the result in the row that the path names; 404 for what is not this visitor's."""
        token, row = self.visitors.known(request), request.path_params["row"]
        found = await self.shown.missed(key_of(token), row - 1, 1) if token and row < 2**31 else ()
        for exchange in found:
            delivery = exchange.deliveries[0]
            if delivery.row == row and isinstance(delivery.reply.card, ResultCard):
                return delivery.reply.card
        raise HTTPException(404)
