/// Words by which firms say what they do; they stand between the core of the name and the legal form.
enum TradeWords {
    private static let all = Set(rows.split(whereSeparator: \.isWhitespace).map(String.init))
    private static let endings = PairLengths(all) { Array($0.unicodeScalars.suffix(2)) }

    /// Whether a text is a trade word.
    static func contains(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        endings.mayHold(text.suffix(2), length: text.count) && all.contains(String(scalars: text))
    }

    /// The length of the longest trade word at the end of a text that leaves two characters in front of it; nil when there is none.
    static func length(at text: ArraySlice<Unicode.Scalar>) -> Int? {
        endings.lengths(of: text.suffix(2), upTo: text.count - 2).first { all.contains(String(scalars: text.suffix($0))) }
    }

    private static let rows = """
        科技 技术 电子 电器 电气 电力 电源 电缆 电线 电机 电商 机械 机电 机床 机器人 精密 精密机械 精密制造 精工 重工 重型 工业 工贸 商贸 贸易 国际贸易 进出口
        外贸 实业 物流 货运 运输 快递 速递 供应链 供应链管理 仓储 餐饮 餐饮管理 酒店 酒店管理 食品 饮料 酒业 乳业 粮油 农业 农业科技 牧业 渔业 林业 水产
        种业 茶业 茶叶 医疗 医疗器械 医疗科技 医药 药业 制药 生物 生物科技 生物技术 生物医药 保健品 健康 健康管理 健康科技 化工 化学 石化 石油 能源 新能源 燃气
        环保 环保科技 环境 环境工程 环境科技 水务 水处理 节能 节能科技 新材料 材料 材料科技 建材 建筑 建筑工程 建筑装饰 建设 建设工程 工程 工程技术 装饰
        装饰工程 装修 装潢 设计 园林 园林绿化 景观 市政 市政工程 房地产 房地产开发 置业 地产 物业 物业管理 物业服务 网络 网络科技 网络技术 信息 信息科技 信息技术
        软件 软件开发 软件科技 软件技术 数据 数据科技 大数据 智能 智能科技 智能制造 人工智能 物联网 物联网科技 通信 通讯 通信技术 系统 系统集成 自动化
        自动化设备 设备 仪器 仪器仪表 仪表 器械 器材 五金 五金制品 塑料 塑胶 橡塑 橡胶 模具 包装 包装材料 印刷 印务 纸业 造纸 纺织 纺织品 服装 服饰 制衣 鞋业
        皮革 皮具 家具 家居 家纺 家电 日用品 化妆品 美容 美发 玩具 礼品 工艺品 珠宝 钟表 眼镜 文化 文化传媒 文化传播 文化艺术 文化发展 传媒 传播 广告 广告传媒
        影视 影业 娱乐 动漫 游戏 体育 体育文化 旅游 旅行社 教育 教育科技 教育咨询 培训 咨询 管理咨询 企业管理 企业管理咨询 商务 商务咨询 信息咨询 财务 税务 会计师
        律师 法律 人力资源 劳务 劳务派遣 保洁 家政 安保 保安 安防 消防 消防工程 汽车 汽车销售 汽车服务 汽车配件 汽车零部件 汽配 汽贸 车业 摩托车 船舶 航空
        航天 航运 海运 铁路 轨道交通 交通 钢铁 钢材 钢构 钢结构 金属 金属制品 金属材料 铝业 铜业 有色金属 矿业 煤业 煤炭 水泥 混凝土 陶瓷 玻璃 光电 光电科技
        光学 光伏 半导体 集成电路 微电子 电池 照明 照明科技 灯饰 传感器 制冷 空调 暖通 阀门 泵业 轴承 齿轮 紧固件 电梯 制造 制品 加工 开发 研发 销售 经营
        经贸 商业 商业管理 百货 零售 批发 连锁 投资 投资管理 资产 资产管理 资本 金融 基金 基金管理 保险 保险代理 租赁 融资租赁 担保 典当 拍卖 银行 证券 产业 产业园
        发展 服务 管理 国际 控股 集成 检测 检测技术 认证 测绘 勘察 规划 农资 化肥 饲料 宠物 宠物用品 母婴 母婴用品 用品 办公用品 文具 图书 出版 新零售 电子商务
        电子科技 电子技术 机电设备 机械设备 机械制造 医疗设备 医疗美容 净化 净水 清洁 花卉 苗木 养殖 种植 屠宰 冷链 冷链物流 冷冻 烘焙 糖业 盐业 调味品 啤酒 矿泉水
        """
}
