"""A phone is read however it is typed, and what is wrong with one is told kindly."""

import pytest

from bot.dialogue.phone_reading import phone_in, without_digits


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13812345678", "+8613812345678"),
        ("138 1234 5678", "+8613812345678"),
        ("138-1234-5678", "+8613812345678"),
        ("（138）1234.5678", "+8613812345678"),
        ("１３８１２３４５６７８", "+8613812345678"),
        ("+86 138 1234 5678", "+8613812345678"),
        ("008613812345678", "+8613812345678"),
        ("8613812345678", "+8613812345678"),
        ("一三八一二三四五六七八", "+8613812345678"),
        ("幺三八幺二三四五六七八", "+8613812345678"),
        ("l38 l234 5678", "+8613812345678"),
        ("138OO005678", "+8613800005678"),
        ("我的手机是13812345678，谢谢", "+8613812345678"),
        ("021-62345678", "+862162345678"),
        ("+852 9123 4567", "+85291234567"),
        ("我38岁，电话13812345678", "+8613812345678"),
    ],
)
def test_a_phone_is_read_however_it_is_typed(text: str, number: str) -> None:
    found = phone_in(text)
    assert found is not None
    assert (found.number, found.trouble) == (number, "")


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("1381234567", "too_short"),
        ("138-1234-567", "too_short"),
        ("138123456789", "too_long"),
        ("62345678", "too_short"),
        ("10012345678", "invalid"),
        ("31011519900101123X", "invalid"),
        ("12345", "too_short"),
        ("+999 12345678", "invalid"),
        ("9" * 25, "too_long"),
    ],
)
def test_what_is_wrong_is_told_apart(text: str, trouble: str) -> None:
    found = phone_in(text)
    assert found is not None
    assert (found.number, found.trouble) == ("", trouble)


@pytest.mark.parametrize("text", ["", "我38岁", "基数12000", "2026年11月", "通知书丢了怎么办", "Ill", "1 倍"])
def test_other_numbers_are_no_phone(text: str) -> None:
    assert phone_in(text) is None


def test_digits_that_may_be_one_are_masked_in_any_form() -> None:
    assert without_digits("电话１３８ １２３４ ５６７，一三八一二三四，38岁", "#") == "电话#，#，38岁"
