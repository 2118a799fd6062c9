"""faq/entries.py: sound files become a catalogue; every broken one is refused with words that help."""

import re
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from bot.content.content import Folders, check
from bot.content.reading import ContentError
from faq.entries import Catalogue, parse_entries
from faq.schema import json_schema

BROKEN = Path(__file__).parent.parent / "cases" / "faq_broken"


def test_a_file_is_read_by_its_name(catalogue: Catalogue) -> None:
    assert list(catalogue.entries) == ["reprint-notice", "lost-card", "reset-password"]
    assert list(catalogue.openings) == ["estimate"]
    assert list(catalogue.outside) == ["greeting", "other"]
    assert catalogue.entries["lost-card"].not_ == ("信用卡丢了",)
    assert catalogue.question("flow:estimate") == "帮我估算一下积分"


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_broken_file_is_refused_with_words_that_help(path: Path, tmp_path: Path) -> None:
    text = path.read_text("utf-8")
    expected = text.splitlines()[0].removeprefix("# must say: ")
    (tmp_path / path.name).write_text(text, "utf-8")
    with pytest.raises(ContentError) as caught:
        check(Folders(faq=tmp_path))
    found = [str(problem) for problem in caught.value.problems]
    assert any(re.match(rf".*{path.name}:\d+: ", each) and expected in each for each in found), found


def test_all_faults_of_all_files_come_at_once(files: Mapping[str, Any]) -> None:
    broken = deepcopy(dict(files))
    broken["entries.yaml"][0]["checked_on"] = "gestern"
    broken["entries.yaml"][2]["sourc"] = 1
    del broken["flows.yaml"][0]["question"]
    with pytest.raises(ValidationError) as caught:
        parse_entries(broken)
    assert {error["loc"] for error in caught.value.errors()} == {
        ("entries.yaml", 0, "checked_on"),
        ("entries.yaml", 2, "sourc"),
        ("flows.yaml", 0, "question"),
    }


def test_a_phrasing_of_an_entry_cannot_be_one_of_an_outside_group(files: Mapping[str, Any]) -> None:
    broken = deepcopy(dict(files))
    broken["out_of_scope.yaml"][0]["phrasings"].append("補辦居住證，要幾天？")
    broken["entries.yaml"][1]["phrasings"].append("补办居住证要几天呢")
    with pytest.raises(ValidationError, match="stands already in 'lost-card'") as caught:
        parse_entries(broken)
    assert caught.value.error_count() == 1


def test_further_phrasings_are_learned_from_like_the_others(files: Mapping[str, Any]) -> None:
    more = {**files, "entries.phrasings.yaml": [{"id": "lost-card", "phrasings": ["那张卡片掉河里了"]}]}
    catalogue = parse_entries(more)
    assert list(catalogue.entries) == ["reprint-notice", "lost-card", "reset-password"]
    assert catalogue.entries["lost-card"].phrasings[-1] == "那张卡片掉河里了"
    assert "那张卡片掉河里了" in catalogue.taught()["lost-card"].phrasings


def test_a_further_phrasing_cannot_be_one_of_another_entry(files: Mapping[str, Any]) -> None:
    further = {"id": "lost-card", "phrasings": ["密码找回"]}
    with pytest.raises(ValidationError, match="stands already in 'reset-password'") as caught:
        parse_entries({**files, "entries.phrasings.yaml": [further]})
    assert caught.value.errors()[0]["loc"] == ("entries.phrasings.yaml", 0, "phrasings", 0)


def test_the_schema_completes_the_keys_an_editor_writes() -> None:
    item = json_schema("benefits.yaml")["$defs"]["Entry"]
    assert {"id", "question", "answer", "source", "checked_on", "phrasings"} <= set(item["required"])
    assert "not" in item["properties"]
    assert "not_" not in item["properties"]
    assert item["additionalProperties"] is False
    assert "answer" not in json_schema("out_of_scope.yaml")["$defs"]["Outside"]["properties"]
