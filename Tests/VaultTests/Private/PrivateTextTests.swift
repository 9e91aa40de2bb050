import Testing
import Vault

@Suite("Private text")
struct PrivateTextTests {
    let name = PrivateText("张三丰")

    @Test("shows dots however it is printed")
    func unprintable() {
        struct Contact { let name: PrivateText, phone: PrivateText? }
        var dumped = ""
        dump(Contact(name: name, phone: name), to: &dumped)
        let shown = [
            "\(name)", String(describing: name), String(reflecting: name), "\([name])",
            "\(Contact(name: name, phone: nil))", dumped,
        ]
        for text in shown {
            #expect(text.contains("•••"))
            #expect(!text.contains("张"))
        }
    }

    @Test("opens by one door")
    func door() {
        #expect(name.inTheClear == "张三丰")
        #expect(name.masked(by: Mask.personName) == "张**")
        #expect(name == PrivateText("张三丰"))
        #expect(PrivateText("").isEmpty)
    }

    @Test("cannot be encoded or made from a literal")
    func conformances() {
        let value: any Sendable = name
        #expect(!(value is any Encodable))
        #expect(!(value is any ExpressibleByStringLiteral))
        #expect(!(value is any LosslessStringConvertible))
    }
}
