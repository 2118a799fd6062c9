"""What stands around an open question: what is explained, left out or said of others, and where options belong."""

import pytest

from bot.content.content import Content
from bot.reply_json import reply_from_json, reply_to_json
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known


def _text(content: Content, *says: str) -> str:
    return "\n".join(reply.text for reply in held(content, *says).replies)


@pytest.mark.parametrize("says", ["社保基数到底指啥", "基数到底是什么", "社保基数指什么"])
def test_what_is_named_is_explained_and_not_the_open_question(says: str, content: Content) -> None:
    outcome = held(content, "测算", "大专", says)
    assert "缴费基数就是每个月按多少钱交社保" in outcome.replies[0].text
    assert outcome.asking == "age"


def test_without_a_name_the_open_question_is_explained(content: Content) -> None:
    assert "「1990年5月」" in _text(content, "测算", "大专", "啥意思")


@pytest.mark.parametrize("says", ["我没结婚", "我离了，小孩判给她了", "我老婆是外地户口"])
def test_what_is_said_of_a_family_opens_no_form(says: str, content: Content) -> None:
    outcome = held(content, says)
    assert outcome.asking == ""
    assert "0 分" not in "\n".join(reply.text for reply in outcome.replies)


def test_what_was_said_of_a_family_is_kept_for_the_estimate(content: Content) -> None:
    assert known(held(content, "我没结婚", "33岁，大专，社保5年").session)["spouse_shanghai_hukou"] is False


@pytest.mark.parametrize("says", ["算了你看着算好了", "得，你自己看着估吧", "你大概给我算一下吧"])
def test_who_leaves_it_to_the_assistant_gets_the_result(says: str, content: Content) -> None:
    assert "result" in held(content, "测算", "大专", "36", says).did


@pytest.mark.parametrize("says", ["算了不测了", "算了算了"])
def test_who_gives_up_is_let_go(says: str, content: Content) -> None:
    assert "result" not in held(content, "测算", "大专", "36", says).did


def test_a_result_shown_already_is_not_told_in_whole_again(content: Content) -> None:
    told = ("我33本科双证社保7年", "老公36本科双证社保9年，他够吗")
    assert len(_text(content, *told, "那他够吗")) < len(_text(content, *told)) / 2


def test_answers_of_others_are_said_to_be_kept(content: Content) -> None:
    said = _text(content, "我33本科双证社保7年", "我老公36大专社保9年，算他的")
    assert "都留着" in said
    assert "从头" not in said


@pytest.mark.parametrize("says", ["I'm 33, bachelor degree, 7 years of social insurance, how many points do I get"])
def test_facts_in_english_bring_their_result_alone(says: str, content: Content) -> None:
    outcome = held(content, says)
    assert "suggest" not in outcome.did
    assert known(outcome.session)["age"] == 33


def test_an_answer_beside_the_question_has_its_own_options(content: Content) -> None:
    answer, question = held(content, "测算", "大专", "社保断了怎么办").replies
    assert [each.letter for each in answer.beside if not each.by_word] == ["a", "b", "c"]
    assert answer.options == ()
    assert {each.value for each in answer.beside} == {each.value for each in question.options if each.elsewhere}
    assert reply_from_json(reply_to_json(answer)) == answer


def test_a_bonus_that_was_told_is_not_asked_again(content: Content) -> None:
    told = held(content, "36岁，大专，社保8年，没结婚，没有证书，基数最低")
    assert told.asking == "bonuses"
    labels = [each.label for each in told.replies[-1].options]
    assert "配偶是上海户口" not in labels
    assert labels[0] == "全日制应届大学毕业生"
    chosen = known(held(content, "36岁，大专，社保8年，没结婚，没有证书，基数最低", "1").session)
    assert (chosen["fresh_graduate"], chosen["spouse_shanghai_hukou"]) == (True, False)


def test_every_bonus_stands_where_the_question_is_asked_again(content: Content) -> None:
    outcome = held(content, "36岁，大专，社保8年，没结婚，没有证书，基数最低", "没有", "改加分项")
    assert outcome.replies[-1].options[0].label == "配偶是上海户口"


@pytest.mark.parametrize("says", ["那加起来是几年", "我社保总共算几年呢", "这样一共几年啊"])
def test_the_years_that_were_counted_are_told(says: str, content: Content) -> None:
    outcome = held(content, "我2014年3月到2018年2月交过社保，2020年5月又开始交到现在", says)
    assert "社保 10 年" in outcome.replies[0].text


def test_years_of_something_else_are_not_those_of_the_insurance(content: Content) -> None:
    assert "社保 8 年" not in _text(content, "36岁，大专，社保8年", "一共要几年才够")
