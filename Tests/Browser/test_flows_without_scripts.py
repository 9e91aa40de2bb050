"""The main flows with scripts off, from the door to the end."""

from pathlib import Path

from playwright.sync_api import Page, expect

from house import SIGN_IN_PATH, House
from kedang import ROOT
from pages import Role
from program import Program

SHEET = ROOT / "Tests" / "Fixtures" / "import" / "名片汇总.csv"
# An import works in the background, and a page without scripts is asked again by its reader.
LOOKS_MAX = 60
LOOK_MILLISECONDS = 500


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def link(page: Page, name: str) -> None:
    page.locator("main").get_by_role("link", name=name).first.click()


def test_sign_in_and_out(house: House) -> None:
    with house.at(None, SIGN_IN_PATH, scripts=False) as page:
        page.get_by_label("登录名").fill(house.accounts[Role.CLERK])
        page.get_by_label("密码").fill(house.password)
        button(page, "登录")
        expect(page.locator("h1")).to_contain_text("您好")
        page.locator(".viewer-menu summary").click()
        button(page, "退出登录")
        expect(page.locator("#toasts")).to_contain_text("已退出登录")
        page.goto("/customers")
        assert SIGN_IN_PATH in page.url


def test_create_search_edit_and_submit(house: House) -> None:
    with house.at(Role.SALESPERSON, "/", scripts=False) as page:
        link(page, "新建客户")
        page.get_by_label("客户名称").fill("丽水无脚本竹木有限公司")
        page.get_by_label("所属行业").fill("C20")
        page.keyboard.press("Enter")
        expect(page.locator("#toasts")).to_contain_text("已建档")
        expect(page.locator("#record-top .mark")).to_contain_text("草稿")
        page.get_by_role("searchbox").fill("无脚本竹木")
        page.keyboard.press("Enter")
        link(page, "丽水无脚本竹木有限公司")
        link(page, "修改网址")
        page.locator("[name=website]").fill("https://example.com/zhumu")
        button(page, "保存")
        expect(page.locator("#fact-website")).to_contain_text("example.com/zhumu")
        page.locator("[data-key=e]").click()
        button(page, "保存并送核对")
        expect(page.locator(".problems")).to_contain_text("核心需求")
        page.get_by_label("核心需求").fill("竹地板出口")
        page.locator(".choice", has_text="高").locator("input[name=intent]").check(force=True)
        page.get_by_label("首次接触时间").fill("2026年5月1日")
        page.get_by_label("姓名").first.fill("蓝天")
        page.get_by_label("电话", exact=True).first.fill("13905780001")
        button(page, "保存并送核对")
        expect(page.locator("#toasts")).to_contain_text("已送核对")
        expect(page.locator("#record-top .mark")).to_contain_text("待核对")


def test_verify_and_return(house: House) -> None:
    salesperson = Program(house, Role.SALESPERSON)
    first, second = (salesperson.submitted(f"衢州无脚本{what}有限公司") for what in ("纸业", "化工"))
    with house.at(Role.MANAGER, f"/verify/{first['number']}", scripts=False) as page:
        button(page, "核对无误，归档")
        expect(page.locator("#toasts")).to_contain_text(first["number"])
        expect(page.locator("h1")).to_have_text("衢州无脚本化工有限公司")
        page.get_by_label("退回原因").fill("地址不全")
        button(page, "退回修改")
        expect(page.locator("#toasts")).to_contain_text(second["number"])
    with house.at(Role.SALESPERSON, f"/customers/{second['number']}", scripts=False) as page:
        expect(page.locator("main")).to_contain_text("地址不全")


