"""A typed sentence in plain form: simplified characters, half width, words for pinyin and English, typos set right."""

import unicodedata
from functools import lru_cache

from opencc import OpenCC

from language import lazy
from language.any_of import any_of
from language.english import from_english
from language.filled_forms import as_words
from language.mending import mended
from language.pinyin import from_pinyin, whole_pinyin
from language.remembered import TEXTS
from language.tidying import tidied

_SIMPLIFY = OpenCC("t2s")

# Slips that the sound does not show, or of which the window could be a word.
_FIXED = {
    "夲": "本", "唸": "念", "户囗": "户口",
    "祉保": "社保", "杜保": "社保", "社堡": "社保", "硕土": "硕士", "博土": "博士", "学厉": "学历",
    "大専": "大专", "双証": "双证", "中及职称": "中级职称", "高及职称": "高级职称", "年令": "年龄", "不晓的": "不晓得",
    "级数": "基数", "机数": "基数", "几数": "基数", "基树": "基数", "加定": "嘉定", "居留所": "拘留所",
    "行政居留": "行政拘留", "刚子": "孩子", "学士位": "学士学位", "学士证": "学位证", "本可": "本科", "本课": "本科",
    "学利": "学历", "结昏": "结婚",
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
    text = tidied(_SPACES.sub(" ", mended(text)))
    return PlainText(_SPACES.sub(" ", text).strip())


def is_list(text: str) -> bool:
    """Whether `text` counts its parts by numbers in circles; `plain` ends a sentence before each."""
    return len(_LABELS.findall(text)) > 1


def _without_labels(text: str) -> str:
    return _LABELS.sub("。", text) if is_list(text) else text


def _latin_read(text: str) -> str:
    text = from_english(whole_pinyin(text))
    return from_pinyin(text)
