"""faq/report.py: an edit that harms shows, and one that helps."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from faq.entries import Catalogue, parse_entries
from faq.model import Model, learn
from faq.report import changes, report


def test_every_phrasing_is_judged_unseen(catalogue: Catalogue, model: Model) -> None:
    found = report(catalogue, model)
    assert {each.label for each in found.standings} == set(catalogue.taught())
    for each in found.standings:
        assert 0 <= each.unseen_right <= each.phrasings
        assert len(each.strays) <= 5
    assert found.ask_share > 0.5
    assert found.offered_share >= found.ask_share


def test_phrasings_put_under_the_wrong_entry_show_as_worse(
    files: Mapping[str, Any], catalogue: Catalogue, model: Model
) -> None:
    before = report(catalogue, model)
    edited = deepcopy(dict(files))
    notice = edited["entries.yaml"][0]
    notice["phrasings"] += [
        "居住证丢了去哪",
        "居住证遗失了",
        "居住证卡丢了",
        "居住证不见了",
        "补居住证卡",
        "居住证卡遗失补办",
    ]
    mixed = parse_entries(edited)
    after = report(mixed, learn(mixed))
    worst = changes(before, after)[0]
    assert worst.label in {"reprint-notice", "lost-card"}
    assert worst.after is not None
    assert worst.before is not None
    assert worst.after < worst.before
    strays = {stray.closer_to for each in after.standings if each.label == "reprint-notice" for stray in each.strays}
    assert "lost-card" in strays


def test_nothing_changed_is_no_change(catalogue: Catalogue, model: Model) -> None:
    found = report(catalogue, model)
    assert changes(found, found) == ()
