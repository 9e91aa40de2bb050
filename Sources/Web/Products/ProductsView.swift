import Archive

/// The catalogue of products, with the form for one more.
struct ProductsPage: Sendable {
    struct Row: Sendable {
        var name: String
        var code: String
        var unit: String
        var price: String
        var isRetired: Bool
        /// Where it is changed; nil where the reader may not.
        var edit: Address?

        init(_ product: Product, mayChange: Bool, _ sight: Sight, _ t: Words) {
            name = sight.text(product.name)
            code = sight.text(product.code) ?? ""
            unit = sight.text(product.unit) ?? ""
            price = product.price.map { t(Bilingual($0.wording)) } ?? ""
            isRetired = product.isRetired
            edit = mayChange ? "/products/\(Int(product.id.rawValue))" : nil
        }
    }

    var rows: [Row]
    /// The form for a new one; nil where the reader may not.
    var fields: [Field]?
}

/// One product that is changed.
struct ProductPage: Sendable {
    var action: Address
    var version: Int
    var fields: [Field]
    /// Whether somebody else saved while the answers were written.
    var isStale = false

    init(_ product: Product, _ fields: [Field]) {
        action = "/products/\(Int(product.id.rawValue))"
        version = Int(product.version)
        self.fields = fields
    }
}

func productsView(_ page: ProductsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("商品目录", en: "Products")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: t("记交易时按名称或编码选用，自动带出单位和单价", en: "Chosen by name or code when a dealing is recorded; unit and price come along")))
        \(problemSummary((page.fields ?? []).compactMap(\.problem), t))
        \(page.fields.map { section(t("添加商品", en: "Add a product"), form(to: "/products", version: nil, $0, t("添加", en: "Add"), context)) })
        \(page.rows.isEmpty ? nothing(t) : section(t("目录", en: "Catalogue"), table(page.rows, t)))</div>
        """)
}

func productView(_ page: ProductPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("修改商品", en: "Edit a product")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: t("已记下的交易保留当时的名称和单价", en: "Dealings keep the name and price they were recorded with"), actions: [
            Button(t("商品目录", en: "Products"), icon: .arrowLeft, kind: .quiet).link(to: "/products")
        ]))
        \(if: page.isStale, Banner.changedMeanwhile(t).html)\(problemSummary(page.fields.compactMap(\.problem), t))
        <div class="sheet"><div class="section-body">\(form(to: page.action, version: page.version, page.fields, t("保存", en: "Save"), context))</div></div></div>
        """)
}

private func form(to address: Address, version: Int?, _ fields: [Field], _ label: String, _ context: ViewContext) -> HTML {
    postForm(
        to: address, context, class: "form",
        """
        \(version.map(versionField))<div class="field-grid">\(fields.map { $0.html(context.t) })</div>
        <p class="form-actions">\(Button(label, kind: .primary).submit())</p>
        """)
}

private func nothing(_ t: Words) -> HTML {
    emptyState(
        .archive, t("目录还是空的", en: "The catalogue is empty"),
        t("没有目录也能记交易：直接写商品名称。", en: "Dealings can be recorded without: just write what was sold."))
}

private func table(_ rows: [ProductsPage.Row], _ t: Words) -> HTML {
    Table(
        caption: t("商品", en: "Products"),
        columns: [
            Column(t("名称", en: "Name")), Column(t("编码", en: "Code"), rank: 2), Column(t("单位", en: "Unit"), rank: 2),
            Column(t("单价", en: "Price"), isNumber: true), Column(t("情况", en: "State"), rank: 2),
        ], rows: rows.map { row($0, t) }
    ).html(t)
}

private func row(_ row: ProductsPage.Row, _ t: Words) -> HTML {
    """
    <tr><td class="rank-1" translate="no">\(row.edit.map { link($0, row.name) } ?? "\(row.name)")</td><td class="rank-2">\(row.code)</td>\
    <td class="rank-2">\(row.unit)</td><td class="rank-1 number">\(row.price)</td>\
    <td class="rank-2">\(if: row.isRetired, tag(t("已停售", en: "Retired")))</td></tr>
    """
}

private func link(_ address: Address, _ name: String) -> HTML {
    """
    <a class="text-link" href="\(address)">\(name)</a>
    """
}
