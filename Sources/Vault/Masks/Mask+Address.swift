extension Mask {
    /// 浙江省杭州市西湖区文三路 100 号 → 浙江省杭州市***: province and city stay, everything below goes.
    public static func address(_ address: String) -> String {
        guard !address.isEmpty else { return "" }
        return String(cityPart(of: Array(address.prefix(cityPartCharactersMax)))) + dots
    }

    /// The longest city part: 新疆维吾尔自治区克孜勒苏柯尔克孜自治州 and a blank.
    private static let cityPartCharactersMax = 20

    /// Up to and with the first 市, else the province; a 市 that follows a street or is a part of a word (超市) is none.
    private static func cityPart(of characters: [Character]) -> ArraySlice<Character> {
        var province = characters[..<0]
        for (index, character) in characters.enumerated() {
            let part = characters[...index]
            if character == "省" || part.suffix(3) == ["自", "治", "区"] { province = part }
            if character == "市" && isCity(part) { return part }
            if belowCity.contains(character) { return province }
        }
        return province
    }

    private static func isCity(_ part: ArraySlice<Character>) -> Bool {
        guard part.count > 2 else { return false }
        return !notBeforeCity.contains(part[part.endIndex - 2])
    }

    private static let belowCity = Set("县镇乡村路街道巷弄号栋幢座楼室厦园0123456789０１２３４５６７８９#")
    private static let notBeforeCity = Set("超城上门夜股菜集")
}
