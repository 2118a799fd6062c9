"""Numbers in answers come from the policy in force on the day, and never from anywhere else."""

import re
import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.content.content import Folders, check
from bot.content.numbers import known_numbers, with_numbers
from bot.content.reading import ContentError
from faq.placeholders import unknown_numbers
from flows.policy import Policy

AGE = """\
  - from: 2027-03-01
    points: {oldest: 60, flat_from: 56, flat: 5, a_year_younger: 2}
    cap: 33
    reference: {number: 沪府规〔2027〕1号}
    confidence: high
"""
BARE = "  - from: 2027-03-01\n    yuan: 13000\n    reference: {title: 通知}\n    confidence: high\n"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    policy = tmp_path / "policy"
    shutil.copytree(Folders().policy, policy)
    return Folders(policy=policy)


def _add(folders: Folders, item: str, value: str) -> None:
    path = folders.policy / f"{item}.yaml"
    path.write_text(path.read_text("utf-8").replace("values:\n", f"values:\n{value}"), "utf-8")


def _answer(folders: Folders, today: date) -> str:
    checked = check(folders)
    return with_numbers(checked.catalogue.entries["age-points"], checked.policy, today).answer


def test_a_new_dated_value_changes_the_answer_from_its_day_on(folders: Folders) -> None:
    before = _answer(folders, date(2027, 3, 1))
    assert "43周岁及以下30分" in before
    _add(folders, "age", AGE)
    assert _answer(folders, date(2027, 2, 28)) == before
    assert "43周岁及以下33分" in _answer(folders, date(2027, 3, 1))


def test_an_answer_is_never_shown_with_numbers_from_before_it_was_checked(folders: Folders) -> None:
    assert _answer(folders, date(2019, 5, 1)) == _answer(folders, date(2026, 11, 23))
    assert _answer(folders, date(2010, 5, 1)) == _answer(folders, date(2026, 11, 23))


def test_no_answer_that_ships_shows_a_brace() -> None:
    checked = check(Folders())
    for entry in checked.catalogue.entries.values():
        shown = with_numbers(entry, checked.policy, date(2026, 11, 24))
        assert not re.search(r"[{}]", shown.answer + (shown.details or "") + (shown.caveat or ""))


def test_a_value_that_ends_later_is_refused_now(folders: Folders) -> None:
    policy = check(folders).policy
    assert _message(policy, "{reference_wage.yuan}", date(2026, 6, 30)) == "has no value on 2026-07-01"
    assert _message(policy, "{reference_wage.yuan}", date(2026, 7, 1)) == "has no value on 2026-07-01"
    assert _message(policy, "{age.cap}", date(2017, 12, 31)) == "no policy is known on 2017-12-31"
    _add(folders, "reference_wage", BARE)
    assert _message(check(folders).policy, "{reference_wage.yuan}", date(2027, 3, 1)) == ""


def _message(policy: Policy, text: str, day: date) -> str:
    entry = SimpleNamespace(answer=text, details=None, caveat=None, checked_on=day)
    said = [fault.message for fault in unknown_numbers({"x.yaml": [entry]}, known_numbers(policy))]
    found = re.search(r"(has no value|no policy is known) on [\d-]+", said[0]) if said else None
    return found[0] if found else ""


def test_an_unknown_number_is_told_with_file_and_line(tmp_path: Path) -> None:
    faq = tmp_path / "faq"
    shutil.copytree(Folders().faq, faq)
    path = faq / "scoring_base.yaml"
    text = path.read_text("utf-8").replace("最高{age.cap}\n", "最高{age.top}，{age}\n", 1)
    path.write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        check(Folders(faq=faq))
    line = text[: text.index("{age.top}")].rsplit("details:", 1)[0].count("\n") + 1
    unknown, item = (str(problem) for problem in caught.value.problems)
    assert f"scoring_base.yaml:{line}: " in unknown
    assert "{age.top} is no number of the policy in force on 2026-11-29; nearby: age." in unknown
    assert "{age} is no number" in item
    assert "age.cap" in item.rpartition("nearby")[2]


def test_faults_of_the_policy_do_not_hide_those_of_the_answers(folders: Folders, tmp_path: Path) -> None:
    (folders.policy / "age.yaml").write_text("item: age\n", "utf-8")
    faq = tmp_path / "faq"
    shutil.copytree(Folders().faq, faq)
    (faq / "new.yaml").write_text("- id: a\n", "utf-8")
    with pytest.raises(ContentError) as caught:
        check(Folders(faq=faq, policy=folders.policy))
    files = {Path(problem.file).name for problem in caught.value.problems}
    assert files == {"age.yaml", "new.yaml"}
