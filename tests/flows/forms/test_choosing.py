"""An option is chosen by its number or a wording of it; any other number chooses none."""

import pytest

from flows.forms.choosing import choose, picked_number

OPTIONS = (("高中、中专及以下", "高中"), ("大专（高职）", "大专"), ("本科，没有学士学位",))


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("2", 1),
        ("２.", 1),
        ("选3", 2),
        ("第一个", 0),
        ("我选第二项", 1),
        ("大專", 1),
        ("大專（高職）", 1),
        ("本科没有学士学位", 2),
    ],
)
def test_an_option_is_chosen(text: str, index: int) -> None:
    assert choose(text, OPTIONS) == index


@pytest.mark.parametrize("text", ["0", "4", "1.5", "1 2", "三个月", "中学", "", "13000"])
def test_nothing_is_chosen(text: str) -> None:
    assert choose(text, OPTIONS) is None


@pytest.mark.parametrize(("text", "number"), [("0", 0), ("第十二个", 12), ("12", 12), ("2.5", None), ("三个", None)])
def test_a_number_of_an_option(text: str, number: int | None) -> None:
    assert picked_number(text) == number


def test_a_near_miss_that_denies_is_none() -> None:
    options = (("老公上海户口", "配偶是上海户口"), ("应届毕业生",))
    assert choose("老公上海的户口", options) == 0
    assert choose("老公不是上海户口", options) is None
