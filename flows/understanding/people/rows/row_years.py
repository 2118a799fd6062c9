"""Years that stand by themselves in what is told of somebody: 「小陈36大专8年」, 「钱，35，本科双证，6年」.

Behind an age and an education they are those of insurance, for whoever is told of beside others; the writer may mean
how long they have been in Shanghai.
"""

from flows.understanding.people.fact_words import FAMILIES
from language import lazy
from language.numbers import NUMBER

# What years may be of, where it is said.
OF_YEARS = lazy.compile(
    r"社保|年限|结婚|领证|工作|上班|郊区|新城|基数|倍|环卫|公共服务|居住|来上海|来沪|在上海|毕业|工龄|经验|参加"
)
_YEARS = lazy.compile(
    rf"(?P<before>^|[,，、;；\s]|[专科士证位中学职级])(?P<years>(?!(?:19|20)\d\d年|[4-9]\d年){NUMBER}年(?:半|零?{NUMBER}个月)?|{NUMBER}个月)(?=$|[,，。、;；\s])"
)
_AGE, _EDUCATION, _ = FAMILIES


def of_insurance(told: str) -> str:
    """Return `told`, what is said of one person, with 「社保」 before years that name nothing they are of."""
    if OF_YEARS.search(told) or not (_AGE.search(told) and _EDUCATION.search(told)):
        return told
    return _YEARS.sub(r"\g<before>社保\g<years>", told, count=1)
