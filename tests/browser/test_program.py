"""The whole program as a process of its own, talked to through the page."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

ROOT = Path(__file__).parents[2]
# At its first start it learns from all phrasings.
pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.timeout(400)]


class Program:
    """One `jifen run` on the data of a folder; the page's address stays the same over restarts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = "0"
        self._process: subprocess.Popen[str] | None = None
        self.address = ""

    def start(self) -> None:
        """Start it, and wait until it says where the page is."""
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("JIFEN_", "TELEGRAM_"))}
        environment |= {
            "PYTHONPATH": str(ROOT),
            "JIFEN_DATA_DIR": str(self._folder / "data"),
            "JIFEN_PORT": self._port,
            "JIFEN_NOW": "2026-11-23T10:00:00+08:00",
        }
        command = [sys.executable, "-m", "bot", "run"]
        process = subprocess.Popen(command, cwd=self._folder, env=environment, stderr=subprocess.PIPE, text=True)
        self._process = process
        assert process.stderr is not None
        told = []
        for line in process.stderr:
            told.append(line)
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                self.address, self._port = found[0], found[1]
                return
        pytest.fail("jifen run ended:\n" + "".join(told))

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the program's data, where it learns once for all tests."""
    return tmp_path_factory.mktemp("program")


@contextmanager
def running(folder: Path) -> Iterator[Program]:
    program = Program(folder)
    try:
        program.start()
        yield program
    finally:
        program.kill()


def say(page: Page, text: str) -> None:
    page.locator("#input").fill(text)
    page.keyboard.press("Enter")


def reply(page: Page, words: str) -> None:
    # The whole talk, so that a failure shows what was said instead.
    expect(page.locator("#talk")).to_contain_text(words)


def choose(page: Page, label: str) -> None:
    page.locator("#talk button:visible", has_text=label).last.click()


def test_a_person_gets_an_answer_and_a_score_through_a_power_cut(visit: BrowserContext, folder: Path) -> None:
    with running(folder) as program:
        page = visit.new_page()
        page.goto(program.address)

        say(page, "密码忘了怎么找回")
        reply(page, " 核对")

        say(page, "测算")
        reply(page, "学历是哪一档")
        program.kill()
        choose(page, "本科，有学士学位")
        expect(page.locator("#lost-line")).to_be_visible()
        program.start()
        # The page sends again by itself once the program answers; the button is for who cannot wait.
        expect(page.locator("#lost-line")).to_be_hidden()
        expect(page.locator("#talk legend")).to_be_visible()
        expect(page.locator(".fold .value")).to_have_text("本科，有学士学位")

        page.reload()
        expect(page.locator(".fold .value")).to_have_text("本科，有学士学位")
        say(page, "我的数据")
        reply(page, "我存着你的这些答案")
        expect(page.locator(".reply", has_text="我存着你的这些答案")).to_contain_text("本科，有学士学位")
        say(page, "先看结果")
        reply(page, "这是估算")


def test_rubbish_gets_a_kind_sentence(visit: BrowserContext, folder: Path) -> None:
    with running(folder) as program:
        page = visit.new_page()
        page.goto(program.address)
        for number, rubbish in enumerate(("😀😀😀", "\u202e反过来", "a\0b", "x" * 3000, "<b>" * 600), 1):
            say(page, rubbish)
            expect(page.locator(".said")).to_have_count(
                number,
            )
            page.wait_for_function("n => document.querySelectorAll('.reply').length >= n", arg=number)
        assert "Traceback" not in page.locator("#talk").inner_text()
        expect(page.locator(".trouble")).to_have_count(0)
