"""Who is named behind what they are (「客户王芳」) or behind where they work (「研发部的王芳」)."""

import pytest

from flows.understanding.people.persons import SELF
from tests.flows.understanding.people.test_people_named import told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("客户孙蕾，33岁，本科双证，社保5年", "孙蕾"),
        ("租客林涛，45岁，高中，社保14年", "林涛"),
        ("会计乔羽48岁，大专，社保15年", "乔羽"),
        ("候选人白静：29岁，硕士双证，社保2年", "白静"),
        ("客户Kevin，39岁，大专，社保9年", "Kevin"),
        ("研发部的邹凯，41岁，本科双证，社保12年", "邹凯"),
        ("人力资源部周婷，硕士双证，29岁，社保3年", "周婷"),
        ("我们二组的黎明宇，大专，38岁，社保8年", "黎明宇"),
        ("客服中心那边的贺兰也查一下，36岁，大专", "贺兰"),
        ("车间的廖强社保15年，高中，44岁", "廖强"),
        ("新调来的邓洁27岁，硕士双证，社保1年", "邓洁"),
        ("刚招的米雪，大专，30岁，社保4年", "米雪"),
        ("手下的康健也算一下，41岁，高中", "康健"),
    ],
)
def test_whoever_is_introduced_is_a_person(text: str, name: str) -> None:
    assert [key for key in told(text) if key != SELF] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "我在财务部任职，35岁，大专，社保8年",
        "在市场部于2019年开始上班，35岁，本科双证",
        "我是技术部金牌员工，35岁，本科双证，社保8年",
        "我本科方向是金融，35岁，社保8年",
        "我做会计，高级职称，35岁，社保8年",
        "公司全部任务都是我，35岁，本科双证，社保8年",
        "申请人34岁，大专，社保6年",
        "我是新来的，高中毕业，34岁，社保6年",
    ],
)
def test_what_goes_on_from_a_department_is_no_name(text: str) -> None:
    assert set(told(text)) == {SELF}
