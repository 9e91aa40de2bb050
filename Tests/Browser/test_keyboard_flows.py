"""The main flows by keyboard alone: no test here touches a mouse."""

import pytest
from playwright.sync_api import Page, expect

from house import SIGN_IN_PATH, House
from kedang import ROOT
from keyboard import assert_focus_kept, assert_focus_visible, choose, fill, focused_name, go, press, tab_to
from pages import Role
from program import Program

SHEET = ROOT / "Tests" / "Fixtures" / "import" / "名片汇总.csv"
IMPORT_MILLISECONDS_MAX = 60_000


@pytest.fixture(scope="module")
def salesperson(house: House) -> Program:
    return Program(house, Role.SALESPERSON)


def notice(page: Page) -> object:
    return page.locator("#toasts .toast")


def test_sign_in(house: House) -> None:
    with house.at(None, SIGN_IN_PATH) as page:
        fill(page, "登录名", house.accounts[Role.SALESPERSON])
        fill(page, "密码", house.password)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page.locator("h1")).to_contain_text("您好")


def test_a_new_customer_with_a_hint_of_the_duplicate(house: House, salesperson: Program) -> None:
    salesperson.enter("宁波键盘轴承有限公司")
    with house.at(Role.SALESPERSON, "/") as page:
        with page.expect_navigation():
            page.keyboard.press("n")
        fill(page, "客户名称", "宁波键盘轴承有限公司")
        expect(page.locator("#duplicates")).to_contain_text("可能已经建过档")
        assert "客户名称" in focused_name(page)
        page.keyboard.press("Control+A")
        page.keyboard.type("宁波键盘齿轮有限公司")
        expect(page.locator("#duplicates")).to_be_empty()
        fill(page, "所属行业", "C34")
        go(page, "存为草稿")
        expect(page.locator("h1")).to_have_text("宁波键盘齿轮有限公司")
        expect(notice(page)).to_contain_text("已建档")


def test_search_by_initials_and_open(house: House, salesperson: Program) -> None:
    salesperson.enter("衢州青藤灯饰有限公司")
    with house.at(Role.SALESPERSON, "/") as page:
        page.keyboard.press("/")
        page.keyboard.type("qzqtds")
        option = page.locator("#palette [aria-selected=true]")
        expect(option).to_contain_text("衢州青藤灯饰有限公司")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("衢州青藤灯饰有限公司")


def test_from_the_palette_to_a_page(house: House) -> None:
    with house.at(Role.SALESPERSON, "/customers") as page:
        tab_to(page, "筛选")
        page.keyboard.press("Control+K")
        assert_focus_visible(page)
        page.keyboard.type("导入")
        expect(page.locator("#palette [aria-selected=true]")).to_contain_text("导入")
        page.keyboard.press("Escape")
        assert "筛选" in focused_name(page)
        page.keyboard.press("Control+K")
        page.keyboard.type("导入")
        expect(page.locator("#palette [aria-selected=true]")).to_contain_text("导入")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.url.endswith("/import")


def test_filter_a_list_and_peek_from_row_to_row(house: House) -> None:
    with house.at(Role.SALESPERSON, "/customers") as page:
        press(page, "筛选")
        choose(page, "状态", "已归档")
        go(page, "应用")
        assert "state=filed" in page.url
        names = page.locator("[data-row] [data-open]").all_inner_texts()
        page.keyboard.press("j")
        assert focused_name(page) == names[0]
        page.keyboard.press("p")
        peek = page.locator("#peek .peek-title")
        expect(peek).to_contain_text(names[0])
        page.keyboard.press("j")
        expect(peek).to_contain_text(names[1])
        assert focused_name(page) == names[1]
        assert_focus_visible(page)
        page.keyboard.press("k")
        expect(peek).to_contain_text(names[0])
        page.keyboard.press("Escape")
        expect(page.locator("#peek")).to_be_hidden()
        assert focused_name(page) == names[0]
        assert "peek=" not in page.url and "state=filed" in page.url
        page.keyboard.press("j")
        with page.expect_navigation():
            page.keyboard.press("o")
        expect(page.locator("h1")).to_have_text(names[1])


def test_edit_and_save_against_somebody_elses_change(house: House, salesperson: Program) -> None:
    made = salesperson.enter("湖州键盘纺织有限公司")
    with house.at(Role.MANAGER, f"/customers/{made['number']}") as page:
        with page.expect_navigation():
            page.keyboard.press("e")
        fill(page, "核心需求", "年度采购，分两批交货")
        salesperson.change(made, coreNeed="年度采购，一次交清", notes="先谈价格")
        expect(page.locator(".stale-hint")).to_be_visible()
        assert "核心需求" in focused_name(page)
        go(page, "保存")
        expect(page.locator("main")).to_contain_text("年度采购，分两批交货")
        expect(page.locator("main")).to_contain_text("年度采购，一次交清")
        go(page, "按所选保存")
        expect(notice(page)).to_contain_text("已保存")
    kept = salesperson.newest(made)
    assert kept["coreNeed"] == "年度采购，分两批交货" and kept["notes"] == "先谈价格"


