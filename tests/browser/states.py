"""The ways into each state of the page, as a person goes them, with the real assistant."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

STORY = "我1983年5月生，大专，技能四级，社保8年，0.8倍30个月"
Steps = Callable[[Page], None]


def say(page: Page, text: str) -> None:
    count = page.locator("#talk > li").count()
    page.locator("#input").fill(text)
    page.locator("#send").click()
    settled(page, count)


def press(page: Page, label: str) -> None:
    count = page.locator("#talk > li").count()
    page.locator("button:visible", has_text=label).last.click()
    settled(page, count)


def settled(page: Page, count: int) -> None:
    """Wait until the answer stands there."""
    page.wait_for_function(
        """count => document.querySelectorAll('#talk > li').length > count
            && document.querySelector('#waiting').hidden && !document.querySelector('[data-status=sending]')""",
        arg=count - 1,
    )
    # Drawn, and what follows from that as well.
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def first(page: Page) -> None:
    expect(page.get_by_role("heading", name="离 120 分，还差几分？")).to_be_visible()


def choice(page: Page) -> None:
    press(page, "开始")


def several(page: Page) -> None:
    say(page, STORY)
    page.locator(".tick").nth(2).click()
    page.locator(".tick").nth(5).click()


def changing(page: Page) -> None:
    result(page)
    facts_opened(page)
    page.get_by_role("button", name="改学历").click()
    expect(page.locator(".question").last).to_contain_text("现在记的是：大专（高职）")


def changed(page: Page) -> None:
    choice(page)
    press(page, "大专（高职）")
    page.locator(".fold").get_by_role("button", name="改学历").click()
    press(page, "本科，有学士学位")
    expect(page.locator(".fold.replaced .value")).to_have_text("大专（高职）")


def number_wrong(page: Page) -> None:
    say(page, "我1983年5月生，大专，社保8年，没有职称，0.8倍")
    page.locator(".box input").last.fill("99")
    press(page, "记下")
    expect(page.locator(".error:visible")).to_contain_text("最多")


def month(page: Page) -> None:
    say(page, "算一下")
    press(page, "大专")
    say(page, "没有职称")
    expect(page.locator(".question").last).to_be_visible()


def facts_opened(page: Page) -> None:
    if not page.locator("#facts").evaluate("facts => facts.open"):
        page.locator("#facts > summary").click()


def facts(page: Page) -> None:
    say(page, STORY)
    facts_opened(page)
    expect(page.get_by_role("button", name="改学历")).to_be_visible()


def everybody(page: Page) -> None:
    say(page, STORY)
    say(page, "我老婆1990年3月生，本科有学位，社保6年")
    facts_opened(page)
    page.get_by_role("radio", name="你 104").check()
    expect(page.get_by_role("button", name="改你的社保年限")).to_be_visible()
    page.locator(".everybody summary").click()
    expect(page.get_by_role("button", name="算你同事的")).to_be_visible()


def result(page: Page) -> None:
    say(page, STORY)
    say(page, "先看结果")
    expect(page.locator(".result .verdict").last).to_have_text("还差 16 分")


def unfolded(page: Page) -> None:
    result(page)
    for summary in page.locator("#talk details.more > summary").all():
        summary.click()


def enough(page: Page) -> None:
    say(page, "我30岁，硕士，社保6年")
    expect(page.locator(".result .barrier")).to_contain_text("光有分还报不了")


def outlook(page: Page) -> None:
    result(page)
    press(page, "以后会变吗")
    expect(page.locator(".outlook h2")).to_have_text("2027-05-01 起满 120 分")


def routes(page: Page) -> None:
    result(page)
    press(page, "怎么到 120")
    expect(page.locator(".ways-there > li")).to_have_count(2)


def what_if(page: Page) -> None:
    result(page)
    say(page, "如果考到中级职称呢")


def comparison(page: Page) -> None:
    result(page)
    say(page, "我老婆1990年3月生，本科有学位，社保6年")
    say(page, "我和老婆谁的分高")
    expect(page.locator(".comparison h2")).to_contain_text("你老婆 138 分")


def answer(page: Page) -> None:
    say(page, "通知书丢了怎么办")


def resting(page: Page) -> None:
    say(page, "测算")
    say(page, "通知书丢了怎么办")
    say(page, "积分审核要多久")


def deadline(page: Page) -> None:
    say(page, "9月21日受理的，什么时候出结果")


def lost_line(page: Page) -> None:
    say(page, STORY)
    page.route("**/api/messages", lambda route: route.abort())
    page.locator("#input").fill("积分审核要多久")
    page.locator("#send").click()
    page.locator(".failed:visible").wait_for()


def broken_server(page: Page) -> None:
    say(page, STORY)
    page.route("**/api/messages", lambda route: route.fulfill(status=500, json={"error": "我这边出了点问题。"}))
    page.locator("#input").fill("积分审核要多久")
    page.locator("#send").click()
    page.locator(".trouble").wait_for()


def gone(page: Page) -> None:
    say(page, "你好")
    page.context.clear_cookies()
    page.reload()
    page.locator("#gone").wait_for()


def menu(page: Page) -> None:
    page.locator(".menu > summary").click()


STATES: dict[str, Steps] = {
    each.__name__: each
    for each in (
        first,
        choice,
        several,
        changing,
        changed,
        number_wrong,
        month,
        facts,
        everybody,
        result,
        unfolded,
        enough,
        outlook,
        routes,
        what_if,
        comparison,
        answer,
        resting,
        deadline,
        lost_line,
        broken_server,
        gone,
        menu,
    )
}
