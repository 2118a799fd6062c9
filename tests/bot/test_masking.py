"""What names a person is masked; what is no text is taken out; what looks alike stays."""

import pytest

from bot.masking import clean, mask


@pytest.mark.parametrize(
    "text",
    [
        "310104199003074518",
        "31010419900307451X",
        "13812345678",
        "+86 138-1234-5678",
        "我是13812345678你好",
        "１３８１２３４５６７８",
    ],
)
def test_numbers_of_a_person_are_masked(text: str) -> None:
    assert not any(part in mask(text) for part in ("3101", "1381", "5678"))


@pytest.mark.parametrize("text", ["沪府规〔2022〕21号", "2026-09-21", "基数12434", "12333", "120分", "1.5w"])
def test_other_numbers_stay(text: str) -> None:
    assert mask(text) == text


def test_what_is_no_text_goes() -> None:
    assert clean("\x00积\u202e分\u200b\ufeff \n") == "积分"
    assert clean("\ud800a") == "a"
