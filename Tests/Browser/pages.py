"""The pages of Kedang: every one of them is put to every check of `test_pages.py`.

To add a page, add a row: where it is, who looks at it, and where its address is only known from another page,
the link there that leads to it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The roles of people, as the program writes them."""

    SALESPERSON = "salesperson"
    MANAGER = "manager"
    EXECUTIVE = "executive"
    CLERK = "clerk"
    SERVICE = "service"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


# What stands for {customer} in the addresses below: which customers the demonstration has depends on the day.
known = {"customer": "", "kept": "", "first": "", "second": ""}


@dataclass(frozen=True)
class PageRow:
    """A page as one person meets it."""

    name: str
    place: str
    # Nobody is signed in where there is no role.
    role: Role | None = None
    # A CSS selector of the link on the page at `path` to follow: for pages whose address holds a number.
    follow: str = ""

    def __str__(self) -> str:
        return self.name

    @property
    def path(self) -> str:
        """Its address, with the customers of the day in it."""
        return self.place.format_map(known)


PAGES = [
    # The door. First run is seen only once; its checks are in test_first_run.py.
    PageRow("sign-in", "/s"),
    PageRow("not-found", "/no-such-page", Role.SALESPERSON),
    # 工作台
    PageRow("desk-salesperson", "/", Role.SALESPERSON),
    PageRow("desk-manager", "/", Role.MANAGER),
    PageRow("desk-executive", "/", Role.EXECUTIVE),
    PageRow("desk-clerk", "/", Role.CLERK),
    PageRow("desk-service", "/", Role.SERVICE),
    PageRow("desk-auditor", "/", Role.AUDITOR),
    PageRow("desk-administrator", "/", Role.ADMINISTRATOR),
    # Customers
    PageRow("customers", "/customers", Role.SALESPERSON),
    PageRow("customers-all", "/customers", Role.EXECUTIVE),
    PageRow("customers-peek", "/customers", Role.MANAGER, follow="main a[href*='peek=']"),
    PageRow("customers-conditions", "/customers?where=1:industry:is:C&where=1:lifecycle:not:lost&where=2:notes:filled:", Role.EXECUTIVE),
    PageRow("conditions", "/customers/filter?where=1:industry:is:C&where=1:registeredCapital:min:500万&where=2:intent:is:high", Role.MANAGER),
    PageRow("board", "/customers/board?by=lifecycle", Role.EXECUTIVE),
    PageRow("board-conditions", "/customers/board?by=valueTier&where=1:industry:is:C", Role.SALESPERSON),
    PageRow("board-own", "/customers/board?by=own.1", Role.EXECUTIVE),
    PageRow("customers-own", "/customers?where=1:own.1:is:c1&where=1:own.2:filled:", Role.MANAGER),
    PageRow("bulk-edits", "/customers/bulk-edits", Role.MANAGER),
    PageRow("export", "/customers/export?where=1:industry:is:C&where=2:intent:is:high", Role.SALESPERSON),
    PageRow("exports", "/customers/exports", Role.SALESPERSON),
    PageRow("exports-none", "/customers/exports", Role.MANAGER),
    PageRow("export-written", "/customers/exports", Role.SALESPERSON, follow="main a[href^='/customers/exports/']"),
    PageRow("abc", "/abc", Role.MANAGER),
    PageRow("abc-changes", "/abc?changed=1&level=A", Role.MANAGER),
    PageRow("abc-none", "/abc", Role.EXECUTIVE),
    PageRow("abc-decision", "/abc", Role.MANAGER, follow="main a[href*='/decide?']"),
    PageRow("view-new", "/customers/views/new?where=1:industry:is:C&where=2:intent:is:high", Role.SALESPERSON),
    PageRow("customer-new", "/customers/new", Role.SALESPERSON),
    PageRow("customer", "/customers", Role.SALESPERSON, follow="main a[href^='/customers/DEMO-']"),
    PageRow("customer-masked", "/customers", Role.SERVICE, follow="main a[href^='/customers/DEMO-']"),
    PageRow("customer-history", "/customers/{customer}/history", Role.SALESPERSON),
    PageRow("customer-history-equal", "/customers/{customer}/history?from=3&to=3", Role.SALESPERSON),
    PageRow("customer-consent", "/customers/{customer}/contacts/0/consent", Role.SALESPERSON),
    PageRow("customer-consent-new", "/customers/{customer}/contacts/1/consent", Role.SALESPERSON),
    PageRow("customer-edit", "/customers/{customer}/edit", Role.SALESPERSON),
    PageRow("customer-fact", "/customers/{customer}/facts/valueTier", Role.SALESPERSON),
    PageRow("dealings", "/customers/{customer}/dealings", Role.SALESPERSON),
    PageRow("dealing-new", "/customers/{customer}/dealings/new", Role.SALESPERSON),
    PageRow("classes", "/customers/{customer}/classes", Role.SALESPERSON),
    PageRow("products", "/products", Role.MANAGER),
    PageRow("product", "/products", Role.MANAGER, follow="main a[href^='/products/']"),
    PageRow("pool", "/pool", Role.SALESPERSON),
    PageRow("trash", "/trash", Role.MANAGER),
    PageRow("handovers", "/handovers", Role.MANAGER),
    PageRow("handover-new", "/handovers/new", Role.MANAGER),
    PageRow("merge", "/merge?kept={first}&absorbed={second}", Role.MANAGER),
    PageRow("absorbed", "/customers/{kept}", Role.MANAGER, follow="main a[href^='/merges/']"),
    PageRow("merge-choice", "/merge?kept={customer}", Role.SALESPERSON),
    PageRow("duplicates", "/duplicates", Role.MANAGER),
    PageRow("access", "/access", Role.SALESPERSON),
    PageRow("granted", "/access", Role.SALESPERSON, follow="main a[href^='/access/']"),
    PageRow("access-waiting", "/access", Role.SERVICE),
    PageRow("drafts", "/drafts", Role.SALESPERSON),
    # Verification
    PageRow("verify", "/verify", Role.MANAGER),
    # Import
    PageRow("import", "/import", Role.SALESPERSON),
    # Search and palette
    PageRow("search", "/search?q=有限公司", Role.SALESPERSON),
    PageRow("search-nothing", "/search?q=没有这样的客户", Role.SALESPERSON),
    # People, trail, settings, about
    PageRow("people", "/people", Role.ADMINISTRATOR),
    PageRow("trail", "/audit", Role.AUDITOR),
    PageRow("settings", "/settings", Role.ADMINISTRATOR),
    PageRow("settings-fields", "/settings/fields", Role.ADMINISTRATOR),
    PageRow("own-fields", "/settings/own-fields", Role.ADMINISTRATOR),
    PageRow("own-field", "/settings/own-fields/1", Role.ADMINISTRATOR),
    PageRow("own-field-new", "/settings/own-fields/new", Role.ADMINISTRATOR),
    PageRow("settings-abc", "/settings/abc", Role.ADMINISTRATOR),
    PageRow("settings-visibility", "/settings/visibility", Role.ADMINISTRATOR),
    PageRow("settings-pool", "/settings/pool", Role.ADMINISTRATOR),
    PageRow("policies", "/settings/policies", Role.ADMINISTRATOR),
    PageRow("policy", "/settings/policies/6", Role.EXECUTIVE),
    PageRow("policy-drafted", "/settings/policies/2", Role.EXECUTIVE),
    PageRow("policy-draft", "/settings/policies/3/draft", Role.ADMINISTRATOR),
    PageRow("policy-version", "/settings/policies/3/versions/1", Role.ADMINISTRATOR),
    PageRow("collection", "/settings/collection", Role.ADMINISTRATOR),
    PageRow("account", "/account", Role.SALESPERSON),
    PageRow("person-new", "/people/new", Role.ADMINISTRATOR),
    PageRow("person", "/people", Role.ADMINISTRATOR, follow="main a[data-open]"),
    PageRow("departments", "/people/departments", Role.ADMINISTRATOR),
    PageRow("demonstration", "/settings/demonstration", Role.ADMINISTRATOR),
    PageRow("about", "/about", Role.SALESPERSON),
]
