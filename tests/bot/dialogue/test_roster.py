"""An employer's person: many people in one table, when somebody falls, who renews when, a file to take away."""

import csv
import io
from collections.abc import Callable

import pytest

from bot.cards import RosterCard
from bot.dialogue.changes.informing import MOST_PEOPLE
from tests.bot.talk import Talk

Talking = Callable[..., Talk]
TOLD = (
    "我是人事，帮几个员工算：小王 1983年7月2日生 本科双证 社保0年 居住证明年3月到期；"
    "张三 42岁 大专 社保12年 中级职称 明年1月15日续办；李四 35岁 高中"
)
SURNAMES = "赵钱孙李吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹罗"


def table(talk: Talk) -> list[dict[str, str]]:
    """Read the file of the last reply as a program for tables does."""
    (file,) = [reply.attachment for reply in talk.replies if reply.attachment is not None]
    assert file.media_type == "text/csv"
    assert file.content.startswith("\ufeff".encode())
    return list(csv.DictReader(io.StringIO(file.content.decode("utf-8-sig"))))


def card(talk: Talk) -> RosterCard:
    (found,) = [reply.card for reply in talk.replies if isinstance(reply.card, RosterCard)]
    return found


async def test_everybody_in_one_table(talk: Talking) -> None:
    her = talk()
    told = await her.say(TOLD)
    assert told.count("一次算一个人的") == 1
    assert "员工一览" in [option.label for option in her.options]
    said = await her.say("员工一览")
    assert "3 个人" in said
    assert "张三（2027年1月15日）、小王（2027年3月）" in said
    rows = table(her)
    assert [row["称呼"] for row in rows] == ["小王", "张三", "李四"]
    assert [row["估分"] for row in rows] == ["120", "116", "30"]
    assert [row["居住证到期"] for row in rows] == ["2027-03", "2027-01-15", ""]
    assert rows[2]["够不够"] == "差 90 分"
    assert "社保年限" in rows[2]["还没说的"]
    assert [person.name for person in card(her).people] == ["小王", "张三", "李四"]


@pytest.mark.parametrize("words", ["看看所有人", "/roster", "把大家的分列出来", "谁会掉到120以下", "員工一覽"])
async def test_asked_for_in_many_words(talk: Talking, words: str) -> None:
    her = talk()
    await her.say(TOLD)
    await her.say(words)
    assert len(table(her)) == 3


async def test_the_button_shows_it_too(talk: Talking) -> None:
    her = talk()
    await her.say(TOLD)
    await her.press("员工一览")
    assert len(table(her)) == 3


async def test_who_falls_below_the_standard_is_named_with_the_day(talk: Talking) -> None:
    her = talk()
    await her.say("小王 1983年7月2日生 本科双证 没交过社保 现在没参保；小李 45岁 大专 社保3年；小赵 30岁 硕士")
    said = await her.say("员工一览")
    assert "会掉到 120 分以下的：小王（2027年7月2日）" in said
    assert "2027年7月2日起 119 分" in said
    assert [row["掉到标准以下的日子"] for row in table(her)] == ["2027-07-02", "", ""]
    assert table(her)[0]["够不够"] == "分够，可是现在报不了"


async def test_nobody_known_says_how_to_tell(talk: Talking) -> None:
    her = talk()
    assert "还没有别人的情况" in await her.say("员工一览")
    await her.say("我38岁，大专")
    assert "还没有别人的情况" in await her.say("/roster")


async def test_when_a_permit_ends_is_told_later_and_corrected(talk: Talking) -> None:
    her = talk()
    await her.say(TOLD)
    assert "李四" in await her.say("李四明年5月续办")
    await her.say("李四的居住证6月到期")
    await her.say("员工一览")
    assert [row["居住证到期"] for row in table(her)] == ["2027-03", "2027-01-15", "2027-06"]
    assert "2027年6月到期" in await her.say("我的数据")
    await her.say("把李四的删了")
    await her.say("员工一览")
    assert [row["称呼"] for row in table(her)] == ["小王", "张三"]


@pytest.mark.parametrize("asked", ["小王居住证3月到期怎么办？", "居住证3月到期了能续吗", "居住证明年3月到期"])
async def test_a_question_or_what_is_of_nobody_is_no_renewal(talk: Talking, asked: str) -> None:
    her = talk()
    assert "记下了（小王）：居住证" not in await her.say(asked)


async def test_all_of_it_is_forgotten(talk: Talking) -> None:
    her = talk()
    await her.say(TOLD)
    await her.say("忘掉我")
    assert "还没有别人的情况" in await her.say("员工一览")


async def test_no_details_in_a_group(talk: Talking) -> None:
    group = talk(chat="g", person="p", group=True)
    await group.say(TOLD)
    said = await group.say("员工一览")
    assert "张三" not in said
    assert not any(reply.attachment for reply in group.replies)


async def test_thirty_at_once_and_kindly_no_more_than_fifty(talk: Talking) -> None:
    her = talk()
    people = [f"{surname}{given}" for surname in SURNAMES for given in ("建国", "秀英")]
    for first in range(0, len(people), 30):
        told = (f"{name} 40岁 大专 社保{3 + place % 9}年" for place, name in enumerate(people[first : first + 30]))
        said = await her.say("；".join(told))
    assert "一次最多记 50 个人" in said
    await her.say("员工一览")
    assert [row["称呼"] for row in table(her)] == people[:MOST_PEOPLE]
