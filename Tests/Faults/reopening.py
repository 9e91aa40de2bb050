"""What must hold of an office that was opened again after a fault."""

from pathlib import Path

from office import MARK, PHONE, Office


def assert_whole(office: Office, acknowledged: dict[str, tuple[int, str]]) -> None:
    """Everything acknowledged is there, numbers are unique, trail, file and search are sound, nothing is readable."""
    customers = office.customers()
    numbers = [customer["number"] for customer in customers]
    assert len(numbers) == len(set(numbers)), "a number was given out twice"
    names = [customer["name"].removesuffix("（改）") for customer in customers]
    assert len(names) == len(set(names)), "a customer was entered twice"
    found = {customer["number"]: (customer["version"], customer["name"]) for customer in customers}
    lost = {number: promised for number, promised in acknowledged.items() if not _is_kept(promised, found.get(number))}
    assert not lost, f"{len(lost)} of {len(acknowledged)} acknowledged writes are lost: {list(lost.items())[:3]}"
    assert_sound(office)
    assert_unreadable(office.folder)


def assert_gapless(office: Office) -> None:
    """Numbers follow one another without one that nobody has."""
    numbers = sorted(int(customer["number"][len("KH-YYYYMM"):]) for customer in office.customers())
    missing = set(range(1, len(numbers) + 1)) - set(numbers)
    assert not missing, f"of {len(numbers)} numbers {sorted(missing)} are missing"


def assert_sound(office: Office) -> None:
    report = office.kedang.command("verify", "--search-index")
    assert report["isSound"], report
    assert report["searchIndex"]["isSound"], report


def assert_unreadable(folder: Path) -> None:
    """No name, need or number that was entered can be read in any file, whichever way it would be encoded."""
    for file in folder.glob("data*/**/*"):
        if file.is_file():
            content = file.read_bytes()
            for text in (MARK, PHONE):
                for encoding in ("utf-8", "gb18030", "utf-16-le"):
                    assert text.encode(encoding) not in content, f"{text} can be read in {file} as {encoding}"


def _is_kept(promised: tuple[int, str], found: tuple[int, str] | None) -> bool:
    """A later version may have been committed without the answer getting through."""
    if found is None:
        return False
    return found == promised or found[0] > promised[0]
