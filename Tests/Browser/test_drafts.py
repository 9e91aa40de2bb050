"""What is typed and not sent is there again: after a reload, in another browser, and with what was added by hand."""

import pytest
from playwright.sync_api import Page, expect

from house import House
from pages import Role
from program import Program

STATE = "[data-draft-state=kept]"


@pytest.fixture
def clerk(house: House) -> None:
    """A clean sheet before and after: drafts are kept for the person, whoever tests with that person next."""
    throw_all_away(house)
    yield
    throw_all_away(house)


def throw_all_away(house: House) -> None:
    with house.at(Role.CLERK, "/drafts") as page:
        while page.get_by_role("button", name="放弃", exact=True).count() > 0:
            with page.expect_navigation():
                page.get_by_role("button", name="放弃", exact=True).first.click()


def type_name(page: Page, name: str) -> None:
    page.locator("[name=name]").fill(name)
    expect(page.locator(STATE)).to_have_text("草稿已保存")


def test_a_new_customer_goes_on_in_another_browser_with_the_contacts_added(house: House, clerk: None) -> None:
    with house.at(Role.CLERK, "/customers/new") as page:
        type_name(page, "湖州草稿丝绸有限公司")
        with page.expect_navigation():
            page.get_by_role("button", name="再加一位联系人").click()
        page.locator("[name='contacts[1].name']").fill("沈青")
        expect(page.locator(STATE)).to_have_text("草稿已保存")
    with house.at(Role.CLERK, "/customers/new") as page:
        expect(page.locator(".banner")).to_contain_text("没有提交的内容")
        expect(page.locator("[name=name]")).to_have_value("湖州草稿丝绸有限公司")
        expect(page.locator("[name='contacts[1].name']")).to_have_value("沈青")
        with page.expect_navigation():
            page.get_by_role("button", name="存为草稿").last.click()
        expect(page.locator("h1")).to_have_text("湖州草稿丝绸有限公司")
        page.goto("/customers/new")
        expect(page.locator("[name=name]")).to_have_value("")


def test_a_form_whose_text_is_kept_is_left_without_a_question(house: House, clerk: None) -> None:
    with house.at(Role.CLERK, "/customers/new") as page:
        asked = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        type_name(page, "湖州草稿丝绸有限公司")
        page.goto("/customers")
        assert asked == []
        page.goto("/drafts")
        with page.expect_navigation():
            page.locator("main a[href='/customers/new']").click()
        with page.expect_navigation():
            page.get_by_role("button", name="放弃这些内容").click()
        expect(page.locator("[name=name]")).to_have_value("")


def test_it_says_so_when_the_server_cannot_be_reached_and_asks_before_leaving(house: House, clerk: None) -> None:
    with house.at(Role.CLERK, "/customers/new") as page:
        asked = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
        page.route("**/drafts", lambda route: route.abort())
        page.locator("[name=name]").fill("湖州草稿丝绸有限公司")
        expect(page.locator("[data-draft-state=lost]")).to_contain_text("连不上服务器")
        page.goto("/customers")
        assert asked == ["beforeunload"]


def test_a_note_is_there_again(house: House, clerk: None) -> None:
    number = Program(house, Role.CLERK).enter("湖州草稿茶叶有限公司")["number"]
    with house.at(Role.CLERK, f"/customers/{number}") as page:
        page.locator("#note").fill("谈了新茶的价格")
        expect(page.locator(STATE)).to_have_text("草稿已保存")
    with house.at(Role.CLERK, f"/customers/{number}") as page:
        expect(page.locator("#note")).to_have_value("谈了新茶的价格")
        page.locator("#note").press("Control+Enter")
        expect(page.locator(".timeline")).to_contain_text("谈了新茶的价格")
        expect(page.locator("#note")).to_have_value("")
