"""`/admin/inbox`: the editor's inbox in a browser, by plain forms; for whoever has signed in with the token."""

from collections.abc import Mapping
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.admin.signing_in import SigningIn
from bot.admin.view import AdminView, InboxContent, shown_decision, shown_item
from bot.admin.wording import done_lines, refusal, undone_line
from bot.channels.web.files import Body
from bot.channels.web.forms import Fields, give_token, guarded_form, token_of
from bot.content.content import Content
from bot.content.files import ContentFiles
from bot.inbox.inbox import Inbox
from bot.inbox.opening import PAGE
from bot.inbox.refusals import RefusedError
from bot.server.rates import Rate

HOME = "/admin/inbox"
STYLE = Path(__file__).parent / "templates" / "admin.css"
ON_A_PAGE, LOGGED = 20, 10
# Attempts a minute to sign in from one address.
ATTEMPTS = 10


class AdminPage:
    """Answers the requests of the admins' page.

    Args:
        inbox: the inbox.
        content: the content in force, for titles and words.
        signing_in: knows who may see it.
        words: the sentences of `bot/texts/web.yaml`, for forms that are refused.

    """

    def __init__(self, inbox: Inbox, content: ContentFiles, signing_in: SigningIn, words: Mapping[str, str]) -> None:
        self._inbox, self._files, self._signing_in, self._words = inbox, content, signing_in, words
        self._attempts = Rate(ATTEMPTS)
        self._style = Body(STYLE.read_bytes(), "text/css")

    def routes(self) -> list[Route]:
        """Return the routes of the page."""
        return [
            Route("/admin", self._home),
            Route("/admin/admin.css", self._styled),
            Route(HOME, self._shown),
            Route(HOME, self._decided, methods=["POST"]),
            Route("/admin/sign-in", self._signed_in, methods=["POST"]),
            Route("/admin/sign-out", self._signed_out, methods=["POST"]),
        ]

    @property
    def _content(self) -> Content:
        return self._files.live()

    @property
    def _view(self) -> AdminView:
        return AdminView(self._content.texts.below("admin.page"))

    async def _home(self, request: Request) -> Response:  # noqa: ARG002 (every route has one shape)
        return RedirectResponse(HOME, status_code=303)

    async def _styled(self, request: Request) -> Response:
        return self._style.answer(request)

    async def _shown(self, request: Request) -> Response:
        if not self._signing_in.knows(request):
            return self._ask(request, status=401)
        return await self._page(request)

    async def _signed_in(self, request: Request) -> Response:
        say = self._content.texts.below("admin.page")
        fields = await guarded_form(request, self._words)
        seconds = self._attempts.take(request.client.host if request.client else "")
        if seconds:
            return self._ask(request, say["too_often"].format(seconds=seconds), 429)
        if not self._signing_in.is_token(_one(fields, "secret")):
            return self._ask(request, say["wrong_token"], 403)
        response = RedirectResponse(HOME, status_code=303)
        self._signing_in.sign_in(request, response)
        return response

    async def _signed_out(self, request: Request) -> Response:
        await guarded_form(request, self._words)
        response = RedirectResponse(HOME, status_code=303)
        self._signing_in.sign_out(request, response)
        return response

    async def _decided(self, request: Request) -> Response:
        if not self._signing_in.knows(request):
            return self._ask(request, status=401)
        fields = await guarded_form(request, self._words)
        try:
            notice, status = await self._carried_out(fields), 200
        except RefusedError as error:
            notice, status = refusal(error, self._content.texts), 409
        return await self._page(request, notice, status)

    async def _carried_out(self, fields: Fields) -> str:
        """Do what a form asks for, and say what came of it. Raises RefusedError; HTTPException for a made-up form."""
        do, number, entry = (_one(fields, name) for name in ("do", "number", "entry"))
        texts = self._content.texts
        if do == "undo":
            return undone_line(await self._inbox.undo(PAGE, _number(number)), texts)
        if do == "new":
            return done_lines("new_entry", await self._inbox.new_entry(_number(number), PAGE), texts, self._question)
        if do == "ignore":
            return done_lines("ignore", await self._inbox.ignore(_number(number), PAGE), texts, self._question)
        label = entry or _one(fields, "other").strip()
        wording, test = _one(fields, "wording"), _one(fields, "test")
        done = await self._inbox.to_entry(_number(number), label, PAGE, wording, test)
        return done_lines("to_entry", done, texts, self._question)

    async def _page(self, request: Request, notice: str = "", status: int = 200) -> Response:
        found, content = await self._inbox.items(), self._content
        pages = max(1, -(-len(found) // ON_A_PAGE))
        asked = request.query_params.get("page", "1")
        page = min(max(1, int(asked)), pages) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
        some = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
        token = token_of(request)
        view = InboxContent(
            token=token,
            items=[shown_item(each, content.texts, self._question, self._inbox.offered(each)) for each in some],
            waiting=len(found),
            page=page,
            pages=pages,
            log=[shown_decision(each, content.texts) for each in await self._inbox.log(LOGGED)],
            entries=[(each.id, each.question) for each in content.catalogue.entries.values()],
            notice=notice,
        )
        return self._html(request, self._view.inbox(view), token, status)

    def _ask(self, request: Request, notice: str = "", status: int = 200) -> Response:
        token = token_of(request)
        return self._html(request, self._view.sign_in(token, notice), token, status)

    def _html(self, request: Request, page: str, token: str, status: int) -> Response:
        response = HTMLResponse(page, status_code=status)
        give_token(request, response, token)
        return response

    def _question(self, label: str) -> str:
        entry = self._content.catalogue.entries.get(label)
        return label if entry is None else entry.question


def _one(fields: Fields, name: str) -> str:
    return (fields.get(name) or [""])[0]


def _number(given: str) -> int:
    if not (given.isascii() and given.isdigit() and len(given) < 19):
        raise HTTPException(400)
    return int(given)
