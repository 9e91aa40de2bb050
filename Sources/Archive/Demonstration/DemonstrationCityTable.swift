/// A city in which demonstration customers sit: region (GB/T 2260), area code and streets that agree.
struct DemonstrationCity: Sendable {
    let name: String
    /// Code of GB/T 2260 of the district.
    let region: String
    let areaCode: String
    /// How many digits a local number has.
    let localDigits: Int
    let district: String
    let streets: [String]

    static let all: [DemonstrationCity] = [
        city("上海", "310115", "021", 8, "浦东新区", "张江路 金科路 川沙路"),
        city("上海", "310112", "021", 8, "闵行区", "虹梅南路 莘庄路 元江路"),
        city("北京", "110108", "010", 8, "海淀区", "上地东路 学院路 西三旗路"),
        city("北京", "110105", "010", 8, "朝阳区", "建国路 酒仙桥路 望京东路"),
        city("深圳", "440305", "0755", 8, "南山区", "科苑路 高新南一道 沙河西路"),
        city("深圳", "440306", "0755", 8, "宝安区", "宝源路 福海大道 松白路"),
        city("广州", "440106", "020", 8, "天河区", "科韵路 黄埔大道 五山路"),
        city("杭州", "330108", "0571", 8, "滨江区", "江南大道 滨康路 网商路"),
        city("杭州", "330106", "0571", 8, "西湖区", "文三路 古翠路 紫荆花路"),
        city("宁波", "330206", "0574", 8, "北仑区", "明州路 恒山路 黄山路"),
        city("苏州", "320506", "0512", 8, "吴中区", "东吴北路 越溪路 木渎路"),
        city("苏州", "320583", "0512", 8, "昆山市", "前进路 长江路 玉山路"),
        city("南京", "320115", "025", 8, "江宁区", "将军大道 诚信大道 胜太路"),
        city("无锡", "320214", "0510", 8, "新吴区", "太湖大道 长江北路 锡士路"),
        city("合肥", "340104", "0551", 8, "蜀山区", "望江西路 黄山路 潜山路"),
        city("武汉", "420111", "027", 8, "洪山区", "珞喻路 雄楚大道 光谷大道"),
        city("长沙", "430104", "0731", 8, "岳麓区", "麓谷大道 桐梓坡路 枫林路"),
        city("成都", "510107", "028", 8, "武侯区", "天府大道 科华路 武侯大道"),
        city("重庆", "500107", "023", 8, "九龙坡区", "石杨路 科园一路 杨家坪正街"),
        city("西安", "610113", "029", 8, "雁塔区", "科技路 高新路 雁翔路"),
        city("郑州", "410105", "0371", 8, "金水区", "花园路 农业路 文化路"),
        city("济南", "370102", "0531", 8, "历下区", "经十路 工业南路 舜华路"),
        city("青岛", "370212", "0532", 8, "崂山区", "香港东路 海尔路 松岭路"),
        city("天津", "120116", "022", 8, "滨海新区", "第三大街 洞庭路 海滨大道"),
        city("大连", "210211", "0411", 8, "甘井子区", "软件园路 中华西路 红旗中路"),
        city("厦门", "350203", "0592", 7, "思明区", "软件园二期 观日路 湖滨南路"),
        city("佛山", "440604", "0757", 8, "禅城区", "季华路 岭南大道 张槎路"),
        city("东莞", "441900", "0769", 8, "松山湖", "科技路 工业西路 新城大道"),
    ]

    private static func city(
        _ name: String, _ region: String, _ areaCode: String, _ localDigits: Int, _ district: String, _ streets: String
    ) -> DemonstrationCity {
        DemonstrationCity(
            name: name, region: region, areaCode: areaCode, localDigits: localDigits, district: district,
            streets: streets.split(separator: " ").map(String.init))
    }
}
