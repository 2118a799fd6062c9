"""A title that is given up and was not got is told not to be there; what is only given up tells nothing."""

import pytest

from flows.understanding.clauses.clauses import clauses


@pytest.mark.parametrize(
    ("text", "moods"),
    [
        ("职称没指望,最后没拿到", ["states", "states"]),
        ("证书没希望了,没考出来", ["states", "states"]),
        ("高级没希望,没能评上", ["plans", "states"]),
        ("职称没戏,我不去评", ["plans", "states"]),
        ("什么表彰荣誉都没得过", ["states"]),
        ("啥奖也从未拿过", ["states"]),
        ("什么公司也都能办吗", ["asks"]),
    ],
)
def test_what_is_given_up(text: str, moods: list[str]) -> None:
    assert [part.mood for part in clauses(text)] == moods
