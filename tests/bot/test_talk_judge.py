"""The judge of talks: each expectation holds when it should, and says what was got when it does not."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.talk_facts import equal, holds, person
from tests.benchmarks.talk_judge import JudgedTalk, judge_talk
from tests.benchmarks.talks import figures, judge_all, main, wrong_turns

DAY = date(2026, 11, 29)
NOW = "2026-11-29T10:00:00+08:00"


def row(*turns: dict[str, Any], kind: str = "bare", name: str = "t1") -> dict[str, Any]:
    return {"id": name, "kind": kind, "now": NOW, "turns": list(turns)}


def played(*turns: dict[str, Any], name: str = "t1") -> dict[str, Any]:
    nothing: dict[str, Any] = {
        "replies": [],
        "offers": [],
        "did": [],
        "entry": None,
        "asking": None,
        "people": [],
        "deadline": None,
    }
    return {"id": name, "turns": [{**nothing, **turn} for turn in turns]}


def someone(who: str, name: str | None = None, total: int | None = None, **facts: Any) -> dict[str, Any]:
    return {"who": who, "name": name, "facts": facts, "total": total}


def faults(expect: dict[str, Any], turn: dict[str, Any], before: dict[str, Any] | None = None) -> list[str]:
    """Return the names of what fails in a talk's second turn."""
    talk = judge_talk(row({"says": "a"}, {"says": "b", "expect": expect}), played(before or {}, turn))
    return [fault.name for fault in talk.turns[0].faults]


def right(talk: JudgedTalk) -> list[bool]:
    return [not turn.faults for turn in talk.turns]


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("self", 0),
        ("spouse", 1),
        ("other:林", 2),
        ("other:林芳姐", 2),
        ("other:周", 3),
        ("other:林老师", 4),
        ("other:何", None),
        ("other", None),
        ("child", None),
        ("parent:林", None),
    ],
)
def test_who_is_meant(key: str, found: int | None) -> None:
    people = [
        someone("self"),
        someone("spouse", "老公"),
        someone("other", "林芳"),
        someone("other", "小周"),
        someone("other", "林老师"),
        someone("other"),
    ]
    assert person(people, key) is (None if found is None else people[found])


def test_the_only_other_needs_no_name() -> None:
    friend = someone("other", "朋友")
    assert person([someone("self"), friend], "other") is friend


@pytest.mark.parametrize(
    ("name", "expected", "facts", "met"),
    [
        ("si_years", 5, {"si_years": 5.58}, True),
        ("si_years", 5, {"si_years": {"min": 5, "max": 6}}, True),
        ("si_years", 5, {"si_years": {"min": 4, "max": 5}}, False),
        ("si_years", 5, {"si_years": 4.9}, False),
        ("si_years", 5.5, {"si_years": 5}, False),
        ("si_years", 5.58, {"si_years": 5.5833}, True),
        ("si_years", 5, {}, False),
        ("months_1x_last_12", 7, {"months_1x_last_12": 7.4}, False),
        ("age", 33, {"age": 33}, True),
        ("age", 33, {"birth_date": "1993-11"}, True),
        ("age", 33, {"birth_date": "1993-12"}, False),
        ("age", 32, {"birth_year": 1993}, True),
        ("age", 33, {"birth_year": 1993}, True),
        ("age", 34, {"birth_year": 1993}, False),
        ("age", 33, {"age": 30, "birth_date": "1993-01"}, False),
        ("age", {"min": 33, "max": 34}, {"age": {"min": 33, "max": 34}}, True),
        ("base_months", {"2x": 40}, {"base_months": {"2x": 40, "3x": 0}}, True),
        ("base_months", {"2x": 40}, {"base_months": {"1x": 40}}, False),
        ("base_months", {"2x": 40}, {}, False),
        ("title", {"any": ["none", "junior"]}, {"title": "junior"}, True),
        ("title", {"any": ["none", None]}, {}, True),
        ("title", {"any": ["none", "junior"]}, {"title": "senior"}, False),
        ("urgent_major", True, {"urgent_major": 1}, False),
        ("skill_level", 1, {"skill_level": True}, False),
        ("skill_level", None, {"skill_level": None}, True),
    ],
)
def test_when_a_fact_is_met(name: str, expected: Any, facts: dict[str, Any], met: bool) -> None:
    assert holds(name, expected, facts, DAY) is met


