"""A higher study that is refused, beside a lesser one that counts."""

import pytest

from flows.supposing.lesser_study import with_the_lesser


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("博士认证不了,就当硕士算", "硕士"),
        ("研究生学历没通过,只能按本科来算", "本科没有学位"),
        ("本科白念了,只剩大专,再考个中级", "大专,再考个中级"),
        ("硕士不予认可,退到本科那一档", "本科没有学位"),
    ],
)
def test_the_lesser_counts(said: str, read: str) -> None:
    assert with_the_lesser(said) == read


@pytest.mark.parametrize(
    "said", ["硕士认证不了", "大专没通过,就读本科", "本科核不下来,中级还算吗", "本科没过,只剩本科的学位"]
)
def test_nothing_less_counts(said: str) -> None:
    assert with_the_lesser(said) is None
