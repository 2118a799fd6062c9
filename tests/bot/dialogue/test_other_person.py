"""Another person: remembered apart, never mixed in, and nothing of it in a group."""

from collections.abc import Callable

import pytest

from bot.content.content import Content
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import played
from tests.bot.talk import Talk

People = Callable[..., Talk]


async def test_facts_of_one_person_never_reach_the_other(talk: People) -> None:
    person = talk()
    await person.say("我爱人41岁，大专，社保13年")
    assert "年龄：37 岁" in await person.say("我37岁，硕士")
    assert "社保年限" not in (await person.say("怎么算的"))
    kept = await person.say("我的数据")
    assert "年龄：37 岁" in kept
    assert kept.index("年龄：37 岁") < kept.index("（算的是你爱人）") < kept.index("年龄：41 岁")


async def test_an_open_form_left_for_another_person_goes_on_where_it_was(talk: People) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    await person.say("给我太太算一下")
    await person.say("硕士")
    said = await person.say("那我呢")
    assert "接着算你自己的" in said
    assert "目前能确定 50 分" in said


async def test_a_single_fact_of_a_colleague_is_said_in_passing(talk: People) -> None:
    person = talk()
    await person.say("我37岁，大专")
    assert "这次算" not in await person.say("我同事40岁")
    assert "这次算你同事的" in await person.say("我同事40岁，硕士")


async def test_beginning_again_stays_with_the_person(talk: People) -> None:
    person = talk()
    await person.say("帮我老公算，他40岁，大专")
    assert "（算的是你老公）" in await person.say("重来")
    await person.say("大专")
    await person.say("先看结果")
    assert "（算的是你老公）" in await person.say("重新测算")


async def test_the_spouse_of_a_spouse_is_the_speaker(talk: People) -> None:
    person = talk()
    await person.say("帮我老公算，他40岁，大专，社保5年")
    await person.say("先看结果")
    assert "沪籍配偶：0 → 32" in await person.say("我是上海户口，结婚8年了")


async def test_a_group_hears_nothing_of_persons(talk: People) -> None:
    person = talk(group=True)
    await person.say("/estimate 我老公40岁，大专，社保5年")
    for text in ("给我妈妈算", "那我呢", "换个人"):
        said = await person.say(text)
        assert "老公" not in said
        assert "妈妈" not in said


async def test_who_agrees_in_the_middle_of_a_form_hears_the_question_again(talk: People) -> None:
    person = talk()
    question = (await person.say("我37岁，大专")).rsplit("\n", 1)[-1]
    said = await person.say("嗯嗯，对")
    assert said.startswith("好，那接着来")
    assert said.endswith(question)


@pytest.mark.parametrize(
    ("texts", "gone"),
    [
        (("我33大专社保4年，我老公40本科双证", "我老公的资料都清掉"), "老公"),
        (("小陈29硕士社保3年，我33大专", "能不能把小陈的信息删了"), "小陈"),
        (("我33大专社保4年", "给我表姐算，41，本科双证", "把她的全删了吧"), "表姐"),
    ],
)
def test_nothing_is_kept_of_somebody_who_is_to_be_deleted(content: Content, texts: tuple[str, ...], gone: str) -> None:
    outcome = played(content, *texts)
    assert gone not in outcome.session.to_json()
    assert outcome.session.current == ""
    assert outcome.session.state("estimate", "") is not None
    assert "拿掉了" in outcome.replies[0].text


@pytest.mark.parametrize("text", ["删了", "老公的社保断了", "把我的资料删了"])
def test_deleting_somebody_needs_their_name(content: Content, text: str) -> None:
    session = played(content, "我33大专社保4年，我老公40本科双证", text).session
    assert session.state("estimate", "老公") is not None or session.people == ()


@pytest.mark.parametrize(
    ("texts", "whose"),
    [
        (("帮我看看我能不能申请", "居住证有效", "我是个体户", "那我老公在国企上班，他可以申请吗"), "老公"),
        (("我妻子在外企上班，她能申请吗",), "妻子"),
        (("我36，大专，老婆34本科", "她能申请积分吗"), "老婆"),
        (("帮我看看我爸能不能申请积分",), "爸"),
    ],
)
def test_whether_somebody_else_may_apply_is_asked_of_them(content: Content, texts: tuple[str, ...], whose: str) -> None:
    before, after = held(content, *texts[:-1]) if len(texts) > 1 else None, held(content, *texts)
    assert after.session.form is not None
    assert (after.session.form.form, after.session.form.whose) == ("eligibility", whose)
    if before is not None:
        own = [state.answers for state in before.session.of_person("") if state.answers]
        assert own == [state.answers for state in after.session.of_person("") if state.answers]


@pytest.mark.parametrize("says", ["我和老婆都能申请吗", "我老婆有积分，我还能申请吗"])
def test_whether_the_writer_may_apply_is_asked_of_the_writer(content: Content, says: str) -> None:
    form = held(content, says).session.form
    assert form is not None
    assert form.whose == ""


@pytest.mark.parametrize(
    ("says", "whose"),
    [
        ("帮小李问一下", "小李"),
        ("我是替我老婆问的", "老婆"),
        ("给我爸打听一下", "爸"),
        ("替表妹咨询一下", "表妹"),
        ("给老公打听下能有几分", "老公"),
        ("帮儿子问问积分怎么算", "儿子"),
    ],
)
@pytest.mark.parametrize("before", [(), ("36岁，大专",)])
def test_who_finds_out_for_somebody_wants_their_estimate(
    content: Content, before: tuple[str, ...], says: str, whose: str
) -> None:
    form = held(content, *before, says).session.form
    assert form is not None
    assert (form.form, form.whose) == ("estimate", whose)


@pytest.mark.parametrize(
    "says", ["我来问问", "帮我问问", "给单位问问", "给孩子查一下成绩", "帮老婆查查社保", "替我闺女问问中考要多少分"]
)
def test_what_is_found_out_besides_opens_no_estimate_of_them(content: Content, says: str) -> None:
    assert held(content, says).session.form is None


def test_whom_something_is_found_out_for_is_told_of_beside_it(content: Content) -> None:
    told = held(content, "替闺女打听，她今年31岁，本科双证，社保5年").session.of_person("闺女")
    assert told
    assert told[0].answers["age"] == 31
