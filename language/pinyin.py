"""Typed pinyin in a Chinese sentence, as Chinese words."""

from functools import lru_cache
from itertools import accumulate

from language import lazy
from language.syllables import syllables

_NUMERALS = "一 二 三 四 五 六 七 八 九 十 两 百 千 万 半 多 几 零"
_WORDS = (
    "社保 双证 大专 本科 职称 学历 学位 学士 硕士 博士 研究生 中级 高级 初级 应届 应届生 紧缺 急需 "
    "专业 基数 户口 户籍 统招 全日制 自考 成考 函授 网教 成人 教育 "
    "结婚 离婚 未婚 单身 配偶 老婆 老公 对象 妻子 丈夫 上海 上海人 外地 外地人 年龄 今年 现在 高中 "
    "中专 职高 技校 初中 小学 专科 毕业 专升本 缴 交 交了 缴纳 顶格 封顶 最低 "
    "倍 一倍 两倍 三倍 技师 注会 临港 嘉定 松江 青浦 奉贤 郊区 环卫 拘留 犯罪 表彰 工程师 中级职称 "
    "高级职称 工作 上班 居住证 在上海 交社保 社保交了 干了 做了 单位 远郊 新城 南汇 崇明 宝山 金山 "
    "奖励 应届毕业生 助理 律师 一建 最高 社平 工资 万 元 块 正在 已经 大学 大学本科 同等学力 毕业了 "
    "环卫工 环卫工人 工人 老师 怎么 怎么算 多 户 外 爸 妈 妹 同事 积分 多少 多少分 可以 能 吗 有 没有 "
    "没 无 不 不是 是 "
    "我 只有 我是 毕业证 你好 "
    "请问 岁 年 年的 个月 月 的 了 在 按 快 大概 左右 和 还 也 就 都 证 技能 等级 级 三级 "
    "四级 五级 学生 在读 生 男 女 本人 已婚 没结婚 帮 朋友 问 "
    "刚 领证 落户 违法 记录 没有违法记录 "
    "学位证 毕业证 没学位 有学位 无学位 连续 累计 满 到 开始 出生 属 公司 年纪 每年 老家 专升本 想 算 "
    "分 办 到 够 够不够 能不能 左右"
)
_SYLLABLES = lazy.compile(r"[a-z']+(?:[ -]+[a-z']+)*")


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for word in [*_NUMERALS.split(), *_WORDS.split()]:
        table.setdefault("".join(syllables(word)), word)
    table |= {
        "shi": "十",
        "liang": "两",
        "ge": "个",
        "geyue": "个月",
        "lv": "率",
        "nian": "年",
        "nv": "女",
        "jia": "家",
    }
    return table


_TABLE = _table()
# The lengths of the words that begin with a letter, so that only those are tried.
_LENGTHS = {
    letter: sorted({len(each) for each in _TABLE if each[0] == letter}) for letter in {each[0] for each in _TABLE}
}
_NUMERAL_CHARACTERS = frozenset("零一二两三四五六七八九十百千万半")
_NO_LETTER = lazy.compile(r"[' -]")
# More words than these are not read as one group; the next group begins after them.
_WORDS_IN_A_GROUP = 24
_SHORTEST_GROUP = 4
_SHORT_WORDS = frozenset({"sui", "wo"})

# How a place in a run of letters is reached with the fewest words: how many, and where the last of them begins.
_Reached = dict[int, tuple[int, int]]


def _reach(letters: str) -> _Reached:
    """Find every place in `letters` that a sequence of known words ends at; stops where no word leads further."""
    reached: _Reached = {0: (0, 0)}
    end = 0
    for start in range(len(letters)):
        if start > end:
            break
        if start not in reached:
            continue
        count = reached[start][0] + 1
        for length in _LENGTHS.get(letters[start], ()):
            after = start + length
            if letters[start:after] in _TABLE and (after not in reached or count < reached[after][0]):
                reached[after] = (count, start)
                end = max(end, after)
    return reached


def _spelled(letters: str, reached: _Reached, end: int) -> tuple[str, ...]:
    words: list[str] = []
    while end:
        start = reached[end][1]
        words.append(_TABLE[letters[start:end]])
        end = start
    return tuple(reversed(words))


@lru_cache(maxsize=1024)
def _segment(letters: str) -> tuple[str, ...] | None:
    """Split a run of letters into known words, as few as can be; None when some letters are left over."""
    reached = _reach(letters)
    return _spelled(letters, reached, len(letters)) if len(letters) in reached else None


def _words(run: str) -> str:
    """Read a run of latin words: as a whole where it can be segmented, otherwise each word that can."""
    tokens = run.replace("-", " ").split()
    whole = _segment(_NO_LETTER.sub("", run))
    chunks = list(whole) if whole else _piecewise(tokens)
    if not chunks:
        return run
    return "".join("是" if word == "十" and _is_copula(chunks, index) else word for index, word in enumerate(chunks))


def _piecewise(tokens: list[str]) -> list[str]:
    """Read what can be read of several words, the longest group first; short lone ones may be English and stay."""
    chunks: list[str] = []
    start = 0
    while start < len(tokens):
        words, size = _group(tokens[start : start + _WORDS_IN_A_GROUP])
        chunks += words or [f" {tokens[start]} "]
        start += size
    return chunks if any(not chunk.startswith(" ") for chunk in chunks) else []


def _group(tokens: list[str]) -> tuple[tuple[str, ...], int]:
    """Read the most of the first tokens that known words make up; returns them and how many tokens they are."""
    bare = [token.replace("'", "") for token in tokens]
    letters, reached = "".join(bare), _reach("".join(bare))
    ends = list(accumulate(map(len, bare)))
    for size in range(len(tokens), 0, -1):
        end = ends[size - 1]
        if end in reached and (end >= _SHORTEST_GROUP or letters[:end] in _SHORT_WORDS):
            return _spelled(letters, reached, end), size
    return (), 1


def _is_copula(chunks: list[str], index: int) -> bool:
    """Tell 是 from 十, both `shi`: ten has a numeral beside it or a measure after it."""
    before = chunks[index - 1] if index else ""
    after = chunks[index + 1] if index + 1 < len(chunks) else ""
    beside = before in _NUMERAL_CHARACTERS or after in {"岁", "年", "个月", "多", "几", "万"}
    return not beside and not (
        after in _NUMERAL_CHARACTERS and index + 2 < len(chunks) and chunks[index + 2] in {"岁", "年", "个月"}
    )


def whole_pinyin(text: str) -> str:
    """Turn a run of several words into Chinese where all of it is pinyin that the field uses."""
    return _SYLLABLES.sub(
        lambda match: _words(match[0]) if " " in match[0] and _is_pinyin(match[0]) else match[0], text
    )


def _is_pinyin(run: str) -> bool:
    return _segment(_NO_LETTER.sub("", run)) is not None


def from_pinyin(text: str) -> str:
    """Turn typed pinyin into words where every syllable of a word is one the field uses; other letters stay."""
    return _SYLLABLES.sub(lambda match: _words(match[0]) if len(match[0]) > 2 or match[0] == "wo" else match[0], text)
