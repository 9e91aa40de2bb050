/// Names and phrases of which demonstration customers are put together; all persons and firms are made up.
enum DemonstrationNameTable {
    static let surnames = words(
        "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 单 欧阳 上官 诸葛")
    static let givenNames = words(
        "伟 芳 娜 敏 静 强 磊 洋 艳 勇 杰 娟 涛 明 超 霞 平 刚 志强 秀英 丽华 建国 晓燕 文博 思远 雨桐 子涵 佳怡 海峰 国庆 立群 永康 慧玲 春梅 嘉豪 俊杰 梓轩 若曦 一鸣 天佑")
    static let brandHeads = words("华 鼎 瑞 恒 宏 嘉 锐 汇 盛 泰 启 卓 凯 明 远 博 金 新 中 天 联 利 信 德 安 正 百 众 云 海 东 康")
    static let brandTails = words("达 源 诚 丰 通 兴 创 捷 科 辉 图 力 荣 航 邦 成 翔 宇 森 泽 顺 和 美 豪 沃 泓 瀚 晟 皓 铭 屹 驰")
    static let legalForms = words("有限公司 有限公司 有限公司 有限公司 有限责任公司 股份有限公司 集团有限公司")
    static let mobileHeads = words("130 131 133 135 136 137 138 139 150 151 152 156 158 159 166 176 177 180 182 185 186 187 188 189 198 199")
    static let tags = words("年度框架 老客户介绍 需开专票 季度对账 价格敏感 决策周期长 重视售后 可做案例 招投标 出口业务 新厂扩建 技术交流")
    static let mailWords = words("office sales info contact purchase service")
    static let channelNotes = words("老客户推荐，已征得对方同意联系 行业展会上交换名片 官网留言，同意回访 客户主动来电咨询 公开招标公告，留有采购联系人")

    static let returnReasons = words(
        "联系人电话少一位，请核实后再提交 行业归类不准，请按主营业务重新选择 核心需求过于笼统，请补充数量与时间 客户名称与营业执照不一致，请核对全称 首次对接日期晚于录入日期，请更正")
    static let callNotes = words(
        "电话沟通，对方下周内部评审，约定周四再联系。 上门拜访，看了现场，对方关心交付周期。 已发送报价单，对方要求增加两年质保。 对方更换采购负责人，已重新介绍我方情况。 样品已签收，试用反馈良好。 对方年底预算收紧，项目推迟到明年一季度。 一起参加了技术交流会，对方提出三点改进意见。 合同已寄出，等待对方盖章。")

    /// Names that are longer or in another script than most, as every office has some.
    static let unusualCompanies = [
        "Sunrise Precision Instruments (Suzhou) Co., Ltd.", "Nordhafen Trading GmbH Shanghai Office",
        "BlueRiver Medical Devices Inc.", "Kitano Seiko (Dalian) Co., Ltd.", "Orchid & Pine Hospitality Pte. Ltd.",
        "中科瀚海（苏州工业园区）新能源与智能装备产业技术研究院股份有限公司昆山第二分公司",
        "华东区域现代农业与食品安全检验检测技术服务中心（有限合伙）上海浦东新区张江工作站",
        "鼎晟国际供应链管理（深圳前海）有限公司", "O2O 新零售（杭州）网络科技有限公司", "㈱北辰精工（上海）有限公司",
    ]

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map(String.init)
    }
}
