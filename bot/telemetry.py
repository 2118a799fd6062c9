"""Logs without people in them: to stderr, one line an event, never a text or a number that someone typed."""

import logging
import sys

import structlog


def set_up_logs(level: str) -> None:
    """Send all logs from `level` up to stderr; libraries from warnings on only, for httpx would log the token."""
    chosen = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(chosen),
        logger_factory=_to_stderr,
    )


def _to_stderr(*_: object) -> structlog.PrintLogger:
    """Return a logger to the standard error of the moment, which whoever runs a command may have put elsewhere."""
    return structlog.PrintLogger(sys.stderr)
