"""Whole talks for machines: the contract of `jifen talk --jsonl`, turn by turn."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.answers.json_lines import BadInputError
from bot.answers.talks import Player, player
from bot.cli import app
from bot.content.content import Content
from tests.bot.conftest import NOW

TURN = {"replies", "options", "offers", "did", "entry", "asking", "people", "deadline"}
DID = {
    "answer",
    "suggest",
    "fallback",
    "flow",
    "ask",
    "result",
    "deadline",
    "eligibility",
    "steer",
    "what_if",
    "small_talk",
    "unread",
    "handoff",
    "privacy",
}
EARLIER = "2025-05-20T09:30:00+08:00"


@pytest.fixture
async def play(content: Content) -> AsyncIterator[Player]:
    async with player(content, lambda: NOW) as playing:
        yield playing


def row(*said: str | dict[str, str], **more: Any) -> dict[str, Any]:
    return {"turns": [{"says": each} if isinstance(each, str) else each for each in said], **more}


async def turns(play: Player, *said: str | dict[str, str], **more: Any) -> list[dict[str, Any]]:
    played: list[dict[str, Any]] = (await play.play(row(*said, **more)))["turns"]
    assert len(played) == len(said)
    return played


async def last(play: Player, *said: str | dict[str, str], **more: Any) -> dict[str, Any]:
    return (await turns(play, *said, **more))[-1]


def facts(turn: dict[str, Any], who: str = "self", name: str | None = None) -> dict[str, Any]:
    found = [each["facts"] for each in turn["people"] if (each["who"], each["name"]) == (who, name)]
    assert len(found) <= 1
    known: dict[str, Any] = found[0] if found else {}
    return known


def total(turn: dict[str, Any], who: str = "self", name: str | None = None) -> int | None:
    (found,) = [each["total"] for each in turn["people"] if (each["who"], each["name"]) == (who, name)]
    points: int | None = found
    return points


async def test_a_turn_has_the_shape_of_the_contract(play: Player) -> None:
    talk = await play.play(row("我37岁，大专，社保8年", "谢谢", {"presses": "先看结果"}, id="shape"))
    assert talk["id"] == "shape"
    assert set(talk) == {"id", "turns"}
    for turn in talk["turns"]:
        assert set(turn) == TURN
        assert turn["replies"]
        assert all(isinstance(each, str) for each in turn["replies"] + turn["options"] + turn["offers"])
        assert set(turn["did"]) <= DID
        assert turn["did"]
        assert ("ask" in turn["did"]) == (turn["asking"] is not None)
        for person in turn["people"]:
            assert set(person) == {"who", "name", "facts", "total"}
        json.dumps(turn)


async def test_a_talk_without_an_id_gets_none_and_unknown_keys_are_passed_over(play: Player) -> None:
    told = {"turns": [{"says": "你好", "mood": "glad"}], "note": [1]}
    assert set(await play.play(told)) == {"turns"}


async def test_a_talk_of_no_turn_is_empty(play: Player) -> None:
    assert (await play.play({"turns": []}))["turns"] == []


async def test_the_facts_of_one_sentence_are_known_with_their_total(play: Player) -> None:
    turn = await last(play, "我今年46，大专，社保9年，还没有职称")
    assert facts(turn) == {"age": 46, "education": "college", "si_years": 9, "title": "none"}
    assert total(turn) == 25 + 50 + 27
    assert turn["asking"] is not None
    assert "flow" in turn["did"]


async def test_talks_share_nothing(play: Player) -> None:
    assert facts(await last(play, "我29岁，硕士"))
    assert (await last(play, "我的数据"))["people"] == []


async def test_the_clock_stands_at_now_for_the_whole_talk(play: Player) -> None:
    told = ("我1982年3月生，大专", "先看结果")
    now, then = await last(play, *told), await last(play, *told, now=EARLIER)
    assert (total(now), total(then)) == (29 + 50, 30 + 50)
    early = await last(play, "前天受理的，什么时候出结果", now="2026-03-04T08:00:00")
    assert early["deadline"]["start"] == "2026-03-02"


async def test_a_press_chooses_the_option_of_that_label_and_else_is_taken_as_said(play: Player) -> None:
    first, pressed, said = await turns(play, "测算", {"presses": "大专（高职）"}, {"presses": "我33岁"})
    assert "大专（高职）" in first["options"]
    assert facts(pressed) == {"education": "college"}
    assert facts(said) == {"education": "college", "age": 33}


async def test_a_press_of_an_earlier_turn_s_option_is_not_that_option(play: Player) -> None:
    turn = await last(play, "测算", "大专", {"presses": "高中、中专及以下"})
    assert facts(turn)["education"] in {"college", "below_college"}
    assert turn["replies"]


async def test_a_group_shows_no_score_and_keeps_the_facts(play: Player) -> None:
    turn = await last(play, "/estimate 我45岁 硕士 社保3年", group=True)
    said = "\n".join(turn["replies"])
    assert all(word not in said for word in ("45 岁", "硕士", "3 年"))
    assert facts(turn)["age"] == 45


async def test_every_person_has_facts_of_their_own(play: Player) -> None:
    turn = await last(play, "我33岁，大专，社保5年", "帮我老公算，他36岁，硕士", "我同事小周41岁，本科双证，社保11年")
    assert facts(turn) == {"age": 33, "education": "college", "si_years": 5}
    assert facts(turn, "spouse", "老公") == {"age": 36, "education": "master"}
    (other,) = [each for each in turn["people"] if each["who"] == "other"]
    assert "小周" in other["name"]
    assert other["facts"] == {"age": 41, "education": "bachelor_with_degree", "si_years": 11}
    assert (total(turn), total(turn, "spouse", "老公"), other["total"]) == (95, 130, 153)


async def test_a_corrected_fact_is_gone_from_facts_and_total(play: Player) -> None:
    before, after = await turns(play, "我49岁，大专，社保7年", "说错了，是47岁")
    assert (facts(before)["age"], facts(after)["age"]) == (49, 47)
    assert total(after) == (total(before) or 0) + 4
    assert facts(after)["si_years"] == 7


async def test_what_was_undone_is_gone(play: Player) -> None:
    _, told, undone = await turns(play, "测算", "硕士", "上一步")
    assert facts(told) == {"education": "master"}
    assert (undone["people"], undone["asking"]) == ([], "education")
    assert "steer" in undone["did"]


async def test_what_was_begun_again_is_gone(play: Player) -> None:
    turn = await last(play, "我44岁，博士", "重来")
    assert turn["people"] == []
    assert turn["asking"] is not None


async def test_a_deletion_ends_all_facts_of_everybody(play: Player) -> None:
    turn = await last(play, "我31岁，大专", "帮我妈算，她58岁，高中", "把我的信息都清掉")
    assert turn["people"] == []
    assert turn["asking"] is None
    assert "privacy" in turn["did"]


async def test_facts_stay_across_questions_results_forms_and_persons(play: Player) -> None:
    told = await turns(
        play, "我39岁，大专，社保6年", "通知书丢了怎么办", "先看结果", "/eligibility", "取消", "给我爸算", "取消"
    )
    for turn in told:
        assert facts(turn) == {"age": 39, "education": "college", "si_years": 6}, turn["replies"]


async def test_a_single_fact_outside_any_form_is_kept(play: Player) -> None:
    turn = await last(play, "我是大专")
    assert facts(turn) == {"education": "college"}


@pytest.mark.parametrize("said", ["如果我读完硕士呢", "要是再交三年社保呢"])
async def test_what_is_supposed_is_no_fact(play: Player, said: str) -> None:
    before, _, turn = await turns(play, "我38岁，大专，社保4年", "先看结果", said)
    assert turn["people"] == before["people"]
    assert "what_if" in turn["did"]


@pytest.mark.parametrize("said", ["大专多少分", "博士能积几分", "社保满9年加多少"])
async def test_what_is_asked_in_general_is_no_fact(play: Player, said: str) -> None:
    assert (await last(play, said))["people"] == []


async def test_the_entry_of_an_answer_and_what_is_offered(play: Player) -> None:
    turn = await last(play, "通知书丢了怎么办")
    assert turn["entry"] == "reprint-notice"
    assert "answer" in turn["did"]
    assert turn["offers"]
    assert turn["entry"] not in turn["offers"]
    assert turn["people"] == []


async def test_suggestions_are_offered_and_give_no_entry(play: Player) -> None:
    turn = await last(play, "要交社保吗")
    assert (turn["did"], turn["entry"]) == (["suggest"], None)
    assert 1 <= len(turn["offers"]) <= 3


async def test_what_is_not_known_is_said_so(play: Player) -> None:
    turn = await last(play, "克里昂星球的舰队怎么补给")
    assert turn["did"] == ["fallback"]
    assert (turn["entry"], turn["asking"]) == (None, None)


async def test_a_question_beside_the_open_one_is_answered_and_the_open_one_stands(play: Player) -> None:
    before, turn = await turns(play, "我42岁，大专", "密码忘了怎么办")
    assert turn["entry"] == "reset-personal-password"
    assert set(turn["did"]) >= {"answer", "ask"}
    assert (turn["asking"], turn["people"]) == (before["asking"], before["people"])


async def test_the_deadline_is_told_with_its_days(play: Player) -> None:
    turn = await last(play, "9月21日受理的，什么时候出结果")
    assert turn["deadline"] == {
        "start": "2026-09-21",
        "due": "2026-10-26",
        "latest": "2026-10-26",
        "in_time": None,
    }
    assert "deadline" in turn["did"]
    assert (await last(play, "9月21日受理的，什么时候出结果", "谢谢"))["deadline"] is None


@pytest.mark.parametrize(("needed", "in_time"), [("10月20日前要用", "no"), ("11月底前要用", "yes")])
async def test_the_deadline_meets_a_day_or_not(play: Player, needed: str, in_time: str) -> None:
    turn = await last(play, f"9月21日受理的，{needed}，来得及吗")
    assert turn["deadline"]["in_time"] == in_time


async def test_a_deadline_is_counted_backwards(play: Player) -> None:
    turn = await last(play, "12月31日前要拿到结果，最晚哪天受理")
    assert (turn["deadline"]["start"], turn["deadline"]["due"]) == ("2026-12-03", "2026-12-31")


async def test_a_field_is_asked_by_its_name(play: Player) -> None:
    told = await turns(play, "测算", "大专", "取消", "/eligibility", "/deadline")
    assert [each["asking"] for each in told] == ["education", "age", None, "permit", "start"]


async def test_the_answers_of_the_eligibility_form_are_facts(play: Player) -> None:
    turn = await last(play, "/eligibility", "有效", "国企", "单位缴的", "10个月")
    assert "eligibility" in turn["did"]
    known = facts(turn)
    assert (known["permit"], known["employer"], known["insurance"]) == ("valid", "company", "employer")
    assert known["insured_months_last_12"] == 10


@pytest.mark.parametrize(
    ("said", "did"),
    [
        ("找个真人跟我说", "handoff"),
        ("你都存了我什么", "privacy"),
        ("谢谢啦", "small_talk"),
        ("继续", "steer"),
        ("测算", "flow"),
        ("   ", "unread"),
    ],
)
async def test_what_a_turn_did(play: Player, said: str, did: str) -> None:
    assert did in (await last(play, said))["did"]


async def test_a_writer_of_traditional_characters_gets_them(play: Player) -> None:
    turn = await last(play, "幫我測算一下積分")
    assert any("學歷" in each for each in turn["replies"])
    assert turn["asking"] == "education"


@pytest.mark.parametrize(
    "wrong",
    [
        None,
        "我35岁",
        {"says": "我35岁"},
        ["我35岁"],
        [{"says": 3}],
        [{"says": "a", "presses": "b"}],
        [{}],
        [{"text": "a"}],
        [None],
    ],
)
async def test_turns_that_are_none_are_refused(play: Player, wrong: Any) -> None:
    with pytest.raises(BadInputError) as error:
        await play.play({"turns": wrong})
    assert error.value.field == "turns"


@pytest.mark.parametrize("wrong", ["morgen", "2026-13-01T00:00:00+08:00", 20261129, "", []])
async def test_a_time_that_is_none_is_refused(play: Player, wrong: Any) -> None:
    with pytest.raises(BadInputError) as error:
        await play.play(row("你好", now=wrong))
    assert error.value.field == "now"


def test_the_command_answers_each_line_in_its_place() -> None:
    rows = [
        {"id": 1, "turns": [{"says": "我36岁，大专"}]},
        {"id": 2, "turns": "我36岁"},
        {"id": 3, "turns": [{"says": "你好"}], "now": "tomorrow"},
        {"id": 4, "turns": []},
        {"id": 5},
    ]
    lines = [json.dumps(each, ensure_ascii=False) for each in rows]
    result = CliRunner().invoke(app, ["talk", "--jsonl"], input="\n".join([*lines[:3], "nonsense", "", *lines[3:]]))
    assert result.exit_code == 1
    out = [json.loads(each) for each in result.stdout.splitlines()]
    assert [(each.get("id"), each.get("line"), each.get("field")) for each in out] == [
        (1, None, None),
        (None, 2, "turns"),
        (None, 3, "now"),
        (None, 4, None),
        (4, None, None),
        (None, 7, "turns"),
    ]
    assert all(set(each) == {"error", "line", "field"} for each in out if "error" in each)


def test_the_command_is_well_when_all_lines_were_and_says_how_it_is_called() -> None:
    run = CliRunner()
    assert run.invoke(app, ["talk", "--jsonl"], input='{"turns": []}\n').exit_code == 0
    assert run.invoke(app, ["talk", "--jsonl"], input="").exit_code == 0
    assert run.invoke(app, ["talk"]).exit_code == 2
    assert "Example: jifen talk" in run.invoke(app, ["talk", "--help"]).stdout


def test_the_command_prints_rows_alone_though_a_part_was_not_served() -> None:
    row = json.dumps({"turns": [{"says": "①通知书丢了怎么办 ②火星上能种土豆吗 ③居住证过期了怎么办"}]})
    result = CliRunner().invoke(app, ["talk", "--jsonl"], input=row)
    (turn,) = json.loads(result.stdout)["turns"]
    assert any("还有一句没答上来" in reply for reply in turn["replies"])
