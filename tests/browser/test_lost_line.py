"""A line that is lost, a server that fails: nothing is lost, nothing is said twice."""

import pytest
from playwright.sync_api import APIResponse, BrowserContext, Page, Route, expect

from tests.browser.acting import API, begin, button, said, say, text, unsent
from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def test_a_lost_answer_is_fetched_again_and_nothing_is_said_twice(page: Page, site: Site) -> None:
    lost: list[APIResponse] = []

    def lose_the_first_answer(route: Route) -> None:
        answer = route.fetch()
        if lost:
            route.fulfill(response=answer)
        else:
            lost.append(answer)
            route.abort()

    page.route(API, lose_the_first_answer)
    say(page, "你好")
    text(page, "1: 你好").wait_for()
    expect(text(page, "1: 你好")).to_have_count(1)
    expect(unsent(page)).to_have_count(0)
    assert lost
    assert site.heard() == ["你好"]


def test_a_lost_line_is_told_once_and_messages_wait_in_order(page: Page, site: Site) -> None:
    page.route(API, lambda route: route.abort())
    say(page, "甲")
    say(page, "乙")
    unsent(page).first.wait_for()
    expect(page.locator("#lost-line")).to_be_visible()
    page.unroute(API)
    page.get_by_role("button", name="现在重发").first.click()
    text(page, "2: 乙").wait_for()
    expect(page.locator("#lost-line")).to_be_hidden()
    shapes = page.locator("#talk > li").evaluate_all("all => all.map(each => each.classList[0])")
    assert shapes == ["said", "reply", "said", "reply"]
    assert said(page) == ["甲", "乙"]
    assert site.heard() == ["甲", "乙"]


def test_a_server_that_fails_is_told_in_words_and_tried_again(page: Page, site: Site) -> None:
    page.route(API, lambda route: route.fulfill(status=502, body="<html>bad gateway</html>"))
    say(page, "你好")
    expect(page.locator(".trouble")).to_contain_text("我这边出了点问题")
    page.unroute(API)
    page.get_by_role("button", name="现在重发").first.click()
    text(page, "1: 你好").wait_for()
    expect(page.locator(".trouble")).to_have_count(0)
    assert site.heard() == ["你好"]


def test_a_message_on_its_way_survives_a_reload(page: Page, site: Site) -> None:
    page.route(API, lambda route: route.abort())
    say(page, "别丢了我")
    unsent(page).first.wait_for()
    page.unroute(API)
    page.reload()
    text(page, "1: 别丢了我").wait_for()
    assert site.heard() == ["别丢了我"]


def test_it_works_where_nothing_can_be_stored(visit: BrowserContext, site: Site) -> None:
    visit.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page = visit.new_page()
    page.goto(site.address)
    begin(page)
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    assert site.heard() == ["do:estimate", "a:education:bachelor"]


@pytest.mark.parametrize("stored", ["{", "null", "{}", "[1, null, {}]", '[{"id": "a"}, {"id": "b", "body": null}]'])
def test_a_damaged_memory_is_no_obstacle(visit: BrowserContext, site: Site, stored: str) -> None:
    visit.add_init_script(f"localStorage.setItem('jifen.waiting.1', {stored!r})")
    page = visit.new_page()
    page.goto(site.address)
    say(page, "你好")
    text(page, "1: 你好").wait_for()
