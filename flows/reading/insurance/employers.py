"""Employers before and now, by one name each: 「老公司」 and 「老东家」 are the former one, 「新东家」 the one now."""

from language import lazy

# 「老公司机」 is a husband who drives.
_FORMER = lazy.compile(
    r"老公司(?!机|龄|法|令|仪|徒|炉)(?:那[边里儿]|那家)?|(?:以前|之前|原来|从前|先前)的?东家|[老前旧原]东家(?:那[边里儿])?|"
    r"老单位(?:那[边里儿])?|[老旧]雇主|(?:跳槽|换工作|离职)(?:之前|以前|前)(?=[^,，。;；\d]{0,8}[交缴\d一二两三四五六七八九十])"
)
_NEW = lazy.compile(
    r"(?:[新现]|现在的?|目前的?)东家|"
    r"(?:跳槽|换(?:了|过)?(?:工作|公司|单位))(?:之后|以后|后|过来)(?:这[边里儿])?(?=[^,，。;；\d]{0,8}[交缴\d一二两三四五六七八九十])"
)


def employers_named(text: str) -> str:
    """Return `text`, in plain form, with each employer called by one name."""
    if not any(each in text for each in ("东家", "公司", "单位", "雇主", "跳槽", "工作", "离职")):
        return text
    return _NEW.sub("新单位", _FORMER.sub("前单位", text))
