"""What an editor decides: written with its test, checked like every edit, noted, and taken back byte for byte."""

import asyncio
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from bot.content.files import ContentFiles
from bot.inbox import edits
from bot.inbox.decisions import PLANNED, erase_decided
from bot.inbox.edits import Edit, Splice
from bot.inbox.inbox import Inbox
from bot.inbox.opening import admin_tag, open_inbox
from bot.inbox.refusals import Reason, RefusedError
from bot.messages import ConversationKey
from bot.storage.store import Store
from bot.storage.tables import inbox_decisions, unanswered
from tests.bot.conftest import NOW
from tests.bot.inbox.conftest import keep
from tests.bot.inbox.test_yaml_lists import added

Files = Callable[[], dict[str, bytes]]
ASKED, ALSO = "通知书被猫撕了咋整", "通知书被猫撕掉了怎么整"


async def _refused(job: object) -> Reason:
    with pytest.raises(RefusedError) as refused:
        await job  # type: ignore[misc]
    return refused.value.reason


async def test_a_wording_goes_in_with_its_test_and_is_live(
    inbox: Inbox, either: Store, files: ContentFiles, content_of: Files
) -> None:
    before = content_of()
    await keep(either, ASKED, "a", candidates=("reprint-notice",))
    await keep(either, ALSO, "b", candidates=("reprint-notice",))
    (item,) = await inbox.items()
    done = await inbox.to_entry(item.number, "reprint-notice", "page")
    assert (done.wording, done.test) == (ASKED, ALSO)
    after = content_of()
    changed = {
        name: added(before[name].decode(), after[name].decode()) for name in before if before[name] != after[name]
    }
    assert changed == {"lost.phrasings.yaml": [f"  - {ASKED}"], "lost.yaml": [f"    - {ALSO}"]}
    assert await inbox.items() == ()
    await files.reload()
    assert files.live().matcher.match(ALSO).id == "reprint-notice"


async def test_undo_puts_every_byte_back_and_the_question_waits_again(
    inbox: Inbox, either: Store, content_of: Files
) -> None:
    before = content_of()
    await keep(either, ASKED)
    await keep(either, "卡被狗叼走了", "b")
    for item, entry in ((1, "reprint-notice"), (2, "lost-card")):
        await inbox.to_entry(item, entry, "terminal")
    assert content_of() != before
    assert await _refused(inbox.undo("page", 1)) is Reason.EDITED_SINCE
    undone = [await inbox.undo("page") for _ in range(2)]
    assert [each.entry for each in undone] == ["lost-card", "reprint-notice"]
    assert content_of() == before
    assert len(await inbox.items()) == 2
    assert await _refused(inbox.undo("page")) is Reason.NOTHING_TO_UNDO
    assert ASKED not in repr(await either.read(lambda each: each.execute(select(inbox_decisions)).all()))
    assert [(each.who, each.undone_by) for each in await inbox.log()] == [("terminal", "page")] * 2


async def test_an_edit_in_between_is_left_alone(inbox: Inbox, either: Store, faq: Path, content_of: Files) -> None:
    await keep(either, ASKED)
    await inbox.to_entry(1, "reprint-notice", "page")
    path = faq / "lost.phrasings.yaml"
    path.write_text(path.read_text("utf-8") + "# seen\n", "utf-8")
    edited = content_of()
    assert await _refused(inbox.undo("page")) is Reason.EDITED_SINCE
    assert content_of() == edited


async def test_what_another_entry_claims_is_refused_with_its_name_and_nothing_is_written(
    inbox: Inbox, either: Store, content_of: Files
) -> None:
    before = content_of()
    await keep(either, "居住证丢在地铁上了！")
    with pytest.raises(RefusedError, match=r"stands already in 'lost-card'") as refused:
        await inbox.to_entry(1, "reprint-notice", "page")
    assert refused.value.reason is Reason.CHECK
    assert content_of() == before
    assert [each.number for each in await inbox.items()] == [1]
    assert await inbox.log() == ()


async def test_what_cannot_be_taught_is_refused(inbox: Inbox, either: Store) -> None:
    await keep(either, "我叫王小明，通知书丢了", "a")
    await keep(either, "说来话长" * 60, "b")
    await keep(either, "", "c", kind="not_helpful", candidates=("lost-card",))
    reasons = [await _refused(inbox.to_entry(number, "lost-card", "page")) for number in (1, 2, 3, 99)]
    assert reasons == [Reason.MASKED, Reason.TOO_LONG, Reason.NO_WORDS, Reason.NO_ITEM]
    assert await _refused(inbox.to_entry(1, "no-such", "page", "通知书被泡了")) is Reason.NO_ENTRY
    assert (await inbox.to_entry(3, "lost-card", "page", "卡片被洗衣机洗坏了")).test == "想问一下，卡片被洗衣机洗坏了"


@pytest.mark.parametrize(("label", "file"), [("flow:estimate", "flows.yaml"), ("out:other", "out_of_scope.yaml")])
async def test_openings_and_what_lies_outside_can_be_taught_too(
    inbox: Inbox, either: Store, faq: Path, label: str, file: str
) -> None:
    await keep(either, "隔壁老王家的鹦鹉会不会唱歌")
    await inbox.to_entry(1, label, "page")
    assert "隔壁老王家的鹦鹉会不会唱歌" in (faq / file).read_text("utf-8")


