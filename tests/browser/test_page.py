"""The page in a real browser, over scripted conversations."""

from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, BrowserContext, Locator, Page, Route, expect

from tests.browser.conftest import LONG, Site

pytestmark = pytest.mark.browser
API = "**/api/messages"


def say(page: Page, text: str) -> None:
    page.get_by_label("想问什么").fill(text)
    page.keyboard.press("Enter")


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def unsent(page: Page) -> Locator:
    return page.locator(".state:visible", has_text="还没送到")


def bubbles(page: Page, whose: str = "li") -> list[str]:
    return page.locator(f"{whose} .text:visible").all_inner_texts()


def test_a_first_visit_is_greeted_with_options(page: Page, site: Site) -> None:
    assert bubbles(page) == ["你好，我是积分助手。"]
    expect(page.get_by_role("button", name="通知书丢了怎么办")).to_be_enabled()
    expect(page).to_have_title("积分助手")
    expect(page.get_by_text("非官方，仅供参考")).to_be_visible()
    assert site.heard() == ["/start"]


def test_options_lead_to_a_result(page: Page, site: Site) -> None:
    button(page, "测算")
    page.get_by_text("你的最高学历是？").wait_for()
    button(page, "本科")
    page.get_by_text("估算 123 分。").wait_for()
    assert site.heard() == ["/start", "pick:测算", "pick:本科"]
    assert bubbles(page, ".mine") == ["测算", "本科"]
    assert len({each.key for each in site.conversations.handled[1:]}) == 1


def test_earlier_options_are_used_up(page: Page) -> None:
    button(page, "测算")
    page.get_by_text("你的最高学历是？").wait_for()
    expect(page.locator(".options button", has_text="测算")).to_be_disabled()
    expect(page.locator(".options button", has_text="本科")).to_be_enabled()
    expect(page.get_by_role("button", name="跳过")).to_have_count(1)


def test_options_close_while_a_choice_is_on_its_way(page: Page, site: Site) -> None:
    page.route(API, lambda route: route.abort())
    button(page, "测算")
    unsent(page).first.wait_for()
    expect(page.locator(".options button", has_text="测算")).to_be_disabled()
    assert site.heard() == ["/start"]


def test_numbers_stand_before_answers_only(page: Page) -> None:
    def number(label: str) -> str:
        found: str = page.get_by_role("button", name=label, exact=True).evaluate(
            "button => getComputedStyle(button, '::before').content"
        )
        return found

    assert number("测算").startswith("counter(option)")
    assert number("跳过") == "none"


def test_enter_sends_and_shift_enter_does_not(page: Page, site: Site) -> None:
    box = page.get_by_label("想问什么")
    box.press_sequentially("一")
    box.press("Shift+Enter")
    box.press_sequentially("二")
    assert site.heard() == ["/start"]
    box.press("Enter")
    page.get_by_text("2: 一").wait_for()
    assert site.heard() == ["/start", "一\n二"]
    expect(box).to_have_value("")


def test_enter_in_an_input_method_does_not_send(page: Page, site: Site) -> None:
    box = page.get_by_label("想问什么")
    box.fill("jifen")
    for composing in ("{isComposing: true}", "{keyCode: 229}"):
        box.evaluate(
            f"""box => box.dispatchEvent(new KeyboardEvent(
                'keydown', {{key: 'Enter', bubbles: true, cancelable: true, ...{composing}}}))"""
        )
    expect(box).to_have_value("jifen")
    button(page, "发送")
    page.get_by_text("2: jifen").wait_for()
    assert site.heard() == ["/start", "jifen"]


@pytest.mark.parametrize("text", ["", "   ", "\n\n"])
def test_nothing_is_not_sent(page: Page, site: Site, text: str) -> None:
    page.get_by_label("想问什么").fill(text)
    button(page, "发送")
    say(page, "后来")
    page.get_by_text("2: 后来").wait_for()
    assert site.heard() == ["/start", "后来"]


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
    page.get_by_text("2: 你好").wait_for()
    expect(page.get_by_text("2: 你好")).to_have_count(1)
    expect(unsent(page)).to_have_count(0)
    assert lost
    assert site.heard() == ["/start", "你好"]


def test_messages_wait_in_order_until_the_server_is_back(page: Page, site: Site) -> None:
    page.route(API, lambda route: route.fulfill(status=502, body="<html>bad gateway</html>"))
    say(page, "甲")
    say(page, "乙")
    unsent(page).first.wait_for()
    page.unroute(API)
    page.get_by_role("button", name="现在重发").first.click()
    page.get_by_text("3: 乙").wait_for()
    assert bubbles(page) == ["你好，我是积分助手。", "甲", "2: 甲", "乙", "3: 乙"]
    assert site.heard() == ["/start", "甲", "乙"]


