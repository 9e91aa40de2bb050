import Vault
import Wording

/// Reads one line of a dealing as it was typed.
struct DealingLineReading {
    private let place: String
    /// The line; nil where there is a problem.
    private(set) var line: DealingLine?
    private(set) var problems: [FieldProblem] = []

    /// - Parameters:
    ///   - position: the place among the lines of the form, by which its problems are named.
    ///   - products: the catalogue; a product's name or code stands for it.
    init(_ entry: DealingEntry.Line, at position: Int, products: [Product], _ identity: IdentityNumberPolicy) {
        place = "lines[\(position)]"
        let name = read("name", entry.name) { text throws(EntryRefusal) in
            guard let name = try DealingReading.text(text, charactersMax: DealingReading.nameCharactersMax, identity) else { throw .productNeeded }
            return name
        }
        let product = name.flatMap { name in products.first { $0.isCalled(name.inTheClear) } }
        let quantity = read("quantity", entry.quantity) { text throws(EntryRefusal) in
            guard let quantity = Quantity(written: text.isEmpty ? "1" : text) else { throw .notAQuantity }
            return quantity
        }
        let unit = readIfPresent("unit", entry.unit) { text throws(EntryRefusal) in
            try DealingReading.text(text, charactersMax: DealingReading.unitCharactersMax, identity)
        }
        let (typedPrice, typedAmount) = (readMoney("price", entry.price), readMoney("amount", entry.amount))
        guard problems.isEmpty, let name, let quantity else { return }
        let price = typedPrice ?? (typedAmount == nil ? product?.price : nil)
        guard price != nil || typedAmount != nil else {
            refuse("price", .priceNeeded)
            return
        }
        guard let amount = typedAmount ?? price.flatMap(quantity.amount(at:)) else {
            refuse("amount", .amountTooLarge)
            return
        }
        line = DealingLine(
            productID: product?.id, name: product?.name ?? name, quantity: quantity, unit: unit ?? product?.unit, price: price, amount: amount)
    }

    private mutating func readMoney(_ field: String, _ typed: String) -> Money? {
        readIfPresent(field, typed) { text throws(EntryRefusal) in
            guard let money = Money(written: text) else { throw .notAnAmount }
            return money
        }
    }

    private mutating func readIfPresent<Value>(
        _ field: String, _ typed: String, _ take: (String) throws(EntryRefusal) -> Value?
    ) -> Value? {
        (read(field, typed) { text throws(EntryRefusal) in text.isEmpty ? nil : try take(text) }) ?? nil
    }

    private mutating func read<Value>(_ field: String, _ typed: String, _ take: (String) throws(EntryRefusal) -> Value) -> Value? {
        guard let text = EntryText.clean(typed, isMultiline: false) else {
            problems.append(.unreadable("\(place).\(field)"))
            return nil
        }
        do throws(EntryRefusal) {
            return try take(text)
        } catch {
            refuse(field, error)
            return nil
        }
    }

    private mutating func refuse(_ field: String, _ refusal: EntryRefusal) {
        problems.append(FieldProblem("\(place).\(field)", refusal.wording))
    }
}
