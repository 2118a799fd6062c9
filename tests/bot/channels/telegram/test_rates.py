"""The pace of sending, on a clock that the tests move."""

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.rates import (
    CAREFUL_SECONDS,
    GROUP_COUNT,
    GROUP_SECONDS,
    OVERALL_A_SECOND,
    PRIVATE_COUNT,
    Rates,
    Window,
)

PRIVATE, GROUP = "7001", "-100"
PAUSES = st.lists(st.floats(0, 30), min_size=1, max_size=120)


def sent_at(rates: Rates, chat: str, pauses: list[float]) -> list[float]:
    """Return when messages go to a chat that are wanted with these pauses, each as soon as it may."""
    now, times = 100.0, []
    for pause in pauses:
        now += pause
        now += rates.wait(chat, now)
        now += rates.reserve(chat, now)
        times.append(now)
    return times


def most_within(times: list[float], seconds: float) -> int:
    """Return the most times that lie in any span of `seconds`, its end left out."""
    return max(sum(begin <= time < begin + seconds - 1e-6 for time in times) for begin in times)


@given(PAUSES, st.integers(1, 10), st.floats(0.1, 60))
def test_a_window_lets_through_what_it_may_and_no_later_than_it_must(
    pauses: list[float], count: int, seconds: float
) -> None:
    window, now = Window(count, seconds), 0.0
    times: list[float] = []
    for pause in pauses:
        now += pause
        wait = window.wait(now)
        due = times[-count] + seconds if len(times) >= count else now
        assert abs(now + wait - max(now, due)) < 1e-6
        now += wait
        window.take(now)
        times.append(now)
    assert most_within(times, seconds) <= count


@given(PAUSES)
def test_a_group_gets_no_more_than_twenty_a_minute(pauses: list[float]) -> None:
    assert most_within(sent_at(Rates(), GROUP, pauses), GROUP_SECONDS) <= GROUP_COUNT


@given(PAUSES)
def test_a_private_chat_gets_one_a_second_in_the_long_run(pauses: list[float]) -> None:
    assert most_within(sent_at(Rates(), PRIVATE, pauses), 120.0) <= 120 + PRIVATE_COUNT


def test_ordinary_answers_of_a_private_chat_wait_for_nothing() -> None:
    assert set(sent_at(Rates(), PRIVATE, [0.0] * PRIVATE_COUNT)) == {100.0}


def test_a_chat_that_was_refused_gets_one_a_second_for_a_while_and_others_do_not_wait() -> None:
    rates = Rates()
    rates.reserve(PRIVATE, 100.0)
    rates.refused(PRIVATE, 100.0)
    assert rates.wait(PRIVATE, 100.25) == 0.75
    assert rates.wait("7002", 100.25) == 0
    assert set(sent_at(rates, "7002", [0.0] * 5)) == {100.0}
    rates.reserve(PRIVATE, 100.0 + CAREFUL_SECONDS)
    assert rates.wait(PRIVATE, 100.0 + CAREFUL_SECONDS) == 0


def test_many_refusals_bring_everybody_to_thirty_a_second_in_the_order_they_came() -> None:
    rates = Rates()
    for number in range(100):
        assert rates.reserve(str(number), 100.0) == 0
    for number in range(30, 100):
        rates.refused(str(number), 100.5)
    turns = [100.5 + rates.reserve(str(number), 100.5) for number in range(200, 400)]
    assert turns == sorted(turns)
    assert most_within(turns, 1.0) <= OVERALL_A_SECOND
    assert turns[-1] < 100.5 + 200 / OVERALL_A_SECOND
    assert rates.reserve("later", 100.5 + CAREFUL_SECONDS) == 0


def test_a_few_refusals_among_many_are_matters_of_their_chats() -> None:
    rates = Rates()
    for number in range(145):
        rates.reserve(str(number), 100.0)
        if number % 20 == 0:
            rates.refused(str(number), 100.0)
    assert rates.reserve("another", 100.0) == 0


def test_chats_of_long_ago_are_forgotten() -> None:
    rates = Rates()
    for number in range(1000):
        rates.reserve(str(number), 100.0)
    rates.reserve(PRIVATE, 300.0)
    assert len(rates) == 1