def test_a_message_on_its_way_survives_a_reload(page: Page, site: Site) -> None:
    page.route(API, lambda route: route.abort())
    say(page, "别丢了我")
    unsent(page).first.wait_for()
    page.unroute(API)
    page.reload()
    page.get_by_text("2: 别丢了我").wait_for()
    assert site.heard() == ["/start", "别丢了我"]


def test_a_server_that_is_down_at_first_is_told(visit: BrowserContext, site: Site) -> None:
    page = visit.new_page()
    page.route(API, lambda route: route.abort())
    page.goto(site.address)
    unsent(page).first.wait_for()
    assert bubbles(page) == []
    page.unroute(API)
    page.get_by_role("button", name="现在重发").first.click()
    page.get_by_text("你好，我是积分助手。").wait_for()


def test_too_long_a_text_is_refused_in_words_and_leaves_the_question_open(page: Page, site: Site) -> None:
    page.get_by_label("想问什么").fill("长" * 100_000)
    button(page, "发送")
    page.get_by_text("这段太长了").wait_for()
    expect(page.locator(".state:visible")).to_have_text("没有送出")
    expect(page.locator(".options button", has_text="测算")).to_be_enabled()
    say(page, "短")
    page.get_by_text("2: 短").wait_for()
    assert site.heard() == ["/start", "短"]


def test_a_reload_shows_the_talk_and_goes_on(page: Page, site: Site) -> None:
    button(page, "测算")
    page.get_by_text("你的最高学历是？").wait_for()
    before = bubbles(page)
    page.reload()
    page.get_by_text("你的最高学历是？").wait_for()
    assert bubbles(page) == before
    button(page, "本科")
    page.get_by_text("估算 123 分。").wait_for()
    assert site.heard() == ["/start", "pick:测算", "pick:本科"]


def test_a_visitor_from_a_link_elsewhere_stays_in_the_conversation(page: Page, site: Site) -> None:
    button(page, "测算")
    page.get_by_text("你的最高学历是？").wait_for()
    page.goto("data:text/html,<a href='" + site.address + "'>here</a>")
    page.get_by_text("here").click()
    button(page, "本科")
    page.get_by_text("估算 123 分。").wait_for()
    assert len({each.key for each in site.conversations.handled}) == 1


def test_two_tabs_show_one_talk(page: Page, visit: BrowserContext, site: Site) -> None:
    other = visit.new_page()
    other.goto(site.address)
    say(other, "从第二页")
    other.get_by_text("2: 从第二页").wait_for()
    page.get_by_text("2: 从第二页").wait_for()
    say(page, "从第一页")
    other.get_by_text("3: 从第一页").wait_for()
    assert bubbles(page) == bubbles(other)
    assert site.heard() == ["/start", "从第二页", "从第一页"]


def test_it_works_where_nothing_can_be_stored(visit: BrowserContext, site: Site) -> None:
    visit.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page = visit.new_page()
    page.goto(site.address)
    button(page, "测算")
    button(page, "本科")
    page.get_by_text("估算 123 分。").wait_for()
    assert bubbles(page)[0] == "你好，我是积分助手。"


@pytest.mark.parametrize("stored", ["{", "null", "{}", "[1, null, {}]", '[{"id": "a"}, {"id": "b", "mine": true}]'])
def test_a_damaged_memory_is_no_obstacle(visit: BrowserContext, site: Site, stored: str) -> None:
    visit.add_init_script(
        f"localStorage.getItem('jifen.history.1') ?? localStorage.setItem('jifen.history.1', {stored!r})"
    )
    page = visit.new_page()
    page.goto(site.address)
    say(page, "你好")
    page.get_by_text(": 你好").wait_for()


def test_the_memory_is_bounded(page: Page) -> None:
    page.evaluate(
        """localStorage.setItem('jifen.history.1', JSON.stringify(Array.from({length: 500}, (_, number) =>
            ({id: `x:${number}`, event: 'x', text: `旧${number}`, options: []}))))"""
    )
    page.reload()
    say(page, "新")
    page.get_by_text(": 新").wait_for()
    assert page.evaluate("JSON.parse(localStorage.getItem('jifen.history.1')).length") == 200
    assert bubbles(page)[-2:] == ["新", "2: 新"]


def test_only_web_addresses_become_links_and_markup_stays_text(page: Page) -> None:
    page.evaluate("() => { window.alert = () => { window.bad = 1 } }")
    say(page, "链接")
    page.get_by_text("另见").wait_for()
    links = page.locator(".bubble a")
    assert links.evaluate_all("links => links.map(link => link.getAttribute('href'))") == [
        "https://www.gov.cn/a?b=1",
        "http://rsj.sh.gov.cn",
    ]
    assert links.first.get_attribute("rel") == "noopener noreferrer"
    assert bubbles(page)[-1].endswith("javascript:alert(1) 和 <b>http://rsj.sh.gov.cn</b>")
    say(page, "<img src=x onerror=alert(1)>")
    page.get_by_text("3: <img").wait_for()
    assert not page.locator("#messages img").count()
    assert page.evaluate("window.bad ?? null") is None


