"""A typed sentence in plain form: simplified characters, half width, words for pinyin and English, typos set right."""

import unicodedata
from functools import lru_cache

from opencc import OpenCC

from language import lazy
from language.any_of import any_of
from language.english import from_english
from language.filled_forms import as_words
from language.pinyin import from_pinyin, whole_pinyin
from language.remembered import TEXTS
from language.syllables import syllables
from language.tidying import tidied

_SIMPLIFY = OpenCC("t2s")

# Words that people mistype, and that hardly any other word sounds like.
_WORDS = (
    "社保 双证 大专 本科 职称 学历 学位 硕士 博士 研究生 中级 高级 初级 应届 紧缺 急需 基数 户口 户籍 "
    "统招 全日制 自考 成考 函授 网教 "
    "结婚 离婚 未婚 单身 配偶 老婆 老公 对象 上海 年龄 今年 高中 中专 职高 技校 初中 专科 毕业 专升本 "
    "社会保险 顶格 封顶 最低 "
    "注会 临港 嘉定 松江 青浦 奉贤 郊区 环卫 拘留 犯罪 判刑 表彰 学士"
)
# Real words of the same sound; they are never touched.
_REAL_WORDS = (
    "沪籍 年领 技术 级数 奇数 及时 即时 几时 即使 居留 说是 硕是 中继 伤害 护口 支撑 制成 至诚 自称 "
    "支承 志成 其实 公式 公事 工时 攻势 宫室 攻时 公示 "
    "金属 经常 今天 今后 高级 告急 大转 打转 及是 几十 就是 都是 一辈 三辈 两辈 双正 年零 年龄 教育 "
    "较于 交于 学理 学会 没油 每有 媒有 "
    "正式 证实 毕业 必也 高中 高钟 年令 在职 指称 之称 知乘 只承 只成 只乘 直承 直乘 护甲 相对 对向 对象 队象 "
    "成任 承认 成人 成人礼 之城 职场 本可 犯罪 最迪 "
    "今念 今年 今年 单深 谈深 表彰 标章 消学 小学 校学 缴非 交费 交废 交纳 娇娜 社团 技是 既是 极是 "
    "急是 几是 的是 一级 以及 已及 "
    "中级 终极 总计 重机 种鸡 基树 伤口 商会 山海 伤还 顾及 五级 务级 金山 仅三 锦山 今三 尽三 加定 "
    "家定 松江 送江 零港 户寄 护际 呼吸 互级 "
    "高以 高纪 高技 高几 搞几 高机 告几 搞鸡 高级 初机 出几 出级 初几 出极 出及 除及 处级 处及 中几 "
    "中计 中技 重几 种几 中纪 终究 中旬 中药 "
    "公斤 公司 攻克 共识 共事 公是 工是 供是 没又 每又 没由 美有 梅友 上还 上孩 上害 结昏 李婚 就业 "
    "旧业 高重 高种 高中 告终 高终 "
    "证数 整数 正数 证书 正书 政数 证束 学时 学师 学是 学识 学事 学士 雪是 学十 学市"
)
_FIXED = {
    "夲": "本", "唸": "念", "户囗": "户口",
    "祉保": "社保", "杜保": "社保", "社堡": "社保", "硕土": "硕士", "博土": "博士", "学厉": "学历",
    "大専": "大专", "双証": "双证", "双正": "双证", "中及职称": "中级职称", "高及职称": "高级职称", "年令": "年龄",
    "级数": "基数", "机数": "基数", "几数": "基数", "基树": "基数", "加定": "嘉定", "居留所": "拘留所",
    "行政居留": "行政拘留", "刚子": "孩子", "学士位": "学士学位", "学士证": "学位证", "本可": "本科", "本课": "本科",
    "学位正": "学位证", "毕业正": "毕业证", "技能正": "技能证", "学利": "学历", "结昏": "结婚",
    "帮忙": "帮", "社会保障": "社会保险", "兩": "两", "木科": "本科", "太专": "大专", "大传": "大专", "职你": "职称",
    "爱人儿": "爱人", "仨月": "三个月", "俩月": "两个月",
}  # fmt: skip
_FIXED_PATTERN = lazy.compile(any_of(_FIXED))
# Numerals as cheques have them are also surnames (陆, 伍): they count where another number or a unit stands beside.
_CAPITALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰", "一二三四五六七八九十百")
_CAPITAL_NUMBER = lazy.compile(
    r"(?:(?<=[\d一二三四五六七八九十百])|(?<![小老阿大])(?=[壹贰叁肆伍陆柒捌玖拾佰]+(?:[年月岁个级倍分万千天]|[\d一二三四五六七八九十百])))[壹贰叁肆伍陆柒捌玖拾佰]+"
)
_SPACED_OUT = lazy.compile(r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff] ){2,}[\u4e00-\u9fff](?![\u4e00-\u9fff])")
_LATIN = lazy.compile(r"[a-z]")
# Several numbers in circles count the parts of a list (「①41岁 ②高中」); a single one is a number like any other.
_LABELS = lazy.compile("[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩]")
_SPACES = lazy.compile(r"\s+")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_UNCONVERTIBLE = lazy.compile(r"[\0\ud800-\udfff]")


