"""The words that make a day one by which a result is needed or hoped for, rather than the day a wait begins.

A day is needed by when something is used, out or over on it (「1月6号一定要批下来」), when a school or another
who wants the result takes it then (「得递到老师手里」, 「报名截止」), or when it is asked whether it comes
by it (「赶得上吗」). What is handed in for the application itself begins a wait: an employer takes papers in.
"""

import re

from language import lazy

SCHOOL = r"(?:学校|[小中初高大]学|幼儿园|老师|班主任|教务|教育局|教委|招生?办|考试院|校方|校区|报名[点处])"
_THERE = r"(?:那边|那里|里面|里|老师|手[里上])?"
_WHO = (
    r"(?:我们?|咱们?)?(?:孩子|小孩|小朋友|娃|儿子|女儿|单位|公司|人事|hr)?"
    r"(?:(?<=[子孩友娃儿位司事r])(?:那边|这边|那里|那头))?"
)
_HAVE = (
    r"(?:手[里上头边])?(?:就|也|都)?(?:必须|务必|一定|非|得|要|应该|需要){1,2}(?:有|见到|看到|拿着|握着|攥着|捏着|带着)"
    r"(?:积分)?(?:通知书|结果|证明)|(?:通知书|结果)(?:就|也|都)?(?:必须|一定|得|要|应该|需要){1,2}(?:在|到)手[里上头]?"
)
_DAY = r"(?:的?当[天日]|那[天日]|这[天日]|早上|上午|下午|晚上)?"
_HAND_IN = "交|递|受[理里离]|提|去|补|送|申请"
_FOR = r"(?:把|拿|靠|凭)?(?:通知书|积分|结果|材料|资料|证明|原件|复印件|打印件)?"
_MUST = r"(?:就|也|都|才|急着|急|必须|务必|非|需要|一定|肯定|等着|得|要|应该|可|之前|以前|前){0,4}"
_HAS_TO = r"(?:就|也|都|可|肯定){0,2}(?:急着|急|必须|务必|非|需要|一定|等着|得|要|应该){1,3}"
_OVER = r"(?!了|过|的|完|好|上去)"
_GOT = r"拿到手?(?!.{0,4}(?:受理|收件|回执|凭证))"
_USED = (
    rf"(?:用(?!网|手机|电脑|app|微信)|派用场|截止|到手|{_GOT}|才?需?要(?=通知书|结果|[的呢吗嘛,，。;；?？!！\s]|$)"
    r"|要(?:有|见)?(?:通知书|结果))"
)
_ENDS = r"(?:是|就是|为)?(?:最后期限|最后一天|最终期限|截止|关门|关网|死线|deadline|ddl)"
_RESULT = (
    r"(?:出(?=结果|来|证|分|掉)|下来|批[下出好准]|办[好完下妥成]|弄[好完]|搞[定好]|到位|拿(?:到|结果|通知书)|看[到见]|见到|"
    r"有(?:个)?(?:结果|通知书|分|积分|着落|说法))"
)
_ENROLS = (
    r"(?:中考|高考|入学|入园|升学|转学|幼升小|小升初|学籍|学校|孩子|网上|现场|线下){0,2}(?:就|才|要|开始|正式){0,2}"
    rf"(?:报名|报到|开学|验证|验材料|登记|资格审)(?:就|要){{0,2}}(?:截止|结束|开始|用)?{_OVER}"
)
_GIVES = r"(?:(?:交|递|送|给|拿|带|报|寄|发|传|出示|提交|递交|提供|上交|上报)(?:去|到|给|至|往|过去|一份)?){1,2}"
_PAPERS = r"(?:(?:居住证)?积分)?(?:通知书|证明|结果|材料|资料|原件|复印件)"
# How a notice is handed in or shown to whoever asks for it.
SHOWN = "(?:交|上交|提交|提供|出示|上传|带)"
_TO_SCHOOL = (
    rf"(?:{_HAS_TO})?{_FOR}(?:要|得)?{_GIVES}(?:{_PAPERS}(?:去|到|给|至|往))?{SCHOOL}{_THERE}{_OVER}"
    rf"|{_HAS_TO}{SHOWN}(?:上|去|齐)?(?:(?:居住证)?积分)?(?:通知书|(?<=积分)(?![申材资办]))"
)
_TAKES = r"(?>看|查[看验]?|收[取齐]?|核[验查实对]?|审[核查]?|验[收证]?|用|要|交|截止?|报名|登记)"
_SCHOOL_TAKES = (
    rf"{SCHOOL}{_THERE}(?:(?:就|也|都|可|才){{0,2}}(?:必须|要|得|会|开始){{1,2}}{_TAKES}"
    rf"|(?:就|也|都|才)?{_TAKES}{_OVER})"
)
_OTHERS_SEE = rf"(?:单位|公司|人事|hr){_THERE}{_HAS_TO}[看查]"
# What is said of a day, right behind it, by which something is needed.
NEEDED = (
    rf"\s?{_DAY}\s?(?:{_WHO}{_FOR}{_MUST}{_USED}|{SCHOOL}{_THERE}{_MUST}{_USED}|{_ENDS}|{_WHO}{_FOR}{_HAS_TO}{_RESULT}|{_WHO}{_HAVE}"
    rf"|{_ENROLS}|{_WHO}(?:{_TO_SCHOOL})|{_WHO}的?{_SCHOOL_TAKES}|{_OTHERS_SEE})"
)
WISH = rf"(?>(?:那[天日]|当[天日])?(?:能不能|能否|能|可不可以|可以|会不会|会))(?!{_HAND_IN}|不[能会]?(?:{_HAND_IN}))"
IN_TIME = r"(?:能(?:不能)?赶[上到]|来不来得及|来得及|来不及|赶不赶得[上及到]|赶得[上及到]|赶不[上及])"
# How sure somebody is of it (「25号前肯定拿不到」).
_SURE = (
    r"(?:之前|以前|前)?(?:还|也|都|到底|那|就|是|肯定|一定|估计|应该|大概|基本上?|铁定|多半|怕是|恐怕|反正|绝对|八成|看来|"
    r"总|该){0,4}"
)
_COMES = r"(?:[出下批办][得不]下?出?来|拿[得不]到|办[得不][好完]|(?:出结果|出来|批?下来|批出来|拿到)(?=[吗么嘛伐吧不]))"
_NEEDED_AFTER = lazy.compile(NEEDED)
_WISHED_AFTER = lazy.compile(rf"\s?{WISH}|\s?{_SURE}(?:{IN_TIME}|{_COMES})")
_NEEDED_BEFORE = lazy.compile(
    r"(?:(?:截止(?:日期|时间|日)?|要用的?(?:日子|日期|时间)|赶得?[上到]|来得及(?:赶上)?|赶在|不(?:能|得|可以)?晚于|"
    r"报名(?:时间|日期)?|最后期限|死线|deadline|ddl|放宽|宽限)(?:是|在|到|为|[:：]){0,2}(?:[\u4e00-\u9fff]{1,3}节|元旦|周[一二三四五六日天])?"
    rf"|{SCHOOL}{_THERE}(?:要求|规定|限|让|叫|要|定)(?:我们?|家长)?(?:是|在|到|于){{0,2}})\s?$"
)
# A permit that runs out is a day by which the points are hoped for, where it is asked if they come before.
_PERMIT = lazy.compile(r"(?:居住证|签注)(?:的?有效期)?(?:是|在|到)?\s?$")
_RUNS_OUT = lazy.compile(r"(?:就|要|也|快){0,2}(?:到期|过期|失效)了?(?:之前|以前|前)?[,，。\s]")
_BEFORE_IT_ENDS = lazy.compile(
    rf"{IN_TIME}|赶在|(?:那|这)之前|在.{{0,4}}前.{{0,6}}(?:出|下|批|拿|办)|[批出下]得[下出]来"
)
_RENEWS = lazy.compile(r"续|签(?!注.{0,8}到期)|补办|换证")
# How somebody who wants a result puts a day to one.
_SAYS = r"(?:说|讲|通知|要求|规定|定|让|叫|限|告诉|回复|的)(?:了|是|的)?(?:我们?|家长|大家|要)?"
# What makes a day a needed one together: the words before it, and those behind it.
_AROUND = (
    (lazy.compile(r"最[晚迟](?:是|在|到)?\s?$"), lazy.compile(rf"(?!.{{0,4}}(?:{_HAND_IN}))")),
    (
        lazy.compile(rf"{SCHOOL}{_THERE}(?:{_SAYS})?(?:最[晚迟]|至迟|截止)?(?:是|在|到)?\s?$"),
        lazy.compile(rf"\s?{_DAY}{_MUST}{_TAKES}{_OVER}"),
    ),
    (  # a child applies for nothing, so what it hands in is for the school
        lazy.compile(r"(?:孩子|小孩|小朋友|娃|儿子|女儿|闺女|宝宝)(?:那边|这边)?(?:要?在|到|是)?\s?$"),
        lazy.compile(
            rf"\s?{_DAY}(?:{_MUST}(?:[上提递]?交|递|带|出示|提供){_OVER}|就?{_HAS_TO}(?:[上提递]?交|递|带|出示|提供)(?:上?去)?)"
        ),
    ),
    (
        lazy.compile(r"(?:能|希望|盼着?|想要?|争取|保证|确保|必须|一定要)(?:够)?在\s?$"),
        lazy.compile(rf"\s?{_DAY}{_MUST}(?:{_RESULT}|{_USED}|批){_OVER}"),
    ),
)
_BEFORE_FAR = 20


def end_of_need(plain: str, start: int, end: int) -> int:
    """Return where the words end that make the day at `start` to `end` one by which a result is wanted; 0 for none.

    Args:
        plain: a text in plain form.
        start: where the day begins in it.
        end: where the day ends in it.

    """
    first = max(0, start - _BEFORE_FAR)
    after = _NEEDED_AFTER.match(plain, end) or _WISHED_AFTER.match(plain, end)
    both = (behind.match(plain, end) for before, behind in _AROUND if before.search(plain, first, start))
    after = after or next((each for each in both if each), None) or _permit_ends(plain, start, end)
    if after is not None:
        return after.end()
    return end if _NEEDED_BEFORE.search(plain, first, start) else 0


def _permit_ends(plain: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words that a permit runs out on a day, where it is asked behind them if something comes before."""
    runs_out = _RUNS_OUT.match(plain, end) if _PERMIT.search(plain, max(0, start - _BEFORE_FAR), start) else None
    asked = runs_out and _BEFORE_IT_ENDS.search(plain, runs_out.end())
    return runs_out if asked and not _RENEWS.search(plain) else None
