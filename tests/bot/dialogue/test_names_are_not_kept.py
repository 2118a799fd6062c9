"""Nothing that is made of a person's name lasts beyond the message: expressions of the program are kept on disk."""

import re

import pytest

from bot.content.content import Content
from language import lazy
from tests.bot.dialogue.test_cut_short import held

TALK = (
    "帮两个人看下，王青黛36岁大专社保8年，李墨染40岁本科双证社保4年",
    *("青黛够吗", "姓李的有中级职称", "那王青黛呢", "第二位现在几分"),
)


def test_no_expression_with_a_name_in_it_is_kept(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []

    def keeping(pattern: str, flags: int) -> re.Pattern[str]:
        kept.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(lazy.Expression, "compile_now", staticmethod(keeping))
    outcome = held(content, *TALK)

    assert set(outcome.session.people) >= {"王青黛", "李墨染"}
    assert not [pattern for pattern in kept if "青黛" in pattern or "墨染" in pattern]
