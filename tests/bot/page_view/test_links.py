"""Addresses in a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.page_view.links import linked


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("见 https://www.gov.cn/a?b=1。另见", ["https://www.gov.cn/a?b=1"]),
        ("打开 jzzjf.rsj.sh.gov.cn/jzzjf/ 选", ["https://jzzjf.rsj.sh.gov.cn/jzzjf/"]),
        ("jzzjf.12333sh.gov.cn 是旧地址", ["https://jzzjf.12333sh.gov.cn"]),
        ("（http://rsj.sh.gov.cn）", ["http://rsj.sh.gov.cn"]),
        ("javascript:alert(1) ftp://x data:text/html,x", []),
        ("3.14 和 2026.11.29 版本 1.0", []),
        ("someone@example.com", []),
        ("https://", []),
        ("", []),
    ],
)
def test_addresses_are_links_and_nothing_else_is(text: str, links: list[str]) -> None:
    assert re.findall(r'href="([^"]+)"', linked(text)) == links


def test_everything_is_escaped() -> None:
    shown = linked('<b onclick="x">https://a.cn/?q=<script>&\'"')
    assert "<b" not in shown
    assert "<script" not in shown
    assert shown.count("<a ") == 1


@given(st.text(max_size=300))
def test_any_text_is_only_escaped_text_and_links(text: str) -> None:
    bare = re.sub(r'<a href="[^"<>]*" target="_blank" rel="noopener noreferrer">|</a>', "", linked(text))
    assert "<" not in bare
    assert ">" not in bare


def test_two_thousand_hostile_characters_cost_nothing() -> None:
    for hostile in ("a." * 1000, "https://" * 250, "-." * 1000, "gov.cn" * 333, "." * 2000):
        assert linked(hostile) is not None
