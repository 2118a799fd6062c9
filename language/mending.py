"""Words of the field that were mistyped by their sound, set right: 社宝, 大砖, 续班, 到其.

A window of a text that sounds like such a word is taken for it where most of it is right and the rest cannot be meant:
no window that is a word itself is touched, none whose wrong character belongs to a word across its edge (通过|其他),
and no character that only joins words. A wrong mend is worse than none.
"""

from collections.abc import Sequence

from language.common_words import is_common
from language.syllables import syllables

# What people tell of themselves.
_OF_PEOPLE = (
    "社保 双证 大专 本科 职称 学历 学位 硕士 博士 研究生 中级 高级 初级 应届 紧缺 急需 基数 户口 户籍 "
    "统招 全日制 自考 成考 函授 网教 "
    "结婚 离婚 未婚 单身 配偶 老婆 老公 对象 上海 年龄 今年 高中 中专 职高 技校 初中 专科 毕业 专升本 "
    "社会保险 顶格 封顶 最低 "
    "注会 临港 嘉定 松江 青浦 奉贤 郊区 环卫 拘留 犯罪 判刑 表彰 学士"
)
# What is done and asked on the way to the points, and how the talk is steered.
_OF_THE_WAY = (
    "居住证 居住 身份证 毕业证 学位证 技能证 资格证 通知书 申请表 申请 审核 核定 核验 受理 续办 续签 签注 签发 补办 "
    "过期 到期 有效期 有效 材料 证明 原件 复印件 打印 密码 账号 登录 注册 系统 窗口 社区 单位 公司 员工 合同 档案 派遣 "
    "个税 工资 连续 累计 平均 落户 入学 幼儿园 中考 高考 随迁 孩子 子女 技师 评审 聘任 "
    "积分 分数 标准 年限 提醒 测算 估算 结果 继续 跳过 中断 暂停 取消 退出 结束 返回 重新 人工 客服 判断 准备 流程 "
    "多久 多少 怎么办 忘记 清楚 确定"
)
# Words that are so often mistyped whole that no character of theirs need be right.
_EVEN_WHOLE = frozenset({"本科", "大专", "职称"})
# Words of the same sound that are rare elsewhere, and meant where they stand.
_MEANT_WORDS = (
    "上孩 上害 上还 中技 中纪 之城 之称 今念 出级 初机 初极 到齐 制程 单深 只乘 只成 只承 学事 学市 学师 年零 年领 "
    "志成 户寄 护口 最迪 李婚 沪籍 直乘 直承 知乘 老破 补班 送江 重考 队象 高技 高机 高种 高纪 高重 高钟"
)
_MEANT = frozenset(_MEANT_WORDS.split())
# Characters that join words, count, or are said of anything: one of them is no slip for a character of like sound.
_JOINING = frozenset(
    "过了着的地得到在是有不没也都就和跟与我你他她它们这那个一二两三四五六七八九十百几年月日岁分倍人会能要去来说为以及时里只再又可需先现级计记后前想最更元万天次条小"
)
# Characters that stand for themselves more often than they begin a word.
_ALONE = frozenset("那这我你他她它的了着吗呢吧啊呀嘛是在就也都还又很太不没")
# What is done so that something comes out (「考出」, 「评出」).
_BRINGS_OUT = "考评读念拿查算认开办调"
_SHORTEST = 2
# So many characters before a window are cut into words to see where it begins.
_LOOKED_BACK = 12


def _is_chinese(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


class _Sounds(dict[str, str]):
    """The sound of each Chinese character that was asked for, of some 21,000; "" of any other."""

    def __missing__(self, character: str) -> str:
        if not _is_chinese(character):
            return ""
        self[character] = sound = syllables(character)[0]
        return sound


_SOUND_OF = _Sounds()


def _by_sound() -> dict[int, dict[tuple[str, ...], tuple[str, ...]]]:
    table: dict[int, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for word in (*_OF_PEOPLE.split(), *_OF_THE_WAY.split()):
        alike = table.setdefault(len(word), {})
        sounds = tuple(map(_SOUND_OF.__getitem__, word))
        alike[sounds] = (*alike.get(sounds, ()), word)
    return table


_SOUNDS = _by_sound()
# The lengths of the words that begin with a sound, the longest first, so that only those are tried.
_LENGTHS = {
    sound: [length for length in sorted(_SOUNDS, reverse=True) if any(key[0] == sound for key in _SOUNDS[length])]
    for sound in {key[0] for words in _SOUNDS.values() for key in words}
}


def mended(text: str) -> str:
    """Return `text` with the field's own words set right that were typed with characters of the same sound."""
    sounds = [_SOUND_OF[character] for character in text]
    if _LENGTHS.keys().isdisjoint(sounds):
        return text
    characters = list(text)
    position = 0
    while position < len(text):
        step = 1
        for length in _LENGTHS.get(sounds[position], ()):
            alike = _SOUNDS[length].get(tuple(sounds[position : position + length]))
            word = _meant(text, position, alike) if alike else ""
            if word:
                characters[position : position + length] = word
                step = length
                break
        position += step
    return "".join(characters)


def _meant(text: str, start: int, alike: Sequence[str]) -> str:
    """Return which of the words that sound like the window from `start` it is, or is a slip for; "" for none."""
    length = len(alike[0])
    window = text[start : start + length]
    if window in alike:
        return window
    word = next((each for each in alike if is_slip(window, each)), "")
    return word if word and not _crosses(text, start, length) else ""


def is_slip(window: str, word: str) -> bool:
    """Whether `window`, which sounds like `word`, can be nothing but a slip for it."""
    if window in _MEANT or (len(window) == _SHORTEST and is_common(window)):
        return False
    wrong = [ours for ours, meant in zip(window, word, strict=True) if ours != meant]
    if len(wrong) == len(word):
        return word in _EVEN_WHOLE
    return 2 * len(wrong) <= len(word) and _JOINING.isdisjoint(wrong)


def _crosses(text: str, start: int, length: int) -> bool:
    """Whether the window from `start` cuts through a word that stands across one of its edges."""
    before, here, end = text[max(0, start - 1) : start], text[start], start + length
    if before and (here == "子" or (here == "出" and before in _BRINGS_OUT)):
        return True
    return is_common(text[end - 1 : end + 1]) or not _begins_a_word(text, start)


def _begins_a_word(text: str, start: int) -> bool:
    """Whether a word can begin at `start`: the words before it, taken one after the other, do not reach beyond it."""
    place = start
    while place > max(0, start - _LOOKED_BACK) and _is_chinese(text[place - 1]):
        place -= 1
    while place < start:
        alone = text[place] in _ALONE
        place += 2 if not alone and is_common(text[place : place + 2]) else 1
    return place == start
