"""A headless Chromium, and the page served to it over a script."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from bot.cards import QuestionCard
from bot.channels.web.channel import web_routes
from bot.messages import Attachment, Option, Reply
from bot.server import build_server
from tests.bot.channels.scripted import ScriptedConversations, all_well, question, web_words
from tests.browser.serving import served_assistant
from tests.loopback import serving_from_a_thread

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
# Milliseconds for what must come, on a machine that has much else to do.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
PHONE = {"width": 390, "height": 844}
LONG = "\n".join(f"第{number}行" for number in range(80))
DEGREE = QuestionCard("estimate", "education", "学历", "你的最高学历是？", "在读的不算", "学历最多 110 分。", "choice")
DEGREES = (Option("本科", "a:education:bachelor"), Option("硕士", "a:education:master"))
BONUSES = QuestionCard("estimate", "bonuses", "加分项", "你有哪些？", "", "", "several")
TICKS = (Option("应届", "t:bonuses:fresh"), Option("表彰", "t:bonuses:award"), Option("都没有", "a:bonuses:none"))
YEARS = QuestionCard("estimate", "si_years", "社保年限", "满几年？", "", "", "duration")
# Where pictures are kept for whoever looks at a run: git ignores the folder, and a CI may name another.
ARTEFACTS = Path(os.environ.get("JIFEN_ARTEFACTS") or Path(__file__).parents[2] / ".artefacts") / "page"
SCRIPT = {
    "do:estimate": (Reply("学历？", (*DEGREES, Option("跳过", "steer:skip", by_word=True)), card=DEGREE),),
    "a:education:bachelor": (Reply("有哪些？", TICKS, card=BONUSES),),
    "t:bonuses:fresh,t:bonuses:award": (Reply("几年？", card=YEARS),),
    "8年6个月": (Reply("估算 123 分。"),),
    "99年": (Reply("几年？", card=replace(YEARS, error="最多 60 年。")),),
    "选": (question("选哪个？", "甲", "乙"),),
    "链接": (Reply("见 https://www.gov.cn/a?b=1。另见 javascript:alert(1) 和 <b>http://rsj.sh.gov.cn</b>"),),
    "文件": (Reply("给你。", attachment=Attachment("提醒.ics", "text/calendar", b"BEGIN:VCALENDAR")),),
    "长": (Reply(LONG),),
    "忘掉我": (Reply("好，已经全部删除。"),),
}


@dataclass(frozen=True)
class Site:
    """The page at an address, and what arrived behind it."""

    address: str
    conversations: ScriptedConversations

    def heard(self) -> list[str]:
        """Return the texts and option values that arrived, in order."""
        return [each.option or ",".join(each.options) or each.text for each in self.conversations.handled]


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium; skip the test on a machine that has none."""
    executable = shutil.which("chromium")
    if executable is None:
        pytest.skip("no chromium on this machine: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


# Not wider than a module: a running browser holds the thread's event loop, which asynchronous tests need.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def site(browser: Browser) -> Iterator[Site]:
    words, conversations = web_words(), ScriptedConversations(SCRIPT)
    app = build_server(web_routes(conversations, words), all_well, words)
    with serving_from_a_thread(app, graceful_seconds=1) as address:
        try:
            yield Site(f"{address}/", conversations)
        finally:
            # Its open pages are closed first: a server waits for their streams.
            for context in browser.contexts:
                context.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[BrowserContext]:
    """Return one visitor's browser, a phone, which keeps cookies and storage between pages."""
    context = browser.new_context(viewport=PHONE, locale="zh-CN", reduced_motion="reduce")  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    yield context
    if context in browser.contexts:
        context.close()


@pytest.fixture
def page(visit: BrowserContext, site: Site) -> Page:
    """Return the page at a first visit; whatever goes wrong in its scripts or its policy fails the test."""
    opened = visit.new_page()
    opened.on("pageerror", _raise)
    opened.goto(site.address)
    return opened


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the real assistant, with its shipped content and a store of its own; return its address."""
    with served_assistant(tmp_path_factory.mktemp("assistant")) as address:
        yield address


def _raise(error: Exception) -> None:
    raise error
