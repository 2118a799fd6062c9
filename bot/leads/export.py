"""The contacts as a CSV for the people who call back; no cell of it is a formula to a spreadsheet."""

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import phonenumbers

from bot.csv_cells import harmless
from bot.leads.rows import Lead
from bot.leads.seal import Seal, Sealed

HEADER = ("number", "channel", "name", "phone", "notice", "consented_at", "keep_until")
# Where the phones are called from.
CALLED_FROM = "CN"


class ExportRefused(Exception):  # noqa: N818 (it names what was refused, and why)
    """No file was written; the message is one line that says why."""


@dataclass(frozen=True, slots=True)
class Exported:
    """How many contacts were written, and how many could not be opened with the keys at hand."""

    written: int
    unopened: int


def write_leads(found: Iterable[Lead], seal: Seal, target: TextIO) -> Exported:
    """Write the contacts that can be opened as CSV, a header first."""
    rows = csv.writer(target, lineterminator="\n")
    rows.writerow(HEADER)
    written = unopened = 0
    for lead in found:
        try:
            rows.writerow([harmless(cell) for cell in _cells(lead, seal)])
            written += 1
        except Sealed:
            unopened += 1
    return Exported(written, unopened)


@contextmanager
def new_file(path: Path) -> Iterator[TextIO]:
    """Lend a new file that its owner alone can read, marked as UTF-8 for spreadsheets; it goes when anything fails.

    Raises:
        ExportRefused: it exists, or cannot be written.

    """
    try:
        number = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        raise ExportRefused(f"{path}: exists already: name a new file") from None
    except OSError as error:
        raise ExportRefused(f"{path}: cannot be written ({error.strerror}): choose another place") from None
    try:
        with open(number, "w", encoding="utf-8-sig", newline="") as file:  # noqa: PTH123 (it is open already)
            yield file
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def dialled(phone: str) -> str:
    """Return a phone in E.164 as it is dialled from China, in groups: a spreadsheet leaves it as it is."""
    number = phonenumbers.parse(phone)
    return phonenumbers.format_out_of_country_calling_number(number, CALLED_FROM)


def _cells(lead: Lead, seal: Seal) -> Sequence[str]:
    name = seal.open(lead.name) if lead.name is not None else ""
    phone = dialled(seal.open(lead.phone)) if lead.phone is not None else ""
    return (str(lead.number), lead.channel, name, phone, lead.notice, lead.consented_at[:10], lead.expires_at[:10])
