"""Another case that is put without a word of supposing, at the beginning or behind what is told."""

from datetime import date

import pytest

from flows.supposing.supposed_states import stated_states
from flows.understanding.asked.supposing.another_case import in_another_case
from flows.understanding.expectation import Expectation

TODAY = date(2026, 11, 29)
SHOWN = Expectation(TODAY, shown=True, known={"education": "college", "si_years": 8})


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("换个角度 如果我拿到中级职称", "如果我拿到中级职称"),
        ("学位我有，那比方我以后社保满9年", "学位我有,如果我以后社保满9年"),
        ("证书在手 比如我社保满10年", "证书在手,如果我社保满10年"),
    ],
)
def test_another_case_is_put_with_if(said: str, put: str) -> None:
    assert in_another_case(said, SHOWN).replace("，", ",") == put


@pytest.mark.parametrize("said", ["材料要哪些 比如学历证明", "有几种证 比如会计证"])
def test_an_example_of_a_thing_is_no_case(said: str) -> None:
    assert in_another_case(said, SHOWN) == said


@pytest.mark.parametrize("part", ["我的四级证不给算", "这个职称没用", "技师证白考了", "我这个证不算"])
def test_a_certificate_of_no_use_is_supposed(part: str) -> None:
    assert stated_states(part, lambda _: {}).slots == {"title_usable": False}


@pytest.mark.parametrize("part", ["职称有没有用", "毕业证没算错", "居住证没用过"])
def test_what_is_no_refusal_of_a_certificate(part: str) -> None:
    assert "title_usable" not in stated_states(part, lambda _: {}).slots


def test_what_was_not_broken_off_is_no_gap() -> None:
    assert stated_states("当时没断那半年", lambda _: {}).gap is None
    assert stated_states("断了半年", lambda _: {}).gap == 6
