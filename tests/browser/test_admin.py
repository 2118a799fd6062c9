"""The editors' page of the real program in a browser without script: a question without an answer becomes answered."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.bot.inbox.conftest import write_faq
from tests.browser.conftest import PATIENCE

ROOT = Path(__file__).parents[2]
SECRET = "a-token-that-nobody-guesses"  # noqa: S105 - of our own test
ASKED, ENTRY = "火星丢了土豆能补种吗", "积分通知书丢了能补吗？"
ANSWER = "先挂失，再补办"
PHONE = {"width": 390, "height": 844}
pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
def faq(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("content") / "faq"
    write_faq(folder)
    return folder


@pytest.fixture(scope="module")
def address(faq: Path) -> Iterator[str]:
    """Run the program with the editors' page open, and give its address."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("JIFEN_", "TELEGRAM_"))}
    environment |= {
        "PYTHONPATH": str(ROOT),
        "JIFEN_DATA_DIR": str(faq.parent / "data"),
        "JIFEN_FAQ_DIR": str(faq),
        "JIFEN_ADMIN_TOKEN": SECRET,
        "JIFEN_PORT": "0",
    }
    command = [sys.executable, "-m", "bot", "run"]
    with subprocess.Popen(command, cwd=faq.parent, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = []
        try:
            for line in process.stderr:
                told.append(line)
                if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                    yield found[0]
                    return
            pytest.fail("jifen run ended:\n" + "".join(told))
        finally:
            process.kill()


@pytest.fixture
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """Lend a browser that runs no script."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, locale="zh-CN")  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def _ask(page: Page, address: str) -> str:
    """Ask the question on the chat page, and return all that stands there."""
    page.goto(address)
    page.locator("[name=text]").first.fill(ASKED)
    with page.expect_navigation():
        page.get_by_role("button", name="发送").click()
    return page.locator("body").inner_text()


def test_a_question_is_taught_goes_live_and_is_taken_back(plain: BrowserContext, address: str, faq: Path) -> None:
    before = {each.name: each.read_bytes() for each in faq.glob("*.yaml")}
    visitor, editor = plain.new_page(), plain.new_page()
    assert ANSWER not in _ask(visitor, address)
    with visitor.expect_navigation():
        visitor.get_by_role("button", name="都不是").click()
    editor.goto(f"{address}admin/inbox")
    editor.get_by_label("口令").fill(SECRET)
    editor.get_by_role("button", name="进入").click()
    expect(editor.get_by_role("heading", name=ASKED)).to_be_visible()
    editor.get_by_role("button", name=f"归入：{ENTRY}").click()
    expect(editor.get_by_role("status")).to_contain_text(f"已归入「{ENTRY}」")
    until = time.monotonic() + 2 * PATIENCE / 1000
    while ANSWER not in _ask(visitor, address):
        assert time.monotonic() < until, "the wording did not go live"
        time.sleep(0.2)
    editor.get_by_role("button", name="撤销").click()
    expect(editor.get_by_role("status")).to_contain_text("已撤销")
    assert {each.name: each.read_bytes() for each in faq.glob("*.yaml")} == before


def test_axe_finds_nothing_on_either_page(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, locale="zh-CN")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}admin/inbox")
    found = [Axe().run(page).response["violations"]]
    page.get_by_label("口令").fill(SECRET)
    page.get_by_role("button", name="进入").click()
    expect(page.get_by_role("heading", name=re.compile("收件箱"))).to_be_visible()
    found.append(Axe().run(page).response["violations"])
    wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    context.close()
    assert found == [[], []]
    assert not wide
