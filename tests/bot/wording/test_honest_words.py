"""One word for points that cannot be used, no login for a public page, and where the text of a rule was read."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.content.yaml_files import read_yaml
from bot.texts import parse_texts
from bot.wording.deadline import explain_deadline
from bot.wording.eligibility import explain_eligibility
from bot.wording.routes import explain_routes
from bot.wording.trace import explain_trace
from flows.ahead.routes import routes
from flows.days.deadline import deadline
from flows.eligibility import check
from flows.points.points import estimate
from flows.profile import parse_profile
from tests.flows.shipped import POLICY, ROOT, TEXTS
from tests.flows.shipped_calendar import CALENDAR

TODAY = date(2026, 11, 29)
RULES = POLICY.on(TODAY)
REPRINTED = "条文按转载整理，非官方原文"
DEADLINE = parse_texts({"deadline.yaml": read_yaml(ROOT / "bot" / "texts" / "deadline.yaml").value})
# Words that people say and that are read, not said.
READ = re.compile(r"also: \[[^\]]*\]")


def said() -> Iterator[tuple[Path, str]]:
    """Give every line of the bot's own sentences and of the policy and the forms, without what is only read."""
    for folder in ("bot/texts", "flows/content"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            yield from ((path, READ.sub("", line)) for line in path.read_text(encoding="utf-8").splitlines())


def test_points_lapse_only_with_a_permit_that_is_cancelled() -> None:
    for path, line in said():
        assert not re.search(r"作废|清零|失效", line) or "注销" in line, (path.name, line)


def test_nobody_is_told_to_log_in_for_the_public_page_that_simulates_a_score() -> None:
    for path, line in said():
        assert not re.search(r"(?<!不用)登录[^，。；）]{0,12}模拟打分", line), (path.name, line)
    fine = {"permit": "valid", "employer": "company", "insurance": "employer", "insured_months_last_12": 9}
    words = explain_eligibility(check(fine, RULES.gates), TEXTS)
    assert "首页点“模拟打分”（公开页，不用登录）" in words


def test_a_rule_that_is_known_by_its_article_is_not_called_unseen() -> None:
    for path, line in said():
        assert not re.search(r"条文原文没有见到|条号未见", line), (path.name, line)


def test_who_reads_a_rule_learns_once_that_its_text_is_reprinted() -> None:
    profile = parse_profile({"age": 34, "education": "college", "si_years": 4, "title": "none", "skill_level": "none"})
    result = estimate(profile, RULES, TODAY)
    texts = (
        explain_trace(result, TEXTS),
        explain_eligibility(check({"permit": "valid"}, RULES.gates), TEXTS, RULES.gates.reference.text),
        explain_deadline(deadline(TODAY, 20, CALENDAR), DEADLINE),
        explain_routes(routes(profile, POLICY, TODAY), (), result, TEXTS),
    )
    for text in texts:
        assert "沪府规〔2022〕21号" in text
        assert text.count(REPRINTED) == 1, text


def test_no_route_no_word_of_its_rules() -> None:
    assert REPRINTED not in explain_routes((), (), estimate(parse_profile({"age": 34}), RULES, TODAY), TEXTS)
