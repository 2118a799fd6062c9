"""Cards for the drawings, one of each kind."""

from bot.cards import (
    Action,
    Compared,
    ComparisonCard,
    Dropped,
    Fact,
    OpenPart,
    OutlookCard,
    Part,
    PersonFacts,
    ResultCard,
    RoutesCard,
    RouteWay,
    Score,
    Sheet,
    SummaryCard,
    Turn,
)

PARTS = (
    Part("年龄", 30, 30, "你 43 周岁，这个年龄记满分 30。", "第6条"),
    Part("学历或职称", 50, 110, "大专学历记 50。", "第6条"),
    Part("社保年限", 24, None, "正常缴满 8 年，每满 1 年 3 分。", "第6条"),
)
SCORE = Score(104, 120, 104, 124, PARTS, "short", "还差 16 分")
RESULT = ResultCard(
    SCORE,
    person="",
    day="2026-11-29",
    policy="按办法、2026-11-29 的规则。",
    remark="还有 1 题没答，答完在 104–124 分之间。",
    barriers=("光有分还报不了。",),
    open=(OpenPart("远郊年数", 0, 20, "edit:suburb_years"), OpenPart("加分项", 0, None, "edit:bonuses")),
    dropped=(Dropped("技能四级", 30, "和学历只取高的一项。"), Dropped("社保基数", None, "没到 0.8 倍。")),
    notes=("留意 jzzjf.rsj.sh.gov.cn 。",),
    sources=("沪府规〔2022〕21号",),
    main=(Action("怎么到 120", "do:routes"), Action("以后会变吗", "do:outlook")),
    sheet=Sheet(("单位注册。",), ("居住证。",), ("2027-05-01 起够 120 分。",)),
)
OUTLOOK = OutlookCard(
    "2027-05-01 起满 120 分",
    "往后三年：",
    "2026-11-29",
    "2029-11-29",
    "2027-12-31",
    104,
    120,
    (
        Turn("2027-05-01", 128, "社保基数 0→25", "reaches"),
        Turn("2028-05-01", 118, "年龄 29→19", "falls"),
        Turn("2029-11-01", 133, "社保年限 30→33", "reaches"),
    ),
)
ROUTES = RoutesCard(
    "到 120 分，有 2 条走得通的路",
    "还差 16 分。",
    104,
    120,
    (RouteWay("time", "照常缴社保", 128, "最早 2027-05-01"), RouteWay("exam", "读完本科", 154, "拿到证书以后")),
    closed=("学历加职称这条走不通。",),
)
WIFE = Score(138, 120, 138, 258, (Part("年龄", 30), Part("表彰", 108)), "enough", "够 120 分")
COMPARISON = ComparisonCard(
    ("你老婆 138 分", "你 104 分"), (Compared("你老婆", WIFE), Compared("你", SCORE)), "一家人。"
)
SUMMARY = SummaryCard(
    (
        PersonFacts(
            "你", (Fact("学历", "大专", "edit:education"), Fact("远郊", "", "edit:suburb")), SCORE, True, "who:"
        ),
        PersonFacts("你老婆", (Fact("学历", "本科", ""),), WIFE, False, "who:老婆", finished=True),
    )
)
