/// A trade of demonstration customers: what such firms are called, what they need and how large they are.
struct DemonstrationTrade: Sendable {
    /// Code of GB/T 4754-2017.
    let industry: String
    /// What stands before the legal form in the firm's name.
    let words: [String]
    /// What they come to us for.
    let needs: [String]
    /// Who decides there.
    let positions: [String]

    static let all: [DemonstrationTrade] = [
        trade(
            "C35", "智能装备 医疗器械 包装机械 环保设备",
            "自动化产线改造，计划分两期实施，先做一条样板线|检测设备年度保养与备件供应，要求四小时内响应|新厂房设备选型，希望提供整体方案与投资测算",
            "设备部经理 生产总监 采购经理 总工程师"),
        trade(
            "C34", "精密机械 液压 轴承 泵阀", "高精度轴承定制，月用量约两千套，要求提供材质证明|液压站升级，需要现场勘测后报价|阀门批量采购，按季度分批交付",
            "采购部主管 技术部经理 厂长"),
        trade(
            "C39", "电子 光电 半导体 通信设备", "传感器模组采购，首批五千只，后续看良率放量|洁净车间温湿度监控方案|老化测试台定制，十二工位，支持远程查看数据",
            "采购经理 研发经理 品质主管"),
        trade("C36", "汽车零部件 汽车电子", "冲压件供货，需通过二方审核|线束检测设备两台，年底前到位|轻量化支架联合开发，先打样再定模", "项目经理 采购工程师 质量经理"),
        trade("C14", "食品 调味品 乳业", "包装线升级，兼容三种瓶型|冷库改造与能耗监测|礼盒包装设计与小批量打样，中秋前上市", "生产经理 采购主管 品控经理"),
        trade("C27", "生物医药 制药", "原料药稳定性考察设备，需提供验证文件|洁净工作台十二台，附安装与检测报告|冷链运输温度记录方案", "质量总监 采购经理 工程部长"),
        trade("C26", "新材料 化工 涂料", "环保型助剂试用，三个月评估期|反应釜在线监测|危化品仓储管理咨询", "技术总监 采购部长 安环经理"),
        trade("C17", "纺织 家纺", "有机棉面料长期供应，需认证证书|印染废水回用方案咨询|吊挂系统扩容", "总经理 采购经理 厂长"),
        trade("E47", "建设工程 建筑", "项目用钢结构件，按图加工并送到工地|工地实名制与物资管理系统|机电安装分包报价", "项目经理 商务经理 材料部主管"),
        trade("F51", "贸易 供应链 商贸", "办公与劳保用品年度框架采购|代理合作，希望取得华东区域授权|小批量多批次配送，账期三十天", "总经理 采购经理 业务经理"),
        trade("G59", "物流 仓储", "仓库货架与叉车租赁|冷链车温控改造二十台|仓储系统对接客户订单", "运营总监 仓储经理 信息部经理"),
        trade("I65", "软件 信息技术 数据科技", "数据治理咨询，先做两个部门试点|联合投标，需提供资质与案例|机房运维外包，七乘二十四小时值守", "技术总监 商务经理 副总经理"),
        trade("H61", "酒店管理 文旅", "客房用品集中采购，需样品与检测报告|智能门锁更换三百套|会议设备租赁，按场次结算", "采购部经理 工程部经理 总经理助理"),
        trade("P83", "教育科技 职业培训", "实训室建设，含设备与课程|校企合作订单班|多媒体教室改造十八间", "校长 后勤主任 信息中心主任"),
        trade("Q84", "医院管理 健康", "体检中心设备更新|护理耗材季度采购，需随货同行单|后勤智能化平台咨询", "设备科主任 采购办主任 副院长"),
        trade("L72", "企业管理咨询 广告传媒", "年会策划与执行|品牌视觉升级|活动物料制作，两周内交付", "总经理 市场总监 行政经理"),
    ]

    private static func trade(_ industry: String, _ words: String, _ needs: String, _ positions: String)
        -> DemonstrationTrade
    {
        DemonstrationTrade(
            industry: industry, words: words.split(separator: " ").map(String.init),
            needs: needs.split(separator: "|").map(String.init),
            positions: positions.split(separator: " ").map(String.init))
    }
}
