"""Those whom a message only describes, and the quick look that tells whether there can be any."""

import pytest

from flows.understanding.people.called.strangers import hints, strangers

CLASSES = {
    "head": ("老板娘", "厂长", "主任"),
    "trade": ("会计", "厨师"),
    "anybody": ("大姐", "师傅", "小伙子"),
    "around": ("隔壁", "楼下", "食堂"),
}


@pytest.mark.parametrize(
    "text",
    [
        "隔壁店的老板娘社保15年",
        "我们厂长的女儿是硕士,40了",
        "楼下有个53岁的大姐",
        "刚招了个小伙子大专毕业",
        "店里雇来的几个厨师都有证",
        "食堂里大多数人都是大专",
        "群里有人社保才2年",
        "我姐单位的同事本科",
        "跟我同一年进来的社保比我多",
        "和我一批的那些人都是本科",
        "请了几个大学生",
    ],
)
def test_nobody_is_described_where_the_quick_look_finds_nothing(text: str) -> None:
    assert strangers(CLASSES).search(text)
    assert hints(CLASSES).search(text)


@pytest.mark.parametrize("text", ["我38岁,大专,社保9年", "通知书丢了怎么办", "老公41本科", "没有职称也没有表彰"])
def test_the_quick_look_finds_nothing_in_most_texts(text: str) -> None:
    assert hints(CLASSES).search(text) is None
    assert strangers(CLASSES).search(text) is None
