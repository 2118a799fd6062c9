"""What a whole supposition says: several parts, the time that passes, what stays and what is not counted."""

from datetime import date

import pytest

from flows.supposing.case import Ahead, Case, merged
from flows.supposing.supposed_case import Hearing, read_case
from flows.supposing.supposition import goes_on, plainly_supposes, supposed_sentence

TODAY = date(2026, 11, 29)
KNOWN = {"education": "college", "si_years": 4, "age": 41}


def heard(says: str, known: dict[str, object] | None = None) -> Case:
    sentence = supposed_sentence(says)
    assert sentence is not None
    known = KNOWN if known is None else known
    return read_case(sentence, Hearing(TODAY, known, 41))


@pytest.mark.parametrize(
    ("says", "ahead"),
    [
        ("再缴四年", Ahead(months=48)),
        ("多干三年呢", Ahead(months=36)),
        ("要是再熬两年半", Ahead(months=30)),
        ("多交18个月社保呢", Ahead(months=18)),
        ("继续缴到9年", Ahead(insured=9)),
        ("社保缴满7年呢", Ahead(insured=7)),
        ("等我社保满6年", Ahead(insured=6)),
        ("等四年以后", Ahead(months=48)),
        ("两年后呢", Ahead(months=24)),
        ("如果晚三年申请", Ahead(months=36)),
        ("要是后年再办", Ahead(months=24)),
        ("等我46岁", Ahead(age=46)),
        ("我如果等到50岁", Ahead(age=50)),
        ("再交两三年呢", Ahead(months=24, most=36)),
        ("再交4到6年呢", Ahead(months=48, most=72)),
        ("光靠社保再交六年呢", Ahead(months=72)),
        ("只要再干五年，啥也不学", Ahead(months=60)),
    ],
)
def test_time_that_passes(says: str, ahead: Ahead) -> None:
    case = heard(says)
    assert case.ahead == ahead
    assert (case.slots, case.unread) == ({}, ())


@pytest.mark.parametrize(
    ("says", "slots", "months"),
    [
        ("假如我念完硕士，再缴两年", {"education": "master"}, 24),
        ("要是双证大专升到本科有学位、多交三年社保", {"education": "bachelor_with_degree"}, 36),
        ("如果从下个月起按2倍交一年半", {"si_base": "2x_to_3x"}, 18),
        ("要是往后都交最低基数，再干两年", {"si_base": "min"}, 24),
        ("假如按1.5倍再缴20个月", {"si_base": "1x_to_2x"}, 20),
        ("如果两年后我评上副高", {"title": "senior"}, 24),
    ],
)
def test_facts_beside_the_time(says: str, slots: dict[str, object], months: int) -> None:
    case = heard(says)
    assert (case.slots, case.ahead) == (slots, Ahead(months=months))


@pytest.mark.parametrize("says", ["要是我不读研", "如果什么都不变", "假如没考上呢", "要是学历不动、别的照旧"])
def test_what_stays_changes_nothing(says: str) -> None:
    case = heard(says)
    assert case == Case(kept=True)
    assert case.understood


def test_a_part_that_stays_is_passed_over() -> None:
    assert heard("再交六年但不考职称呢") == Case(ahead=Ahead(months=72), kept=True)
    assert heard("要是考到副高，其他的都不变").slots == {"title": "senior"}


@pytest.mark.parametrize(
    ("says", "slots"),
    [
        ("要是我老两岁", {"age": 43}),
        ("如果我年轻三岁呢", {"age": 38}),
        ("如果社保少认一年", {"si_years": 3}),
    ],
)
def test_what_is_told_against_what_is_known(says: str, slots: dict[str, object]) -> None:
    assert heard(says).slots == slots


def test_the_degree_alone_is_that_of_the_bachelor_who_is_known() -> None:
    assert heard("要是学位没拿到呢", {"education": "bachelor_with_degree"}).slots == {"education": "bachelor_no_degree"}


@pytest.mark.parametrize(("says", "gap"), [("要是断缴五个月", 5), ("如果社保停了半年", 6), ("要是有4个月没交社保", 4)])
def test_a_gap(says: str, gap: int) -> None:
    assert heard(says) == Case(gap=gap)


def test_a_branch_depends_on_its_tax() -> None:
    assert heard("要是转到外地公司的分公司") == Case(slots={"employer_eligible": False}, branch=True)
    assert heard("要是转到分公司，税在上海交").branch is False


def test_a_municipal_award_of_no_rank_is_open() -> None:
    assert heard("要是评上上海市先进").award
    assert not heard("要是得了市级综合性表彰").award


def test_what_is_not_counted_is_named() -> None:
    assert heard("如果我考到副高，买了辆车").unread == ("买了辆车",)
    assert heard("如果买了辆车") == Case()
    assert heard("如果我顺利考到副高，能够120吗").unread == ()


def test_the_multiple_of_the_last_year_says_nothing_of_four_years() -> None:
    assert "si_base" not in heard("要是过去一年都是1倍").slots
    assert heard("要是过去一年都是1倍，基数一直2倍").slots["si_base"] == "2x_to_3x"


def test_the_later_of_two_suppositions_wins() -> None:
    both = merged((Case(slots={"title": "senior"}), Case(slots={"skill_level": 1}, ahead=Ahead(months=12))))
    assert both == Case(slots={"skill_level": 1}, ahead=Ahead(months=12))
    divorced = merged((Case(slots={"spouse_shanghai_hukou_years": 3}), Case(slots={"spouse_shanghai_hukou": False})))
    assert divorced.slots == {"spouse_shanghai_hukou": False}


@pytest.mark.parametrize(
    "says", ["要是断了社保怎么办", "如果单位不聘我要不要换一家", "万一社保断了还能申请吗", "如果没学位行吗"]
)
def test_asking_what_to_do_then_is_no_supposition(says: str) -> None:
    assert not plainly_supposes(says)


@pytest.mark.parametrize("says", ["我要是评上副高呢", "基数如果降了呢", "但是如果我读研呢", "假设我50了还能到120吗"])
def test_the_word_of_supposing_need_not_come_first(says: str) -> None:
    assert plainly_supposes(says)
    assert supposed_sentence(says)


def test_what_takes_up_the_talk() -> None:
    assert goes_on("那两样一起")
    assert goes_on("换成副高")
    assert not goes_on("大专加多少分")


@pytest.mark.parametrize("says", ["要是熬到50岁，社保依旧是4年", "等到50岁，那时社保就4年", "拖到50岁再办，社保4年呢"])
def test_years_told_of_then_are_not_added_to(says: str) -> None:
    case = heard(says)
    assert (case.slots, case.ahead) == ({"age": 50, "si_years": 4}, None)


def test_years_that_stay_are_not_added_to_either() -> None:
    assert heard("熬到50岁，年限不涨呢").slots == {"age": 50}
    assert heard("熬到50岁呢").ahead == Ahead(age=50)


def test_months_within_a_year_are_of_the_last_one() -> None:
    assert heard("如果考到中级，十二个月里7个月交的1倍").slots == {"title": "intermediate", "months_1x_last_12": 7}
