"""A question read by itself, in the wording that an entry answers."""

from flows.reading.insurance.insured_lengths import ELSEWHERE
from flows.understanding.acts.asked import Ask
from flows.understanding.asked.worth.effect_asked import effect_asked
from flows.understanding.asked.worth.way_of_study import way_of_study
from flows.understanding.expectation import Candidate, Match
from language import lazy

# How honestly something is gone about says nothing of what it is (「那老实念个函授的有分吗」).
_HONESTLY = lazy.compile(
    r"^(?:那么?|要是|如果|我|就|干脆|还是|,|，|\s){0,4}(?:老老实实|老实|踏踏实实|规规矩矩|规矩|正正经经|正经|正儿八经|正规|正当|合法|合规|本分|真的?|自己|"
    r"凭本事|靠自己|花时间|认真|好好){1,3}(?:地|的|去|来|慢慢|先|再){0,3}(?:[考读念上学](?:出来?|下来)?(?:一?个|一张)?)?(?=.{4})"
)
# That something has to be done besides says nothing of what it is (「签注要另外交钱吗」).
_BESIDES = lazy.compile(r"(?<=[要需得用该])(?:另外|额外|另行|单独)(?:再|去|来)?(?=[\u4e00-\u9fff])")
# A level alone is that of a title (「高级的要什么条件」).
_A_TITLE = lazy.compile(
    r"^(?P<lead>(?:那么?|要是|考|评|拿|,|，|\s){0,3})(?P<level>[初中高]级)的?(?=要|需|得|满足|符合|怎么|有什么|条件|达到)"
)
# Whether what was paid in another place counts here: a question on the points, though it names another place.
_CARRIED_OVER = lazy.compile(
    r"(?:社保|养老|[交缴]的|那边的?|年限|那[几段些]|[几\d一二两三四五六七八九十]年)[^,，。]{0,8}"
    r"(?:折?算|折|转|[合归]?并|认|累[计加]|接|加上|计入|带)(?!账号|人工)"
)


def asked_alone(text: str, match: Match) -> Ask:
    """Read a question by itself, in the wording that an entry answers."""
    named = _A_TITLE.sub(r"\g<lead>\g<level>职称", text)
    alone = _carried_over(text, match) or Ask(text=text, match=match(named))
    return alone if alone.match.kind == "answer" else _by_its_matter(text, match) or _said_plainly(alone, match)


def by_itself(text: str, match: Match) -> Candidate:
    """Return what a question of a message gets that nothing goes before."""
    found: Candidate = match(text)
    other = None if found.kind == "answer" else _by_its_matter(text, match)
    meant: Candidate = found if other is None else other.match
    return meant


def _by_its_matter(text: str, match: Match) -> Ask | None:
    """Read a question whose usual words say less than its matter: a way of studying, or what has happened."""
    return way_of_study(text, match) or effect_asked(text, match)


def _said_plainly(ask: Ask, match: Match) -> Ask:
    """Read a question without how honestly, or besides what, it is gone about, where an entry answers it then."""
    plain = _BESIDES.sub("", put_plainly(ask.text))
    plainly = match(plain) if plain != ask.text else ask.match
    return Ask(text=ask.text, match=plainly) if plainly.kind == "answer" else ask


def put_plainly(text: str) -> str:
    """Return `text` without how honestly something is gone about (「那真的念个函授的有分吗」)."""
    return _HONESTLY.sub("", text)


def _carried_over(text: str, match: Match) -> Ask | None:
    """Read whether what was paid in some other place counts as the question on other places, where an entry answers."""
    if not (ELSEWHERE.search(text) and _CARRIED_OVER.search(text)):
        return None
    named = ELSEWHERE.sub("外地", text, count=1)
    worded = named if "社保" in named else named.replace("外地", "外地社保", 1)
    found = Ask(text=text, match=match(worded))
    return found if found.match.kind == "answer" else None