def test_lists_are_equal_in_any_order_but_not_by_one_value_twice() -> None:
    records = [{"kind": "detention", "count": 1}, {"kind": "criminal", "count": 2}]
    assert equal(records, records[::-1])
    assert not equal([1, 1, 2], [1, 2, 2])


def test_a_fact_of_somebody_absent_fails_and_a_fact_denied_of_them_holds() -> None:
    turn = {"people": [someone("self", age=40, total=30)]}
    assert faults({"facts": {"child": {"age": 6}}}, turn) == ["facts child age"]
    assert faults({"total": {"child": 30}}, turn) == ["total child"]
    assert faults({"not_facts": {"child": {"age": 6, "title": None}}}, turn) == []


@pytest.mark.parametrize(
    ("denied", "held"),
    [({"age": None}, False), ({"age": 41}, True), ({"age": 40}, False), ({"age": {"any": [39, 40]}}, False)],
)
def test_what_must_not_be_known(denied: dict[str, Any], held: bool) -> None:
    found = faults({"not_facts": {"self": denied}}, {"people": [someone("self", age=40)]})
    assert found == ([] if held else ["not_facts self age"])


@pytest.mark.parametrize(
    ("expect", "turn", "held"),
    [
        ({"total": {"self": 88}}, {"people": [someone("self", total=88)]}, True),
        ({"total": {"self": 88}}, {"people": [someone("self", total=87)]}, False),
        ({"did": ["flow", "result"]}, {"did": "result"}, True),
        ({"did": "flow"}, {"did": ["ask", "answer"]}, False),
        ({"not_did": ["unread"]}, {"did": ["ask", "unread"]}, False),
        ({"not_did": ["unread"]}, {"did": "ask"}, True),
        ({"entry": ["a", "b"]}, {"entry": "b"}, True),
        ({"entry": ["a", "b"]}, {"entry": ["c", "a"]}, True),
        ({"entry": ["a"]}, {}, False),
        ({"entry": [None]}, {"entry": []}, True),
        ({"not_entry": ["a"]}, {"entry": ["c", "a"]}, False),
        ({"asking": [None]}, {}, True),
        ({"asking": ["age", None]}, {"asking": "degree"}, False),
        ({"not_asking": [None]}, {}, False),
        ({"not_asking": ["age"]}, {"asking": "degree"}, True),
        ({"entries": [["a"], ["b", "~周二"]]}, {"entry": "a", "replies": ["好", "周二来"]}, True),
        ({"entries": [["a"], ["b", "~周二"]]}, {"entry": ["a"], "replies": ["周三来"]}, False),
        ({"start": "2026-12-02"}, {"deadline": {"start": "2026-12-02"}}, True),
        ({"in_time": ["no", "open"]}, {"deadline": {"in_time": "yes"}}, False),
        ({"due": "2026-12-02"}, {}, False),
        ({"says_any": ["45", "好"]}, {"replies": ["一共45分"]}, True),
        ({"says_any": ["45"]}, {"replies": ["没有"], "options": ["45"]}, False),
        ({"says_none": ["45"]}, {"replies": ["没有", "一共45分"]}, False),
    ],
)
def test_when_an_expectation_holds(expect: dict[str, Any], turn: dict[str, Any], held: bool) -> None:
    assert faults(expect, turn) == ([] if held else [next(iter(expect)) + (" self" if "total" in expect else "")])


@pytest.mark.parametrize(
    ("number", "entry", "held"), [(2, "b", True), (-1, ["c"], True), (1, "b", False), (4, "c", False)]
)
def test_which_offer_was_chosen(number: int, entry: Any, held: bool) -> None:
    assert faults({"chose": number}, {"entry": entry}, {"offers": ["a", "b", "c"]}) == ([] if held else ["chose"])


