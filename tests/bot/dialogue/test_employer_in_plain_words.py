"""With whom the contract is, and where a branch pays its tax, told in plain words to the questions and set right."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known

GATES = ("我能不能申请", "居住证有效，明年才到期")


@pytest.mark.parametrize(
    "says",
    [
        "上海一家物流公司，挺正规的",
        "一家设计公司 正规合法的",
        "跟浦东的一家公司签的",
        "本地的贸易公司签的合同",
        "集团在这边的子公司 独立法人",
    ],
)
def test_a_company_in_plain_words(says: str, content: Content) -> None:
    outcome = held(content, *GATES, says)
    assert known(outcome.session)["employer"] == "company"
    assert outcome.asking == "insurance"


@pytest.mark.parametrize("says", ["北京一家公司 正规的", "正规的劳务派遣公司", "上海一家公司的分公司"])
def test_another_employer_is_no_company(says: str, content: Content) -> None:
    assert known(held(content, *GATES, says).session).get("employer") != "company"


@pytest.mark.parametrize(
    "says",
    ["更正 跟我签的是这边的子公司，有独立法人", "不对，是子公司，独立核算的", "说错了 合同签的是独立法人的公司"],
)
def test_a_branch_set_right(says: str, content: Content) -> None:
    outcome = held(content, *GATES, "外地公司的分公司", says)
    assert known(outcome.session)["employer"] == "company"
    assert outcome.asking == "insurance"


@pytest.mark.parametrize("says", ["企业所得税在南京缴的", "公司所得税是武汉那边交"])
def test_a_branch_that_pays_its_tax_elsewhere_is_said_to_be_barred(says: str, content: Content) -> None:
    told = (*GATES, "分公司", "在上海缴", "单位缴的", "12个月", f"更正 {says}")
    outcome = held(content, *told)
    assert known(outcome.session)["branch_tax"] is False
    assert "eligibility" in outcome.did
    assert "一般报不了" in outcome.replies[0].text
    assert known(held(content, *GATES, "分公司", says).session)["branch_tax"] is False


def test_income_tax_of_ones_own_is_none_of_the_branch(content: Content) -> None:
    assert "branch_tax" not in known(held(content, *GATES, "分公司，个税都在上海交").session)
