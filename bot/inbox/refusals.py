"""Why the inbox does not do what an editor asked for, in one line each."""

from enum import StrEnum


class Reason(StrEnum):
    """What stands in the way; the page and Telegram say it in the words of `bot/texts/admin.yaml`."""

    NO_ITEM = "no_item"
    NO_ENTRY = "no_entry"
    NO_WORDS = "no_words"
    MASKED = "masked"
    TOO_LONG = "too_long"
    READ_ONLY = "read_only"
    LAYOUT = "layout"
    CHECK = "check"
    EDITED_SINCE = "edited_since"
    NOTHING_TO_UNDO = "nothing_to_undo"


LONGEST = 200
ENGLISH = {
    Reason.NO_ITEM: "there is no open item {detail}: somebody may have decided on it; see `jifen inbox list`",
    Reason.NO_ENTRY: "there is no entry '{detail}': give the id of one",
    Reason.NO_WORDS: "nobody asked it in words: give a wording of your own with --as",
    Reason.MASKED: "the wording holds a masked number or name ({detail}): give one without it with --as",
    Reason.TOO_LONG: f"the wording is longer than {LONGEST} characters: give a shorter one with --as",
    Reason.READ_ONLY: "the content cannot be written ({detail}): set JIFEN_FAQ_DIR to a folder that this program may "
    "write, or edit the content where it is made",
    Reason.LAYOUT: "the entry cannot be added to by itself ({detail}): edit its file by hand",
    Reason.CHECK: "the check refuses it, nothing was written: {detail}",
    Reason.EDITED_SINCE: "{detail} was edited since, nothing was changed: undo first what came later, or edit by hand",
    Reason.NOTHING_TO_UNDO: "there is nothing to undo",
}


class RefusedError(Exception):
    """The inbox does not do it; nothing was changed.

    Attributes:
        reason: what stands in the way.
        detail: what belongs into the sentence: a file, an entry, what the check says.

    """

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(ENGLISH[reason].format(detail=detail))
        self.reason, self.detail = reason, detail