@lru_cache(maxsize=8192)
def _sound(character: str) -> str:
    return syllables(character)[0]


def _vocabulary() -> dict[int, dict[tuple[str, ...], str]]:
    table: dict[int, dict[tuple[str, ...], str]] = {}
    for word in _WORDS.split():
        table.setdefault(len(word), {})[tuple(map(_sound, word))] = word
    return table


_SOUNDS = _vocabulary()
# The lengths of the words that begin with a sound, the longest first, so that only those are tried.
_LENGTHS = {
    sound: [length for length in sorted(_SOUNDS, reverse=True) if any(key[0] == sound for key in _SOUNDS[length])]
    for sound in {key[0] for words in _SOUNDS.values() for key in words}
}
_KNOWN = frozenset(_WORDS.split())
_KEPT = frozenset(_REAL_WORDS.split())


def _mend(text: str) -> str:
    """Set right homophone typos of the field's own words (社宝, 大砖, 本颗, 职成)."""
    sounds = [_sound(character) if "\u4e00" <= character <= "\u9fff" else "" for character in text]
    characters = list(text)
    position = 0
    while position < len(text):
        step = 1
        for length in _LENGTHS.get(sounds[position], ()):
            word = _SOUNDS[length].get(tuple(sounds[position : position + length]))
            if word is None:
                continue
            window = text[position : position + length]
            if window in _KNOWN:
                step = length
                break
            if window not in _KEPT and not _ends_a_word(text, position) and _alike(window, word):
                characters[position : position + length] = word
                step = length
                break
        position += step
    return "".join(characters)


# What is done so that something comes out (「考出」, 「评出」).
_BRINGS_OUT = "考评读念拿查算认开办调"


def _ends_a_word(text: str, position: int) -> bool:
    """Tell whether the character at `position` ends the word before it (嫂子, 孩子, 考出中级), and begins none."""
    before, here = text[position - 1 : position], text[position]
    return bool(before) and (here == "子" or (here == "出" and before in _BRINGS_OUT))


def _alike(window: str, word: str) -> bool:
    """Tell whether a typo is likely: at least one character is right, or neither is a word that people write."""
    return any(ours == theirs for ours, theirs in zip(window, word, strict=True)) or word in {"本科", "大专", "职称"}


@lru_cache(maxsize=TEXTS)
def simplified(text: str) -> str:
    """Give `text` in simplified characters and half width; nothing else changes."""
    return str(_SIMPLIFY.convert(_UNCONVERTIBLE.sub(" ", _half_width(text))))


def _half_width(text: str) -> str:
    """Give the plain characters of wide and joined ones (㎡, ㍿), of which one can be as long as eighteen (ﷺ)."""
    return unicodedata.normalize("NFKC", text)[: 4 * len(text) + 16]


def _visible(text: str) -> str:
    """Put a space for every character that is not seen; opencc stops at NUL and refuses lone surrogates."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(each) in _UNSEEN else each for each in text)


class PlainText(str):
    """A text in plain form, so that it is not put into it again."""

    __slots__ = ()


def plain(text: str) -> PlainText:
    """Give the comparable form of a sentence.

    Control characters go, width, case and script are evened out, numerals of old form stay, typed pinyin, a few
    English words and common typos become the words that were meant. The time it takes grows with the length alone.
    """
    return text if isinstance(text, PlainText) else _plain(text)


def plain_beginning(text: str, longest: int) -> PlainText:
    """Give the comparable form of the first `longest` characters of a text; it can be longer than they are (㍿, ㉝)."""
    return plain(text if len(text) <= longest else text[:longest])


@lru_cache(maxsize=TEXTS)
def _plain(text: str) -> PlainText:
    text = _SIMPLIFY.convert(_half_width(_visible(_without_labels(text)))).lower()
    text = as_words(text)
    text = _SPACED_OUT.sub(lambda match: match[0].replace(" ", ""), text)
    if _LATIN.search(text):
        text = _latin_read(text)
    text = _FIXED_PATTERN.sub(lambda match: _FIXED[match[0]], text)
    text = _CAPITAL_NUMBER.sub(lambda match: match[0].translate(_CAPITALS), text)
    # The patterns below look for spaces, so long runs of them go first.
    text = tidied(_SPACES.sub(" ", _mend(text)))
    return PlainText(_SPACES.sub(" ", text).strip())


def is_list(text: str) -> bool:
    """Whether `text` counts its parts by numbers in circles; `plain` ends a sentence before each."""
    return len(_LABELS.findall(text)) > 1


def _without_labels(text: str) -> str:
    return _LABELS.sub("。", text) if is_list(text) else text


def _latin_read(text: str) -> str:
    text = from_english(whole_pinyin(text))
    return from_pinyin(text)
