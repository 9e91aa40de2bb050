import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Just enough of a worksheet's XML to get at the cells of a known good file.
final class SheetXML: NSObject, XMLParserDelegate {
    private struct Item {
        let reference: String
        let type: String
        var text = ""
    }

    private let itemElement: String
    private var items: [Item] = []
    private var isInText = false

    init(itemElement: String, of xml: Data) {
        self.itemElement = itemElement
        super.init()
        let parser = XMLParser(data: xml)
        parser.delegate = self
        _ = parser.parse()
    }

    /// The text of each element.
    var texts: [String] { items.map(\.text) }

    /// The cells by row, each by the letters of its column.
    func rows(sharedStrings: [String]) -> [[String: String]] {
        var rows: [Int: [String: String]] = [:]
        for item in items where !item.text.isEmpty {
            let letters = String(item.reference.prefix { $0.isLetter })
            let row = Int(item.reference.drop { $0.isLetter }) ?? 0
            let index = item.type == "s" ? Int(item.text) : nil
            rows[row, default: [:]][letters] = index.map { sharedStrings[$0] } ?? item.text
        }
        return rows.keys.sorted().compactMap { rows[$0] }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if name == itemElement { items.append(Item(reference: attributes["r"] ?? "", type: attributes["t"] ?? "")) }
        isInText = name == "t" || name == "v"
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        isInText = false
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if isInText, !items.isEmpty { items[items.count - 1].text += text }
    }
}
