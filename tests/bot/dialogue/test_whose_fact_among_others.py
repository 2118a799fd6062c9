"""Whose fact it is where several are told of: run together by voice, asked for in one message, said of jointly."""

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_talks_told import played
from tests.bot.dialogue.test_whose_fact import Expected, held

TWO = "小孟27岁专科社保3年，小梁30岁本科双证社保2年，分别几分"
ME = "我31岁大专社保5年"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("先看潘丽芳她五十二岁初中社保十八年", "下一位姚建华三十四岁硕士社保五年", "潘丽芳记错了，是五十岁"),
            {"潘丽芳": {"age": 50, "si_years": 18}, "姚建华": {"age": 34, "si_years": 5}},
        ),
        (
            ("先讲杨军他四十岁大专社保九年", "杨军那口子上海户籍，领证七年"),
            {"杨军": {"age": 40, "spouse_shanghai_hukou_years": 7}},
        ),
        (("先给你讲周文斌他是八八年的本科双证社保十年",), {"周文斌": {"birth_year": 1988, "si_years": 10}}),
        (("再来一个姚丽三十二岁专科五年社保",), {"姚丽": {"age": 32}}),
        (("先问刘芳吧她三十八岁大专社保八年",), {"刘芳": {"age": 38, "si_years": 8}}),
        (("最后一个是程刚四十九岁高中社保二十年",), {"程刚": {"age": 49, "si_years": 20}}),
        # Whoever is turned to is named in a clause of their own.
        (
            ("帮同事杨军算，40岁，大专，社保9年", "再来一位，米雪，31岁，本科双证"),
            {"杨军": {"age": 40}, "米雪": {"age": 31, "education": "bachelor_with_degree"}},
        ),
        (
            ("帮同事杨军算，40岁，大专，社保9年", "再算一个：栾平，36岁，高中"),
            {"杨军": {"age": 40, "education": "college"}, "栾平": {"age": 36}},
        ),
        # What is handed to the writer is still of whoever hands it.
        (
            ("帮同事杨军算，40岁，大专，社保9年", "杨军把毕业证拍给我了，是本科双证"),
            {"杨军": {"education": "bachelor_with_degree"}, "": {"education": None}},
        ),
        # A topic is no name.
        (("先算社保吧，社保9年",), {"": {"si_years": 9}}),
        (("再说学历，大专",), {"": {"education": "college"}}),
    ],
)
def test_names_and_facts_run_together(content: Content, texts: tuple[str, ...], expected: Expected) -> None:
    held(content, texts, expected)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("小孟29岁专科社保3年，小梁跟他一个年纪，本科双证社保2年，两个都算下",),
            {"小孟": {"age": 29}, "小梁": {"age": 29}},
        ),
        (
            ("小孟29岁专科社保3年，小梁比他大四岁，高中社保8年，小秦跟小梁一样大，硕士社保1年",),
            {"小孟": {"age": 29}, "小梁": {"age": 33}, "小秦": {"age": 33}},
        ),
        (("我31岁大专社保5年，老公跟我年纪一样，本科，社保6年",), {"": {"age": 31}, "老公": {"age": 31}}),
        (("我老公38岁大专社保9年，我比他小两岁，本科双证，社保6年",), {"": {"age": 36}, "老公": {"age": 38}}),
    ],
)
def test_an_age_told_by_that_of_another_of_the_message(
    content: Content, texts: tuple[str, ...], expected: Expected
) -> None:
    held(content, texts, expected)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("帮我阿姨和我爸查一下 阿姨46岁大专社保11年 我爸54岁高中社保19年",),
            {"阿姨": {"age": 46, "si_years": 11}, "爸": {"age": 54, "si_years": 19}},
        ),
        (
            (
                "替我舅舅和我阿姨算 我舅舅51岁高中社保15年 阿姨47岁大专社保12年",
                "阿姨家那口子上海户口，领证19年",
            ),
            {"舅舅": {"age": 51}, "阿姨": {"age": 47, "spouse_shanghai_hukou_years": 19}},
        ),
    ],
)
def test_two_relatives_are_asked_for_at_once(content: Content, texts: tuple[str, ...], expected: Expected) -> None:
    held(content, texts, expected)


@pytest.mark.parametrize(
    ("says", "slot", "value"),
    [
        ("这俩人公司全按最低基数交", "si_base", "min"),
        ("这俩人的基数全是0.8倍", "si_base", "0.8x_to_1x"),
        ("这两位公司全报的一倍基数", "si_base", "1x_to_2x"),
        ("这俩前年起都没到1倍，一直是最低基数", "si_base", "min"),
        ("两位都没有职称", "title", "none"),
        ("他俩社保也都满6年了", "si_years", 6),
    ],
)
def test_what_is_said_of_several_others_is_of_each(content: Content, says: str, slot: str, value: object) -> None:
    held(content, (TWO, says), {"小孟": {slot: value}, "小梁": {slot: value}, "": {slot: None}})


@pytest.mark.parametrize(
    ("says", "years"),
    [
        ("小孟托人调了记录，共5年", 5),
        ("小孟昨天登随申办查了，有4年", 4),
        ("小孟跑了趟窗口，说满6年", 6),
    ],
)
def test_whoever_is_known_finds_out_their_own_years(content: Content, says: str, years: int) -> None:
    held(content, (TWO, says), {"小孟": {"si_years": years}, "小梁": {"si_years": 2}})


@pytest.mark.parametrize(
    "says",
    [
        "我们楼里有位60岁的爷叔，社保交了30年",
        "我们办公室有个27岁的小妹妹本科双证就够了",
        "群里一个40岁的老姐说她社保14年",
        "住我对门那阿姨50岁，社保交了20年",
        "听说有个38岁的宝妈，中级职称，社保9年",
        "睡我上铺那兄弟念完了本科，45岁",
    ],
)
def test_strangers_with_an_age_tell_nothing_of_the_writer(content: Content, says: str) -> None:
    held(content, (ME, says), {"": {"age": 31, "education": "college", "si_years": 5, "title": None}})


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        (
            "组长家都本科，我呢35岁高中毕业，社保11年……还有指望吗",
            {"age": 35, "education": "below_college", "si_years": 11},
        ),
        ("我28岁大专，社保5年……有机会吗", {"age": 28, "si_years": 5}),
        ("我呢七三年的在医院做护工社保十一年", {"birth_year": 1973, "si_years": 11}),
        ("阿拉今年41 大专 社保九年", {"age": 41, "si_years": 9}),
        ("阿拉30 硕士", {"age": 30, "education": "master"}),
        ("今年44 一直没升本 专科", {"age": 44, "education": "college"}),
    ],
)
def test_the_writer_is_told_apart(content: Content, says: str, expected: dict[str, object]) -> None:
    held(content, (says,), {"": expected})


def test_a_name_that_is_a_numeral_too_stays_a_name(content: Content) -> None:
    held(
        content, ("小陆30岁本科双证社保4年，小韩33岁大专社保8年，帮忙算算",), {"小陆": {"age": 30}, "小韩": {"age": 33}}
    )


@pytest.mark.parametrize("says", ["请问卢静还差多少分达标", "麻烦问下卢静离一百二还差几分", "卢静距120差多远"])
def test_somebody_known_is_asked_about_politely(content: Content, says: str) -> None:
    told = ("员工卢静，41岁，大专，社保10年", "员工孔祥，30岁，本科有学位，社保5年")
    assert played(content, *told, says).session.current == "卢静"
