"""Privacy, moods, a no to cheating, skipping and turning back hold in any words, and go on with what came before."""

import pytest

from bot.content.content import Content
from flows.understanding.people.persons import SELF
from tests.bot.dialogue.test_cut_short import held
from tests.bot.dialogue.test_talks_told import known

OPEN = "37岁，大专，社保7年"


@pytest.mark.parametrize(
    "says",
    [
        "我聊的你那边留底吗",
        "打在这的话会有人瞧见不",
        "個資會不會外洩",
        "我报的情况，人事晓得不",
        "讲的内容要存几个月",
        "咱俩谈的，单位打听得到不",
        "我填的这些，过一阵会自动清吗",
    ],
)
def test_what_is_kept_is_told(says: str, content: Content) -> None:
    assert "privacy" in held(content, says).did
    assert "privacy" in held(content, OPEN, says).did


@pytest.mark.parametrize("says", ["能存几天", "那谁看得到", "到期自动删不", "会不会传出去"])
def test_a_short_question_after_it_is_about_the_data(says: str, content: Content) -> None:
    assert "privacy" in held(content, "我说的你存不存", says).did


@pytest.mark.parametrize("says", ["能存几天", "到期自动删不"])
def test_without_it_that_is_about_anything(says: str, content: Content) -> None:
    assert "privacy" not in held(content, says).did


@pytest.mark.parametrize("says", ["前面讲的全抹干净", "請移除我輸入的東西", "erase 我的 info", "我说过的一概别保存"])
def test_all_is_deleted_and_facts_begin_anew(says: str, content: Content) -> None:
    assert held(content, OPEN, says).did == ("privacy",)
    assert known(held(content, OPEN, says, "硕士，29岁").session) == {"education": "master", "age": 29}


@pytest.mark.parametrize(
    "says", ["我说的7年不对 把它去掉", "信息都填完了", "社保记录删了怎么补", "把学历那题删了", "我刚说的年龄错了"]
)
def test_what_is_not_all_is_not_deleted(says: str, content: Content) -> None:
    assert "privacy" not in held(content, OPEN, says).did


@pytest.mark.parametrize(
    "says",
    [
        "交个材料交得我腿都断了😩",
        "为娃上学这事愁得整晚失眠",
        "怎么要问这么多呀 头疼",
        "这规矩把人折磨惨了",
        "光会瞎扯的破机器人",
        "跑了四趟还没弄成 想骂人",
        "😤",
    ],
)
def test_weariness_is_small_talk_whatever_it_is_about(says: str, content: Content) -> None:
    assert held(content, says).did == ("small_talk",)
    assert held(content, OPEN, says).did == ("small_talk", "ask")


@pytest.mark.parametrize(
    "says", ["烦死了 居住证丢了", "通知书丢了真烦", "累死了，学历认证怎么弄", "头大，积分要多久批下来"]
)
def test_what_is_asked_with_a_sigh_is_answered(says: str, content: Content) -> None:
    assert held(content, says).did == ("answer",)


def test_what_is_told_with_a_sigh_is_told(content: Content) -> None:
    assert known(held(content, "心累 我36岁大专").session) == {"age": 36, "education": "college"}


@pytest.mark.parametrize("says", ["可是我不放心，我自己能不能在网上看到底交没交", "那多久批下来", "公司能看到我的分吗"])
def test_another_question_after_it_is_about_its_own_matter(says: str, content: Content) -> None:
    assert "privacy" not in held(content, "我说的你存不存", says).did


@pytest.mark.parametrize("says", ["抖音上有人卖大专文凭 说学信网可查", "中介说给八千，技师证不用考"])
def test_an_offer_is_refused_and_is_no_fact(says: str, content: Content) -> None:
    outcome = held(content, says)
    assert outcome.replies[0].text.startswith("不行")
    assert not outcome.session.forms


