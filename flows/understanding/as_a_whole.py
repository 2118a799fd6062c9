"""What the words of a whole message tell alone, before it is read by its clauses."""

from dataclasses import dataclass, replace

from flows.reading.claims import heard as heard_claim
from flows.reading.former_rules import former_day
from flows.understanding.acts.act import Act
from flows.understanding.acts.asked import AskValue, Claim, Suppose
from flows.understanding.acts.steered import Closed, Steer
from flows.understanding.asked.cut_short.points_then import points_then
from flows.understanding.asked.own_total import own_total
from flows.understanding.asked.questions import A_PROFILE, HOW_MANY, PROFILE
from flows.understanding.asked.wrong_claims import claims_of_parts
from flows.understanding.clauses.message import Message, joined
from flows.understanding.days.reminders import awaited
from flows.understanding.days.waits import wait_again
from flows.understanding.expectation import Expectation
from flows.understanding.of_what_is_known import of_what_is_known
from flows.understanding.people.persons import SELF
from flows.understanding.set_right.all_of_another import handed_over
from flows.understanding.set_right.gates import Gates
from flows.understanding.set_right.not_there_yet import not_there_yet
from flows.understanding.set_right.taken_back import TakenBack
from flows.understanding.telling import Telling
from flows.understanding.told.with_a_reason import with_a_reason
from flows.understanding.tools import Tools
from flows.understanding.words.cheating_offered import FAKE, offered
from flows.understanding.words.closed import COURTESY
from flows.understanding.words.going_on import FRAUD
from flows.understanding.words.sighs import sighed
from flows.understanding.words.standing_marked import standing_marked
from flows.understanding.words.steering_marked import steering_marked
from flows.understanding.words.whether_counts import asks_whether_it_counts
from language import lazy

# That what is told is nobody's.
_NOBODYS = lazy.compile(
    r"不是(?:在)?(?:说|讲|问|指|算)(?:的是)?(?:我|我自己|我本人|自己|谁|哪个人|某个人)(?![的们])|不是我(?:自己|本人)的(?:情况|事|条件)|(?:打个|打)比方|举个例子"
)
# For whom something may be done.
_FOR_SOMEBODY = lazy.compile(r"[给帮替为](?!我[^们家公单]|我$)")


# What a base that is only thought of would give, right after it was refused to raise it.
_PUTS_THE_CASE = lazy.compile(
    r"(?:那|这样|那样|要是|真的?)[^,，。;；]{0,8}倍[^。;；]{0,16}?(?:呢|几分|多少分?|够|行)[^。;；]{0,4}"
)


# Of these the mark says which is meant.
_STOPS_OR_GOES_ON = frozenset({"cancel", "go_on", "skip"})


@dataclass(frozen=True, slots=True)
class AsAWhole:
    """Reads with the tools of one revision of the content."""

    tools: Tools

    def act(self, message: Message) -> Act | None:
        """Return the one act that all of `message` performs; None where it is to be read by its clauses."""
        if asks_whether_it_counts(message.said):
            return of_what_is_known(message)
        return self._whole(message) or self._of_nobody(message)

    def _whole(self, message: Message) -> Act | None:
        """Read what the words of the whole message tell alone."""
        expect, said = message.expect, message.said
        former = former_day(said, expect.today) if expect.estimating else None
        refused = expect.topic.closed in FRAUD and _PUTS_THE_CASE.fullmatch(said)
        if refused or (former is not None and former < expect.today):
            return Suppose(text=said)
        again = not_there_yet(said, expect) or awaited(message) or wait_again(message, self.tools.calendar)
        if again is not None:
            return again
        moved = handed_over(said, expect, self.tools.people) or TakenBack(self.tools, expect).latest(said)
        moved = moved or of_what_is_known(message) or own_total(message, self.tools) or points_then(message)
        if moved is not None:
            return moved
        claim = heard_claim(said)
        closed = self.tools.closed.first(message.text, self._naming(message)) or self._marked(message)
        closed = closed or with_a_reason(message, self.tools) or sighed(message, self.tools)
        if isinstance(closed, Steer) and Gates(self.tools, expect).tells(said):
            return None
        if isinstance(closed, Closed) and self._of_a_part(closed, message):
            return None
        claim = None if claim and self._tells(message) else claim
        return closed or (Claim(key=claim) if claim and not claims_of_parts(message) else None)

    def _tells(self, message: Message) -> bool:
        """Whether a message tells of somebody what an estimate counts, rather than only repeats a rule."""
        if len(message.parts) == 1 or any(part.mood in {"cites", "reports"} for part in message.parts):
            return False
        told = joined(part for part in message.parts if part.mood == "states")
        informs = Telling(self.tools, message.expect).informs(told) if told else []
        return any(len(PROFILE & set(each.slots)) >= A_PROFILE for each in informs)

    def _marked(self, message: Message) -> Act | None:
        """Read what marks in a message tell, where no clause of it does another thing by its words."""
        found = standing_marked(message.text, message) or steering_marked(message, self.tools)
        if found is None or len(message.parts) == 1:
            return found
        each = (self.tools.closed.beside(part.text, message.expect) for part in message.parts)
        return None if any(act is not None and not _goes_with(act, found) for act in each) else found

    def _naming(self, message: Message) -> Expectation:
        """Return what is expected of a message that may ask for the estimate of somebody whom it names first."""
        expect = message.expect
        if not _FOR_SOMEBODY.search(message.said):
            return expect
        named = (each.key for each in self.tools.people.mentions(message.said, expect.roster))
        return replace(expect, roster=replace(expect.roster, named=tuple(dict.fromkeys(named))))

    def _of_nobody(self, message: Message) -> AskValue | None:
        """Read facts that are said to be nobody's as a question about what they give (「我不是讲我自己」)."""
        if not _NOBODYS.search(message.said):
            return None
        told = joined(part for part in message.parts if not _NOBODYS.search(part.text))
        informs = Telling(self.tools, message.expect).informs(HOW_MANY.sub("", told))
        slots = next((each.slots for each in informs if each.person == SELF), None)
        return AskValue(slots=slots, text=message.text, match=None) if slots else None

    def _of_a_part(self, closed: Closed, message: Message) -> bool:
        """Whether a clause alone performs what the whole message seems to, beside others that tell a profile."""
        told = [part for part in message.parts if part.mood == "states"]
        if len(message.parts) == 1 or not told:
            return False
        tells = any(PROFILE & set(each.slots) for each in Telling(self.tools, message.expect).informs(joined(told)))
        # A cheat that somebody offers is found in the clauses as well (「我高中毕业，有人说…」).
        cheat = closed.name == FAKE.name and bool(offered(message.parts))
        parts = (self.tools.closed.beside(part.text, message.expect) for part in message.parts)
        return tells and (cheat or any(part == closed for part in parts))


def _goes_with(act: Act, found: Act) -> bool:
    """Whether the act of a clause is none of its own beside what the whole message was found to do."""
    if act == found or (isinstance(act, Closed) and act.name in COURTESY):
        return True
    return all(isinstance(each, Steer) and each.word in _STOPS_OR_GOES_ON for each in (act, found))
