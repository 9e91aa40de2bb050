import Testing

@testable import Web

@Suite("Call numbers")
struct CallNumberTests {
    @Test(
        "The part that differs stands out",
        arguments: [
            ("KH-202405001", "KH-202405<b>001</b>"), ("KH-2024051286", "KH-2024051<b>286</b>"), ("7", "<b>7</b>"),
        ])
    func setsTheTail(number: String, expected: String) {
        #expect(callNumber(number).string == "<span class=\"call-number\">\(expected)</span>")
    }
}
