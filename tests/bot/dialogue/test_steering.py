"""Words that steer, where there is nothing to steer, and what is offered beside an open question."""

from collections.abc import Callable

import pytest

from bot.content.content import Content
from bot.render import number_options
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_set_right_in_passing import played
from tests.bot.talk import Talk

People = Callable[..., Talk]


@pytest.mark.parametrize("word", ["继续", "上一步", "跳过", "先看结果", "改"])
async def test_steering_nothing_says_so_and_shows_a_way_in(talk: People, word: str) -> None:
    person = talk()
    assert "现在没有没填完的测算" in await person.say(word)
    assert "多大" in await person.press("测算") + await person.say("大专")


async def test_going_on_in_a_form_repeats_its_question_and_counts_no_miss(talk: People) -> None:
    person = talk()
    await person.say("测算")
    said = await person.say("继续")
    assert "接着上次的来" in said
    assert "没看懂" not in said


@pytest.mark.parametrize("word", ["help", "English", "english please", "英文"])
async def test_english_help(talk: People, word: str) -> None:
    assert "Shanghai residence-permit points" in await talk().say(word)


async def test_what_is_offered_beside_a_question_is_named_and_none_of_it_leads_back(talk: People) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    said = await person.say("要交社保吗")
    offered = [each for each in person.options if each.value.startswith("faq:")]
    assert offered
    assert all(f"{each.letter}. {each.label}" in said for each in offered)
    shown = "\n".join(number_options(reply) for reply in person.replies)
    assert all(shown.count(each.label) == 1 for each in offered)
    assert "多大" in await person.say("都不是")


async def test_a_suggestion_beside_a_question_is_chosen_by_its_letter_and_digits_still_answer(
    talk: People, content: Content
) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    await person.say("密码忘了怎么办")
    third = next(each for each in person.options if each.letter == "c")
    entry = content.catalogue.entries[third.value.removeprefix("faq:")]
    assert entry.answer.splitlines()[0] in await person.say(" Ｃ. ")
    assert "最近 4 年里" in await person.say("35")


async def test_nothing_is_announced_that_does_not_come(talk: People) -> None:
    assert "我来问几个问题" not in await talk(chat="g", group=True).say("/estimate 35岁 本科双证 社保五年半")


async def test_swearing_alone_is_answered_once_and_what_it_surrounds_is_done(talk: People) -> None:
    person = talk()
    assert "抱歉没帮上你" in await person.say("傻逼机器人")
    assert "最高学历" in await person.say("操，帮我测算一下")


@pytest.mark.parametrize("word", ["好了", "没了", "选好了", "ok"])
async def test_having_chosen_ends_no_form_where_nothing_is_chosen_from(talk: People, word: str) -> None:
    person = talk()
    await person.say("测算")
    await person.say("大专")
    assert "你今年多大" in await person.say(word)


@pytest.mark.parametrize("word", ["退回前面那道题", "往回退一题", "倒回去改上一题"])
async def test_going_back_in_ones_own_words(talk: People, word: str) -> None:
    person = talk()
    asked = (await person.say("测算")).splitlines()[-1]
    await person.say("大专")
    assert asked in await person.say(word)


@pytest.mark.parametrize(
    ("says", "asking"),
    [
        ("前面那题让我重新选", "age"),
        ("上一个问题再问我一次", "age"),
        ("上面那个选错了", "age"),
        ("年龄那题重新来", "age"),
        ("学历那里我要重新答", "education"),
        ("回到最开始那题", "education"),
        ("第一道题我点错了", "education"),
        ("再下面一个", "si_years"),
        ("从第一题重新开始", "education"),
    ],
)
def test_a_question_is_gone_to_in_ones_own_words(says: str, asking: str, content: Content) -> None:
    outcome = held(content, "测算", "大专", "36", says)
    assert outcome.asking == asking
    assert "steer" in outcome.did


@pytest.mark.parametrize("says", ["还剩几个问题", "还要问多少题啊", "问那么多干什么", "可不可以少问几个"])
def test_how_many_questions_are_left_is_told_before_the_open_one(says: str, content: Content) -> None:
    outcome = held(content, "测算", "大专", "36", says)
    assert "最多还有 4 题" in outcome.replies[0].text
    assert outcome.asking == "si_base"


@pytest.mark.parametrize("says", ["社保断了还要交几年", "不想答了"])
def test_what_is_only_like_it_counts_no_questions(says: str, content: Content) -> None:
    assert "最多还有" not in "".join(each.text for each in held(content, "测算", "大专", "36", says).replies)


@pytest.mark.parametrize("word", ["总分重新报一遍", "把刚才的结果完整列一下", "再给我看看结果呗"])
async def test_the_result_is_shown_again(talk: People, word: str) -> None:
    person = talk()
    await person.say("31岁，硕士双证，社保3年")
    assert "估下来 139 分" in await person.say(word)


@pytest.mark.parametrize("word", ["算了", "不算了", "退出吧"])
async def test_what_stops_nothing_only_leads_to_the_question_behind_it(talk: People, word: str) -> None:
    said = await talk().say(f"{word}，想问你积分通知书丢了怎么办")
    assert "没有在填" not in said
    assert "登录积分系统" in said


@pytest.mark.parametrize("said", ["给我看下分呗", "晚上好呀～帮我估个分", "早呀，帮我瞧瞧分"])
async def test_who_wants_their_points_and_told_nothing_is_asked(talk: People, said: str) -> None:
    assert "最高学历" in await talk().say(said)


def test_going_back_to_a_named_question_asks_it_again_beside_its_answer(content: Content) -> None:
    outcome, known = played(content, "39岁，大专，社保6年", "我想退回去把社保年限改一下")
    assert (outcome.asking, known["si_years"]) == ("si_years", 6)
    assert played(content, "39岁，大专，社保6年", "我想退回去把社保年限改一下", "8")[1]["si_years"] == 8


@pytest.mark.parametrize("word", ["打住 我填乱了，从开头问起", "之前那些全都不算数", "前面的作废，从第一步再填"])
def test_what_was_told_is_dropped_as_a_whole(content: Content, word: str) -> None:
    outcome, known = played(content, "39岁，大专，社保6年", word)
    assert known == {}
    assert outcome.asking == "education"


@pytest.mark.parametrize("says", ["从头来，我其实43，大专", "重新来，我实际43，大专"])
@pytest.mark.parametrize("before", [(), ("51岁，本科双证", "把我的资料都删掉")])
def test_beginning_anew_where_nothing_is_known_only_leads_to_what_is_told(
    content: Content, before: tuple[str, ...], says: str
) -> None:
    outcome = held(content, *before, says)
    assert "steer" not in outcome.did
    assert outcome.session.form is not None
    assert outcome.session.form.answers == {"age": 43, "education": "college"}


@pytest.mark.parametrize(
    ("says", "did"), [("取肖", "steer"), ("把结裹给我看看", "result"), ("这题条过", "steer"), ("退出吧", "steer")]
)
def test_steering_words_typed_by_their_sound(says: str, did: str, content: Content) -> None:
    assert did in held(content, "我36大专社保3年", says).did
