"""What would be, after an estimate: another certificate, more years, and what is not counted."""

from collections.abc import Callable

import pytest

from tests.bot.talk import Talk

People = Callable[..., Talk]


async def estimated(person: Talk, told: str) -> Talk:
    await person.say(told)
    await person.say("先看结果")
    return person


async def test_a_certificate_names_its_own_condition(talk: People) -> None:
    person = await estimated(talk(), "我36岁，大专，社保5年")
    said = await person.say("如果考到中级呢")
    assert "学历或职称：50 → 100" in said
    assert "6 个月基数到 1 倍" in said


async def test_years_that_pass_make_older_too(talk: People) -> None:
    person = await estimated(talk(), "我43岁，大专，社保5年")
    said = await person.say("再交两年呢")
    assert "2028-11-23" in said
    assert "年龄：30 → 27" in said
    assert "社保年限：15 → 21" in said


async def test_years_of_insurance_that_are_unknown_begin_at_nothing(talk: People) -> None:
    person = await estimated(talk(), "我30岁，大专")
    assert "社保年限：0 → 9" in await person.say("再交三年呢")


async def test_what_supposes_nothing_we_count_is_asked_as_a_question(talk: People) -> None:
    person = await estimated(talk(), "我36岁，大专，社保5年")
    assert "→" not in await person.say("如果天塌下来呢")


async def test_views_and_suppositions_work_while_the_form_is_open(talk: People) -> None:
    person = talk()
    question = (await person.say("我36岁，大专，社保5年")).rsplit("\n", 1)[-1]
    for said, heard in (("怎么算的", "合计：30 + 50 + 15"), ("怎么到120", "到 120 分"), ("如果考到中级呢", "50 → 100")):
        reply = await person.say(said)
        assert heard in reply
        assert reply.endswith(question)


async def test_a_certificate_whose_condition_is_not_known_is_not_passed_over_in_silence(talk: People) -> None:
    person = await estimated(talk(), "今年35，大专，社保3年，有个中级经济师")
    assert "证书的 100 分还没有算进去" in person.replies[-1].text


async def test_years_that_pass_name_the_multiple_that_is_supposed_to_go_on(talk: People) -> None:
    person = await estimated(talk(), "我36岁，大专，社保5年，近4年有30个月基数1倍以上")
    assert "都按 1 倍（或以上）缴" in await person.say("再交两年呢")
    person = await estimated(talk(person="p2"), "我36岁，大专，社保5年")
    assert "（或以上）缴" not in await person.say("再交两年呢")


async def test_what_was_planned_in_passing_is_taken_up(talk: People) -> None:
    person = talk()
    await person.say("我36岁，大专，社保5年，准备考个副高")
    assert "学历或职称：50 → 140" in await person.say("真评上了能到几分")
    missed = await person.say("万一没评上，还要交几年才够")
    assert "还是 95 分" in missed
    assert "还要 9 年" in missed
    assert "现在估下来 95 分" in await person.say("那我现在还是多少")


async def test_a_supposition_of_somebody_known_is_counted_for_them(talk: People) -> None:
    person = talk()
    await person.say("我36岁，大专，社保5年；小周42岁，高中，社保9年")
    said = await person.say("小周要是考个三级工呢")
    assert "总分：57 → 117" in said
    assert "总分：95 → 104" in await person.say("那我再交三年呢")
    assert "总分：57 → 87" in await person.say("小周如果只考到四级呢")


async def test_a_spouse_who_settles_counts_for_the_writer(talk: People) -> None:
    person = talk()
    await person.say("我36岁，大专，社保5年；老公42岁，高中，社保9年")
    assert "现在是 95 分" in await person.say("老公要是落户了呢")


async def test_an_age_is_waited_for_without_its_unit(talk: People) -> None:
    person = await estimated(talk(), "我45岁，本科双证，社保5年")
    assert "年龄：27 → 23" in await person.say("等我到47了还过得了线吗")


@pytest.mark.parametrize(
    ("says", "total"),
    [
        ("不读书呢 单社保多缴四年", "95 → 107"),
        ("别的都不管就多缴四年", "95 → 107"),
        ("要是不升本，社保再熬四年呢", "95 → 107"),
        ("只涨基数到两倍，其余照旧", "95 → 195"),
        ("学历不动，把基数提到1倍交满36个月", "95 → 145"),
        ("职称不评，社保再缴四年", "95 → 107"),
        ("如果年限还是这么多，光考出中级呢", "95 → 145"),
        ("假如娶了本地姑娘，结婚满六年呢", "95 → 119"),
        ("如果找个上海老公，领证七年呢", "95 → 123"),
        ("如果中级考下来了基数也满足两倍了有几分", "95 → 245"),
    ],
)
async def test_what_stays_as_it_is_stands_beside_what_is_supposed(says: str, total: str, talk: People) -> None:
    person = await estimated(talk(), "我36岁，大专，社保5年")
    said = await person.say(says)
    assert f"总分：{total}" in said
    assert "来源" not in said
    assert "95 分" in await person.say("我现在几分")


async def test_what_was_supposed_apart_is_supposed_together(talk: People) -> None:
    person = await estimated(talk(), "我36岁，大专，社保5年")
    await person.say("如果考到二级技师呢")
    await person.say("不考呢，光社保多缴三年")
    assert "95 → 154" in await person.say("考证和社保都做到呢")
    assert "95 → 154" in await person.say("证也拿到手社保也多缴三年呢")


async def test_a_fact_set_right_is_none_supposed(talk: People) -> None:
    person = await estimated(talk(), "我36岁，大专，社保5年")
    assert "101 分" in await person.say("社保改成7年，其他不变")


@pytest.mark.parametrize("told", ["帮我表姐算，36岁，大专，社保7年", "帮同事小岑算，36岁，大专，社保7年"])
async def test_the_spouse_of_somebody_else_is_supposed_of_them(talk: People, told: str) -> None:
    person = await estimated(talk(), told)
    said = await person.say("要是她爱人有沪籍，领证五年呢")
    assert "沪籍配偶：0 → 20" in said
    assert "学历或职称：50 → 100" in await person.say("那她考出中级呢")


async def test_the_spouse_of_somebody_told_of_before_is_supposed_of_them(talk: People) -> None:
    person = await estimated(talk(), "帮我表姐算，36岁，大专，社保7年")
    await person.say("我35岁，大专，社保5年")
    assert "总分：101 → 117" in await person.say("要是我表姐爱人有沪籍，领证四年呢")
    assert "101" in await person.say("表姐多少分")


async def test_a_way_that_is_given_up_beside_a_correction_is_no_fact(talk: People) -> None:
    person = await estimated(talk(), "我36岁，大专，社保5年")
    await person.say("如果读完硕士呢")
    said = await person.say("硕士够不着。社保其实7年")
    assert "社保年限" in said
    assert "硕士" not in said


async def test_what_would_come_out_of_it_asks_for_no_result_besides(talk: People) -> None:
    person = talk()
    await person.say("我36岁，大专，社保5年")
    said = await person.say("假如我51岁，社保照旧，几分")
    assert "年龄：30 → 15" in said
    assert "估下来" not in said
