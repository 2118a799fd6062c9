"""The talk is the server's to remember: after a reload, in two tabs, from a link elsewhere; and it can be deleted."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.acting import API, begin, button, folds, said, say, text
from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def test_a_reload_shows_the_talk_and_goes_on(page: Page, site: Site) -> None:
    begin(page)
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    page.reload()
    text(page, "你有哪些？").wait_for()
    assert folds(page) == ["学历：本科"]
    button(page, "都没有")
    text(page, "3: a:bonuses:none").wait_for()
    assert site.heard()[-1] == "a:bonuses:none"


def test_lost_storage_loses_no_talk(page: Page) -> None:
    say(page, "记住我")
    text(page, "1: 记住我").wait_for()
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(text(page, "1: 记住我")).to_be_visible()


def test_a_talk_that_is_gone_is_explained_with_a_way_on(page: Page, visit: BrowserContext, site: Site) -> None:
    say(page, "记住我")
    text(page, "1: 记住我").wait_for()
    visit.clear_cookies()
    page.reload()
    expect(page.get_by_role("heading", name="这台设备上的对话已经不在了")).to_be_focused()
    begin(page)
    expect(text(page, "对话已经不在了")).to_have_count(0)
    assert len({each.key for each in site.conversations.handled}) == 2


def test_a_visitor_from_a_link_elsewhere_stays_in_the_conversation(page: Page, site: Site) -> None:
    begin(page)
    page.goto("data:text/html,<a href='" + site.address + "'>here</a>")
    page.get_by_text("here").click()
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    assert len({each.key for each in site.conversations.handled}) == 1


def test_a_talk_from_a_link_elsewhere_is_shown_in_order(page: Page, site: Site) -> None:
    begin(page)
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    say(page, "你好")
    text(page, "3: 你好").wait_for()
    page.goto("data:text/html,<a href='" + site.address + "'>here</a>")
    page.get_by_text("here").click()
    text(page, "3: 你好").wait_for()
    shown = page.locator("#talk > li:visible").all_inner_texts()
    assert [each.split("\n")[-1].strip() for each in shown if each.strip()][-2:] == ["你好", "3: 你好"]
    expect(page.locator("#talk fieldset")).to_have_count(0)


def test_two_tabs_show_one_talk(page: Page, visit: BrowserContext, site: Site) -> None:
    say(page, "从第一页")
    text(page, "1: 从第一页").wait_for()
    other = visit.new_page()
    other.goto(site.address)
    expect(text(other, "1: 从第一页")).to_be_visible()
    say(other, "从第二页")
    text(other, "2: 从第二页").wait_for()
    text(page, "2: 从第二页").wait_for()
    assert said(page) == said(other) == ["从第一页", "从第二页"]
    expect(text(page, "2: 从第二页")).to_have_count(1)
    assert site.heard() == ["从第一页", "从第二页"]


def test_forgetting_forgets_on_both_sides(page: Page, site: Site) -> None:
    say(page, "我的事")
    text(page, "1: 我的事").wait_for()
    page.locator(".menu > summary").click()
    page.get_by_role("link", name="删掉记录").click()
    button(page, "删掉")
    text(page, "好，已经全部删除。").wait_for()
    expect(text(page, "1: 我的事")).to_have_count(0)
    assert page.evaluate("localStorage.getItem('jifen.talked.1')") is None
    assert site.heard()[-1] == "忘掉我"


@pytest.mark.parametrize("how", ["button", "escape"])
def test_forgetting_can_be_called_off(page: Page, site: Site, how: str) -> None:
    page.locator(".menu > summary").click()
    page.get_by_role("link", name="删掉记录").click()
    if how == "button":
        button(page, "不删")
    else:
        page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert site.heard() == []


def test_an_answer_that_the_stream_brings_first_still_takes_the_keyboard_along(page: Page, site: Site) -> None:
    begin(page)

    def answer_late(route: Route) -> None:
        answer = route.fetch()
        # By now the stream has brought the reply: it looks for new ones several times a second.
        page.wait_for_timeout(1_500)
        route.fulfill(response=answer)

    page.route(API, answer_late)
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    expect(page.locator("#talk legend").last).to_be_focused()
    assert folds(page) == ["学历：本科"]
    assert site.heard() == ["do:estimate", "a:education:bachelor"]
