"""What a person does at the page, and what they see there."""

from playwright.sync_api import Locator, Page

API = "**/api/messages"


def say(page: Page, text: str) -> None:
    """Type `text` and send it by the keyboard."""
    page.locator("#input").fill(text)
    page.keyboard.press("Enter")


def button(page: Page, name: str) -> None:
    """Press the button of this very name."""
    page.get_by_role("button", name=name, exact=True).click()


def text(page: Page, words: str) -> Locator:
    """Return where the page says `words`, to the eye."""
    return page.locator("#main").get_by_text(words)


def unsent(page: Page) -> Locator:
    """Return where the page says that a message has not arrived yet."""
    return page.locator(".failed:visible", has_text="还没送到")


def said(page: Page) -> list[str]:
    """Return what the person said, as the talk shows it."""
    found = page.locator(".said > p:first-child").all_text_contents()
    return [each.strip().removeprefix("你：") for each in found]


def folds(page: Page) -> list[str]:
    """Return the answered questions as the talk shows them, a row each."""
    rows = page.locator(".fold:visible")
    names, values = rows.locator(".name").all_text_contents(), rows.locator(".value").all_text_contents()
    return [f"{name}：{value}" for name, value in zip(names, values, strict=True)]


def begin(page: Page) -> None:
    """Open the estimate, and wait for its first question."""
    button(page, "开始")
    text(page, "你的最高学历是？").wait_for()
