"""Logs hold what happened and where, and no value: as text and as JSON, from us and from libraries."""

import asyncio
import json
import logging

import pytest
import structlog

from bot.program.telemetry import set_up_logs

SECRET = "张三丰 13812345678"  # noqa: S105 (what a person might write)


def _fail() -> None:
    raise ValueError(f"cannot read {SECRET}")


@pytest.fixture(autouse=True)
def _as_before() -> object:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    root.handlers, root.level = handlers, level


@pytest.mark.parametrize("as_json", [True, False])
def test_an_error_is_logged_without_its_message(capsys: pytest.CaptureFixture[str], as_json: bool) -> None:
    set_up_logs("info", as_json=as_json)
    try:
        _fail()
    except ValueError:
        structlog.get_logger().exception("a job failed", part="telegram")
        logging.getLogger("some.library").exception("it failed\nwhile reading %s", SECRET)
    written = capsys.readouterr().err
    assert SECRET not in written
    assert "ValueError" in written
    assert written.count("in _fail") == 2


def test_each_json_line_is_an_object(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("warning", as_json=True)
    structlog.get_logger().info("too little to say")
    structlog.get_logger().warning("content refused", problems=2)
    logging.getLogger("some.server").warning("Invalid HTTP request received.")
    ours, theirs = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert (ours["message"], ours["level"], ours["problems"]) == ("content refused", "warning", 2)
    assert (theirs["message"], theirs["logger"]) == ("Invalid HTTP request received.", "some.server")
    assert set(ours) >= {"timestamp"}


async def test_a_task_that_nobody_awaited_says_nothing_of_its_error(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("warning", as_json=True)

    async def fail() -> None:
        _fail()

    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    asyncio.get_running_loop().call_exception_handler(
        {"message": "Task exception was never retrieved", "exception": task.exception(), "future": task}
    )
    written = capsys.readouterr().err
    assert "never retrieved" in written
    assert SECRET not in written


def test_setting_up_twice_writes_once(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("warning")
    set_up_logs("info", as_json=True)
    logging.getLogger("x").warning("once")
    assert capsys.readouterr().err.count("once") == 1
