"""Reading replies: by eye, by keyboard, by ear, on the narrowest screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.bot.page_view.samples import SUMMARY
from tests.browser.acting import begin, say, text
from tests.browser.conftest import LONG, Site

pytestmark = pytest.mark.browser


def test_only_web_addresses_become_links_and_markup_stays_text(page: Page) -> None:
    page.evaluate("() => { window.alert = () => { window.bad = 1 } }")
    say(page, "链接")
    text(page, "另见").wait_for()
    links = page.locator(".reply a")
    assert links.evaluate_all("links => links.map(link => link.getAttribute('href'))") == [
        "https://www.gov.cn/a?b=1",
        "http://rsj.sh.gov.cn",
    ]
    assert links.first.get_attribute("rel") == "noopener noreferrer"
    expect(page.locator(".reply").last).to_contain_text("javascript:alert(1) 和 <b>http://rsj.sh.gov.cn</b>")
    say(page, "<img src=x onerror=alert(1)>")
    text(page, "2: <img").wait_for()
    assert not page.locator("#talk img").count()
    assert page.evaluate("window.bad ?? null") is None


def test_a_file_can_be_kept(page: Page, tmp_path: Path) -> None:
    say(page, "文件")
    with page.expect_download() as download:
        page.get_by_role("link", name="提醒.ics").click()
    assert download.value.suggested_filename == "提醒.ics"
    download.value.save_as(tmp_path / "file")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "BEGIN:VCALENDAR"


def test_the_beginning_of_a_long_reply_is_in_sight(page: Page) -> None:
    say(page, "长")
    reply = page.locator(".reply").last
    expect(reply).to_contain_text(LONG.split("\n")[-1])
    page.wait_for_function("scrollY > 0 || document.querySelector('.reply').getBoundingClientRect().top < 200")
    box = reply.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 200


def test_the_newest_words_are_in_sight(page: Page) -> None:
    for number in range(12):
        say(page, f"第{number}句")
        text(page, f": 第{number}句").wait_for()
    expect(text(page, ": 第11句")).to_be_in_viewport(ratio=1)
    page.reload()
    expect(text(page, ": 第11句")).to_be_in_viewport(ratio=1)


def test_a_form_is_filled_in_by_keyboard_alone(page: Page, site: Site) -> None:
    page.get_by_role("button", name="开始").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#talk legend")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    text(page, "你有哪些？").wait_for()
    expect(page.locator("#talk legend")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    text(page, "满几年？").wait_for()
    expect(page.locator("#talk legend")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("8")
    page.keyboard.press("Tab")
    page.keyboard.type("6")
    page.keyboard.press("Enter")
    text(page, "估算 123 分。").wait_for()
    assert site.heard()[-1] == "8年6个月"
    assert page.evaluate("document.activeElement.tagName") != "BODY"


def test_headlines_alone_are_announced(page: Page) -> None:
    begin(page)
    expect(page.get_by_role("status")).to_have_text("你的最高学历是？")


@pytest.mark.parametrize(("width", "height"), [(320, 256), (360, 740), (1280, 700)])
def test_nothing_is_wider_than_the_screen(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    say(page, "https://rsj.sh.gov.cn/" + "a" * 300)
    text(page, "1: https").wait_for()
    begin_again = page.locator("#input")
    begin_again.fill("选")
    page.keyboard.press("Enter")
    text(page, "选哪个？").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for each in page.get_by_role("button").all():
        box = each.bounding_box()
        if box is not None:
            assert box["height"] >= 44
            assert box["x"] + box["width"] <= width


def test_escape_closes_what_stands_above_the_talk_and_gives_the_keyboard_back(page: Page, site: Site) -> None:
    site.conversations.known = SUMMARY
    begin(page)
    for opens in ("#facts > summary", ".menu > summary"):
        page.locator(opens).click()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(page.locator(opens).locator("..")).not_to_have_attribute("open", "")
        expect(page.locator(opens)).to_be_focused()
    page.locator(".menu > summary").click()
    page.get_by_role("heading", name="积分助手").click()
    expect(page.locator(".menu")).not_to_have_attribute("open", "")
