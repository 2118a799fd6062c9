"""What Telegram keeps of how a bot presents itself: commands by place and language, descriptions, the menu button."""

import json
from typing import Any


class Profile:
    """One bot's presentation."""

    def __init__(self) -> None:
        self.commands: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.descriptions: dict[tuple[str, str], str] = {}
        self.menu_button: dict[str, Any] = {"type": "default"}

    def answer(self, method: str, parameters: dict[str, Any]) -> Any:
        """Answer a method that looks or sets; None for any other."""
        language = parameters.get("language_code", "")
        if method in {"getMyCommands", "setMyCommands"}:
            scope = json.loads(json.dumps(parameters.get("scope", {"type": "default"})))
            place = (f"{scope['type']} {scope.get('chat_id', '')}".strip(), language)
            return self._kept(self.commands, place, method, parameters.get("commands"), [])
        if method in {"getMyDescription", "setMyDescription"}:
            found = self._kept(self.descriptions, ("description", language), method, parameters.get("description"), "")
            return found if found is True else {"description": found}
        if method in {"getMyShortDescription", "setMyShortDescription"}:
            words = parameters.get("short_description")
            found = self._kept(self.descriptions, ("short", language), method, words, "")
            return found if found is True else {"short_description": found}
        if method == "setChatMenuButton":
            self.menu_button = parameters["menu_button"]
            return True
        return self.menu_button if method == "getChatMenuButton" else None

    def _kept(self, kept: dict[Any, Any], place: Any, method: str, value: Any, nothing: Any) -> Any:
        if method.startswith("get"):
            return kept.get(place, nothing)
        kept[place] = value
        return True
