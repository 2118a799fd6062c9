"""Each state of the page with the real assistant: nothing inaccessible, nothing wider than the screen, and a picture.

The pictures are kept in .artefacts/page, to be looked at: a test cannot tell whether a page is good to look at.
"""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ARTEFACTS, PATIENCE
from tests.browser.states import STATES, result

pytestmark = pytest.mark.browser
SIZES = {"phone": (360, 740), "wide": (1440, 900)}


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
        context.set_default_timeout(PATIENCE)
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


@pytest.mark.parametrize("state", ["choice", "facts", "everybody", "result", "outlook"])
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


@pytest.mark.parametrize("state", ["choice", "everybody", "comparison", "result", "routes"])
def test_at_four_hundred_percent_nothing_is_cut(screen: Callable[..., Page], state: str) -> None:
    page = screen(320, 256)
    STATES[state](page)
    without_fault(page)
    assert page.locator("#foot").evaluate("foot => getComputedStyle(foot).position") == "static"
    looked_at(page, f"{state}-400")


@pytest.mark.parametrize("state", ["result", "everybody"])
def test_forced_colours_leave_every_part_to_see(screen: Callable[..., Page], state: str) -> None:
    page = screen(*SIZES["phone"], forced_colors="active")
    STATES[state](page)
    without_fault(page)
    looked_at(page, f"{state}-forced")


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