def test_import_from_the_file_to_the_archive_and_back(house: House) -> None:
    with house.at(Role.CLERK, "/import", scripts=False) as page:
        page.locator("input[type=file]").set_input_files(SHEET)
        button(page, "上传")
        button(page, "预演")
        wait_for(page, "入档")
        if page.get_by_text("未决定的").count():
            page.get_by_role("button", name="跳过").first.click()
            expect(page.locator("#toasts")).to_contain_text("处理方式已保存")
        page.get_by_role("button", name="入档", exact=True).click()
        wait_for(page, "撤销整批")
        button(page, "撤销整批")
        wait_for(page, "丢弃这个文件")
        button(page, "丢弃这个文件")
        expect(page.locator("#toasts")).to_contain_text("这次导入已放弃")


def wait_for(page: Page, name: str) -> None:
    """Follows the link that shows how far it is until the button called `name` is there."""
    for _ in range(LOOKS_MAX):
        if page.get_by_role("button", name=name, exact=True).count():
            return
        page.wait_for_timeout(LOOK_MILLISECONDS)
        page.goto(page.url)
    raise AssertionError(f"“{name}” never came: {page.locator('main').inner_text()}")


def test_export_a_narrowed_list_and_throw_the_file_away(house: House) -> None:
    with house.at(Role.SALESPERSON, "/customers?where=1:industry:is:C", scripts=False) as page:
        link(page, "导出")
        expect(page.locator(".page-lead")).to_contain_text("制造业")
        page.locator(".choice", has_text="逗号分隔文本").locator("input").check(force=True)
        button(page, "导出")
        for _ in range(LOOKS_MAX):
            if page.get_by_role("link", name="下载").count():
                break
            page.wait_for_timeout(LOOK_MILLISECONDS)
            link(page, "看看进度")
        with page.expect_download() as fetched:
            link(page, "下载")
        assert fetched.value.suggested_filename.endswith(".csv")
        lines = Path(fetched.value.path()).read_text(encoding="utf-8-sig").splitlines()
        assert lines[0].startswith("客户编号,") and len(lines) > 1
        button(page, "删除文件")
        expect(page.locator("h1")).to_have_text("文件已删除")
        link(page, "我的导出")
        expect(page.locator("main table")).to_contain_text("文件已删除")


def test_filter_sort_and_page_a_list(house: House) -> None:
    with house.at(Role.EXECUTIVE, "/customers", scripts=False) as page:
        page.locator("summary").filter(has_text="筛选").click()
        page.locator("#field-state").select_option("filed")
        button(page, "应用")
        expect(page.locator(".filter-chip")).to_contain_text("已归档")
        first = page.locator("[data-open]").first.inner_text()
        page.get_by_role("link", name="下一页").click()
        assert page.locator("[data-open]").first.inner_text() != first and "state=filed" in page.url
        page.get_by_role("link", name="上一页").click()
        expect(page.locator("[data-open]").first).to_have_text(first)
        page.locator(".filter-chip").click()
        assert "state=filed" not in page.url


def test_draft_review_and_approve_a_policy(house: House) -> None:
    with house.at(Role.ADMINISTRATOR, "/settings/policies", scripts=False) as page:
        link(page, "KD-ZD-04")
        link(page, "起草修改")
        page.get_by_label("A 级（%）").fill("25")
        page.get_by_label("执行部门").fill("营销中心")
        page.get_by_label("修改说明").fill("放宽 A 级比例")
        button(page, "存为草案")
        expect(page.locator("#toasts")).to_contain_text("草案已保存")
        expect(page.locator(".policy-draft")).to_contain_text("放宽 A 级比例")
    with house.at(Role.EXECUTIVE, "/settings/policies/4", scripts=False) as page:
        expect(page.locator(".policy-effects")).to_contain_text("下次测算")
        button(page, "审核通过")
        expect(page.locator("#toasts")).to_contain_text("已审核")
        button(page, "批准并生效")
        expect(page.locator("#toasts")).to_contain_text("新版本立即生效")
        expect(page.locator(".policy-head")).to_contain_text("营销中心")
        expect(page.locator(".policy-head")).to_contain_text("A/1")
        link(page, "A/0")
        expect(page.locator(".policy-head")).to_contain_text("A/0")
