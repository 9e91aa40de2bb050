"""A company that uses Kedang: after its first run, with demonstration data, everybody signed in."""

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

from kedang import Kedang
from pages import PageRow, Role, known

PAGE_TIMEOUT_MILLISECONDS = 15_000
WIDTHS = {"phone": 390, "tablet": 768, "desk": 1440}
HEIGHT = 900
SEARCH_SECONDS_MAX = 30
# Given up, mistaken, merged into one, and not told apart yet.
SET_ASIDE = ["杭州放归贸易有限公司", "写错的公司", "宁波同舟船务有限公司", "宁波同舟船务", "绍兴鸿运织造有限公司", "绍兴鸿运织造"]
LOCALES = {"zh": "zh-CN", "en": "en-GB"}

# The names of the fields of the first-run page and of the sign-in page.
FIRST_RUN_FIELDS = {"company": "杭州云帆贸易有限公司", "name": "陈管理", "account": "admin"}
PASSWORD_FIELDS = ("password", "passwordAgain")
SIGN_IN_PATH = "/s"
# Of the salesperson's customers of the demonstration, the one that the pages show has a second contact and a third version.
CONTACTS_MIN = 2
VERSIONS_MIN = 3


@dataclass
class House:
    kedang: Kedang
    browser: Browser
    # One password for the whole cast, made for this run.
    password: str = field(default_factory=lambda: f"Kedang-{secrets.token_urlsafe(12)}")
    accounts: dict[Role, str] = field(default_factory=dict)
    _sessions: dict[Role, dict] = field(default_factory=dict)

    @classmethod
    def opened(cls, kedang: Kedang, browser: Browser) -> "House":
        """The first run through the real page, then the demonstration data through the command line."""
        house = cls(kedang, browser)
        kedang.start()
        house.first_run()
        kedang.stop()
        house._move_in()
        kedang.start()
        known["customer"] = house._customer()
        house._keep_more()
        house._set_aside()
        return house

    def context(
        self, role: Role | None = None, *, tongue: str = "zh", theme: str = "light", width: int = WIDTHS["desk"],
        scripts: bool = True,
    ) -> BrowserContext:
        """A browser of one person: signed in as `role`, or at the door where there is none."""
        context = self.browser.new_context(
            base_url=self.kedang.address, locale=LOCALES[tongue], color_scheme=theme, java_script_enabled=scripts,
            viewport={"width": width, "height": HEIGHT}, reduced_motion="reduce",
            storage_state=self._session(role) if role else None,
        )
        context.set_default_timeout(PAGE_TIMEOUT_MILLISECONDS)
        return context

    @contextmanager
    def at(self, role: Role | None, path: str, *, scripts: bool = True) -> Iterator[Page]:
        """A page of such a browser, which is closed afterwards."""
        context = self.context(role, scripts=scripts)
        try:
            page = context.new_page()
            page.goto(path)
            yield page
        finally:
            context.close()

    def first_run(self) -> None:
        """Fills in the first-run page as the first administrator would."""
        context = self.context()
        page = context.new_page()
        page.goto(self.first_run_address())
        for name, text in FIRST_RUN_FIELDS.items():
            page.locator(f"[name={name}]").fill(text)
        fill_passwords(page, self.password)
        submit(page)
        context.close()

    def first_run_address(self) -> str:
        """The address that `kedang serve` prints for the first run: it may hold a word nobody else can know."""
        printed = [word for word in self.kedang.said().split() if word.startswith(self.kedang.address)]
        return printed[-1] if printed else self.kedang.address

    def _move_in(self) -> None:
        told = self.kedang.command("demo", "--password-stdin", typed=self.password + "\n")
        for person in told["people"]:
            self.accounts.setdefault(Role(person["role"]), person["account"])

    def _customer(self) -> str:
        """A customer with enough in it for every page about one."""
        from program import Program

        program = Program(self, Role.SALESPERSON)
        for item in program.ask("GET", "/customers?limit=200")["items"]:
            customer = program.ask("GET", f"/customers/{item['number']}")
            if len(customer["contacts"]) >= CONTACTS_MIN and customer["version"] >= VERSIONS_MIN:
                return item["number"]
        raise AssertionError("no customer of the demonstration has enough in it")

    def _keep_more(self) -> None:
        """Lets archives keep what contacts agree to and say something of the company's own, and exports a list, so that pages show it."""
        with self.at(Role.ADMINISTRATOR, "/settings/visibility") as page:
            page.locator("[name=personalData][value=full]").check(force=True)
            submit(page)
        with self.at(Role.ADMINISTRATOR, "/settings/own-fields/new") as page:
            page.locator("[name=chinese]").fill("生产班次")
            page.locator("[name=english]").fill("Shifts")
            page.locator("[name=kind][value=choices]").check(force=True)
            page.locator("[name=choices]").fill("早班 = Early\n夜班 = Night")
            submit(page)
        with self.at(Role.SALESPERSON, f"/customers/{known['customer']}/contacts/0/consent") as page:
            page.locator("[name=channel]").select_option("written")
            page.locator("[name=givenOn]").fill("2025-05-01")
            submit(page)
        self._reassign()
        with self.at(Role.SALESPERSON, "/customers/export?where=1:industry:is:C") as page:
            submit(page)
            page.locator("main a[href$='/file']").wait_for()

    def _reassign(self) -> None:
        """Puts the customer into other classes, so that the record of its reassignments has rows: of the two, one at least is another than it had."""
        from program import Program

        program = Program(self, Role.SALESPERSON)
        for code in ("c2", "c3"):
            customer = program.ask("GET", f"/customers/{known['customer']}")
            program.change(customer, own={"1": code}, reason="展会后由老客户介绍，改从官网下单")

    def _set_aside(self) -> None:
        """Fills the pool and the trash, merges two archives and has two others found to be one, so that their pages show it."""
        from program import Program

        with self.at(Role.ADMINISTRATOR, "/settings/pool") as page:
            page.locator("[name=isOpen][value=yes]").check(force=True)
            page.locator("[name=isCompanyWide][value=yes]").check(force=True)
            submit(page)
        program = Program(self, Role.MANAGER)
        given_up, mistaken, kept, absorbed, first, second = (
            program.enter(name, contacts=[{"name": "林晓", "phones": [f"1390571{place:04}"]}])
            for place, name in enumerate(SET_ASIDE)
        )
        program.ask("POST", f"/customers/{given_up['number']}/release", {"reason": "多次联系无果"}, given_up["version"])
        program.ask("DELETE", f"/customers/{mistaken['number']}", version=mistaken["version"])
        whole = {"keptVersion": kept["version"], "absorbedVersion": absorbed["version"], "reason": "重复建档"}
        program.ask("POST", "/merges", whole | {"kept": kept["number"], "absorbed": absorbed["number"]})
        known["kept"], known["first"], known["second"] = kept["number"], first["number"], second["number"]
        self._ask_for(kept["number"], first["number"])
        program.ask("POST", "/duplicate-scans", {})
        end = time.monotonic() + SEARCH_SECONDS_MAX
        while program.ask("GET", "/duplicate-scans/latest")["state"] != "done":
            assert time.monotonic() < end, "the search for duplicates is not over"
            time.sleep(0.2)

    def _ask_for(self, granted: str, waiting: str) -> None:
        """Has a salesperson ask for two customers of others, of which one is granted."""
        from program import Program

        salesperson, service = Program(self, Role.SALESPERSON), Program(self, Role.SERVICE)
        asking = {"days": 7, "purpose": "联合投标，需核对历史交易"}
        request = salesperson.ask("POST", "/access-requests", asking | {"number": granted})
        salesperson.ask("POST", "/access-requests", asking | {"number": waiting})
        service.ask("POST", f"/access-requests/{request['id']}/decision", {"isGranted": True, "days": 7, "reason": "同意"})

    def _session(self, role: Role) -> dict:
        if role not in self._sessions:
            self._sessions[role] = self._signed_in(role)
        return self._sessions[role]

    def _signed_in(self, role: Role) -> dict:
        context = self.context()
        page = context.new_page()
        page.goto(SIGN_IN_PATH)
        page.locator("[name=account]").fill(self.accounts[role])
        fill_passwords(page, self.password)
        submit(page)
        assert SIGN_IN_PATH not in page.url, f"{role} could not sign in: {page.locator('main').inner_text()}"
        session = context.storage_state()
        context.close()
        return session


def address_of(context: BrowserContext, row: PageRow) -> str:
    """Where the page of `row` is; found by its link on another page where the table says so."""
    if not row.follow:
        return row.path
    page = context.new_page()
    page.goto(row.path)
    address = page.locator(row.follow).first.get_attribute("href")
    page.close()
    assert address, f"{row.path} has no link {row.follow}"
    return address


def fill_passwords(page: Page, password: str) -> None:
    for name in PASSWORD_FIELDS:
        for box in page.locator(f"[name={name}]").all():
            box.fill(password)


def submit(page: Page) -> None:
    """Sends the form in the page's content and waits for what it leads to."""
    with page.expect_navigation():
        page.locator("main form button[type=submit], main form button:not([type])").first.click()
