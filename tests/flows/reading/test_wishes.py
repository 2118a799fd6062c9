"""What a person wants done with an answer, and what only looks like it."""

import pytest

from flows.reading.manner.wishes import Wish, read_wish


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("刚刚点错了", Wish("wrong", "")),
        ("不好意思，我答错了", Wish("wrong", "")),
        ("上一题选错了", Wish("wrong", "")),
        ("社保年限好像填错了", Wish("wrong", "社保年限")),
        ("年龄不对", Wish("wrong", "年龄")),
        ("學歷寫錯了", Wish("wrong", "学历")),
        ("改学历", Wish("change", "学历")),
        ("我想把基数改一下", Wish("change", "基数")),
        ("能不能重新选学历", Wish("change", "学历")),
        ("加分项要改", Wish("change", "加分项")),
        ("更正", Wish("change", "")),
        ("我不太想说自己的年龄", Wish("withhold", "年龄")),
        ("学历不方便透露", Wish("withhold", "学历")),
        ("不便回答", Wish("withhold", "")),
        ("先跳过学历", Wish("withhold", "学历")),
        ("学历先空着", Wish("withhold", "学历")),
        ("年龄就不说了", Wish("withhold", "年龄")),
        ("社保几年我想不起来", Wish("withhold", "社保")),
        ("基数这块我完全没概念", Wish("withhold", "基数")),
        ("职称级别忘干净了", Wish("withhold", "职称")),
        ("基数得问财务", Wish("withhold", "基数")),
        ("社保要回家查一下才知道", Wish("withhold", "社保")),
        ("社保我记不清有几年", Wish("withhold", "社保")),
        ("社保年限跳过吧", Wish("withhold", "社保年限")),
        ("回到学历那一题", Wish("change", "学历")),
        ("我要把基数改掉", Wish("change", "基数")),
        ("年龄那里得改", Wish("change", "年龄")),
        ("职称那儿选错了", Wish("wrong", "职称")),
        ("前一个问题我答错了", Wish("wrong", "")),
    ],
)
def test_a_wish_is_read(text: str, wish: Wish) -> None:
    assert read_wish(text) == wish


@pytest.mark.parametrize(
    "text",
    ["", "不对", "学历填错了，应该是大专", "不对，是36岁", "学历改成大专", "35岁", "材料交错了会退回吗", "换单位"],
)
def test_what_says_more_or_something_else_is_no_wish(text: str) -> None:
    assert read_wish(text) is None
