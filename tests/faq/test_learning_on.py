"""faq/learning_on.py: an edit goes into a model in a moment, and leaves the rest as it was."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from faq.entries import Catalogue, parse_entries
from faq.learning_on import changed_share, learn_on
from faq.matcher import Matcher
from faq.model import Model, catalogue_hash, learn

NEW = {
    "id": "change-address",
    "question": "搬家以后居住证地址怎么改？",
    "answer": "带新的租赁备案去社区事务受理服务中心改。",
    "source": {"title": "上海市居住证管理办法", "grade": "reprint"},
    "checked_on": "2026-11-23",
    "phrasings": [
        "搬家了地址怎么改",
        "换了住址要去改吗",
        "居住证上的地址变更",
        "刚搬到松江，证上地址还是老的",
        "地址变了去哪里登记",
        "住的地方换了怎么更新",
        "搬到新房子要改地址吗",
        "改居住地址要带什么",
        "地址不对了要重新登记吗",
        "租的房子到期搬走了地址怎么办",
        "证上住址想换成新家",
        "变更居住地址",
    ],
}
ASKED = ("居住证丢了", "密码忘了怎么办", "通知书再打一张", "你好", "帮我算算多少分")


def _edited(files: Mapping[str, Any], change: Any) -> Catalogue:
    copy = deepcopy(dict(files))
    change(copy["entries.yaml"])
    return parse_entries(copy)


def _answers(catalogue: Catalogue, model: Model) -> list[str | None]:
    matcher = Matcher(catalogue, model)
    return [matcher.match(text).suggestions[0].id for text in ASKED]


def test_a_new_entry_is_found_and_the_others_stay(files: Mapping[str, Any], catalogue: Catalogue, model: Model) -> None:
    more = _edited(files, lambda entries: entries.append(NEW))
    learned = learn_on(model, more)
    assert learned.revision == catalogue_hash(more)
    assert Matcher(more, learned).match("我搬了家，居住证的地址要怎么变更").suggestions[0].id == "change-address"
    assert _answers(more, learned) == _answers(catalogue, model)


def test_a_new_wording_repeated_is_answered(files: Mapping[str, Any], model: Model) -> None:
    more = _edited(files, lambda entries: entries[0]["phrasings"].append("红本本找不着了"))
    match = Matcher(more, learn_on(model, more)).match("红本本找不着了呀")
    assert (match.kind, match.id) == ("answer", next(iter(more.entries)))


def test_what_is_taken_out_is_found_no_more(files: Mapping[str, Any], catalogue: Catalogue, model: Model) -> None:
    gone = next(iter(catalogue.entries))

    def without(entries: list[dict[str, Any]]) -> None:
        entries[:] = [each for each in entries if each["id"] != gone]
        for each in entries:
            each["related"] = [other for other in each.get("related", ()) if other != gone]

    fewer = _edited(files, without)
    learned = learn_on(model, fewer)
    assert gone not in learned.classifier.labels
    for text in catalogue.entries[gone].phrasings:
        assert gone not in {each.id for each in Matcher(fewer, learned).match(text).suggestions}


def test_nothing_edited_is_nothing_learned(catalogue: Catalogue, model: Model) -> None:
    assert changed_share(model, catalogue) == 0
    again = learn_on(model, catalogue)
    assert (again.classifier.matrix == model.classifier.matrix).all()
    assert again.wording.words == model.wording.words


def test_the_same_edit_always_gives_the_same_model(files: Mapping[str, Any], model: Model) -> None:
    more = _edited(files, lambda entries: entries.append(NEW))
    first, second = learn_on(model, more), learn_on(model, more)
    assert (first.classifier.matrix == second.classifier.matrix).all()
    assert (first.wording.keys == second.wording.keys).all()


def test_the_share_grows_with_the_edit(files: Mapping[str, Any], model: Model) -> None:
    little = _edited(files, lambda entries: entries[0]["phrasings"].append("红本本找不着了"))
    assert 0 < changed_share(model, little) < changed_share(model, parse_entries({"entries.yaml": [NEW]})) == 1


def test_learned_on_is_near_to_learned_anew(files: Mapping[str, Any], model: Model) -> None:
    more = _edited(files, lambda entries: entries.append(NEW))
    on, anew = Matcher(more, learn_on(model, more)), Matcher(more, learn(more))
    texts = [text for entry in more.entries.values() for text in entry.ask] or list(ASKED)
    assert [on.match(text).suggestions[0].id for text in texts] == [
        anew.match(text).suggestions[0].id for text in texts
    ]
