"""Traditional in, traditional out: written as it is in Taiwan and Hong Kong, and understood when typed back."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from bot.cards import Action, Fact, PersonFacts, SummaryCard
from bot.content.content import Content
from bot.messages import Option, Reply
from bot.script import in_script, in_traditional, script_of, traditional, writes_english
from bot.spoken import Spoken
from flows.forms.answers import read_answer
from flows.forms.fields import Field, option_slots
from language.comparing import compared

TODAY = date(2026, 11, 23)
# Forms that only a dictionary writes, and words of one sense in the other (籤 is a lot, 隻 counts animals, 併 merges).
WRONG = re.compile(
    r"[蔘覈爲裏羣牀衞麪喫啓竈]|籤(?!$)(?<!標籤)(?<!抽籤)|簽註|[賬]|隻|(?<![合一])併|後臺灣|制證|複議|乾(?:嘛|什)|鬚|齣|麼麼|纔"
)
ENGLISH = ("how", "please")


def sentences(content: Content) -> Iterator[str]:
    """Give all that the house says: its texts, its questions and what can be chosen, the answers of the FAQ."""
    unspoken = ("words.", "asked.", "traditional.")
    yield from (content.texts.template(key) for key in content.texts if not key.startswith(unspoken))
    for form in content.forms.values():
        for field in form.fields:
            yield from (field.name, field.ask, field.why, *(option.label for option in field.options))
    for entry in content.catalogue.entries.values():
        yield from (entry.question, entry.answer, entry.details or "", entry.caveat or "")


def spelled(content: Content) -> dict[str, str]:
    return content.texts.below("traditional")


def test_nothing_of_the_house_is_written_as_nobody_writes_it(content: Content) -> None:
    for sentence in sentences(content):
        written = traditional(sentence, spelled(content))
        found = WRONG.search(written)
        assert not found, (found[0] if found else "", written)


@pytest.mark.parametrize(
    ("simplified", "written"),
    [
        ("到上海参加高考", "到上海參加高考"),
        ("先签合同再签注", "先簽合同再簽注"),
        ("审核、核定、核对", "審核、核定、核對"),
        ("为什么要账号", "為什麼要帳號"),
        ("注册并到窗口办", "註冊並到窗口辦"),
        ("合并、一并", "合併、一併"),
        ("最多只有这里，别只听中介说", "最多只有這裡，別只聽中介說"),
        ("打印、登录、社区", "打印、登錄、社區"),
    ],
)
def test_words_that_a_conversion_gets_wrong(content: Content, simplified: str, written: str) -> None:
    assert traditional(simplified, spelled(content)) == written


def test_an_option_keeps_all_but_its_label(content: Content) -> None:
    reply = Reply("测算", (Option("学历", "edit:education", by_word=True, letter="a"),))
    shown = in_script(reply, "traditional", spelled(content))
    option = Option("學歷", "edit:education", by_word=True, letter="a")
    assert shown == Reply("測算", (option,), traditional=True)
    assert in_script(reply, "simplified", spelled(content)) == reply


def test_every_word_of_a_card_is_written_so_and_no_value(content: Content) -> None:
    fact = Fact("学历", "大专", "edit:education")
    person = PersonFacts("你儿子", (fact,), None, current=True, turn_to="who:儿子")
    card = in_script(Reply("测算", card=SummaryCard((person,))), "traditional", spelled(content)).card
    assert isinstance(card, SummaryCard)
    assert card.people[0] == PersonFacts(
        "你兒子", (Fact("學歷", "大專", "edit:education"),), None, current=True, turn_to="who:儿子"
    )
    action = in_traditional(Action("怎么到 120", "do:学"), spelled(content))
    assert action == Action("怎麼到 120", "do:学")


@pytest.mark.parametrize(
    ("text", "before", "script"),
    [
        ("測算", "simplified", "traditional"),
        ("测算", "traditional", "simplified"),
        ("35", "traditional", "traditional"),
        ("雇主有沒有義務", "simplified", "traditional"),
        ("大小", "simplified", "simplified"),
        ("同意", "traditional", "traditional"),
    ],
)
def test_the_script_of_more_characters_counts(text: str, before: str, script: str) -> None:
    assert script_of(text, before) == script  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "before", "english"),
    [
        ("how many points", False, True),
        ("ceshuan", True, True),
        ("ceshuan", False, False),
        ("请问 how", True, False),
        ("/how", False, False),
        ("", True, True),
    ],
)
def test_who_writes_english(text: str, before: bool, english: bool) -> None:
    assert writes_english(text, before, ENGLISH) is english


def test_what_is_printed_in_traditional_is_the_same_when_typed_back(content: Content) -> None:
    """Button labels, names of fields, questions of the FAQ: the comparable form is one."""
    for sentence in sentences(content):
        assert compared(traditional(sentence, spelled(content))) == compared(sentence)


def test_taiwan_s_own_words_are_understood() -> None:
    assert Spoken("積分通知書在哪裡列印？").which({compared("积分通知书在哪里打印？"): "a"}) == "a"


def choices(content: Content) -> list[Field]:
    return [field for form in content.forms.values() for field in form.fields if field.options]


def test_every_option_is_chosen_by_its_label_in_traditional(content: Content) -> None:
    for field in choices(content):
        for option in field.options:
            said = read_answer(field, traditional(option.label, spelled(content)), TODAY)
            if field.kind == "several":
                chosen = [] if option.value == "none" else [option.value]
                assert isinstance(said, dict), (field.field, option.label)
                assert said[field.field] == chosen
            else:
                assert said == option_slots(field, option), (field.field, option.label)
