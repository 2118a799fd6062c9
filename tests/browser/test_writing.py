"""Writing a message: which keys send it, and what is never sent."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import button, say, text
from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def test_enter_sends_and_shift_enter_does_not(page: Page, site: Site) -> None:
    box = page.locator("#input")
    box.press_sequentially("一")
    box.press("Shift+Enter")
    box.press_sequentially("二")
    assert site.heard() == []
    box.press("Enter")
    text(page, "1: 一").wait_for()
    assert site.heard() == ["一\n二"]
    expect(box).to_have_value("")


def test_enter_in_an_input_method_does_not_send(page: Page, site: Site) -> None:
    box = page.locator("#input")
    box.fill("jifen")
    for composing in ("{isComposing: true}", "{keyCode: 229}"):
        box.evaluate(
            f"""box => box.dispatchEvent(new KeyboardEvent(
                'keydown', {{key: 'Enter', bubbles: true, cancelable: true, ...{composing}}}))"""
        )
    expect(box).to_have_value("jifen")
    button(page, "发送")
    text(page, "1: jifen").wait_for()
    assert site.heard() == ["jifen"]


@pytest.mark.parametrize("typed", ["", "   ", "\n\n"])
def test_nothing_is_not_sent(page: Page, site: Site, typed: str) -> None:
    page.locator("#input").fill(typed)
    button(page, "发送")
    say(page, "后来")
    text(page, "1: 后来").wait_for()
    assert site.heard() == ["后来"]


def test_a_sentence_being_typed_keeps_the_keyboard(page: Page) -> None:
    say(page, "一")
    page.locator("#input").press_sequentially("还在写")
    text(page, "1: 一").wait_for()
    expect(page.locator("#input")).to_be_focused()
    expect(page.locator("#input")).to_have_value("还在写")