@pytest.mark.parametrize(
    ("condition", "before", "reached"),
    [
        ({"if_asking": ["age", "degree"]}, {"asking": "degree"}, True),
        ({"if_asking": ["age"]}, {"asking": None}, False),
        ({"if_did": ["suggest"]}, {"did": ["suggest", "ask"]}, True),
        ({"if_did": ["suggest"]}, {"did": "answer"}, False),
        ({"if_offers": 2}, {"offers": ["a", "b", "c"]}, True),
        ({"if_offers": 2}, {"offers": ["a"]}, False),
    ],
)
def test_behind_a_condition_that_is_not_met_nothing_is_judged(
    condition: dict[str, Any], before: dict[str, Any], reached: bool
) -> None:
    expected = {"did": ["answer"]}
    turns = ({"says": "a", "expect": {"not_did": ["unread"]}}, {"says": "b", **condition, "expect": expected})
    last = {"says": "c", "expect": expected}
    talk = judge_talk(row(*turns, last), played(before, {"did": "ask"}, {"did": "ask"}))
    assert right(talk) == ([True, False, False] if reached else [True])
    assert talk.lost == (0 if reached else 2)
    assert talk.right is not reached


def test_a_talk_of_which_nothing_was_judged_is_not_right() -> None:
    talk = judge_talk(
        row({"says": "a"}, {"says": "b", "if_asking": ["age"], "expect": {"did": ["ask"]}}), played({}, {})
    )
    assert (talk.turns, talk.lost, talk.right) == ((), 1, False)


@pytest.mark.parametrize("line", [None, {"error": "no", "line": 1, "field": "turns"}, played({})])
def test_turns_that_were_not_played_are_wrong(line: dict[str, Any] | None) -> None:
    talk = judge_talk(row({"says": "a"}, {"says": "b", "if_did": ["ask"], "expect": {"not_did": ["unread"]}}), line)
    assert right(talk) == [False]


def test_an_expectation_nobody_defined_is_an_error() -> None:
    with pytest.raises(ValueError, match="'mood' is no expectation"):
        judge_talk(row({"says": "a", "expect": {"mood": "glad"}}), played({}))


def two_talks() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    expect = {"expect": {"did": ["ask"]}}
    rows = [
        row({"says": "你好", **expect}, {"says": "再见", **expect}),
        row({"says": "嗯", **expect}, kind="near", name="t2"),
    ]
    lines = [played({"did": "ask"}, name="t2"), played({"did": "ask"}, {"did": ["answer"], "replies": ["长" * 300]})]
    return rows, lines


def test_the_figures_count_turns_and_talks_by_kind() -> None:
    lines = [" ".join(line.split()) for line in figures(judge_all(*two_talks()))]
    assert lines[1:] == [
        "all 0.667 (2/3) 0.500 (1/2) 0.000 (0/3)",
        "bare 0.500 (1/2) 0.000 (0/1) 0.000 (0/2)",
        "near 1.000 (1/1) 1.000 (1/1) 0.000 (0/1)",
    ]


def test_a_wrong_turn_is_shown_with_what_failed_and_a_shortened_reply() -> None:
    shown = list(wrong_turns(judge_all(*two_talks())))
    assert shown[0].strip() == "t1 turn 2: 再见"
    assert shown[1].strip() == 'did: expected ["ask"], got ["answer"]'
    assert len(shown[2].removeprefix("  > ")) == 200


def test_two_rows_of_one_id_are_refused() -> None:
    rows, lines = two_talks()
    with pytest.raises(ValueError, match="same id"):
        judge_all([*rows, rows[0]], lines)


def test_an_existing_output_is_judged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [tmp_path / "rows.jsonl", tmp_path / "out.jsonl"]
    for path, lines in zip(paths, two_talks(), strict=True):
        path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    main([str(paths[0]), "--out", str(paths[1]), "--wrong"])
    said = capsys.readouterr().out
    assert said.startswith("t1 turn 2: 再见\n")
    assert "near        1.000 (1/1)" in said
