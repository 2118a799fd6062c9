"""Live reload: an edit goes live whole, a bad one is refused and the last good revision stays."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.config.settings import Settings
from bot.content.content import Folders, check
from bot.content.files import ContentFiles
from bot.content.models import Models
from bot.content.reading import ContentError

TALK = "talk.yaml"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    texts = tmp_path / "texts"
    shutil.copytree(Folders().texts, texts)
    return Folders(texts=texts)


@pytest.fixture
def files(folders: Folders) -> ContentFiles:
    return ContentFiles(folders, Models(Settings(_env_file=None).data_dir), lambda _: None)


def _edit(folders: Folders, old: str, new: str) -> None:
    path = folders.texts / TALK
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


async def test_an_edit_goes_live_on_save(files: ContentFiles, folders: Folders) -> None:
    stop = asyncio.Event()
    watching = asyncio.create_task(files.watch(stop))
    await asyncio.sleep(0.1)
    _edit(folders, "现在没有在填的东西", "眼下没有在填的东西")
    async with asyncio.timeout(60):
        while "眼下" not in files.live().texts.say("talk.nothing_to_cancel"):  # noqa: ASYNC110 (a reload has no event)
            await asyncio.sleep(0.05)
    stop.set()
    await watching


async def test_an_edited_answer_keeps_what_was_learned(files: ContentFiles, folders: Folders) -> None:
    before = files.live().matcher
    _edit(folders, "现在没有在填的东西", "眼下没有在填的东西")
    assert await files.reload() is True
    after = files.live().matcher
    assert after is not before
    assert after.match("通知书丢了怎么办") == before.match("通知书丢了怎么办")
    assert after._assessor is before._assessor


async def test_a_bad_edit_is_refused_and_the_last_good_stays(files: ContentFiles, folders: Folders) -> None:
    before = files.live()
    _edit(folders, "cancelled:", "cancelled: [")
    assert await files.reload() is False
    assert files.live() is before
    assert f"{TALK}:" in files.problems[0]
    _edit(folders, "cancelled: [", "cancelled:")
    assert await files.reload() is False
    assert files.problems == ()


def test_a_first_start_with_bad_content_fails_with_all_errors(folders: Folders) -> None:
    _edit(folders, "cancelled:", "cancelled: {")
    (folders.texts / "form.yaml").write_text("a: 1\na: 2\n", encoding="utf-8")
    with pytest.raises(ContentError) as error:
        ContentFiles(folders, Models(Settings(_env_file=None).data_dir), lambda _: None)
    assert len(error.value.problems) == 2


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("item: age\n", "item: age\nsize: 1\n", "size: this key is not known: check its spelling or remove it"),
        ("title: ", "# title: ", "title: this key is needed: write it"),
    ],
)
def test_a_fault_in_the_policy_says_where_and_what_to_do(tmp_path: Path, old: str, new: str, words: str) -> None:
    policy = tmp_path / "policy"
    shutil.copytree(Folders().policy, policy)
    path = policy / "age.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        check(Folders(policy=policy))
    assert [str(problem).split("age.yaml:")[1].split(": ", 1)[1] for problem in error.value.problems] == [words]


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("steer_skip:", "steer_skip:\n  no_key: 1", "steer_skip.no_key: this key is not known"),
        ("(<so>)*(跳过|", "(<sow>)*(跳过|", "steer_skip.patterns: '(<sow>)*(跳过|"),
        ("(<so>)*(跳过|", "(<so>)*((跳过|", "close every bracket"),
    ],
)
def test_a_fault_in_the_grammar_says_where_and_what_to_do(tmp_path: Path, old: str, new: str, where: str) -> None:
    grammar = tmp_path / "grammar"
    shutil.copytree(Folders().grammar, grammar)
    path = grammar / "steering.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        check(Folders(grammar=grammar))
    (problem,) = error.value.problems
    assert problem.file.endswith("steering.yaml")
    assert problem.line > text[: text.index("steer_skip:")].count("\n")
    assert where in problem.message


def test_a_class_that_is_gone_from_the_lexicon_is_missed_where_it_is_used(tmp_path: Path) -> None:
    lexicon = tmp_path / "lexicon"
    shutil.copytree(Folders().lexicon, lexicon)
    path = lexicon / "talking.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("together:", "apart:"), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        check(Folders(lexicon=lexicon))
    assert all("<together>, which no lexicon file has" in each.message for each in error.value.problems)
    assert "people.yaml" in {Path(each.file).name for each in error.value.problems}


def test_every_folder_of_content_is_watched() -> None:
    folders = Folders()
    assert set(folders.all()) >= {folders.faq, folders.texts, folders.grammar, folders.lexicon}
    assert all(any(folder.glob("*.yaml")) for folder in folders.all())
