"""A small catalogue, learned once for all tests of this folder."""

from collections.abc import Mapping
from typing import Any

import pytest

from faq.entries import Catalogue, parse_entries
from faq.matcher import Matcher
from faq.model import Model, learn

NOTICE = (
    "通知书丢了 / 积分通知书不见了怎么办 / 通知单找不到了能补吗 / 补打通知书 / 通知书 遗失 / 重新打印积分通知书 / "
    "我把积分通知书弄丢了，学校要收 / 通知书被当废纸扔了，还能再打一份吗 / 请问积分通知单丢失怎么补 / notice丢了 / "
    "tongzhishu diule / 那张积分单子丢了 / 通知书再打一张 / 通知单还能补印吗"
)
CARD = (
    "居住证丢了 / 居住证卡不见了去哪补 / 居住证遗失补办 / 卡掉了怎么挂失 / 补一张居住证 / 居住证被偷了 / "
    "我的居住证找不到了，下周要用 / 居住证 补卡 / 麻烦问下居住证丢失去哪里补办 / permit card丢了 / juzhuzheng diule / "
    "证件卡片丢了重新办 / 居住证丢在地铁上了 / 补办居住证要几天"
)
FORGOTTEN = (
    "密码忘了 / 个人密码怎么重置 / 积分账号登录密码忘记了 / 密码找回 / 重设密码 / 登不进去，密码不记得 / 密码 重置 / "
    "我忘了积分系统的密码，怎么办 / 请问个人账户密码怎么改 / password忘了 / "
    "mima wangle / 密码想不起来 / 新密码怎么设 / 找回登录密码"
)
ESTIMATE = (
    "帮我算算多少分 / 测算 / 估分 / 我有几分 / 算一下我的积分 / 我够120吗 / 给我打个分 / 本科，社保五年，多少分 / "
    "积分计算 / 我这条件能打几分 / 开始测算 / 帮我估一下 / suan fen / 自测一下"
)
GREETING = "你好 / 您好 / 在吗 / hello / 早上好 / 嗨 / 晚上好 / 哈喽 / hi / nihao / 有人吗 / 你好呀 / 大家好"
OTHER = (
    "今天天气怎么样 / 讲个笑话 / 信用卡积分兑换 / 附近有什么好吃的 / 微积分怎么学 / 深圳积分入户 / 社保卡丢了 / "
    "身份证丢了怎么补 / 驾照扣分 / 股票涨了吗 / 推荐一部电影 / 火车票怎么退 / 手机密码忘了 / 邮箱密码找回"
)


def _said(phrasings: str) -> list[str]:
    return [each.strip() for each in phrasings.split(" / ")]


def _entry(identity: str, question: str, phrasings: str, ask: str) -> dict[str, Any]:
    return {
        "id": identity,
        "question": question,
        "answer": "先挂失，再补办。",
        "source": {"title": "上海市居住证管理办法", "grade": "reprint"},
        "checked_on": "2026-11-23",
        "phrasings": _said(phrasings),
        "ask": [ask],
        "not": ["信用卡丢了"],
    }


@pytest.fixture(scope="session")
def files() -> Mapping[str, Any]:
    """Return decoded content files: three entries, one opening, two outside groups."""
    return {
        "entries.yaml": [
            _entry("reprint-notice", "积分通知书丢了能补吗？", NOTICE, "通知书弄没了能不能再打"),
            _entry("lost-card", "居住证丢了怎么办？", CARD, "居住证掉了该去哪里补"),
            _entry("reset-password", "密码忘了怎么办？", FORGOTTEN, "登录密码记不得了怎么重置"),
        ],
        "flows.yaml": [
            {"id": "estimate", "question": "帮我估算一下积分", "phrasings": _said(ESTIMATE), "ask": ["算算我几分"]}
        ],
        "out_of_scope.yaml": [
            {"id": "greeting", "phrasings": _said(GREETING)},
            {"id": "other", "phrasings": _said(OTHER)},
        ],
    }


@pytest.fixture(scope="session")
def catalogue(files: Mapping[str, Any]) -> Catalogue:
    return parse_entries(files)


@pytest.fixture(scope="session")
def model(catalogue: Catalogue) -> Model:
    return learn(catalogue)


@pytest.fixture(scope="session")
def matcher(catalogue: Catalogue, model: Model) -> Matcher:
    return Matcher(catalogue, model)
