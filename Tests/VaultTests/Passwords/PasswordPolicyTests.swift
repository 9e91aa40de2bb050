import Testing
import Vault
import Wording

@Suite("Password policies")
struct PasswordPolicyTests {
    @Test(
        "accept what is long and uncommon",
        arguments: [
            "correct horse battery staple", "kq7vmxt2", "我喜欢在西湖边散步", "Xk9#mQv2!pLz", "purple-tiger-laundry",
            "长河落日圆大漠孤烟直",
        ])
    func accepted(password: String) {
        #expect(PasswordPolicy.asvs.weaknesses(of: password, login: "zhangsan", company: ["青云科技"]) == [])
    }

    @Test(
        "refuse what everybody tries first",
        arguments: [
            "12345678", "123456789", "1234567890", "87654321", "11111111", "00000000", "password", "Password1",
            "P@ssw0rd", "P@ssw0rd123!",
            "qwertyuiop", "qwerty123", "1qaz2wsx", "1qaz@WSX", "1q2w3e4r", "zxcvbnm,", "asdfghjkl", "a1234567",
            "abc12345", "abcd1234",
            "woaini1314", "Woaini520", "5201314520", "52013145", "iloveyou1", "admin123", "Admin@123", "admin888",
            "administrator",
            "19900101", "20081008", "zhangsan123", "wangwei1990", "hangzhou2024", "Shanghai2025!", "12121212",
            "abcabcabc", "aaaaaaaa",
            "13800138000", "888888888", "147258369", "qazwsxedc", "welcome1", "letmein!", "Huawei@123", "123456aa",
            "aa123456", "1234qwer",
            "qwe123456", "asdf1234", "test1234", "root1234", "changeme", "Summer2024!", "football", "sunshine",
            "66668888", "nihao123",
        ])
    func common(password: String) {
        #expect(PasswordPolicy.asvs.weaknesses(of: password, login: "nobody-else").contains(.common))
    }

    @Test("count characters as Unicode scalars, after NFKC")
    func length() {
        let policy = PasswordPolicy.asvs
        #expect(policy.weaknesses(of: "kq7vmxt", login: "z") == [.tooShort(charactersMin: 8)])
        #expect(policy.weaknesses(of: "西湖断桥残雪七", login: "z") == [.tooShort(charactersMin: 8)])
        #expect(policy.weaknesses(of: "西湖断桥残雪七八", login: "z") == [])
        let long = (0..<32).map { "k\($0 % 7)v!" }.joined()
        #expect(policy.weaknesses(of: long, login: "z") == [])
        #expect(policy.weaknesses(of: long + "x", login: "z") == [.tooLong(charactersMax: 128)])
        #expect(policy.weaknesses(of: "", login: "") == [.tooShort(charactersMin: 8)])
    }

    @Test("refuse the login and the company inside, in any case")
    func names() {
        let policy = PasswordPolicy.asvs
        #expect(policy.weaknesses(of: "xXLaoChen77kqvm", login: "laochen") == [.containsLogin])
        #expect(policy.weaknesses(of: "我在青云科技上班呢", login: "z", company: ["青云科技"]) == [.containsCompany])
        #expect(policy.weaknesses(of: "kq7-QINGYUN-vmx", login: "z", company: ["qingyun"]) == [.containsCompany])
        #expect(policy.weaknesses(of: "kq7vmxt2zz", login: "z", company: ["", "kq"]) == [])
    }

    @Test(
        "ask for three of four classes under 等保",
        arguments: [("kqvmxtzwpl", 1), ("kqvmxt7wpl", 2), ("kqvmXt7wpl", 3), ("kq-mXt7wpl", 4), ("西湖kqvmx7t", 3)])
    func classes(password: String, count: Int) {
        let expected: [PasswordWeakness] = count < 3 ? [.tooFewClasses(found: count, classesMin: 3)] : []
        #expect(PasswordPolicy.dengbao.weaknesses(of: password, login: "nobody") == expected)
        #expect(PasswordPolicy.asvs.weaknesses(of: password, login: "nobody") == [])
    }

    @Test("ask for a new one after 90 days under 等保, never under ASVS")
    func age() {
        #expect(!PasswordPolicy.dengbao.isDue(afterDays: 89))
        #expect(PasswordPolicy.dengbao.isDue(afterDays: 90))
        #expect(!PasswordPolicy.asvs.isDue(afterDays: 10_000))
        #expect(PasswordPolicy.dengbao.historyCount == 5)
    }

    @Test("say every reason in both languages")
    func wordings() {
        let all: [PasswordWeakness] = [
            .tooShort(charactersMin: 8), .tooLong(charactersMax: 128), .common, .containsLogin, .containsCompany,
            .tooFewClasses(found: 1, classesMin: 3), .reused(historyCount: 5),
        ]
        for weakness in all {
            #expect(weakness.wording.chinese.hasSuffix("。"))
            #expect(weakness.wording.english.hasSuffix("."))
        }
    }
}
