"""The cards of a robot as the platform takes them: its limits, and what a pressed button sends back."""

import re
from dataclasses import dataclass, field
from typing import Any

TASK_ID = re.compile(r"[0-9A-Za-z_@-]{1,128}")
BUTTONS, KEY_BYTES, FEEDBACK_BYTES = 6, 1024, 256
WRONG, USED = 40058, 41059


@dataclass(slots=True)
class Cards:
    """The cards that were sent, by their task id, and what stands in their place."""

    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    replaced: dict[str, dict[str, Any]] = field(default_factory=dict)

    def take(self, card: dict[str, Any]) -> int:
        """Take a new card; return the error code, 0 for none."""
        if not _is_right(card):
            return WRONG
        if card["task_id"] in self.sent:
            return USED
        self.sent[card["task_id"]] = card
        return 0

    def replace(self, task_id: str, body: dict[str, Any]) -> int:
        """Replace the card that a press was of; return the error code, 0 for none."""
        card = body.get("template_card", {})
        if body.get("response_type") != "update_template_card" or not _is_right(card) or card["task_id"] != task_id:
            return WRONG
        self.replaced[task_id] = card
        return 0

    def shown(self, task_id: str) -> dict[str, Any]:
        """Return a card as it is seen now."""
        return self.replaced.get(task_id, self.sent[task_id])


def text_of(card: dict[str, Any]) -> str:
    """Return all that stands on a card."""
    buttons = [each["text"] for each in card["button_list"]]
    return "\n".join([card.get("main_title", {}).get("title", ""), card.get("sub_title_text", ""), *buttons]).strip()


def _is_right(card: dict[str, Any]) -> bool:
    buttons = card.get("button_list", [])
    headed = bool(card.get("main_title", {}).get("title") or card.get("sub_title_text"))
    named = bool(TASK_ID.fullmatch(card.get("task_id", "")))
    told = len(card.get("feedback", {"id": ""})["id"].encode()) <= FEEDBACK_BYTES
    pressable = 0 < len(buttons) <= BUTTONS and all(_is_button(each) for each in buttons)
    return card.get("card_type") == "button_interaction" and headed and named and told and pressable


def _is_button(button: dict[str, Any]) -> bool:
    return (
        bool(button["text"]) and 0 < len(button["key"].encode()) <= KEY_BYTES and button.get("style", 1) in range(1, 5)
    )
