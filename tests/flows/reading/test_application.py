"""What people say of their permit, employer and insurance in their own words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.content.yaml_files import read_yaml
from flows.forms.answers import QUESTION
from flows.forms.form_files import parse_forms
from flows.reading.application.application import read_application, statement
from flows.reading.insurance.last_year import last_year

FILE = Path(__file__).parents[3] / "flows" / "content" / "forms" / "eligibility.yaml"
FORM = parse_forms({FILE.name: read_yaml(FILE).value})["eligibility"]
VALID = {"permit": "valid", "permit_valid": True}
EXPIRED = {"permit": "expired", "permit_valid": False}
NO_PERMIT = {"permit": "none", "permit_valid": False}
BY_EMPLOYER = {"insurance": "employer", "insured_now": True}
BY_ONESELF = {"insurance": "self", "insured_now": False}
NOT_INSURED = {"insurance": "none", "insured_now": False}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("居住证上个月就逾期了", EXPIRED),
        ("居住证还没过期", VALID),
        ("我持有上海市居住证", VALID),
        ("居住证还没拿到", NO_PERMIT),
        ("只办了居住登记", NO_PERMIT),
        ("本人香港居民", {"permit": "overseas", "permit_valid": False}),
        ("我是上海户籍", {"permit": "shanghai", "permit_valid": False}),
        ("劳务派遣的", {"employer": "dispatch"}),
        ("合同跟南京总部的上海分公司签的", {"employer": "branch"}),
        ("被派到成都的分公司上班", {"employer": "posted_away"}),
        ("外包公司，派驻在银行上班，合同是劳务公司的", {"employer": "dispatch"}),
        ("自己在浦东开了家面馆", {"employer": "sole_trader"}),
        ("我自己注册了个公司", {"employer": "own_company"}),
        ("四川单位驻沪办事处", {"employer": "office"}),
        ("刚辞职，还没找到下家", {"employer": "flexible"}),
        ("某某科技有限公司", {"employer": "company"}),
        ("公司注册在闵行", {"employer": "company"}),
        ("名下的企业是我自己的", {"employer": "own_company"}),
        ("这家工厂是我办的", {"employer": "own_company"}),
        ("在自己的设计公司做", {"employer": "own_company"}),
        ("我和同学合伙成立的公司", {"employer": "own_company"}),
        ("老板的店是个体工商户", {"employer": "sole_trader"}),
        ("替个体老板干活", {"employer": "sole_trader"}),
        ("企业所得税汇总到总部交", {"branch_tax": False}),
        ("社保单位交的", BY_EMPLOYER),
        ("社保是我们单位自己缴的", BY_EMPLOYER),
        ("医院自行缴纳", BY_EMPLOYER),
        ("厂里统一给大家交", BY_EMPLOYER),
        ("单位让我自己交社保", BY_ONESELF),
        ("社保挂靠在朋友公司", {"insurance": "other", "insured_now": True}),
        ("自己按灵活就业交的社保", BY_ONESELF),
        ("按灵活就业人员交养老保险9年", BY_ONESELF),
        ("以个体身份交社保", BY_ONESELF),
        ("以前灵活就业交社保，现在公司交", BY_EMPLOYER),
        ("以前自己交过社保", {}),
        ("社保里个人缴纳1365元", {}),
        ("养老保险个人缴费金额1044元", {}),
        ("社保断了两个月", NOT_INSURED),
        ("社保已经交满七个月", {"insured_months_last_12": 7}),
        ("社保交了四年", {"insured_months_last_12": 12}),
    ],
)
def test_a_fact_is_read(text: str, slots: dict[str, Any]) -> None:
    assert read_application(FORM, text) == slots


def test_several_facts_of_one_sentence_are_all_read() -> None:
    read = read_application(FORM, "居住证有效，单位是外企，社保公司交的，交了8个月，能申请吗")
    assert read == {**VALID, "employer": "company", **BY_EMPLOYER, "insured_months_last_12": 8}


@pytest.mark.parametrize(
    ("asked", "text", "slots"),
    [
        ("permit", "过期两个月了", EXPIRED),
        ("permit", "还没办", NO_PERMIT),
        ("permit", "今年三月刚续的", VALID),
        ("employer", "在一家广告公司上班", {"employer": "company"}),
        ("insurance", "上个月断了", NOT_INSURED),
        ("branch_tax", "不在上海交", {"branch_tax": False}),
        ("branch_tax", "在上海交的", {"branch_tax": True}),
    ],
)
def test_where_the_question_is_known_fewer_words_are_enough(asked: str, text: str, slots: dict[str, Any]) -> None:
    assert read_application(FORM, text, asked) == slots
    assert read_application(FORM, text) != slots


@pytest.mark.parametrize(
    "text",
    [
        "公司招了六个沪籍员工",
        "带我的是上海户口的老师",
        "我老婆是上海户口",
        "我没有上海户口",
        "想转上海户口",
        "他的居住证过期了",
        "居住证能干什么",
        "社保断断续续交了快一年",
        "社保交了3年，去年停了5个月又交了",
        "不是派遣",
        "老板自己成立的公司",
        "你好",
    ],
)
def test_what_settles_nothing_is_not_guessed(text: str) -> None:
    assert "insured_months_last_12" not in read_application(FORM, text)
    assert not {"permit", "employer"} & set(read_application(FORM, text))


def test_the_question_at_the_end_is_no_part_of_the_statement() -> None:
    assert statement("我是外籍，可以申请吗？") == "我是外籍"
    assert QUESTION.search(statement("居住证过期了怎么办"))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("近一年社保缴了七个月", 7),
        ("往前数12个月正常交了9个月", 9),
        ("过去一年只交了半年", 6),
        ("最近12个月社保没断过", 12),
        ("近12个月每个月都在交", 12),
        ("社保这一年缴满11个月，居住证没过期", 11),
        ("近一年在无锡交了8个月", None),
        ("近一年有9个月基数过1倍", None),
        ("近一年断了4个月", None),
        ("近一年补缴了3个月", None),
        ("最近一年交了5个月公积金", None),
        ("社保交了三年", None),
    ],
)
def test_the_months_paid_in_the_last_year(text: str, months: int | None) -> None:
    told = last_year(text)
    assert (None if told is None else told.months) == months


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("居住证前年8月到期", EXPIRED),
        ("我的居住证2025年11月20日就过期", EXPIRED),
        ("居住证有效期到期日是2027年2月", VALID),
        ("居住证这个月到期", {}),
        ("居住证明年1月份到期", VALID),
        ("居住证5月到期", VALID),
        ("居住证5月到期了", EXPIRED),
        ("积分去年8月到期", {}),
    ],
)
def test_a_permit_with_a_day_on_it(text: str, slots: dict[str, Any]) -> None:
    assert read_application(FORM, text, today=date(2026, 11, 30)) == slots


@pytest.mark.parametrize("asked", ["permit", "employer", ""])
@pytest.mark.parametrize("text", ["还没单位密码呢", "没有公司盖章的表", "还没单位的统一代码", "还没想好"])
def test_what_is_lacking_of_another_kind_is_no_answer(asked: str, text: str) -> None:
    assert read_application(FORM, text, asked) == {}


@pytest.mark.parametrize("text", ["还没去办呢", "还没拿到证", "还没有啊", "还没申请下来"])
def test_not_yet_is_an_answer_about_the_permit(text: str) -> None:
    assert read_application(FORM, text, "permit") == NO_PERMIT


@pytest.mark.parametrize("text", ["目前没参保", "现在还没有参保", "未参保"])
def test_not_insured_in_the_offices_word(text: str) -> None:
    assert read_application(FORM, text) == NOT_INSURED


@pytest.mark.parametrize(
    ("text", "employer", "insurance"),
    [
        ("合同是跟南京总部签的，社保由上海的分公司在缴", None, "other"),
        ("五险挂在子公司，合同签给集团", None, "other"),
        ("和分公司签的合同，社保总公司交", "branch", "other"),
        ("合同跟甲公司签的，社保乙公司给我交", None, "other"),
        ("合同是分公司签的，社保也是分公司交", "branch", "employer"),
        ("合同跟公司签的，社保公司交", None, "employer"),
        ("合同签了三年，社保单位每月交", None, "employer"),
    ],
)
def test_a_contract_with_one_firm_while_another_pays(text: str, employer: str | None, insurance: str) -> None:
    told = read_application(FORM, text)
    assert (told.get("employer"), told.get("insurance")) == (employer, insurance)
