"""A score as a bar."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.cards import Part, Score
from bot.page_view.bars import bar_of, gained, percent
from tests.bot.page_view.samples import SCORE, WIFE


def test_parts_stand_one_behind_the_other_and_the_open_part_behind_them() -> None:
    bar = bar_of(SCORE)
    assert [(part.x, part.width) for part in bar.segments] == [(0.0, 20.0), (20.0, 33.33), (53.33, 16.0)]
    assert [part.tone for part in bar.segments] == [1, 2, 1]
    assert (bar.open_x, bar.mark, bar.beyond) == (69.33, 80.0, False)
    assert bar.open_x + bar.open_width == percent(124)


def test_beyond_the_scale_it_ends_in_a_point() -> None:
    assert bar_of(WIFE).beyond
    assert bar_of(replace(WIFE, total=160, high=160)).open_width == 0


def test_what_records_take_shortens_it_from_its_end() -> None:
    parts = (Part("年龄", 30), Part("学历", 90), Part("减分", -100))
    bar = bar_of(Score(20, 120, 20, 20, parts, "short", ""))
    assert [(part.name, part.width) for part in bar.segments] == [("年龄", percent(20))]


def test_a_way_shows_what_one_has_and_what_it_adds() -> None:
    have, added = gained(104, 128, 120).segments
    assert have.width == percent(104)
    assert have.width + added.width == percent(128)


@given(st.lists(st.integers(-150, 300), max_size=12), st.integers(0, 500))
def test_no_score_leaves_the_drawing(points: list[int], more: int) -> None:
    parts = tuple(Part(str(number), each) for number, each in enumerate(points))
    total = max(0, sum(points))
    bar = bar_of(Score(total, 120, total, total + more, parts, "short", ""))
    edges = [(0.0, 0.0), *((part.x, part.x + part.width) for part in bar.segments)]
    assert all(-0.01 <= left <= right + 0.02 <= 100.04 for left, right in edges)
    assert all(before[1] <= after[0] + 0.03 for before, after in pairwise(edges))
    assert 0 <= bar.open_x <= bar.open_x + bar.open_width <= 100.01
