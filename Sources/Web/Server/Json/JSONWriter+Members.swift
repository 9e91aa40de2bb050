extension JSONWriter {
    mutating func member(_ name: String, _ text: String) {
        key(name)
        value(text)
    }

    /// Nil is written as null, so that every reply of one kind has the same members.
    mutating func member(_ name: String, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    mutating func member(_ name: String, _ number: Int?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        array { for text in texts { $0.value(text) } }
    }

    /// A nested object.
    mutating func member(_ name: String, _ content: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try object(content)
    }

    /// A list of objects.
    mutating func member<Element>(
        _ name: String, each elements: some Sequence<Element>, _ content: (Element, inout JSONWriter) throws -> Void
    ) rethrows {
        key(name)
        try array { list in
            for element in elements { try list.object { try content(element, &$0) } }
        }
    }
}
