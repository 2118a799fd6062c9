"""The live content: the revision in force, reloaded on save; a bad edit is refused and the last good one stays."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

import structlog
from watchfiles import awatch

from bot.clock import clock
from bot.config.settings import Settings
from bot.content.content import Checked, Content, Folders, check
from bot.content.models import Models
from bot.content.reading import ContentError
from bot.program.readiness import Trouble
from bot.steering_words import SteeringWords
from faq.entries import Catalogue
from faq.matcher import Matcher
from flows.understanding.tools import Tools
from flows.understanding.understand import Understanding

log = structlog.get_logger()
SETTLED_MILLISECONDS = 200
# Told the problems of a refused edit, and nothing but an empty list once the content is good again.
Tell = Callable[[Sequence[str]], Awaitable[None]]


class ContentFiles:
    """The folders of content, and the last good revision out of them.

    Attributes:
        problems: why the last edit was refused; empty when the files are what is live.
        editing: held by whoever in this process works out an edit of the files, until it is written.

    """

    def __init__(
        self,
        folders: Folders,
        models: Models,
        progress: Callable[[str], None],
        now: Callable[[], datetime] = clock(None),  # noqa: B008 (a clock keeps nothing)
    ) -> None:
        self._folders = folders
        self._models = models
        self._progress = progress
        self._now = now
        self._refused_at = now()
        self._live = self._content(check(folders), None)
        self.problems: tuple[str, ...] = ()
        self.editing = asyncio.Lock()

    @property
    def folders(self) -> Folders:
        """Where the files are."""
        return self._folders

    @property
    def models(self) -> Models:
        """Where the models are that are learned from them."""
        return self._models

    def live(self) -> Content:
        """Return the revision in force."""
        return self._live

    def trouble(self) -> Trouble | None:
        """Say that the last edit was refused, and since when edits are; None when the files are what is live."""
        if not self.problems:
            return None
        return f"refused edit: {len(self.problems)} problem(s), the last good revision is live", self._refused_at

    def _content(self, checked: Checked, before: Matcher | None) -> Content:
        words = SteeringWords(checked.texts)
        tools = Tools(checked.grammar, checked.people, checked.forms, checked.calendar, words)
        return Content(
            revision=checked.revision,
            catalogue=checked.catalogue,
            matcher=self._matcher(checked.catalogue, before),
            forms=checked.forms,
            policy=checked.policy,
            calendar=checked.calendar,
            texts=checked.texts,
            understanding=Understanding(tools),
            files=checked.files,
        )

    def _matcher(self, catalogue: Catalogue, before: Matcher | None) -> Matcher:
        """Make a matcher; where only answers changed, what `before` knows is kept, so that they go live at once."""
        if before and before.revision == self._models.revision(catalogue):
            return before.with_questions(catalogue)
        return Matcher(catalogue, self._models.model(catalogue, self._progress))

    async def reload(self) -> bool:
        """Take the files as they are now, if they are good. Returns whether a new revision went live."""
        try:
            fresh = await asyncio.to_thread(lambda: self._content(check(self._folders), self._live.matcher))
        except ContentError as error:
            self._refused_at = self._refused_at if self.problems else self._now()
            self.problems = tuple(str(problem) for problem in error.problems)
            log.warning("content refused, the last good revision stays live", problems=self.problems)
            return False
        changed, self._live, self.problems = fresh.revision != self._live.revision, fresh, ()
        if changed:
            log.info("content is live", revision=fresh.revision)
        return changed

    async def watch(self, stop: asyncio.Event, tell: Tell | None = None) -> None:
        """Reload whenever a file in one of the folders changes, until `stop` is set; `tell` what was refused."""
        # The folders are watched, not the files: an editor's atomic save replaces a file, and a watch on it goes deaf.
        async for _ in awatch(*self._folders.all(), stop_event=stop, debounce=SETTLED_MILLISECONDS, step=50):
            before = self.problems
            await self.reload()
            if tell and self.problems != before:
                await tell(self.problems)


def load_content(settings: Settings, progress: Callable[[str], None] = lambda _: None) -> ContentFiles:
    """Load all content. Raises ContentError with every problem."""
    folders = Folders(faq=settings.faq_dir) if settings.faq_dir else Folders()
    return ContentFiles(folders, Models(settings.data_dir), progress, clock(settings.now))
