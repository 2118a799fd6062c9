"""A title or a level of skill told anew by little more than its name, beside the one that is known."""

from datetime import date
from typing import Any

import pytest

from flows.forms.form import FormState
from flows.reading.facts_in_talk import told_in_talk
from flows.reading.reader import read

_TODAY = date(2026, 11, 30)


def _told(known: dict[str, Any], said: str) -> dict[str, Any]:
    return told_in_talk(said, _TODAY, FormState(form="estimate", answers={"age": 41, **known}))


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("那张证是四级", 4),
        ("证书其实是二级的", 2),
        ("我的证是一级才对", 1),
        ("技能证的等级是四级", 4),
        ("焊工证书写的是二级", 2),
        ("其实是四级的", 4),
        ("记错了，是五级", 5),
        ("等级应该是二级", 2),
        # Neither of these tells the level of the paper.
        ("是四级楼梯口那家", None),
        ("英语是六级", None),
        ("证是朋友考的", None),
    ],
)
def test_a_level_without_the_name_of_its_paper(said: str, level: int | None) -> None:
    assert _told({"skill_level": 3}, said).get("skill_level") == level
    assert _told({}, said).get("skill_level") in {level, None}


@pytest.mark.parametrize(
    ("known", "said", "title"),
    [
        ("intermediate", "看错了，是二级消防工程师", "none"),
        ("intermediate", "搞错了，其实是二造", "none"),
        ("intermediate", "不对，是二级注册建筑师", "none"),
        ("senior", "没评上，还是中级", "intermediate"),
        ("senior", "没通过，目前还是中级经济师", "intermediate"),
        ("intermediate", "没考过，还是助理工程师", "junior"),
        ("intermediate", "二建考了两次", None),
        ("none", "看错了，是二建", None),
        ("intermediate", "没评上，还是高级", None),
    ],
)
def test_a_title_set_right(known: str, said: str, title: str | None) -> None:
    assert _told({"title": known}, said).get("title") == title


@pytest.mark.parametrize("said", ["有二级注册建筑师证", "二级造价工程师", "我是二级注册造价工程师"])
def test_the_second_grade_of_what_is_registered_is_no_title(said: str) -> None:
    assert "title" not in read(said, _TODAY, "self")


@pytest.mark.parametrize("said", ["有一级注册建筑师证", "造价工程师", "注册造价工程师"])
def test_the_first_grade_is_one(said: str) -> None:
    assert read(said, _TODAY, "self")["title"] == "intermediate"


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("有技师证，技师证是一级的", 1),
        ("高级技师证", 1),
        ("考了技师证", 2),
        ("电工五级、四级、三级都考出来了", 3),
        ("技能证书四级三级二级都有", 2),
        ("焊工四级有，三级没考过", 4),
    ],
)
def test_the_highest_level_that_is_held(said: str, level: int) -> None:
    assert read(said, _TODAY, "self")["skill_level"] == level


@pytest.mark.parametrize(
    ("said", "usable"),
    [
        ("我这工种没在目录里", False),
        ("焊工不在那个目录中", False),
        ("看了目录，没有我的工种", False),
        ("焊工证早就失效了", False),
        ("那本资格证书被吊销了", False),
        ("我的工种在目录里", None),
        ("居住证过期了", None),
        ("学位证书过期了吗", None),
        ("焊工证还没过期", None),
    ],
)
def test_a_paper_that_gives_nothing(said: str, usable: bool | None) -> None:
    assert _told({"skill_level": 3}, said).get("title_usable") is usable
