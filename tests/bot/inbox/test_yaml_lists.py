"""One line more in a YAML list, and not a byte else."""

import pytest

from bot.content.content import FAQ_FOLDER
from bot.content.yaml_files import decode_yaml
from bot.inbox.yaml_lists import LayoutError, with_item

LISTED = """\
# A file.
- id: one   # the first
  question: "什么"
  phrasings:
    - 甲  # a remark
    - '乙: 丙'

  # about the tests
  ask: [丁, "戊"]
- id: two
  phrasings:
  - 己
# the end
"""


def added(before: str, after: str) -> list[str]:
    """Return the lines that only `after` has; fail when it lacks one of `before`."""
    rest = iter(after.splitlines())
    found: list[str] = []
    for line in before.splitlines():
        for each in rest:
            if each == line:
                break
            found.append(each)
        else:
            raise AssertionError(f"lost: {line}")
    return [*found, *rest]


def test_a_line_goes_below_the_last_one_with_its_indentation_and_comments_stay() -> None:
    assert added(LISTED, with_item(LISTED, "one", "phrasings", "新的")) == ["    - 新的"]
    assert with_item(LISTED, "one", "phrasings", "新的").index("新的") < LISTED.index("# about the tests") + 20
    assert added(LISTED, with_item(LISTED, "two", "phrasings", "新的")) == ["  - 新的"]
    assert with_item(LISTED, "two", "phrasings", "新的").endswith("  - 己\n  - 新的\n# the end\n")


def test_a_list_in_brackets_stays_in_brackets() -> None:
    assert '  ask: [丁, "戊", 新的]\n' in with_item(LISTED, "one", "ask", "新的")


def test_a_list_that_is_not_there_is_begun_behind_the_phrasings() -> None:
    after = with_item(LISTED, "two", "ask", "新的")
    assert added(LISTED, after) == ["  ask:", "  - 新的"]
    assert after.endswith("  - 己\n  ask:\n  - 新的\n# the end\n")


@pytest.mark.parametrize(
    "value",
    ["a: b", "# no comment", "- dash", "12", "true", "null", "'quoted'", '"', "{a}", "[x]", "*a", "&a", "a #b", "%"],
)
def test_whatever_the_wording_holds_it_is_read_as_it_was_said(value: str) -> None:
    for identity, key in (("one", "phrasings"), ("one", "ask"), ("two", "ask")):
        decoded = decode_yaml(with_item(LISTED, identity, key, value)).value
        assert next(each for each in decoded if each["id"] == identity)[key][-1] == value


def test_line_ends_and_a_byte_order_mark_stay() -> None:
    windows = "\ufeff" + LISTED.replace("\n", "\r\n")
    after = with_item(windows, "one", "phrasings", "新的")
    assert after.replace("    - 新的\r\n", "") == windows
    assert "\n" not in after.replace("\r\n", "")


def test_a_file_that_ends_without_a_line_end_gets_its_line() -> None:
    assert with_item("- id: a\n  phrasings:\n  - x", "a", "phrasings", "y").endswith("  - x\n  - y")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("- {id: one, phrasings: [a]}\n", "phrasings"),
        ("- id: one\n  phrasings: words\n", "phrasings"),
        ("- id: other\n  phrasings: [a]\n", "phrasings"),
        ("one: two\n", "phrasings"),
        ("- id: one\n  phrasings: [a\n", "phrasings"),
        ("- id: one\n", "ask"),
    ],
)
def test_what_cannot_be_added_to_is_refused(text: str, key: str) -> None:
    with pytest.raises(LayoutError):
        with_item(text, "one", key, "新的")


@pytest.mark.no_cover
def test_every_list_that_ships_can_be_added_to() -> None:
    for path in sorted(FAQ_FOLDER.glob("*.yaml")):
        text = path.read_text("utf-8")
        identity = decode_yaml(text).value[-1]["id"]
        assert added(text, with_item(text, identity, "phrasings", "从来没人这样问过"))[0].endswith("- 从来没人这样问过")
