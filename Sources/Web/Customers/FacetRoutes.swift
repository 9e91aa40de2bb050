import Archive
import HTTPTypes
import Wording

/// What customers can be classified by: industries, regions, dimensions. Facts of national standards and of the house, for pickers of programs.
struct FacetRoutes: Sendable {
    /// Most industries a search gives.
    static let industriesMax = Industry.searchResultsMax

    var routes: [Route] {
        [
            .api(
                .get, "/industries", access: .signedIn, Bilingual("行业（GB/T 4754-2017）", en: "Industries (GB/T 4754-2017)"),
                parameters: [
                    .query("q", .text(charactersMax: Industry.searchCharactersMax), Bilingual("代码、名称或俗称", en: "Code, name or everyday word"))
                ],
                gives: .object([.init("items", .list(.named("Industry")))]), industries),
            .api(
                .get, "/regions", access: .signedIn, Bilingual("行政区划（GB/T 2260）", en: "Regions (GB/T 2260)"),
                parameters: [.query("parent", .text(charactersMax: 6), Bilingual("上级代码，空为省级", en: "Code above; none for provinces"))],
                gives: .object([.init("items", .list(.named("Region")))]), regions),
            .api(
                .get, "/dimensions", access: .signedIn, Bilingual("分类维度", en: "Dimensions"),
                gives: .object([.init("items", .list(.named("Dimension")))]), dimensions),
        ]
    }

    private func industries(_ call: Call) -> Reply {
        let found = Industry.search(call.query.text("q") ?? "", limit: Self.industriesMax)
        return list(found) { industry, item in
            item.member("code", industry.code)
            item.member("name", industry.name)
            item.member("path", industry.path)
        }
    }

    private func regions(_ call: Call) throws -> Reply {
        guard let parent = call.query.text("parent") else { return list(Region.provinces, write) }
        guard let region = Region.find(parent) else { throw HTTPProblem.notFound }
        return list(region.children, write)
    }

    private func write(_ region: Region, _ item: inout JSONWriter) {
        item.member("code", region.code)
        item.member("name", region.name)
        item.member("path", region.path)
        item.member("hasChildren", !region.children.isEmpty)
    }

    private func dimensions(_ call: Call) -> Reply {
        list(CustomerField.allCases.filter { !$0.choices.isEmpty }) { field, item in
            item.member("field", field.rawValue)
            item.member("zh", field.wording.chinese)
            item.member("en", field.wording.english)
            item.member("values", each: field.choices) { choice, value in
                value.member("code", choice.code)
                value.member("zh", choice.wording.chinese)
                value.member("en", choice.wording.english)
            }
        }
    }

    private func list<Element>(_ elements: [Element], _ write: (Element, inout JSONWriter) -> Void) -> Reply {
        Reply.json { writer in writer.object { $0.member("items", each: elements, write) } }
    }
}
