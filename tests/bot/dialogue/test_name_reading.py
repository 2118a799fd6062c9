"""What is a name that is typed for a contact, and what only looks like one."""

import pytest

from bot.content.content import Content
from bot.dialogue.contact_reading import read_contact
from bot.dialogue.name_reading import name_reader


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("王小明", "王小明", False),
        ("我叫王小明", "王小明", True),
        ("我叫王小明。", "王小明", True),
        ("王女士", "王女士", True),
        ("我姓陈", "陈", True),
        ("陳小姐", "陳小姐", True),
        ("我叫陳小明", "陳小明", True),
        ("我是王小明", "王小明", False),
        ("欧阳修", "欧阳修", False),
        ("阿依古丽·买买提", "阿依古丽·买买提", False),
        ("John Smith", "John Smith", False),
    ],
)
def test_a_name_is_read(content: Content, text: str, name: str, sure: bool) -> None:
    found = name_reader(content.texts).whole(text)
    assert found is not None
    assert (found.text, found.sure) == (name, sure)


@pytest.mark.parametrize("text", ["", "38岁", "我叫", "通知书丢了以后应该怎么办", "1", "a" * 40, "王小明13812345678"])
def test_no_name(content: Content, text: str) -> None:
    assert name_reader(content.texts).whole(text) is None


def test_a_name_and_a_phone_are_read_together_and_the_rest_holds_neither(content: Content) -> None:
    found = read_contact("陳先生，電話是139 0000 1111，通知书丢了怎么办", content.texts)
    assert found.name is not None
    assert found.phone is not None
    assert (found.name.text, found.phone.number) == ("陳先生", "+8613900001111")
    assert found.rest == "通知书丢了怎么办"
    assert "1390000" not in repr(found)
    assert "陳" not in repr(found)
