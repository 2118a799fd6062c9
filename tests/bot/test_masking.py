"""What names a person is masked; what is no text is taken out; what looks alike stays."""

import pytest

from bot.content.content import Content
from bot.masking import clean, conceal, mask


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


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("登录密码是abc123，帮我看分", "登录密码是[***]，帮我看分"),
        ("口令zj8877", "口令[***]"),
        ("验证码：482915", "验证码：[***]"),
        ("密码 Pass_99!", "密码 [***]"),
        ("密码忘了问12333行吗", "密码忘了问12333行吗"),
        ("密码12333能重置吗", "密码12333能重置吗"),
    ],
)
def test_a_password_behind_its_word_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("text", ["沪府规〔2022〕21号", "2026-09-21", "基数12434", "12333", "120分", "1.5w"])
def test_other_numbers_stay(text: str) -> None:
    assert mask(text) == text


def test_what_is_no_text_goes() -> None:
    assert clean("\x00积\u202e分\u200b\ufeff \n") == "积分"
    assert clean("\ud800a") == "a"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("我叫李小明，大专", "我叫[***]，大专"),
        ("我叫王小明我想问材料", "我叫[***]我想问材料"),
        ("我老公叫李四，能不能加分", "我老公叫[***]，能不能加分"),
        ("我老公叫肖战，能不能加分", "我老公叫[***]，能不能加分"),
        ("我叫陳小明", "我叫[***]"),
        ("我叫阿依古丽，是新疆来的", "我叫[***]，是新疆来的"),
        ("我叫 John Smith, how", "我叫 [***], how"),
        ("姓名：张三", "姓名：[***]"),
        ("姓名：张三丰 怎么查", "姓名：[***] 怎么查"),
        ("联系人：敖丙", "联系人：[***]"),
        ("我是王芳，今年38", "我是[***]，今年38"),
        ("找过陈先生和欧阳女士", "找过[***]先生和[***]女士"),
        ("王女士能办吗", "[***]女士能办吗"),
        ("陶小姐跟我说的", "[***]小姐跟我说的"),
        ("陳經理讓我問", "[***]經理讓我問"),
        ("手机13800138000", "手机[***]"),
        ("谢谢张老师", "谢谢[***]老师"),
        ("座机021-62345678", "座机[***]"),
        ("打62345678没人接", "打[***]没人接"),
        ("身份证11010119900307123X", "身份证[***]"),
        ("护照E12345678", "护照[***]"),
        ("卡号6222 0212 3456 7890 123", "卡号[***]"),
        ("号码1 3 8 0 0 1 3 8 0 0 0", "号码[***]"),
        ("嗯…找陳先生", "嗯…找[***]先生"),
        ("邮箱li.ming@example.org", "邮箱[***]"),
        ("我微信号：liming_88", "我微信号：[***]"),
    ],
)
def test_what_names_a_person_is_masked_before_somebody_reads_it(content: Content, said: str, read: str) -> None:
    assert conceal(said, content.texts) == read
    assert conceal(read, content.texts) == read


@pytest.mark.parametrize(
    "said",
    [
        "我38，大专，社保6年，2倍基数24个月",
        "38岁，社保8年，2023年1月起基数7310元",
        "我是本科",
        "我是应届生",
        "我是安徽人",
        "这个叫什么",
        "我是高级职称",
        "我是江苏的",
        "高级老师职称加分吗",
        "全职太太能当配偶加分吗",
        "公司经理说不给办",
        "名字写错了怎么办",
        "名字和身份证不一致",
        "叫单位给我办可以吗",
        "叫我去窗口",
        "他叫我今天去",
        "9月21日受理的，2026-10-26前能出来吗",
        "20260921受理的",
        "投资50000000算吗",
        "打12333问过",
        "老公41，居转户还差3年",
        "基数36921，满4年",
        "2023-01到2024-06的基数",
        "学历写着50 60 90 100 110",
        "嗯…谢谢老师",
        "什么叫严重",
    ],
)
def test_what_tells_of_the_case_stays(content: Content, said: str) -> None:
    assert conceal(said, content.texts) == said


@pytest.mark.parametrize("piece", ["我叫", "1 ", "王", "@a.", "wx", "微信：a", "姓名:", "0-", "叫", "2345"])
def test_hostile_texts_come_to_an_end(content: Content, piece: str) -> None:
    assert isinstance(conceal(piece * (2000 // len(piece)), content.texts), str)


def test_no_question_of_the_faq_names_anybody(content: Content) -> None:
    """Thousands of ordinary questions pass as they are: masking must not eat what people ask."""
    asked = [each for entry in content.catalogue.entries.values() for each in entry.phrasings]
    changed = [each for each in asked if conceal(each, content.texts) != clean(each)]
    assert len(asked) > 2000
    assert changed == []
