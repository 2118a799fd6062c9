"""The hukou of a spouse that is told by somebody else's."""

import pytest

from flows.understanding.told.likewise import said_again


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("邻居都是本地人,我太太不是", "邻居都是本地人,我太太不是上海户口"),
        ("我爸有上海户口,老婆也有,结婚7年", "我爸有上海户口,老婆有上海户口,结婚7年"),
        ("我不是上海户口,我爱人也不是", "我不是上海户口,我爱人不是上海户口"),
        ("二姐是沪籍,我老公没有的", "二姐是沪籍,我老公没有上海户口的"),
    ],
)
def test_it_is_named_again(text: str, said: str) -> None:
    assert said_again(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "我太太不是",
        "邻居是本地人,他老婆不是",
        "我是上海户口,老公不是很清楚",
        "我太太不是上海户口",
        "邻居是本地人,我太太是",
    ],
)
def test_what_is_of_nobody_else_stays(text: str) -> None:
    assert said_again(text) == text
