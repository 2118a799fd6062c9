"""Logs without people in them: to stderr, one line an event, never a text or a number that someone typed.

As text for a terminal, or as JSON for whatever collects logs. What libraries log takes the same way, cut to its first
line: what follows there quotes the values that an error was about.
"""

import logging
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from typing import Any

from bot.program.memory import without

# structlog would draw tracebacks with rich, which takes 6 MB; here they are plain lines.
with without("rich"):
    import structlog
from structlog.typing import Processor

SHOWN_CHARACTERS = 300


def set_up_logs(level: str, *, as_json: bool = False) -> None:
    """Send all logs from `level` up to stderr; libraries from warnings on only, for httpx would log the token."""
    chosen = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    shared: list[Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        without_values,
    ]
    written = _as_json() if as_json else _as_text()
    _set_up_libraries([structlog.stdlib.add_logger_name, *shared], written)
    structlog.configure(
        processors=[*shared, *written],
        wrapper_class=structlog.make_filtering_bound_logger(chosen),
        logger_factory=_to_stderr,
    )


def note(event: str, **values: int) -> None:
    """Log what became of a turn, without its words; commands whose output is for machines set up no logs."""
    if structlog.is_configured():
        structlog.get_logger("turn").info(event, **values)


def without_values(_logger: object, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """Name the kind of an error and the places it came through; its message, which may quote anything, is dropped."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()
    if isinstance(error, tuple):
        error = error[1]
    if isinstance(error, BaseException):
        event["error"] = type(error).__name__
        event["where"] = "".join(traceback.format_tb(error.__traceback__))
    return event


def _set_up_libraries(shared: list[Processor], written: list[Processor]) -> None:
    removing = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    handler = _ToStderr()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(processors=[removing, *written], foreign_pre_chain=[_first_line, *shared])
    )
    root = logging.getLogger()
    root.handlers = [each for each in root.handlers if not isinstance(each, _ToStderr)] + [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    # What strangers send that is no HTTP at all is theirs to mend.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


class _ToStderr(logging.StreamHandler[Any]):
    """Writes to the standard error of the moment, which whoever runs a command may have put elsewhere."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        self.stream = sys.stderr
        super().emit(record)


def _first_line(_logger: object, _method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    event["event"] = str(event["event"]).partition("\n")[0][:SHOWN_CHARACTERS]
    return event


def _as_json() -> list[Processor]:
    return [structlog.processors.EventRenamer("message"), structlog.processors.JSONRenderer(ensure_ascii=False)]


def _as_text() -> list[Processor]:
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())]


def _to_stderr(*_: object) -> structlog.PrintLogger:
    """Return a logger that does the same."""
    return structlog.PrintLogger(sys.stderr)
