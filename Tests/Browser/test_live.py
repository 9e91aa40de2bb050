"""What one person changes, another sees at once: two browsers, two people, nobody reloads."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Response, Route, expect

from house import House
from pages import Role
from program import Program

# The promise: within a second of the change.
SEEN_MILLISECONDS_MAX = 1_000


@pytest.fixture(scope="module")
def salesperson(house: House) -> Program:
    return Program(house, Role.SALESPERSON)


@pytest.fixture
def manager(house: House) -> Iterator[Page]:
    """A browser of the manager, which is told what happens."""
    context = house.context(Role.MANAGER)
    yield context.new_page()
    context.close()


def follow(page: Page, path: str) -> None:
    """Opens a page and waits until it hears; marks it, so that a reload would show."""
    with page.expect_response(lambda reply: "/events?" in reply.url):
        page.goto(path)
    page.evaluate("() => { window.isSame = true }")


def assert_never_reloaded(page: Page) -> None:
    assert page.evaluate("() => window.isSame === true"), "the page was loaded again"


def test_a_list_shows_a_new_customer(manager: Page, salesperson: Program) -> None:
    follow(manager, "/customers")
    manager.keyboard.press("j")
    focused = manager.evaluate("() => document.activeElement.textContent")
    made = salesperson.enter("舟山实时渔业有限公司")
    row = manager.locator(f"[data-open][href='/customers/{made['number']}']")
    expect(row).to_have_text("舟山实时渔业有限公司", timeout=SEEN_MILLISECONDS_MAX)
    assert manager.evaluate("() => document.activeElement.textContent") == focused
    assert_never_reloaded(manager)


def test_a_list_and_a_board_of_the_companys_own_dimension_follow_a_change_of_class(manager: Page, salesperson: Program) -> None:
    made = salesperson.enter("舟山实时渠道有限公司")
    follow(manager, "/customers?where=1:own.1:is:c3")
    row = manager.locator(f"[data-open][href='/customers/{made['number']}']")
    expect(row).to_have_count(0)
    salesperson.change(made, own={"1": "c3"})
    expect(row).to_be_visible(timeout=SEEN_MILLISECONDS_MAX)
    assert_never_reloaded(manager)
    follow(manager, "/customers/board?by=own.1")
    card = manager.locator("[data-card]", has_text="舟山实时渠道有限公司")
    expect(manager.locator("[data-lane=c3]").filter(has=card)).to_be_visible()
    salesperson.change(salesperson.newest(made), own={"1": "c4"})
    expect(manager.locator("[data-lane=c4] [data-card]", has_text="舟山实时渠道有限公司")).to_be_visible(timeout=SEEN_MILLISECONDS_MAX)
    assert_never_reloaded(manager)


def test_a_record_shows_a_change_around_what_is_being_typed(manager: Page, salesperson: Program) -> None:
    made = salesperson.enter("舟山实时船舶有限公司")
    follow(manager, f"/customers/{made['number']}")
    manager.locator("#note").click()
    manager.keyboard.type("客户下周")
    salesperson.change(made, coreNeed="改为季度采购")
    expect(manager.locator("#fact-coreNeed")).to_contain_text("改为季度采购", timeout=SEEN_MILLISECONDS_MAX)
    expect(manager.locator("#record-timeline")).to_contain_text("改为季度采购", timeout=SEEN_MILLISECONDS_MAX)
    manager.keyboard.type("来厂")
    assert manager.locator("#note").input_value() == "客户下周来厂"
    assert_never_reloaded(manager)


def test_the_count_of_what_waits_goes_along(manager: Page, salesperson: Program) -> None:
    follow(manager, "/verify")
    made = salesperson.submitted("舟山实时冷链有限公司")
    count = manager.locator(".shelf-place[href='/verify'] .waiting")
    before = manager.locator("[data-row]").count()
    expect(manager.locator("#queue")).to_contain_text(made["name"], timeout=SEEN_MILLISECONDS_MAX)
    expect(count).to_be_visible()
    assert manager.locator("[data-row]").count() >= before
    assert_never_reloaded(manager)


def test_a_second_editor_loses_nothing(manager: Page, salesperson: Program) -> None:
    made = salesperson.enter("舟山实时物流有限公司")
    follow(manager, f"/customers/{made['number']}/edit")
    manager.get_by_label("备注").fill("主管写的备注")
    manager.get_by_label("核心需求").fill("主管写的需求")
    salesperson.change(made, coreNeed="业务员写的需求", website="https://example.com/wl")
    expect(manager.locator(".stale-hint")).to_be_visible(timeout=SEEN_MILLISECONDS_MAX)
    manager.get_by_role("button", name="保存", exact=True).click()
    both = manager.locator(".comparison")
    for text in ("主管写的需求", "业务员写的需求", "主管写的备注"):
        expect(both).to_contain_text(text)
    manager.get_by_role("button", name="按所选保存").click()
    kept = salesperson.newest(made)
    assert (kept["coreNeed"], kept["notes"], kept["website"]) == ("主管写的需求", "主管写的备注", "https://example.com/wl")


def test_a_change_between_a_page_and_its_connection_is_not_missed(manager: Page, salesperson: Program) -> None:
    def change_first(route: Route) -> None:
        salesperson.enter("舟山实时造船有限公司")
        route.continue_()

    manager.route("**/events?*", change_first)
    manager.goto("/customers")
    expect(manager.locator("[data-open]", has_text="舟山实时造船有限公司")).to_be_visible()


def test_a_tab_catches_up_with_what_others_were_told_before_it_listened(manager: Page, salesperson: Program) -> None:
    follow(manager, "/customers")
    made = salesperson.enter("舟山实时渔港有限公司")
    expect(manager.locator(f"[data-open][href='/customers/{made['number']}']")).to_be_visible()
    late = manager.context.new_page()
    with late.expect_response(is_refresh):
        late.route("**/customers", older, times=1)
        late.goto("/customers")


def older(route: Route) -> None:
    """A page that was read before the last change and came after it."""
    answer = route.fetch()
    route.fulfill(response=answer, body=re.sub('data-last-change="[0-9]+"', 'data-last-change="0"', answer.text()))


def test_a_page_catches_up_after_the_connection_was_lost(manager: Page) -> None:
    follow(manager, "/customers")
    tell = "(kind) => { (window.told ??= new BroadcastChannel('kedang')).postMessage({ kind }) }"
    other = manager.context.new_page()
    other.goto("/about")
    other.evaluate(tell, "lost")
    expect(manager.locator("[data-live-state]")).to_be_visible()
    with manager.expect_response(is_refresh):
        other.evaluate(tell, "connected")
    expect(manager.locator("[data-live-state]")).to_be_hidden()
    assert_never_reloaded(manager)


def is_refresh(reply: Response) -> bool:
    return reply.url.endswith("/customers") and "kedang-live" in reply.request.headers


def test_a_page_told_to_reload_fetches_everything(manager: Page) -> None:
    """The server says `reload` where it has more to tell than it remembers; here another tab hands it on."""
    follow(manager, "/customers")
    other = manager.context.new_page()
    other.goto("/about")
    with manager.expect_response(is_refresh):
        other.evaluate("() => new BroadcastChannel('kedang').postMessage({ kind: 'changed', subjects: ['*'] })")
    assert_never_reloaded(manager)
