/// What may be shown of a private value to somebody who may not see it.
///
/// Pure functions. An empty text stays empty; no other text comes out as it went in, however short.
public enum Mask {
    static let dots = "***"

    /// 张三丰 → 张**, 欧阳修 → 欧阳*, 王经理 → *经理, John Smith → J***.
    public static func personName(_ name: String) -> String {
        let characters = Array(name)
        guard !characters.isEmpty else { return "" }
        if hasTitle(name) { return title(name) }
        guard characters.count > 1, let first = characters.first else { return "*" }
        guard first.isHan else { return "\(first)\(dots)" }
        let surnameCount = characters.count > 2 && compoundSurnames.contains(String(characters.prefix(2))) ? 2 : 1
        let hiddenCount = min(characters.count - surnameCount, 6)
        return String(characters.prefix(surnameCount)) + String(repeating: "*", count: hiddenCount)
    }

    /// 王经理 → *经理: the office stays, the name goes. A text without a known office shows nothing.
    public static func title(_ name: String) -> String {
        guard !name.isEmpty else { return "" }
        let office = titles.filter { name.hasSuffix($0) }.max { $0.count < $1.count }
        return "*" + (office ?? "**")
    }

    /// z***@example.cn; the mailbox keeps its first letter, the domain stays.
    public static func email(_ address: String) -> String {
        guard !address.isEmpty else { return "" }
        guard let at = address.lastIndex(of: "@"), let first = address[..<at].first else { return dots }
        let shown = address[..<at].count > 1 ? String(first) : ""
        return "\(shown)\(dots)\(address[at...])"
    }

    /// 913301001234567X1K → 9133************1K: four characters, two characters, and as many stars as were hidden.
    public static func code(_ code: String) -> String {
        guard !code.isEmpty else { return "" }
        guard code.count >= 10 else { return dots }
        return "\(code.prefix(4))\(String(repeating: "*", count: code.count - 6))\(code.suffix(2))"
    }

    /// 6222 0212 0201 2345 678 → ****5678: the last four digits.
    public static func bankAccount(_ number: String) -> String {
        guard !number.isEmpty else { return "" }
        return "****" + lastFour(of: number, whenAtLeast: 8)
    }

    /// Anything else: the first character of four or more, nothing of a shorter text.
    public static func text(_ text: String) -> String {
        guard let first = text.first else { return "" }
        return text.count >= 4 ? "\(first)\(dots)" : dots
    }

    static func lastFour(of number: some StringProtocol, whenAtLeast countMin: Int) -> String {
        let digits = number.filter { !$0.isWhitespace && $0 != "-" }
        return digits.count >= countMin ? String(digits.suffix(4)) : ""
    }

    private static func hasTitle(_ name: String) -> Bool {
        titles.contains { name.hasSuffix($0) && name.count > $0.count }
    }

    private static let titles = [
        "总经理", "经理", "董事长", "董事", "总监", "总裁", "总", "主任", "主管", "部长", "处长", "科长", "厂长", "院长", "校长", "局长",
        "所长", "行长", "店长", "队长", "会计", "老板", "老板娘", "老师", "教授", "博士", "医生", "大夫", "律师", "工程师", "工", "师傅",
        "先生", "女士", "小姐", "同志", "助理", "秘书", "采购", "阿姨",
    ]

    private static let compoundSurnames: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "司徒", "夏侯", "南宫", "长孙", "宇文", "端木",
        "独孤", "轩辕", "百里", "呼延", "东郭", "西门", "申屠", "公冶", "闻人", "赫连", "澹台", "淳于", "单于", "钟离", "鲜于", "闾丘",
    ]
}

extension Character {
    /// Whether it is a Chinese character of the basic block or its first extension.
    var isHan: Bool {
        unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
    }
}
