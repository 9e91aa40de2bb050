import Testing
import Vault

@Suite("Masks")
struct MaskTests {
    @Test(
        "leave a person the surname, or the office",
        arguments: [
            ("张三丰", "张**"), ("李四", "李*"), ("张", "*"), ("欧阳修", "欧阳*"), ("欧阳", "欧*"), ("诸葛孔明", "诸葛**"),
            ("王经理", "*经理"), ("王总经理", "*总经理"), ("张三丰主任", "*主任"), ("李工", "*工"), ("经理", "经*"),
            ("John Smith", "J***"), ("J", "*"), ("阿卜杜拉·买买提江·艾山", "阿******"),
        ])
    func personName(name: String, masked: String) {
        #expect(Mask.personName(name) == masked)
    }

    @Test("leave an office", arguments: [("王经理", "*经理"), ("赵董事长", "*董事长"), ("经理", "*经理"), ("王", "***")])
    func title(name: String, masked: String) {
        #expect(Mask.title(name) == masked)
    }

    @Test(
        "leave a number its ends",
        arguments: [
            ("13800138000", "138****8000"), ("0571-88888888", "0571-****8888"), ("010-88886666", "010-****6666"),
            ("0571-88888888-801", "0571-****8888-***"), ("400-800-1234", "400-***-1234"),
            ("800-810-5678", "800-***-5678"),
            ("+1 415 555 2671", "****2671"), ("057188888888", "****8888"), ("8888", "****"), ("12345", "****"),
            ("1", "****"),
            ("400-1", "****"), ("0571-1234", "0571-****"), ("0138001380-00", "****8000"), ("138-0013-8000", "****8000"),
        ])
    func phone(number: String, masked: String) {
        #expect(Mask.phone(number) == masked)
    }

    @Test(
        "leave an address its city",
        arguments: [
            ("浙江省杭州市西湖区文三路100号", "浙江省杭州市***"), ("北京市海淀区中关村大街1号", "北京市***"),
            ("广西壮族自治区南宁市青秀区", "广西壮族自治区南宁市***"), ("浙江省安吉县某镇", "浙江省***"),
            ("文三路沃尔玛超市", "***"), ("人人超市二楼", "***"), ("杭州市", "杭州市***"), ("文三路", "***"), ("市", "***"),
            ("新疆维吾尔自治区巴音郭楞蒙古自治州", "新疆维吾尔自治区***"),
        ])
    func address(address: String, masked: String) {
        #expect(Mask.address(address) == masked)
    }

    @Test(
        "leave a mailbox its first letter",
        arguments: [
            ("zhang@x.cn", "z***@x.cn"), ("z@x.cn", "***@x.cn"), ("zhang", "***"), ("@x.cn", "***"),
            ("a@b@x.cn", "a***@x.cn"),
        ])
    func email(address: String, masked: String) {
        #expect(Mask.email(address) == masked)
    }

    @Test(
        "leave a code its ends",
        arguments: [("91330100123456781K", "9133************1K"), ("ABCDEFGHIJ", "ABCD****IJ"), ("ABC", "***")])
    func code(code: String, masked: String) {
        #expect(Mask.code(code) == masked)
    }

    @Test(
        "leave an account its last four digits",
        arguments: [("6222 0212 0201 2345 678", "****5678"), ("62220212", "****0212"), ("1234", "****")])
    func bankAccount(number: String, masked: String) {
        #expect(Mask.bankAccount(number) == masked)
    }

    @Test("leave other texts one character of four", arguments: [("重要客户资料", "重***"), ("秘密", "***"), ("a", "***")])
    func text(text: String, masked: String) {
        #expect(Mask.text(text) == masked)
    }

    @Test("never let a text through as it is, and leave an empty one empty")
    func neverUnmasked() {
        let masks = [
            Mask.personName, Mask.title, Mask.phone, Mask.email, Mask.code, Mask.bankAccount, Mask.text, Mask.address,
        ]
        let alphabet = Array("张王1380571-@.x市省经理总A 区号")
        var generator = SeededGenerator(seed: 7)
        for mask in masks {
            #expect(mask("") == "")
            for _ in 0..<3_000 {
                let count = Int.random(in: 1...14, using: &generator)
                let text = String(
                    (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
                #expect(mask(text) != text)
            }
        }
    }
}
