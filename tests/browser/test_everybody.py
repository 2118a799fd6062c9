"""Everybody's facts beside the talk, with the real assistant: chosen by tab, changed, kept, added, compared."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.states import STORY, everybody, facts_opened, press, result, say

pytestmark = pytest.mark.browser


@pytest.fixture
def opened(visit: BrowserContext, assistant: str) -> Page:
    page = visit.new_page()
    page.goto(assistant)
    return page


def fact(page: Page, name: str) -> str:
    """Return a fact of the person whose tab is chosen."""
    row = page.locator("#facts .known > div:visible", has_text=name)
    return row.locator("dd").first.inner_text()


def test_the_arrow_keys_go_from_person_to_person(opened: Page) -> None:
    everybody(opened)
    expect(opened.get_by_role("button", name="改学历", exact=True)).to_be_hidden()
    opened.get_by_role("radio", name="你 104").focus()
    opened.keyboard.press("ArrowRight")
    expect(opened.get_by_role("button", name="改学历", exact=True)).to_be_visible()
    expect(opened.get_by_role("button", name="改你的学历")).to_be_hidden()
    assert fact(opened, "社保年限") == "6 年"


def test_a_fact_of_somebody_else_is_changed_and_the_old_one_holds_until_then(opened: Page) -> None:
    result(opened)
    say(opened, "我老婆1990年3月生，本科有学位，社保6年")
    facts_opened(opened)
    opened.get_by_role("radio", name="你 104").check()
    opened.get_by_role("button", name="改你的社保年限").click()
    legend = opened.locator("#talk legend")
    expect(legend).to_be_focused()
    expect(opened.locator(".question").last).to_contain_text("现在记的是：8 年")
    facts_opened(opened)
    assert fact(opened, "社保年限") == "8 年"
    press(opened, "不改了")
    expect(opened.locator(".result .verdict").last).to_have_text("还差 16 分")
    expect(opened.locator("#facts .strip-total")).to_have_text("104")


def test_a_change_from_the_panel_leads_to_a_new_result(opened: Page) -> None:
    result(opened)
    facts_opened(opened)
    opened.get_by_role("button", name="改社保年限").click()
    expect(opened.locator("#talk legend")).to_be_focused()
    opened.get_by_label("年", exact=True).fill("9")
    press(opened, "记下")
    expect(opened.locator(".result .verdict").last).to_have_text("还差 13 分")
    expect(opened.locator(".fold .value").last).to_have_text("9年")


def test_what_was_ticked_is_ticked_when_it_is_asked_again(opened: Page) -> None:
    say(opened, STORY)
    opened.get_by_label("得过市级以上表彰奖励").check()
    press(opened, "选好了（1 项）")
    facts_opened(opened)
    opened.locator("#facts").get_by_role("button", name="改加分项").click()
    expect(opened.get_by_label("得过市级以上表彰奖励")).to_be_checked()
    opened.get_by_label("全日制应届大学毕业生").check()
    expect(opened.get_by_role("button", name="选好了（2 项）")).to_be_visible()
    for box in opened.get_by_role("checkbox").all():
        box.uncheck()
    expect(opened.get_by_role("button", name="选好了", exact=True)).to_be_visible()


def test_a_person_is_added_by_a_press_and_put_beside_the_first(opened: Page) -> None:
    say(opened, STORY)
    facts_opened(opened)
    opened.locator(".everybody summary").click()
    opened.get_by_role("button", name="算你老公的").click()
    expect(opened.locator(".question").last).to_contain_text("算的是你老公")
    say(opened, "41岁，本科有学位，社保12年")
    facts_opened(opened)
    opened.get_by_role("button", name="放在一起比").click()
    expect(opened.locator(".comparison h2")).to_contain_text("你老公")
    expect(opened.locator(".comparison .bar")).to_have_count(2)


def test_without_script_everybody_can_be_seen_changed_and_compared(browser: Browser, assistant: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="zh-CN")
    page = context.new_page()
    page.goto(assistant)
    for text in (STORY, "我老婆1990年3月生，本科有学位，社保6年"):
        page.locator("#input").fill(text)
        page.get_by_role("button", name="发送").click()
    page.locator("#facts > summary").click()
    page.get_by_role("radio", name="你 104").check()
    page.get_by_role("button", name="改你的社保年限").click()
    page.get_by_role("button", name="不改了").click()
    page.locator("#facts > summary").click()
    page.get_by_role("button", name="放在一起比").click()
    expect(page.locator(".comparison h2")).to_contain_text("你老婆 138 分")
    context.close()
