"""Wrong numbers are recognised in many wordings, and honest questions are left alone."""

import pytest

from flows.reading.claims import CLAIMS, heard

REPEATED = {
    "old_site": ["jzzjf.12333sh.gov.cn 怎么打不开了"],
    "wage_14815": ["不是说 1 倍是 14,815 吗"],
    "wage_12183": ["今年1倍还是12183吧"],
    "age_56_60": ["网上写56到60岁给60分", "56～60周岁 60分？"],
    "age_yearly": ["40岁以下每年加50分吗", "年龄每年50分对不对"],
    "bachelor_120": ["本科60分+学位30分+50分=120分是不是", "60+30+50就120了"],
    "senior_120": ["高級職稱直接120分", "副高不是120分吗"],
    "base_three_years": ["必须连续三年两倍基数", "社保基数要连着交3年吗"],
    "family_planning": ["超生是不是一票否决", "计划生育违规就不能申请了吧"],
    "add_both": ["大专加中级职称能叠加吗", "职称和学历可以一起加吗"],
    "settle_with_120": ["积分够了就能直接落户", "有120分就可以拿户口了吧"],
    "not_official": ["有个网站自称官方，要我填身份证", "这个网页是不是官网"],
}
HONEST = [
    "高级职称，120分够不够",
    "我56岁，现在60多分",
    "学历和职称选哪个",
    "一网通办网站是官方的吗",
    "120分达标以后孩子怎么上学",
    "连续交了三年社保",
    "本科学历，有学位，高级职称",
    "积分怎么算",
    "",
]


def test_every_claim_has_its_wordings() -> None:
    assert set(REPEATED) == set(CLAIMS)


@pytest.mark.parametrize(("key", "text"), [(key, text) for key, texts in REPEATED.items() for text in texts])
def test_a_wrong_claim_is_recognised(key: str, text: str) -> None:
    assert heard(text) == key


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_question_is_left_alone(text: str) -> None:
    assert heard(text) is None
