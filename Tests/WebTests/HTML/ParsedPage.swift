import Foundation

/// The elements of a page as a browser's tokenizer sees them (HTML Living Standard, 13.2.5), as far as it takes to tell markup from text.
struct ParsedPage {
    struct Element {
        let name: String
        var attributes: [(name: String, value: String)] = []

        subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private(set) var elements: [Element] = []
    private var rest: Substring

    /// Elements whose content is text up to their own end tag, whatever it looks like.
    private static let textElements: Set<String> = ["script", "style", "textarea", "title"]

    init(_ text: String) {
        rest = text[...]
        while let bracket = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: bracket)...]
            readMarkup()
        }
    }

    private mutating func readMarkup() {
        switch rest.first {
        case "!": skip(past: rest.hasPrefix("!--") ? "-->" : ">")
        case "/": skip(past: ">")
        case let letter? where letter.isASCII && letter.isLetter: readElement()
        default: break
        }
    }

    private mutating func readElement() {
        let name = take { !$0.isWhitespace && $0 != "/" && $0 != ">" }.lowercased()
        var element = Element(name: name)
        while let attribute = readAttribute() { element.attributes.append(attribute) }
        elements.append(element)
        guard Self.textElements.contains(name), let end = rest.range(of: "</\(name)") else { return }
        rest = rest[end.upperBound...]
        skip(past: ">")
    }

    /// Nil at the end of the tag.
    private mutating func readAttribute() -> (name: String, value: String)? {
        _ = take { $0.isWhitespace || $0 == "/" }
        guard let first = rest.first else { return nil }
        guard first != ">" else {
            rest = rest.dropFirst()
            return nil
        }
        let name = take { !$0.isWhitespace && $0 != "/" && $0 != ">" && $0 != "=" }
        _ = take(while: \.isWhitespace)
        guard rest.first == "=" else { return (name.lowercased(), "") }
        rest = rest.dropFirst()
        _ = take(while: \.isWhitespace)
        return (name.lowercased(), readValue())
    }

    private mutating func readValue() -> String {
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return take { !$0.isWhitespace && $0 != ">" } }
        rest = rest.dropFirst()
        let value = take { $0 != quote }
        rest = rest.dropFirst()
        return value
    }

    private mutating func take(while isWanted: (Character) -> Bool) -> String {
        let taken = rest.prefix(while: isWanted)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    private mutating func skip(past mark: String) {
        rest = rest.range(of: mark).map { rest[$0.upperBound...] } ?? ""
    }
}

extension ParsedPage {
    /// Attributes that a browser follows or runs.
    private static let followed: Set<String> = ["href", "src", "action", "formaction", "data", "poster", "hx-get", "hx-post"]

    /// What stands in the page's markup that no view of ours writes: elements and attributes of the mark, handlers, scripts and styles in
    /// the page itself, addresses that run something.
    func foreign(mark: String) -> [String] {
        elements.flatMap { element in
            var found: [String] = element.name.contains(mark) ? ["<\(element.name)>"] : []
            if element.name == "style" || (element.name == "script" && element["src"] == nil) { found.append("<\(element.name)>") }
            for (name, value) in element.attributes {
                let address = value.filter { !$0.isWhitespace }.lowercased()
                let isRun = Self.followed.contains(name) && ["javascript:", "data:", "vbscript:"].contains { address.hasPrefix($0) }
                if name.contains(mark) || name.hasPrefix("on") || name == "style" || isRun { found.append("\(element.name) \(name)=\(value)") }
            }
            return found
        }
    }
}
