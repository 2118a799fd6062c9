"""The calendar file of a day behind a link, for channels that carry no files."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.content.content import Content
from bot.conversation import Conversations
from bot.reminders.file_route import reminder_file_route
from tests.bot.conftest import NOW
from tests.bot.talk import Talk


@pytest.fixture
def client(content: Content) -> TestClient:
    return TestClient(Starlette(routes=[reminder_file_route(lambda: content, lambda: NOW)]))


async def test_who_cannot_be_reminded_gets_a_link_that_works(conversations: Conversations, client: TestClient) -> None:
    conversations.turns.public_url = "https://jifen.example/"
    said = await Talk(conversations).say("居住证2027年3月15日到期，到时提醒我")
    link = next(line for line in said.splitlines() if line.startswith("https://jifen.example/"))
    answer = client.get(link.removeprefix("https://jifen.example"))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.text.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20270213" in answer.text


async def test_without_an_address_the_day_is_told(conversations: Conversations) -> None:
    said = await Talk(conversations).say("居住证2027年3月15日到期，到时提醒我")
    assert "http" not in said
    assert "2027年2月13日" in said


@pytest.mark.parametrize(
    "name",
    ["permit-2020-01-01", "permit-x", "none-2027-01-01", "permit", "-", "permit-2027-02-30", "day-9999-12-31"],
)
def test_a_day_that_is_over_or_made_up_is_not_found(client: TestClient, name: str) -> None:
    assert client.get(f"/reminders/{name}.ics").status_code == 404
