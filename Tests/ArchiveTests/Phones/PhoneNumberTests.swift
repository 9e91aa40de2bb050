import Archive
import Testing
import Wording

@Suite("Reading telephone numbers")
struct PhoneNumberTests {
    @Test(
        "Mobile numbers in every spelling",
        arguments: [
            "13800138000", "138 0013 8000", "138-0013-8000", "138.0013.8000", "+8613800138000", "+86 13800138000",
            "+86-138-0013-8000", "(+86)13800138000",
            "（+86）138 0013 8000", "0086 13800138000", "008613800138000", "86 13800138000", "8613800138000",
            "１３８００１３８０００", "13800138000.0", "1.3800138E10",
            "1.3800138e+10", "'13800138000", "‘13800138000", "013800138000", "手机：13800138000", "Tel: 13800138000",
            "手机号码 13800138000", "一三八零零一三八零零零",
            "幺三八〇〇幺三八〇〇〇", "\u{200B}13800138000\u{FEFF}", "138\u{00A0}0013\u{3000}8000", "13800138000 ",
        ])
    func mobile(text: String) throws {
        let number = try PhoneNumber.read(text).get()
        #expect(number.kind == .mobile)
        #expect(number.normalised == "13800138000")
        #expect(number.display == "138 0013 8000")
        #expect(number.tail == "8000")
    }

    @Test(
        "Landlines, extensions and lost zeros",
        arguments: [
            ("0571-88888888", "0571-88888888"), ("057188888888", "0571-88888888"), ("（0571）88888888", "0571-88888888"),
            ("(0571) 8888 8888", "0571-88888888"),
            ("0571 88888888", "0571-88888888"), ("+86 571 88888888", "0571-88888888"),
            ("+86-0571-88888888", "0571-88888888"), ("86-571-88888888", "0571-88888888"),
            ("51244784691", "0512-44784691"), ("51244784691.0", "0512-44784691"), ("2127992814", "021-27992814"),
            ("1044784691", "010-44784691"), ("0512-4478469", "0512-4478469"),
            ("010-62345678", "010-62345678"), ("0571-88888888-801", "0571-88888888-801"),
            ("0571-88888888转801", "0571-88888888-801"),
            ("0571-88888888 转 801", "0571-88888888-801"), ("0571-88888888 ext. 801", "0571-88888888-801"),
            ("0571-88888888x801", "0571-88888888-801"),
            ("0571-88888888#801", "0571-88888888-801"), ("0571-88888888转分机801", "0571-88888888-801"),
            ("０５７１－８８８８８８８８－８０１", "0571-88888888-801"),
            ("0571—88888888", "0571-88888888"), ("座机:0592-34168189", "0592-34168189"),
            ("5.1244784691E10", "0512-44784691"), ("028-8888 8888", "028-88888888"),
        ])
    func landline(text: String, normalised: String) throws {
        let number = try PhoneNumber.read(text).get()
        #expect(number.normalised == normalised)
        #expect(number.kind == .landline)
        #expect(number.extensionDigits == (normalised.hasSuffix("-801") ? "801" : nil))
    }

    @Test(
        "Service and international numbers",
        arguments: [
            ("4008001234", "400-800-1234", PhoneNumber.Kind.serviceNumber),
            ("400-800-1234", "400-800-1234", .serviceNumber),
            ("400 8001 234", "400-800-1234", .serviceNumber), ("800-820-8888", "800-820-8888", .serviceNumber),
            ("95588", "95588", .serviceNumber),
            ("400-800-1234转8", "400-800-1234-8", .serviceNumber), ("400-800-1234-8", "400-800-1234-8", .serviceNumber),
            ("+852 2345 6789", "+85223456789", .international), ("00852-23456789", "+85223456789", .international),
            ("+1 (212) 555-0100", "+12125550100", .international),
            ("+853 6666 6666", "+85366666666", .international), ("+886-2-2345-6789", "+886223456789", .international),
        ])
    func others(text: String, normalised: String, kind: PhoneNumber.Kind) throws {
        let number = try PhoneNumber.read(text).get()
        #expect(number.normalised == normalised)
        #expect(number.kind == kind)
    }

    @Test("A local number takes the company's area code, if there is one")
    func localNumber() throws {
        #expect(try PhoneNumber.read("8888 8888", areaCode: "0571").get().normalised == "0571-88888888")
        #expect(PhoneNumber.read("8888 8888") == .failure(.areaCodeMissing("88888888")))
        #expect(PhoneNumber.read("8888 8888", areaCode: "0999x") == .failure(.areaCodeMissing("88888888")))
    }

    @Test(
        "Several numbers in one cell are read one by one",
        arguments: [
            ("0571-88888888/13800138000", ["0571-88888888", "13800138000"]),
            ("13800138000、13900139000", ["13800138000", "13900139000"]),
            ("13800138000 13900139000", ["13800138000", "13900139000"]),
            ("13800138000；0571-88888888转801", ["13800138000", "0571-88888888-801"]),
            ("13800138000\n13900139000", ["13800138000", "13900139000"]), ("", []), (" / ", []),
        ])
    func several(text: String, normalised: [String]) throws {
        #expect(try PhoneNumber.readAll(text).map { try $0.get().normalised } == normalised)
        if normalised.count > 1 {
            #expect(PhoneNumber.read(text) == .failure(.severalNumbers(count: normalised.count)))
        }
    }

    @Test(
        "Each wrong number is refused for its own reason, in both languages",
        arguments: [
            ("", PhoneRefusal.empty), ("-", .empty), ("1380013800", .mobileLength(digits: 10)),
            ("138001380001", .mobileLength(digits: 12)),
            ("12345678901", .unknownMobilePrefix("12")), ("0571-888", .localLength(digits: 3, areaCode: "0571")),
            ("010-12345678", .localLength(digits: 8, areaCode: "010")), ("0300-88888888", .unknownAreaCode("0300")),
            ("1.38001E+10", .digitsLost), ("1.87878E+10", .digitsLost), ("400800123", .serviceLength(digits: 9)),
            ("138O0138000", .unexpectedCharacter("o", position: 4)),
            ("13800138000张总", .unexpectedCharacter("张", position: 12)), ("123", .mobileLength(digits: 3)),
            ("234", .tooShort(digits: 3)), ("+852", .internationalLength(digits: 3)), ("99999999999", .unknownNumber),
            ("无", .unexpectedCharacter("无", position: 1)),
            ("0571-88888888转1234567", .extensionTooLong(digits: 7, digitsMax: 6)),
        ])
    func refused(text: String, refusal: PhoneRefusal) {
        #expect(PhoneNumber.read(text) == .failure(refusal))
        #expect(!refusal.wording.chinese.isEmpty && !refusal.wording.english.isEmpty)
    }

    @Test("A cell too long or with too many numbers is refused")
    func bounded() {
        #expect(PhoneNumber.read(String(repeating: "1", count: 300)) == .failure(.textTooLong(charactersMax: 200)))
        let nine = Array(repeating: "13800138000", count: 9).joined(separator: "/")
        #expect(PhoneNumber.readAll(nine) == [.failure(.severalNumbers(count: 9))])
    }

    @Test(
        "The normalised and the displayed form read back as themselves",
        arguments: [
            "13800138000", "0571-88888888-801", "400-800-1234", "+85223456789", "95588", "021-62345678",
            "13800138000-1234",
        ])
    func roundTrip(text: String) throws {
        let number = try PhoneNumber.read(text).get()
        #expect(number.normalised == text)
        #expect(try PhoneNumber.read(number.display).get() == number)
    }
}