def test_a_file_can_be_kept(page: Page, tmp_path: Path) -> None:
    say(page, "文件")
    with page.expect_download() as download:
        page.get_by_role("link", name="提醒.ics").click()
    assert download.value.suggested_filename == "提醒.ics"
    download.value.save_as(tmp_path / "file")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "BEGIN:VCALENDAR"


def test_chips_are_there_when_nothing_is_asked(page: Page, site: Site) -> None:
    chips = page.locator("#chips")
    expect(chips).to_be_hidden()
    say(page, "你好")
    expect(chips).to_be_visible()
    chips.get_by_role("button", name="帮助").click()
    page.get_by_text("3: 帮助").wait_for()
    assert site.heard() == ["/start", "你好", "帮助"]


def test_the_beginning_of_a_long_reply_is_in_sight(page: Page) -> None:
    say(page, "长")
    reply = page.locator(".theirs").last
    expect(reply.locator(".text")).to_have_text(LONG)
    page.wait_for_function("document.getElementById('log').scrollTop > 0")
    log, bubble = page.locator("#log").bounding_box(), reply.bounding_box()
    assert log is not None
    assert bubble is not None
    assert 0 <= bubble["y"] - log["y"] < 40


def test_the_newest_words_are_in_sight(page: Page) -> None:
    for number in range(12):
        say(page, f"第{number}句")
        page.get_by_text(f": 第{number}句").wait_for()
    expect(page.get_by_text(": 第11句")).to_be_in_viewport(ratio=1)
    page.reload()
    expect(page.get_by_text(": 第11句")).to_be_in_viewport(ratio=1)


def test_clearing_forgets_on_both_sides(page: Page, site: Site) -> None:
    say(page, "我的事")
    page.get_by_text("2: 我的事").wait_for()
    button(page, "清除记录")
    button(page, "清除")
    page.get_by_text("好，已经全部删除。").wait_for()
    assert bubbles(page) == ["好，已经全部删除。"]
    assert page.evaluate("localStorage.length") == 0
    assert site.heard()[-1] == "忘掉我"
    page.reload()
    page.get_by_text("你好，我是积分助手。").wait_for()
    assert bubbles(page) == ["你好，我是积分助手。"]


@pytest.mark.parametrize("how", ["button", "escape"])
def test_clearing_can_be_called_off(page: Page, site: Site, how: str) -> None:
    button(page, "清除记录")
    if how == "button":
        button(page, "不清除")
    else:
        page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    say(page, "还在")
    page.get_by_text("2: 还在").wait_for()
    assert bubbles(page)[0] == "你好，我是积分助手。"
    assert site.heard() == ["/start", "还在"]


def test_nothing_is_cleared_before_it_is_forgotten(page: Page, site: Site) -> None:
    page.route(API, lambda route: route.abort())
    button(page, "清除记录")
    button(page, "清除")
    unsent(page).first.wait_for()
    assert bubbles(page) == ["你好，我是积分助手。", "忘掉我"]
    page.unroute(API)
    page.get_by_role("button", name="现在重发").first.click()
    page.get_by_text("好，已经全部删除。").wait_for()
    assert bubbles(page) == ["好，已经全部删除。"]
    assert site.heard() == ["/start", "忘掉我"]


def test_everything_can_be_done_with_the_keyboard(page: Page, site: Site) -> None:
    page.locator(".options button").first.focus()
    page.keyboard.press("Enter")
    page.get_by_text("你的最高学历是？").wait_for()
    expect(page.get_by_label("想问什么")).to_be_focused()
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    page.get_by_text("3: 2").wait_for()
    assert site.heard() == ["/start", "pick:测算", "2"]


def test_replies_are_announced(page: Page) -> None:
    log = page.get_by_role("log", name="对话")
    expect(log).to_have_attribute("aria-live", "polite")
    expect(log.get_by_role("listitem").first).to_contain_text("积分助手：你好")
    expect(log.get_by_role("group", name="可选的回答").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    say(page, "https://rsj.sh.gov.cn/" + "a" * 300)
    page.get_by_text("2: https").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("(log => log.scrollWidth - log.clientWidth)(document.getElementById('log'))") == 0
    for each in page.get_by_role("button").all():
        box = each.bounding_box()
        assert box is not None
        assert box["height"] >= (34 if each.is_enabled() else 0)
        assert box["x"] + box["width"] <= width


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
    button(page, "测算")
    page.get_by_text("你的最高学历是？").wait_for()
    assert fetched
    assert all(url.startswith(site.address) for url in fetched)
    assert complaints == []
