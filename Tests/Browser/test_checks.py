"""The checks themselves: each passes on a good page and fails on a page with the fault it is there for."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

import checks
import keyboard
from first_load import FirstLoad, first_load
from stand_in import GOOD_BODY, GOOD_STYLE, StandIn, page, with_content

Open = Callable[..., Page]
Load = Callable[[str], FirstLoad]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context
    context.close()


@pytest.fixture
def opened(context: BrowserContext, stand_in: StandIn) -> Open:
    """Opens a page with the text given."""

    def opened(text: str) -> Page:
        return first_load(context, stand_in.serve(text))[0]

    return opened


@pytest.fixture
def loaded(context: BrowserContext, stand_in: StandIn) -> Load:
    """What the first load of a page with the text given cost."""

    def loaded(text: str) -> FirstLoad:
        return first_load(context, stand_in.serve(text))[1]

    return loaded


def styled(stand_in: StandIn, style: str, body: str = GOOD_BODY) -> str:
    """A page with one more stylesheet."""
    stand_in.serve(style, "/more.css")
    return page(body, head='<link rel="stylesheet" href="/more.css">')


def scripted(stand_in: StandIn, script: str, body: str = GOOD_BODY) -> str:
    """A page with a script."""
    stand_in.serve(script, "/more.js")
    return page(body, head='<script defer src="/more.js"></script>')


class TestFirstLoad:
    def test_a_good_page_has_no_findings(self, loaded: Load) -> None:
        load = loaded(page())
        assert load.complaints() + load.unsteadiness() + load.weight() + load.slowness() == []
        assert load.byte_count > 500 and len(load.addresses) == 2

    def test_an_error_in_a_script_is_found(self, loaded: Load, stand_in: StandIn) -> None:
        assert "uncaught" in loaded(scripted(stand_in, "nothing.here()")).complaints()[0]

    def test_a_missing_file_is_found(self, loaded: Load) -> None:
        assert any("404" in line for line in loaded(with_content('<img src="/gone.png" alt="">')).complaints())

    def test_an_inline_style_violates_the_policy(self, loaded: Load) -> None:
        findings = loaded(with_content('<p style="color: red">红</p>')).complaints()
        assert any("security policy" in line for line in findings)

    def test_an_inline_handler_violates_the_policy(self, loaded: Load) -> None:
        findings = loaded(with_content('<img src="data:," alt="" onerror="alert(1)">')).complaints()
        assert any("security policy" in line for line in findings)

    def test_a_late_banner_shifts_the_page(self, loaded: Load, stand_in: StandIn) -> None:
        late = """requestAnimationFrame(() => requestAnimationFrame(() => {
            const banner = document.createElement("div"); banner.textContent = "迟到的横幅";
            banner.className = "late"; document.body.prepend(banner) }))"""
        stand_in.serve(".late { height: 300px }" + GOOD_STYLE, "/good.css")
        findings = loaded(scripted(stand_in, late)).unsteadiness()
        stand_in.serve(GOOD_STYLE, "/good.css")
        assert findings and "layout shift" in findings[0]

    def test_a_long_task_is_found(self, loaded: Load, stand_in: StandIn) -> None:
        busy = "const end = performance.now() + 250; while (performance.now() < end);"
        assert loaded(scripted(stand_in, busy)).slowness()

    def test_a_heavy_page_is_found(self, loaded: Load, stand_in: StandIn) -> None:
        assert "KB" in loaded(scripted(stand_in, "//" + "x" * checks.FIRST_LOAD_BYTES_MAX)).weight()[0]

    def test_many_requests_are_found(self, loaded: Load, stand_in: StandIn) -> None:
        pictures = "".join(f'<img src="/good.css?{n}" alt="">' for n in range(checks.FIRST_LOAD_REQUESTS_MAX))
        assert "requests" in loaded(with_content(pictures)).weight()[0]


class TestAccessibility:
    def test_a_good_page_passes_in_light_and_dark(self, opened: Open) -> None:
        for theme in ("light", "dark"):
            good = opened(page())
            good.emulate_media(color_scheme=theme)
            assert checks.accessibility(good) == []

    @pytest.mark.parametrize(("rule", "content"), [
        ("label", '<input name="unnamed">'),
        ("image-alt", '<img src="data:,">'),
        ("button-name", "<button></button>"),
        ("heading-order", "<h4>四级</h4>"),
    ])
    def test_a_fault_in_the_markup_is_found(self, opened: Open, rule: str, content: str) -> None:
        assert any(line.startswith(rule) for line in checks.accessibility(opened(with_content(content))))

    def test_faint_text_is_found(self, opened: Open, stand_in: StandIn) -> None:
        findings = checks.accessibility(opened(styled(stand_in, "p { color: #ccc }")))
        assert any(line.startswith("color-contrast") for line in findings)

    def test_text_faint_only_in_the_dark_is_found(self, opened: Open, stand_in: StandIn) -> None:
        dark = opened(styled(stand_in, "@media (prefers-color-scheme: dark) { p { color: #333 } }"))
        assert checks.accessibility(dark) == []
        dark.emulate_media(color_scheme="dark")
        assert any(line.startswith("color-contrast") for line in checks.accessibility(dark))


class TestWidth:
    def test_a_good_page_passes(self, opened: Open) -> None:
        good = opened(page())
        assert checks.sideways_scroll(good) == [] and checks.squeezed_text(good) == []

    def test_a_wide_box_is_found(self, opened: Open, stand_in: StandIn) -> None:
        assert checks.sideways_scroll(opened(styled(stand_in, "p { width: 600px }")))

    def test_a_wide_table_in_a_box_that_scrolls_passes(self, opened: Open, stand_in: StandIn) -> None:
        table = '<main><h1>表</h1><div class="box" tabindex="0"><table><tr><td>宽</td></tr></table></div></main>'
        style = ".box { overflow-x: auto } table { width: 900px }"
        assert checks.sideways_scroll(opened(styled(stand_in, style, table))) == []

    def test_text_squeezed_into_a_column_is_found(self, opened: Open, stand_in: StandIn) -> None:
        assert "待核对" in checks.squeezed_text(opened(styled(stand_in, "b { display: inline-block; width: 1em }",
                                                           "<main><b>待核对</b></main>")))[0]

    def test_a_word_of_two_characters_broken_in_two_is_found(self, opened: Open, stand_in: StandIn) -> None:
        assert checks.squeezed_text(opened(styled(stand_in, "b { display: block; width: 1.2em }",
                                                  "<main><b>客户</b></main>")))

    def test_a_paragraph_that_wraps_passes(self, opened: Open) -> None:
        assert checks.squeezed_text(opened(with_content(f"<p>{'今天有三家客户需要回访。' * 20}</p>"))) == []

    def test_text_for_screen_readers_only_passes(self, opened: Open, stand_in: StandIn) -> None:
        style = ".quiet { position: absolute; width: 1px; height: 1px; overflow: hidden }"
        assert checks.squeezed_text(opened(styled(stand_in, style, '<main><b class="quiet">跳到正文</b></main>'))) == []


class TestLanguage:
    def test_a_chinese_page_passes(self, opened: Open) -> None:
        assert checks.untranslated(opened(page()), "zh") == []

    def test_an_english_page_with_chinese_data_passes(self, opened: Open) -> None:
        body = '<main><h1>华东机械</h1><table><tr><th>Name</th></tr><tr><td>华东机械</td></tr></table></main>'
        assert checks.untranslated(opened(page(body, tongue="en", title="Customers")), "en") == []

    def test_data_marked_with_its_language_passes(self, opened: Open) -> None:
        body = '<main><h1>Archive of <span lang="zh-Hans">华东机械</span></h1></main>'
        assert checks.untranslated(opened(page(body, tongue="en", title="Archive")), "en") == []

    @pytest.mark.parametrize("fault", [
        "<button>保存</button>", '<input aria-label="搜索">', '<input placeholder="姓名或电话" aria-label="Search">',
        "<table><tr><th>负责人</th></tr></table>",
    ])
    def test_chinese_words_in_english_chrome_are_found(self, opened: Open, fault: str) -> None:
        body = f"<main><h1>Customers</h1>{fault}</main>"
        assert checks.untranslated(opened(page(body, tongue="en", title="Customers")), "en")

    def test_english_words_in_chinese_chrome_are_found(self, opened: Open) -> None:
        assert checks.untranslated(opened(with_content("<button>Save</button>")), "zh")

    @pytest.mark.parametrize("fault", [
        "<th>customers.list.title</th>", "<label>owner_name</label>", "<p>Optional(3)</p>", "<p>undefined 家</p>",
        "<p>{{count}} 家</p>",
    ])
    def test_keys_and_unrendered_values_are_found(self, opened: Open, fault: str) -> None:
        table = f"<table><tr>{fault}</tr></table>" if fault.startswith("<th>") else fault
        assert checks.untranslated(opened(with_content(table)), "zh")


class TestPaper:
    def test_a_good_page_passes(self, opened: Open) -> None:
        assert checks.printed(opened(page())) == []

    @pytest.mark.parametrize(("fault", "style"), [
        ("printed", "@media print { nav { display: block } }"),
        ("not white", "@media print { body { background: #222 } }"),
        ("too light", "@media print { body { color: #eee } }"),
        ("every sheet", "form { position: fixed }"),
        ("reaches", "@media print { p { width: 1000px } }"),
        ("nothing", "@media print { main * { display: none } }"),
    ])
    def test_a_fault_on_paper_is_found(self, opened: Open, stand_in: StandIn, fault: str, style: str) -> None:
        assert any(fault in line for line in checks.printed(opened(styled(stand_in, style))))


class TestWithoutScripts:
    @pytest.fixture
    def bare(self, browser: Browser, stand_in: StandIn) -> Iterator[Open]:
        context = browser.new_context(java_script_enabled=False)

        def bare(text: str) -> Page:
            opened = context.new_page()
            opened.goto(stand_in.serve(text))
            return opened

        yield bare
        context.close()

    def test_a_good_page_passes(self, opened: Open, bare: Open) -> None:
        assert checks.without_scripts(bare(page()), checks.outline(opened(page()))) == []

    def test_content_made_by_a_script_is_missed(self, opened: Open, bare: Open, stand_in: StandIn) -> None:
        script = """document.querySelector("form").insertAdjacentHTML("beforeend",
            '<input name="phone" aria-label="电话">'); document.querySelector("h1").textContent = "全部客户" """
        text = scripted(stand_in, script)
        findings = checks.without_scripts(bare(text), checks.outline(opened(text)))
        assert any("phone" in line for line in findings) and any("heading" in line for line in findings)

    @pytest.mark.parametrize("fault", ['<button type="button">展开</button>', '<a href="#">更多</a>'])
    def test_what_does_nothing_is_found(self, bare: Open, fault: str) -> None:
        text = with_content(fault)
        assert any("dead" in line for line in checks.without_scripts(bare(text), checks.outline(bare(page()))))


class TestKeyboard:
    def test_a_field_is_reached_and_filled(self, opened: Open) -> None:
        good = opened(page())
        keyboard.fill(good, "名称", "华东")
        assert good.locator("[name=name]").input_value() == "华东"

    def test_what_cannot_be_reached_is_found(self, opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(keyboard, "TAB_PRESSES_MAX", 5)
        with pytest.raises(AssertionError, match="cannot be reached"):
            keyboard.tab_to(opened(with_content('<div class="button">删除</div>')), "删除")

    def test_a_focus_nobody_sees_is_found(self, opened: Open, stand_in: StandIn) -> None:
        with pytest.raises(AssertionError, match="nothing shows"):
            keyboard.tab_to(opened(styled(stand_in, "button:focus-visible { outline: none }")), "查找")
