import Testing

@testable import Archive

@Suite("A quantity")
struct QuantityTests {
    @Test(
        "is read as people write it, exact to the thousandth, and reads back as the same",
        arguments: [
            ("12", 12_000), ("1,200.5", 1_200_500), ("０.２５", 250), ("0.001", 1), (" 3 ", 3_000), ("1000000000", 1_000_000_000_000),
        ] as [(String, Int64)])
    func reading(text: String, thousandths: Int64) throws {
        let quantity = try #require(Quantity(written: text))
        #expect(quantity.thousandths == thousandths)
        #expect(Quantity(written: quantity.text) == quantity)
    }

    @Test("of nothing, below nothing, too fine, too much or no number is none", arguments: ["0", "0.000", "-1", "1.2345", "1000000000.001", "1.", ".5", "十", "", "1e3"])
    func refusal(text: String) {
        #expect(Quantity(written: text) == nil)
    }

    @Test("costs its price by as much, rounded half up to the cent; more than is kept is no amount")
    func amount() throws {
        let third = try #require(Quantity(written: "0.335"))
        let price = try #require(Money(cents: 100))
        #expect(third.amount(at: price)?.cents == 34)
        let most = try #require(Quantity(thousandths: Quantity.thousandthsMax))
        #expect(most.amount(at: try #require(Money(cents: Money.centsMax))) == nil)
        #expect(most.amount(at: price)?.cents == 100_000_000_000)
    }
}
