"""The page in a real browser, over scripted conversations."""

from pathlib import Path

import pytest
from playwright.sync_api import APIResponse, BrowserContext, Locator, Page, Route, expect

from tests.browser.conftest import LONG, Site

pytestmark = pytest.mark.browser
API = "**/api/messages"


def say(page: Page, text: str) -> None:
    page.locator("#input").fill(text)
    page.keyboard.press("Enter")


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def text(page: Page, words: str) -> Locator:
    """Return where the page says `words`, to the eye."""
    return page.locator("#main").get_by_text(words)


def unsent(page: Page) -> Locator:
    return page.locator(".failed:visible", has_text="还没送到")


def said(page: Page) -> list[str]:
    """Return what the person said, as the talk shows it."""
    found = page.locator(".said > p:first-child").all_text_contents()
    return [each.strip().removeprefix("你：") for each in found]


def folds(page: Page) -> list[str]:
    rows = page.locator(".fold:visible")
    names, values = rows.locator(".name").all_text_contents(), rows.locator(".value").all_text_contents()
    return [f"{name}：{value}" for name, value in zip(names, values, strict=True)]


def begin(page: Page) -> None:
    button(page, "开始")
    text(page, "你的最高学历是？").wait_for()


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


def test_questions_lead_to_a_result_and_fold_to_rows(page: Page, site: Site) -> None:
    begin(page)
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    assert folds(page) == ["学历：本科"]
    page.get_by_label("应届").check()
    page.get_by_label("表彰").check()
    button(page, "选好了（2 项）")
    text(page, "满几年？").wait_for()
    page.get_by_label("年", exact=True).fill("8")
    page.get_by_label("个月").fill("6")
    button(page, "记下")
    text(page, "估算 123 分。").wait_for()
    assert folds(page) == ["学历：本科", "加分项：应届、表彰", "社保年限：8年6个月"]
    assert site.heard() == ["do:estimate", "a:education:bachelor", "t:bonuses:fresh,t:bonuses:award", "8年6个月"]
    assert len({each.key for each in site.conversations.handled}) == 1
    expect(page.get_by_role("button", name="改学历")).to_be_enabled()


def test_nothing_ticked_or_filled_in_is_said_at_the_question(page: Page, site: Site) -> None:
    begin(page)
    button(page, "本科")
    button(page, "选好了")
    expect(page.locator(".error")).to_have_text("先选一项；一项也没有就点「都没有」。")
    page.get_by_label("应届").check()
    page.get_by_label("表彰").check()
    button(page, "选好了（2 项）")
    button(page, "记下")
    expect(page.locator(".error")).to_contain_text("先填一个数")
    expect(page.get_by_label("年", exact=True)).to_be_focused()
    expect(page.get_by_label("年", exact=True)).to_have_attribute("aria-invalid", "true")
    assert len(site.heard()) == 3


def test_an_answer_that_is_not_taken_leaves_the_question_open(page: Page) -> None:
    begin(page)
    button(page, "本科")
    page.get_by_label("应届").check()
    page.get_by_label("表彰").check()
    button(page, "选好了（2 项）")
    page.get_by_label("年", exact=True).fill("99")
    button(page, "记下")
    expect(page.locator(".error")).to_have_text("最多 60 年。")
    expect(page.get_by_label("年", exact=True)).to_be_enabled()
    page.reload()
    expect(page.locator(".error")).to_have_text("最多 60 年。")


def test_no_button_is_dead(page: Page) -> None:
    say(page, "选")
    text(page, "选哪个？").wait_for()
    say(page, "别的")
    text(page, ": 别的").wait_for()
    expect(page.locator("button:disabled")).to_have_count(0)
    expect(page.get_by_role("button", name="甲")).to_have_count(0)


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


def test_too_long_a_text_is_refused_in_words_and_leaves_the_question_open(page: Page, site: Site) -> None:
    begin(page)
    page.locator("#input").evaluate("box => { box.maxLength = 1000000; box.value = '长'.repeat(100000) }")
    button(page, "发送")
    expect(page.locator(".trouble")).to_contain_text("这段太长了")
    expect(page.locator(".refused:visible")).to_have_text("没有送出")
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    assert site.heard() == ["do:estimate", "a:education:bachelor"]


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


def test_a_sentence_being_typed_keeps_the_keyboard(page: Page) -> None:
    say(page, "一")
    page.locator("#input").press_sequentially("还在写")
    text(page, "1: 一").wait_for()
    expect(page.locator("#input")).to_be_focused()
    expect(page.locator("#input")).to_have_value("还在写")


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
