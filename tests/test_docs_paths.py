"""What README, CONTRIBUTING and docs point to exists: paths, links, and the names of functions and types."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# The changelog tells what was, so it may name what is gone.
PAGES = (
    *(page for page in ROOT.glob("*.md") if page.name != "CHANGELOG.md"),
    *ROOT.glob("docs/*.md"),
    *ROOT.glob("docs/decisions/*.md"),
)
CODE = ("bot", "faq", "flows", "language")
SET_IN_CODE = re.compile(r"```.*?```", re.DOTALL)
QUOTED = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
# A path of the repository; NAME stands for any name, * for several.
PATH = re.compile(r"(?:bot|faq|flows|language|tests|docs|requirements)/[\w./*-]*|[\w.-]+\.(?:md|toml)|Makefile")
# A type, a constant, or a function called as one: `Message.of`, `take_turn`.
NAME = re.compile(r"(?:[A-Z]\w*\.)?[A-Za-z]\w*")
WALK = ROOT / "docs" / "what-happens-to-a-message.md"
# Words set as code that are no names of the program.
OTHER_WORDS = frozenset({"says", "presses"})


def quoted(page: Path) -> Iterator[str]:
    """Yield what a page sets as code within its sentences."""
    yield from QUOTED.findall(SET_IN_CODE.sub("", page.read_text(encoding="utf-8")))


def exists(path: str) -> bool:
    """Whether a path of the repository exists, or stands for files that do."""
    pattern = path.rstrip("./").replace("NAME", "*")
    return any(ROOT.glob(pattern)) if "*" in pattern else (ROOT / pattern).exists()


def missing_paths(text: str) -> list[str]:
    """List the paths among backticks in `text` that do not exist."""
    found = (part for each in QUOTED.findall(text) for part in each.split() if PATH.fullmatch(part))
    return [path for path in found if not exists(path)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_exists(page: Path) -> None:
    assert missing_paths(SET_IN_CODE.sub("", page.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_walk_names_what_the_program_names() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for folder in CODE for path in (ROOT / folder).rglob("*.py"))
    known = set(re.findall(r"(?:class|def) (\w+)|^(\w+)(?::[^=\n]+)? = ", source, re.MULTILINE))
    names = {name for pair in known for name in pair}
    told = [each for each in quoted(WALK) if NAME.fullmatch(each) and each not in OTHER_WORDS]
    assert len(told) > len(OTHER_WORDS)
    assert [each for each in told if not set(each.split(".")) <= names] == []


def test_a_path_that_is_gone_is_found() -> None:
    assert missing_paths("see `bot/no_such_module.py`, `faq/content/NAME.yaml` and `flows/rules/`") == [
        "bot/no_such_module.py"
    ]
