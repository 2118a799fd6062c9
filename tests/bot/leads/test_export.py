"""The CSV: no cell is a formula to a spreadsheet, phones can be dialled, the file is its owner's."""

import csv
import io
from pathlib import Path

import pytest

from bot.leads.export import HEADER, ExportRefused, dialled, new_file, write_leads
from bot.leads.rows import Lead
from bot.leads.seal import new_key, seal_of

SEAL = seal_of(new_key())


def _lead(name: str, phone: str) -> Lead:
    closed = (SEAL.close(name) if name else None, SEAL.close(phone))
    return Lead(7, "web", "1-a", "2026-11-23T10:00:00+08:00", "2027-05-22T10:00:00+08:00", *closed)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("+8613812345678", "138 1234 5678"), ("+862162345678", "021 6234 5678"), ("+85291234567", "00 852 9123 4567")],
)
def test_a_phone_is_written_as_it_is_dialled_from_china(phone: str, shown: str) -> None:
    assert dialled(phone) == shown


def test_every_contact_that_opens_is_a_row_and_the_others_are_counted() -> None:
    target = io.StringIO()
    other = Lead(8, "web", "1-a", "2026-11-23", "2027-05-22", None, seal_of(new_key()).close("+8613812345678"))
    done = write_leads([_lead('=王,"小"\n明', "+8613812345678"), other, _lead("", "+8613812345678")], SEAL, target)
    assert (done.written, done.unopened) == (2, 1)
    rows = list(csv.reader(io.StringIO(target.getvalue())))
    assert rows[0] == list(HEADER)
    assert rows[1] == ["7", "web", '\'=王,"小"\n明', "138 1234 5678", "1-a", "2026-11-23", "2027-05-22"]
    assert rows[2][2] == ""


def test_the_file_is_its_owners_alone_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "contacts.csv"
    with new_file(path) as file:
        file.write("姓名")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with pytest.raises(ExportRefused, match="exists already"), new_file(path):
        pass
    with pytest.raises(ExportRefused, match="cannot be written"), new_file(tmp_path / "no" / "folder.csv"):
        pass


def test_a_failure_in_the_middle_leaves_no_file(tmp_path: Path) -> None:
    def fail() -> None:
        with new_file(tmp_path / "contacts.csv"):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(tmp_path.iterdir()) == []
