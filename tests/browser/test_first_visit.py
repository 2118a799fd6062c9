"""A first visit: what is there before anybody acts, and what is fetched for it."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.acting import begin
from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


def test_a_first_visit_asks_nothing_of_the_server(visit: BrowserContext, site: Site) -> None:
    fetched: list[str] = []
    page = visit.new_page()
    page.on("request", lambda request: fetched.append(request.url.removeprefix(site.address)))
    page.goto(site.address)
    expect(page.get_by_role("heading", name="离 120 分，还差几分？")).to_be_visible()
    expect(page.get_by_label("用一句话说说你的情况")).to_be_visible()
    expect(page.get_by_role("button", name="通知书丢了怎么办")).to_be_enabled()
    assert site.heard() == []
    assert all(not url.startswith("api/") for url in fetched)


def test_an_example_fills_the_box_at_a_tap(page: Page) -> None:
    page.locator("[data-fill]").click()
    expect(page.locator("#input")).to_have_value("我 35 岁，大专，社保交了 8 年")
    expect(page.locator("#input")).to_be_focused()


def test_the_policy_keeps_foreign_scripts_out(page: Page) -> None:
    page.evaluate(
        "document.head.append(Object.assign(document.createElement('script'), {textContent: 'window.bad=1'}))"
    )
    assert page.evaluate("window.bad ?? null") is None


def test_nothing_is_fetched_from_elsewhere(visit: BrowserContext, site: Site) -> None:
    fetched: list[str] = []
    complaints: list[str] = []
    page = visit.new_page()
    page.on("request", lambda request: fetched.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(site.address)
    begin(page)
    assert fetched
    assert all(url.startswith(site.address) for url in fetched)
    assert complaints == []


def test_a_line_of_script_frames_the_page_in_another_site(visit: BrowserContext, site: Site) -> None:
    elsewhere = visit.new_page()
    elsewhere.set_content(
        f'<script src="{site.address}page/embed.js" data-title="积分" data-height="640" defer></script>'
    )
    frame = elsewhere.locator("iframe")
    expect(frame).to_have_attribute("src", site.address)
    expect(frame).to_have_attribute("title", "积分")
    expect(frame).to_have_attribute("height", "640")
    answer = elsewhere.request.get(f"{site.address}page/embed.js")
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