async def test_a_draft_is_served_to_nobody_until_it_is_filled_in(
    inbox: Inbox, either: Store, files: ContentFiles, content_of: Files
) -> None:
    before = content_of()
    await keep(either, ASKED)
    await inbox.keep_answered_question(ASKED, '拿"身份证"去补 13800138000')
    done = await inbox.new_entry(1, "page")
    draft = content_of()[done.file].decode()
    assert done.file == "drafts/question-1.yaml"
    assert f'question: "{ASKED}"' in draft
    assert "去补 [***]" in draft
    assert await files.reload() is False
    assert files.problems == ()
    await inbox.undo("page")
    assert content_of() == before


async def test_a_draft_that_somebody_began_to_fill_in_is_not_taken_back(inbox: Inbox, either: Store, faq: Path) -> None:
    await keep(either, ASKED)
    path = faq / (await inbox.new_entry(1, "page")).file
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    assert await _refused(inbox.undo("page")) is Reason.EDITED_SINCE
    assert path.exists()


async def test_a_folder_that_cannot_be_written_is_said_so(
    inbox: Inbox, either: Store, monkeypatch: pytest.MonkeyPatch, content_of: Files
) -> None:
    before = content_of()
    await keep(either, ASKED)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(RefusedError, match="JIFEN_FAQ_DIR"):
        await inbox.to_entry(1, "reprint-notice", "page")
    assert await _refused(inbox.new_entry(1, "page")) is Reason.READ_ONLY
    assert content_of() == before
    assert len(await inbox.items()) == 1


async def test_a_disk_that_fails_half_way_leaves_everything_as_it_was(
    inbox: Inbox, either: Store, monkeypatch: pytest.MonkeyPatch, content_of: Files
) -> None:
    before, real = content_of(), edits._put

    def full(path: Path, content: bytes | None) -> None:
        if path.name == "lost.yaml" and content != before["lost.yaml"]:
            raise OSError(28, "No space left on device")
        real(path, content)

    await keep(either, ASKED)
    monkeypatch.setattr(edits, "_put", full)
    assert await _refused(inbox.to_entry(1, "reprint-notice", "page")) is Reason.READ_ONLY
    assert content_of() == before
    assert [each.number for each in await inbox.items()] == [1]


async def test_what_a_dead_process_left_planned_waits_again_and_can_be_decided_again(
    inbox: Inbox, either: Store, files: ContentFiles, faq: Path
) -> None:
    await keep(either, ASKED)
    await inbox.to_entry(1, "reprint-notice", "page")
    await either.write(lambda each: each.execute(update(inbox_decisions).values(status=PLANNED)))
    assert await inbox.items() == ()
    later = open_inbox(either, files, lambda: NOW + timedelta(minutes=3))
    await files.reload()
    assert [each.number for each in await later.items()] == [1]
    await later.to_entry(1, "reprint-notice", "page")
    assert (faq / "lost.phrasings.yaml").read_text("utf-8").count(ASKED) == 1


async def test_of_two_editors_at_once_one_decides(either: Store, files: ContentFiles) -> None:
    await keep(either, ASKED)
    desks = [open_inbox(either, files, lambda: NOW) for _ in range(2)]
    found = await asyncio.gather(*(each.ignore(1, "page") for each in desks), return_exceptions=True)
    assert sorted(type(each).__name__ for each in found) == ["Done", "RefusedError"]


async def test_the_log_holds_no_word_of_what_was_ignored_and_no_number_of_an_admin(inbox: Inbox, either: Store) -> None:
    await keep(either, "苹果园小区三号楼的事")
    who = admin_tag("telegram", "7001")
    await inbox.ignore(1, who)
    rows = repr(await either.read(lambda each: each.execute(select(inbox_decisions)).all()))
    assert "苹果园" not in rows
    assert "7001" not in rows
    assert who in rows
    assert who != admin_tag("telegram", "7002")


async def test_a_person_who_is_forgotten_leaves_the_inbox(inbox: Inbox, either: Store) -> None:
    anna = ConversationKey("test", "anna", "anna")
    await keep(either, ASKED, "anna")
    await keep(either, ASKED, "ben")
    await inbox.keep_answered_question("苹果园怎么算", "苹果园不算", anna)
    await either.forget(anna)
    (item,) = await inbox.items()
    assert item.people == 1
    assert "苹果园" not in repr(await either.read(lambda each: each.execute(select(unanswered)).all()))


async def test_decided_questions_go_after_a_while_and_open_ones_stay(inbox: Inbox, either: Store) -> None:
    await keep(either, ASKED, days=90)
    await keep(either, "卡被狗叼走了", days=90)
    await inbox.ignore(1, "page")
    await either.write(lambda each: erase_decided(each, NOW - timedelta(days=1)))
    assert len(await either.kept_questions()) == 2
    await either.write(lambda each: erase_decided(each, NOW + timedelta(days=1)))
    assert [each.text for each in await either.kept_questions()] == ["卡被狗叼走了"]
    assert await _refused(inbox.undo("page")) is Reason.NOTHING_TO_UNDO
    assert [each.action for each in await inbox.log()] == ["ignore"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "甲"),
        ("甲乙丙", "甲丁乙丙"),
        ("甲乙丙", "丙"),
        ("甲乙", "甲乙"),
        ("是", "昨"),
        ("aab", "aaab"),
        ("一二", "三四"),
    ],
)
def test_a_splice_takes_any_edit_back_within_characters_of_several_bytes(
    tmp_path: Path, before: str, after: str
) -> None:
    edit = Edit("x.yaml", before.encode(), after.encode())
    splice = Splice.of(edit)
    (tmp_path / "x.yaml").write_bytes(after.encode())
    back = splice.back(tmp_path)
    assert (back.after if back else after.encode()) == before.encode()
