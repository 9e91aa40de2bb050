"""The board of customers with scripts: by mouse and by keyboard."""

from playwright.sync_api import expect

from house import House
from pages import Role
from program import Program

ADDRESS = "/customers/board?by=valueTier"


def test_a_card_is_dragged_to_another_column(house: House) -> None:
    Program(house, Role.SALESPERSON).enter("绍兴看板纺织有限公司")
    with house.at(Role.SALESPERSON, ADDRESS) as page:
        card = page.locator("[data-lane=''] [data-card]", has_text="绍兴看板纺织有限公司")
        with page.expect_navigation():
            card.drag_to(page.locator("[data-lane=strategic]"), source_position={"x": 60, "y": 20}, target_position={"x": 60, "y": 30})
        expect(page.locator("[data-lane=strategic] [data-card]", has_text="绍兴看板纺织有限公司")).to_be_visible()
        expect(card).to_have_count(0)


def test_a_card_is_moved_by_shift_and_an_arrow(house: House) -> None:
    Program(house, Role.SALESPERSON).enter("绍兴键盘纺织有限公司")
    with house.at(Role.SALESPERSON, ADDRESS) as page:
        page.get_by_role("link", name="绍兴键盘纺织有限公司").focus()
        with page.expect_navigation():
            page.keyboard.press("Shift+ArrowRight")
        expect(page.locator("[data-lane=strategic] [data-card]", has_text="绍兴键盘纺织有限公司")).to_be_visible()


OWN = "/customers/board?by=own.1"


def test_a_card_is_dragged_on_a_board_of_the_companys_own_with_a_reason_that_the_history_tells(house: House) -> None:
    made = Program(house, Role.SALESPERSON).enter("绍兴渠道纺织有限公司")
    with house.at(Role.SALESPERSON, OWN) as page:
        card = page.locator("[data-lane=''] [data-card]", has_text="绍兴渠道纺织有限公司")
        page.get_by_label("移动原因").fill("春季展会上认识")
        with page.expect_navigation():
            card.drag_to(page.locator("[data-lane=c1]"), source_position={"x": 60, "y": 20}, target_position={"x": 60, "y": 30})
        moved = page.locator("[data-lane=c1] [data-card]", has_text="绍兴渠道纺织有限公司")
        expect(moved).to_be_visible()
        moved.get_by_role("link").focus()
        with page.expect_navigation():
            page.keyboard.press("Shift+ArrowRight")
        expect(page.locator("[data-lane=c2] [data-card]", has_text="绍兴渠道纺织有限公司")).to_be_visible()
        page.goto(f"/customers/{made['number']}/classes")
        first = page.locator("tbody tr", has_text="春季展会上认识")
        for words in ("获客渠道", "展会"):
            expect(first).to_contain_text(words)
        expect(page.locator("tbody tr")).to_have_count(2)
