"""Insurance that began so much earlier or later than another's, with its own day or without it."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_set_right_in_passing import played

HERS = "我老婆31硕士，社保2021年4月起交的没断过"
HIS = "我老公39大专，社保9年"


@pytest.mark.parametrize(
    ("told", "said", "years"),
    [
        (HERS, "我的呢比她早三年 是2018年4月起 一直在交 我36 大专", 8),
        (HERS, "我的比她晚一年 2022年4月开始的 我36 大专", 4),
        (HERS, "我比她早两年，我36，大专", 7),
        (HERS, "我的2017年9月开始的 也没停 我36 大专", 9),
        (HIS, "我的比他迟四年 我36 本科双证", 5),
        (HIS, "我36 大专 比他早半年毕业", None),
    ],
)
def test_a_start_by_anothers_is_so_many_years(content: Content, told: str, said: str, years: int | None) -> None:
    assert played(content, told, said)[1].get("si_years") == years
