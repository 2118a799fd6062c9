"""Questions of a form: answered, folded to rows, refused where the answer cannot be taken."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acting import begin, button, folds, say, text
from tests.browser.conftest import Site

pytestmark = pytest.mark.browser


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


def test_too_long_a_text_is_refused_in_words_and_leaves_the_question_open(page: Page, site: Site) -> None:
    begin(page)
    page.locator("#input").evaluate("box => { box.maxLength = 1000000; box.value = '长'.repeat(100000) }")
    button(page, "发送")
    expect(page.locator(".trouble")).to_contain_text("这段太长了")
    expect(page.locator(".refused:visible")).to_have_text("没有送出")
    button(page, "本科")
    text(page, "你有哪些？").wait_for()
    assert site.heard() == ["do:estimate", "a:education:bachelor"]
