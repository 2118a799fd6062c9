"""Each state of the page with the real assistant: nothing inaccessible, nothing wider than the screen, and a picture.

The pictures are kept in .artefacts/page, to be looked at: a test cannot tell whether a page is good to look at.
"""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ARTEFACTS

pytestmark = pytest.mark.browser
SIZES = {"phone": (360, 740), "wide": (1440, 900)}
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
    page.wait_for_timeout(150)


def first(page: Page) -> None:
    expect(page.get_by_role("heading", name="离 120 分，还差几分？")).to_be_visible()


def choice(page: Page) -> None:
    press(page, "开始")


def several(page: Page) -> None:
    say(page, STORY)
    page.locator(".tick").nth(2).click()
    page.locator(".tick").nth(5).click()


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


def facts(page: Page) -> None:
    say(page, STORY)
    if not page.locator("#facts").evaluate("facts => facts.open"):
        page.locator("#facts > summary").click()
    expect(page.get_by_role("button", name="改学历")).to_be_visible()


def result(page: Page) -> None:
    say(page, STORY)
    say(page, "先看结果")
    expect(page.locator(".result .verdict").last).to_have_text("还差 16 分")


def unfolded(page: Page) -> None:
    result(page)
    for summary in page.locator("details.more > summary").all():
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
        number_wrong,
        month,
        facts,
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


@pytest.fixture
def screen(browser: Browser, assistant: str) -> Iterator[Callable[..., Page]]:
    contexts = []

    def open_page(width: int, height: int, dark: bool = False, **more: object) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale="zh-CN",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            **more,  # type: ignore[arg-type]
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        page.goto(assistant)
        return page

    yield open_page
    for context in contexts:
        context.close()


def looked_at(page: Page, name: str) -> None:
    """Keep a picture of the whole page, without what sticks to the window in the middle of it."""
    ARTEFACTS.mkdir(parents=True, exist_ok=True)
    page.add_style_tag  # noqa: B018 (the policy forbids it; sticking is undone through the element itself)
    page.evaluate("for (const id of ['foot', 'facts-place']) document.getElementById(id).style.position = 'static'")
    page.screenshot(path=ARTEFACTS / f"{name}.png", full_page=True)


def without_fault(page: Page) -> None:
    """Check what axe checks, and that nothing stands out at the side."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_every_state_is_accessible_and_fits(screen: Callable[..., Page], state: str, size: str) -> None:
    page = screen(*SIZES[size])
    STATES[state](page)
    without_fault(page)
    looked_at(page, f"{state}-{size}")


@pytest.mark.parametrize("state", ["first", "several", "result", "outlook", "comparison", "lost_line"])
def test_the_dark_page_is_as_readable(screen: Callable[..., Page], state: str) -> None:
    page = screen(*SIZES["phone"], dark=True)
    STATES[state](page)
    without_fault(page)
    looked_at(page, f"{state}-dark")


@pytest.mark.parametrize("state", ["choice", "facts", "result", "outlook"])
def test_text_twice_as_large_leaves_room_for_the_talk(screen: Callable[..., Page], state: str) -> None:
    page = screen(360, 740)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    STATES[state](page)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    talk = page.locator("#talk").bounding_box()
    assert talk is not None
    assert talk["height"] > 300
    looked_at(page, f"{state}-200")


@pytest.mark.parametrize("state", ["choice", "result", "routes"])
def test_at_four_hundred_percent_nothing_is_cut(screen: Callable[..., Page], state: str) -> None:
    page = screen(320, 256)
    STATES[state](page)
    without_fault(page)
    assert page.locator("#foot").evaluate("foot => getComputedStyle(foot).position") == "static"
    looked_at(page, f"{state}-400")


def test_forced_colours_leave_every_part_to_see(screen: Callable[..., Page]) -> None:
    page = screen(*SIZES["phone"], forced_colors="active")
    result(page)
    without_fault(page)
    looked_at(page, "result-forced")


def test_without_script_the_talk_goes_on_by_plain_forms(screen: Callable[..., Page]) -> None:
    page = screen(*SIZES["phone"], java_script_enabled=False)
    page.get_by_role("button", name="开始").click()
    page.get_by_role("button", name="大专（高职）").click()
    expect(page.locator(".fold .value")).to_have_text("大专（高职）")
    page.locator("#input").fill("我43岁，没有职称，社保8年，0.8倍30个月")
    page.get_by_role("button", name="发送").click()
    page.get_by_role("button", name="都没有").click()
    expect(page.locator(".result .verdict")).to_have_text("还差 16 分")
    page.get_by_role("button", name="以后会变吗").click()
    expect(page.locator(".chart")).to_be_visible()
    page.locator("#facts > summary").click()
    page.locator("#facts").get_by_role("button", name="改学历").click()
    expect(page.get_by_role("button", name="硕士（学历和学位都有）")).to_be_visible()
    page.screenshot(path=ARTEFACTS / "without-script.png", full_page=True)


def test_a_picture_and_a_sheet_of_paper_come_of_a_result(screen: Callable[..., Page]) -> None:
    page = screen(*SIZES["wide"])
    result(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="存成图片").click()
    download.value.save_as(ARTEFACTS / "score-card.png")
    assert (ARTEFACTS / "score-card.png").read_bytes().startswith(b"\x89PNG")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="打印").click()
    paper = opened.value
    without_fault(paper)
    sheet = paper.pdf(path=ARTEFACTS / "paper.pdf", prefer_css_page_size=True)
    assert sheet.count(b"/Type /Page\n") == 1
    paper.screenshot(path=ARTEFACTS / "paper.png", full_page=True)
    stranger = screen(*SIZES["phone"])
    assert stranger.request.get(paper.url).status == 404


def test_a_theme_and_traditional_characters_are_chosen_and_stay(screen: Callable[..., Page]) -> None:
    page = screen(*SIZES["phone"])
    result(page)
    page.locator(".menu > summary").click()
    page.get_by_role("button", name="深色").click()
    page.locator(".menu > summary").click()
    page.get_by_role("button", name="繁體").click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hant")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.locator(".result .verdict")).to_have_text("還差 16 分")
    without_fault(page)
    looked_at(page, "traditional-dark")
