"""What is told of everybody but the writer is told of nobody, and of the writer what follows."""

from datetime import date

import pytest

from bot.content.content import Folders, check
from flows.reading.reader import read
from flows.understanding.people.persons import SELF, Roster
from flows.understanding.people.shares import shares
from language.spelling import plain

PEOPLE = check(Folders()).people


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("我41高中社保11年，班组里其他工友基数都按1倍，就我按最低", "si_base", "min"),
        ("我29大专社保5年 我们部门其他人都是2倍基数 我是最低", "si_base", "min"),
        ("我38大专社保9年 大家社保都交满15年了 我才9年", "si_years", 9),
        ("公司别的人都是本科 只有我是大专 34岁 社保7年", "education", "college"),
        ("29大专社保4年 我们boss硕士50岁 天天说他当年多容易", "education", "college"),
        ("33本科双证社保6年 我mentor是博士 他社保才2年", "si_years", 6),
    ],
)
def test_the_writer_keeps_their_own_value(text: str, slot: str, value: object) -> None:
    said = plain(text)
    found = shares(said, PEOPLE.mentions(said, Roster()), Roster())
    assert [share.key for share in found] == [SELF]
    assert read(found[0].text, date(2026, 11, 29))[slot] == value


@pytest.mark.parametrize(
    ("text", "education"),
    [
        ("33大专社保5年 院里老师全是本科双证", "college"),
        ("店里小伙子全是大专 只有我初中 39 社保8年", "below_college"),
        ("我女儿的辅导员硕士35 我43高中社保12年", "below_college"),
    ],
)
def test_those_around_are_nobody(text: str, education: str) -> None:
    said = plain(text)
    found = shares(said, PEOPLE.mentions(said, Roster()), Roster())
    assert [read(share.text, date(2026, 11, 29))["education"] for share in found] == [education]