def test_a_field_in_place_and_escape(house: House, salesperson: Program) -> None:
    made = salesperson.enter("嘉兴键盘塑料有限公司")
    with house.at(Role.SALESPERSON, f"/customers/{made['number']}") as page:
        press(page, "修改网址")
        expect(page.locator(".fact-open input:not([type=hidden])")).to_be_focused()
        page.keyboard.type("typed-in-vain")
        page.keyboard.press("Escape")
        assert_focus_kept(page)
        assert focused_name(page) == "修改网址"
        page.keyboard.press("Enter")
        expect(page.locator(".fact-open input:not([type=hidden])")).to_be_focused()
        page.keyboard.type("https://example.com")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(notice(page)).to_contain_text("已保存")
        expect(page.locator("#fact-website")).to_contain_text("example.com")
        expect(page.locator("#fact-website .fact-edit")).to_be_focused()


def test_verify_one_and_return_another_with_a_reason(house: House, salesperson: Program) -> None:
    first = salesperson.submitted("绍兴键盘染整有限公司")
    second = salesperson.submitted("台州键盘模具有限公司")
    with house.at(Role.MANAGER, f"/verify/{first['number']}") as page:
        go(page, "核对无误，归档")
        expect(notice(page)).to_contain_text(f"{first['number']} 已核对归档")
        expect(page.locator("h1")).to_have_text("台州键盘模具有限公司")
        go(page, "退回修改")
        assert_focus_visible(page)
        expect(page.locator(".field-error")).to_contain_text("请写明退回原因")
        fill(page, "退回原因", "电话少一位")
        go(page, "退回修改")
        expect(notice(page)).to_contain_text(f"{second['number']} 已退回修改")
    assert salesperson.newest(first)["state"] == "filed"
    assert salesperson.newest(second)["state"] == "returned"


def test_import_in_four_steps(house: House) -> None:
    with house.at(Role.CLERK, "/") as page:
        with page.expect_navigation():
            page.keyboard.press("g")
            page.keyboard.press("i")
        tab_to(page, "选择或拖入表格")
        # On a busy machine the browser sometimes opens none for the first press.
        asked = []
        page.on("filechooser", lambda chooser: asked.append(chooser))
        for _ in range(5):
            page.keyboard.press("Space")
            page.wait_for_timeout(1_000)
            if asked:
                break
        asked[0].set_files(SHEET)
        go(page, "上传")
        expect(page.locator("h1")).to_have_text("核对列的对应")
        go(page, "预演")
        expect(page.locator("h1")).to_have_text("预演", timeout=IMPORT_MILLISECONDS_MAX)
        expect(page.get_by_role("button", name="入档")).to_be_visible(timeout=IMPORT_MILLISECONDS_MAX)
        if page.get_by_text("未决定的").count():
            go(page, "跳过")
            expect(notice(page)).to_contain_text("处理方式已保存")
        go(page, "入档")
        undo = page.get_by_role("button", name="撤销整批")
        expect(undo).to_be_visible(timeout=IMPORT_MILLISECONDS_MAX)
        go(page, "撤销整批")
        expect(page.locator("h1")).to_contain_text("整批已撤销", timeout=IMPORT_MILLISECONDS_MAX)


def test_uncover_a_number_with_a_reason(house: House, salesperson: Program) -> None:
    made = salesperson.enter("金华键盘五金有限公司")
    with house.at(Role.SALESPERSON, f"/customers/{made['number']}") as page:
        expect(page.locator("main")).not_to_contain_text("13905710001")
        press(page, "查看完整内容")
        fill(page, "为什么要看", "回访")
        page.keyboard.press("Escape")
        assert focused_name(page) == "查看完整内容"
        page.keyboard.press("Enter")
        fill(page, "为什么要看", "回访客户")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page.locator(".uncovered")).to_have_text("13905710001")
        go(page, "回到档案")
        expect(page.locator("h1")).to_have_text("金华键盘五金有限公司")


def test_add_a_person(house: House) -> None:
    with house.at(Role.ADMINISTRATOR, "/people") as page:
        with page.expect_navigation():
            page.keyboard.press("n")
        fill(page, "姓名", "周键盘")
        fill(page, "登录名", "zhou.keyboard")
        choose(page, "角色", "客服")
        go(page, "保存")
        expect(page.locator("main")).to_contain_text("临时密码")
        go(page, "完成")
        expect(page.locator("main")).to_contain_text("周键盘")
