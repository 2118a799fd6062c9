"""The examples of docs/open-doors.md: the script runs against the door, the plugin is what it says it is."""

import asyncio
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from bot.content.content import Content
from bot.open_doors.answering import Answering
from bot.open_doors.api import api_routes
from bot.open_doors.keys import ApiKeys
from bot.server import build_server
from tests.bot.channels.scripted import all_well
from tests.bot.conftest import NOW
from tests.bot.server.served import served

PAGE = Path(__file__).parents[3] / "docs" / "open-doors.md"
KEY = "a key of twenty chars"


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


async def test_the_script_gets_an_estimate(content: Content) -> None:
    app = build_server(api_routes(Answering(lambda: content, lambda: NOW), ApiKeys([KEY])), all_well)
    async with served(app) as (host, port):
        process = await _run(_blocks("python")[0], JIFEN_ADDRESS=f"http://{host}:{port}", JIFEN_KEY=KEY)
    assert process.startswith("135 {'min': 135")


async def _run(script: str, **environment: str) -> str:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", script), env={**os.environ, **environment}, stdout=subprocess.PIPE
    )
    written, _ = await process.communicate()
    assert process.returncode == 0
    return written.decode()


def test_the_settings_of_an_assistant_are_json() -> None:
    (block,) = _blocks("json")
    assert json.loads(block)["mcpServers"]["jifen"]["args"] == ["mcp"]


def test_the_plugin_is_short_and_asks_as_the_page_says() -> None:
    plugin = _blocks("python")[1]
    compile(plugin, "plugin", "exec")
    assert len([line for line in plugin.splitlines() if line.strip()]) <= 20
    assert '"/v1/ask"' in plugin
