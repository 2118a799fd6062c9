"""What it costs to read a sentence, and how much more a hostile text costs than an honest one of its length.

Prints figures, asserts nothing. Run: python -m tests.benchmarks.reading
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from faq.pinyin import PinyinInput, learn_pinyin
from faq.text import comparable, normalize, sound
from flows.reading import reader, sentence
from flows.reading.application.application import read_application
from flows.reading.manner.swearing import without_swearing
from flows.reading.manner.wishes import read_wish
from flows.supposing.supposed_facts import supposed_facts
from flows.supposing.supposition import supposed_sentence
from language import spelling
from tests.flows.reading.test_application import FORM

DAY = date(2026, 11, 23)
CASES = Path(__file__).parent.parent / "cases" / "reader"
LENGTH = 2000
ROUNDS = 5
# The aim: no text costs more than so many times an honest one.
AIM = 20
# Before loops had one way through a text and letters were split once (commit 37751f4, the machine of 2026-11-29).
BEFORE = "before: plain 0.021 / 0.048, plain and read 0.181 / 0.428"
HONEST = (
    "我今年四十一岁，大专毕业，专升本还在读，中级职称去年评下来的，社保在上海交了九年，基数现在一倍半，"
    "老公是江苏户口，结婚六年，没有违法记录，公司在松江，我想问问这样大概有多少分，还差多少，什么时候能办。"
)
PARTS = (
    "a b c d e ", "k ", "shi ", "n iann ", "wo-", "ge'", "bachelor of ", "years ", "刚刚", "已经", "是", "有", "就",
    "不", "没有", "的", "了", "我", "他", "老婆", "我老婆的", "朋友说", "如果", "打算再", "明年", "要", "因为", "今年",
    "学位证", "双证", "本科", "中级", "职称", "技能", "没考过", "得过", "先进", "紧缺", "应届", "环卫", "嘉定", "犯过",
    "拘留", "违法", "材料", "社保", "基数", "倍", "缴", "年", "岁", "个月", "1", "9年", "三", "百", "1,", "2-", "12.",
    "，", "。", "，的", " ", "  ,", "\t", "(", "（、", "~", "\u3000", "ﷺ", "㍿", "㉝",
    "不对", "改一下", "等等", "想要", "选错", "跳过", "妈的", "什么破",
)  # fmt: skip
Reading = Callable[[str], object]


def main() -> None:
    says = [case["says"] for path in sorted(CASES.glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))]
    _say(f"\n{len(says)} sentences, median / p99 in ms ({BEFORE})")
    short: dict[str, Reading] = {
        "plain": spelling.plain,
        "plain and read": lambda text: (spelling.plain(text), reader.read(text, DAY)),
    }
    for name, run in short.items():
        spent = sorted(1000 * cost(run, text) for text in says)
        _say(f"{name:16s} {statistics.median(spent):7.3f} / {spent[len(spent) * 99 // 100]:.3f}")
    _say(f"\nof {LENGTH} characters {'honest':>11s}   worst of {len(PARTS) * 2 + len(PARTS) ** 2} (aim: x{AIM})")
    for name, run in readings(says).items():
        honest = min(cost(run, (HONEST * LENGTH)[:LENGTH]) for _ in range(ROUNDS))
        worst, part = max((cost(run, (part * LENGTH)[:LENGTH], 1), part) for part in hostile())
        worst = cost(run, (part * LENGTH)[:LENGTH])
        _say(f"{name:16s} {1000 * honest:10.2f} ms {1000 * worst:8.2f} ms  x{worst / honest:.1f}  {part[:12]!r}")


def readings(says: list[str]) -> dict[str, Reading]:
    """Return every reading that a turn begins with."""
    typed = learn_pinyin([normalize(each) for each in says])
    return {
        "plain": spelling.plain,
        "simplified": spelling.simplified,
        "read": lambda text: reader.read(text, DAY),
        "read_field": lambda text: reader.read_field("si_years", text, DAY),
        "read_wish": lambda text: (spelling.plain(text), read_wish(text)),
        "swearing": without_swearing,
        "application": lambda text: read_application(FORM, text),
        "supposition": lambda text: supposed_facts(supposed_sentence(text) or spelling.plain(text), DAY),
        "faq": lambda text: _for_the_faq(text, typed),
    }


def _for_the_faq(text: str, typed: PinyinInput) -> Any:
    compared = comparable(text)
    return sound(compared.words), typed.meant(compared)


def hostile() -> Iterator[str]:
    """Give what a hostile text repeats: one part, one at the end of a run of itself, and each two."""
    for part in PARTS:
        yield part
        yield part * 40 + "凹"
    for one in PARTS:
        yield from (one + other for other in PARTS)


def cost(run: Reading, text: str, rounds: int = ROUNDS) -> float:
    """Return the best of the times, in seconds, nothing being remembered of an earlier one."""
    best = float("inf")
    for _ in range(rounds):
        for known in (spelling._plain, reader._read, sentence.breaks, sentence.durations, sound):
            known.cache_clear()
        started = time.perf_counter()
        run(text)
        best = min(best, time.perf_counter() - started)
    return best


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
