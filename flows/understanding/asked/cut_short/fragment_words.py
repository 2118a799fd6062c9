"""The words of a question cut short: its core, and the term that it puts in the place of another of its kind."""

import re

# A question of so few characters is a fragment of the one before it.
FRAGMENT = 14

# Terms of one kind, one of which a fragment puts in the place of another.
LIKE = tuple(
    words.split()
    for words in (
        "个人 单位 公司 员工 企业",
        "首次 第一次 续办 续签 变更 年审",
        "本科 大专 硕士 研究生 博士 高中 中专",
        "初级 中级 高级 副高",
        "上小学 上初中 上高中 上幼儿园 上大学 小学 初中 高中 幼儿园 中考 高考 中职 大学 医保 买房 车牌",
        "积分通知书 通知书 居住证 身份证 学位证 毕业证 职称证",
        "社保 公积金 个税 居住证 学历 职称",
        "配偶 孩子 父母",
        "丢了 过期了 过期 忘了 错了 锁了",
    )
)


def replaced(core: str, question: str) -> list[str]:
    """Give the last question with the term of the same kind replaced by the one that the fragment names."""
    found = []
    for words in LIKE:
        new = next((word for word in words if word in core), None)
        old = next((word for word in words if word in question and word != new), None)
        if new and old:
            found.append(question.replace(old, new))
    return found


def core(fragment: str, *, ends: bool = True) -> str:
    """Return a fragment without the word that leads it in, and, with `ends`, without the particles behind it."""
    begun = re.sub(r"^(?:那么?|那要)", "", fragment)
    return re.sub(r"(?:的话|[呢吗?？的])+$", "", begun) if ends else begun
