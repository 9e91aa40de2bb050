import Archive
import Wording

/// A product as a form or a program gives it.
struct ProductBody: Decodable, Sendable {
    var name = ""
    var code: String?
    var unit: String?
    var price: String?
    var isRetired: Bool?

    /// Nothing typed.
    init() {}

    init(_ form: Form) {
        name = form.raw("name") ?? ""
        code = form.raw("code")
        unit = form.raw("unit")
        price = form.raw("price")
        isRetired = form.isTicked("isRetired")
    }

    /// What a form shows of a product.
    init(_ product: Product, _ sight: Sight) {
        name = sight.text(product.name)
        code = sight.text(product.code)
        unit = sight.text(product.unit)
        price = product.price?.wording.chinese
        isRetired = product.isRetired
    }

    /// What the rules of entry are to read.
    var entry: ProductEntry {
        ProductEntry(name: name, code: code ?? "", unit: unit ?? "", price: price ?? "", isRetired: isRetired ?? false)
    }

    /// The fields of its form.
    func fields(asksForRetired: Bool, _ problems: [FieldProblem], _ t: Words) -> [Field] {
        let errors = problems.sentences(t)
        func field(_ name: String, _ label: String, _ value: String?, charactersMax: Int, isRequired: Bool = false) -> Field {
            Field(
                name: name, label: label, control: .line(charactersMax: charactersMax), value: value ?? "", isRequired: isRequired,
                error: errors[name])
        }
        let fields = [
            field("name", t("名称", en: "Name"), name, charactersMax: 100, isRequired: true),
            field("code", t("编码", en: "Code"), code, charactersMax: Product.codeCharactersMax),
            field("unit", t("单位", en: "Unit"), unit, charactersMax: 10),
            field("price", t("单价", en: "Price"), price, charactersMax: 40),
        ]
        guard asksForRetired else { return fields }
        let retired = Field(
            name: "isRetired", label: t("已停售（不再出现在交易表单里）", en: "Sold no longer (not offered for dealings)"), control: .checkbox,
            value: isRetired == true ? "yes" : "")
        return fields + [retired]
    }
}