@pytest.mark.parametrize(
    "says",
    [
        "翻车了咋整",
        "逮到会判几年",
        "要是人家举报呢",
        "后果重不重",
        "往后还能申请不",
        "会不会留案底",
        "帮忙的也要受罚吗",
        "我本人要担责不",
        "员工会受罚吗",
    ],
)
def test_what_comes_of_it_goes_on_with_the_no(says: str, content: Content) -> None:
    for before in ("托人弄个高级职称行不行", "买假证可以吗", "工资不变把基数做高行不行"):
        assert set(held(content, before, says).entries) <= {"agent-or-fake", "deductions"}
        assert held(content, before, says).entries


@pytest.mark.parametrize(
    ("says", "entry"),
    [
        ("自考的总算数吧", "part-time-degree"),
        ("那劳务派遣总行了吧", "dispatch-workers"),
        ("那老老实实 自考的能算吗", "part-time-degree"),
    ],
)
def test_the_honest_way_after_it_is_a_question(says: str, entry: str, content: Content) -> None:
    outcome = held(content, "花钱买个中级证行吗", says)
    assert outcome.entries == (entry,)
    assert not outcome.session.forms


@pytest.mark.parametrize(
    "says",
    [
        "这我搞不懂 留白好了",
        "都是我们会计报的，略掉吧",
        "弗晓得 跳脱伊",
        "没对过账 先问后面的",
        "我可整不明白 空着吧",
        "毫无印象 继续",
        "这题留着回头补",
        "无法提供",
        "啷个晓得嘛 下一题噻",
    ],
)
def test_who_does_not_know_passes_over_one_question(says: str, content: Content) -> None:
    outcome = held(content, "37岁，大专", says)
    assert outcome.asking == "si_years"
    assert outcome.did == ("steer", "ask")


@pytest.mark.parametrize("says", ["记不太清了 有个四五年吧", "说不太准，差不多4年", "忘了 也就个4年"])
def test_a_guess_behind_it_counts(says: str, content: Content) -> None:
    years = known(held(content, "37岁，大专，基数最低", says).session)["si_years"]
    assert years in ({"min": 4, "max": 5}, 4)


@pytest.mark.parametrize(
    "says", ["妥 绕回我自己", "要得 搞我那份嘛", "她的先不管 整我的", "换回我", "換返我自己", "得嘞 我那个接着算"]
)
def test_turning_back_to_oneself(says: str, content: Content) -> None:
    outcome = held(content, "37岁，大专", "先算我老婆的", says)
    assert outcome.session.current == SELF
    assert outcome.asking == "si_base"


@pytest.mark.parametrize("says", ["得嘞 往下唠", "走起", "中，接着搞", "饭吃完了 开始吧", "巴适 继续噻"])
def test_going_on_in_any_region(says: str, content: Content) -> None:
    assert held(content, "37岁，大专", "先不弄了", says).asking == "si_base"


@pytest.mark.parametrize("says", ["都删掉重新填", "不要了 从零开始算"])
def test_beginning_anew(says: str, content: Content) -> None:
    outcome = held(content, OPEN, says)
    assert known(outcome.session) == {}
    assert outcome.asking == "education"


@pytest.mark.parametrize("says", ["可不可以不留记录", "我说的能别存吗", "怎样才能不让你存", "可不可以不要记我的资料"])
def test_whether_nothing_need_be_kept_deletes_nothing(says: str, content: Content) -> None:
    outcome = held(content, OPEN, says)
    assert "privacy" in outcome.did
    assert known(outcome.session)["si_years"] == 7


@pytest.mark.parametrize("says", ["别留我的记录", "能不能把我说的删掉"])
def test_an_order_however_polite_still_deletes(says: str, content: Content) -> None:
    assert not held(content, OPEN, says).session.forms


@pytest.mark.parametrize(
    "says", ["列一下我已经报的", "到现在为止我讲了些啥", "回顾一下我的答案", "前面写过的给我过目一下"]
)
def test_what_was_told_so_far_is_shown(says: str, content: Content) -> None:
    outcome = held(content, OPEN, says)
    assert "privacy" in outcome.did
    assert "37 岁" in "".join(reply.text for reply in outcome.replies)


@pytest.mark.parametrize("says", ["我还要填什么", "我讲错了什么", "表上要填哪些"])
def test_what_is_still_to_be_told_is_another_question(says: str, content: Content) -> None:
    assert "privacy" not in held(content, OPEN, says).did
