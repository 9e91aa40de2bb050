/// How offices title the columns of customer lists.
enum HeaderWords {
    /// Titles that say where a column goes, in the form of `HeaderReading.key(of:)`.
    static let exact: [String: ColumnTarget] = {
        var words: [String: ColumnTarget] = [:]
        for (target, titles) in list {
            for title in titles.split(separator: " ") { words[String(title)] = target }
        }
        return words
    }()

    /// Titles under which something else may stand: taken when the column has no rival.
    static let vague: [String: ColumnTarget] = [
        "日期": .field(.firstContactOn), "时间": .field(.firstContactOn), "建档日期": .field(.firstContactOn),
        "建档时间": .field(.firstContactOn), "录入日期": .field(.firstContactOn), "登记日期": .field(.firstContactOn),
        "创建时间": .field(.firstContactOn), "创建日期": .field(.firstContactOn), "date": .field(.firstContactOn),
        "类型": .field(.kind), "状态": .field(.lifecycle), "名称": .field(.name), "name": .field(.name),
        "联系方式": .contact(.phone, number: 1), "说明": .field(.notes), "其他": .field(.notes), "规模": .field(.staffBand),
        "title": .contact(.position, number: 1), "size": .field(.staffBand), "status": .field(.lifecycle),
    ]

    /// Titles of columns that number rows or belong to another system.
    static let ignored: Set<String> = [
        "序号", "编号", "no", "id", "客户编码", "客户编号", "档案号", "#", "行号", "客户代码", "档案状态", "负责部门", "录入日", "更新日",
    ]

    /// Words that say nothing when they are only a part of a title, as in 客户传真.
    static let general: Set<String> = ["客户", "公司", "单位", "企业", "contact", "company", "customer", "account", "source"]

    /// Titles that only lists of deals have.
    static let deals: Set<String> = [
        "交易时间", "交易日期", "交易金额", "交易地点", "交易负责人", "是否违约", "商品", "商品名称", "产品名称", "数量", "单价", "金额",
        "合同金额", "合同编号", "合同号", "订单号", "订单编号", "订单金额", "成交金额", "成交时间", "下单时间", "付款金额", "回款金额", "发票号",
        "quantity", "unitprice", "amount", "orderno", "product",
    ]

    private static let list: [(ColumnTarget, String)] = [
        (
            .field(.name),
            "客户名称 客户全称 客户名 客户 客户单位 客户公司 公司名称 公司 公司全称 企业名称 企业全称 企业 单位 单位名称 单位全称 机构名称 客户姓名 company companyname customer customername account accountname"
        ),
        (.field(.kind), "客户类型 客户性质 customertype"),
        (.field(.creditCode), "统一社会信用代码 社会信用代码 统一信用代码 信用代码 税号 纳税人识别号 营业执照号 creditcode uscc taxid"),
        (.field(.industry), "所属行业 行业 行业类别 行业分类 客户行业 行业名称 行业代码 industry"),
        (.field(.region), "地区 所在地区 区域 所属区域 省市 省份 城市 所在地 所在城市 省市区 region city province"),
        (.field(.address), "地址 详细地址 公司地址 单位地址 企业地址 联系地址 通讯地址 办公地址 注册地址 经营地址 address"),
        (.field(.staffBand), "人员规模 企业规模 公司规模 员工人数 员工数 人数 职工人数 员工规模 staff employees"),
        (.field(.revenueBand), "营业收入 营业额 年营业额 年营收 年收入 年产值 revenue"),
        (.field(.phone), "公司电话 单位电话 企业电话 总机 前台电话 companyphone"),
        (.field(.email), "公司邮箱 企业邮箱 单位邮箱"),
        (.field(.website), "网址 网站 官网 公司网址 公司网站 主页 website url"),
        (.contact(.name, number: 1), "联系人 联系人姓名 姓名 主要联系人 对接人 客户联系人 联络人 contact contactname contactperson"),
        (.contact(.position, number: 1), "职务 职位 岗位 头衔 联系人职务 联系人职位 position jobtitle"),
        (
            .contact(.phone, number: 1),
            "手机 手机号 手机号码 移动电话 联系电话 电话 电话号码 座机 座机号 固定电话 固话 联系人电话 联系人手机 办公电话 联系号码 mobile phone tel telephone cell cellphone"
        ),
        (.contact(.email, number: 1), "邮箱 电子邮箱 电子邮件 邮件 联系人邮箱 邮箱地址 email mail"),
        (.contact(.department, number: 1), "部门 所在部门 联系人部门 所属部门 department"),
        (.contact(.consentChannel, number: 1), "同意方式 同意渠道 consentchannel"),
        (.contact(.consentOn, number: 1), "同意日期 同意时间 consentdate"),
        (.contact(.consentText, number: 1), "同意内容 consenttext"),
        (.contact(.roles, number: 1), "身份 联系人身份"),
        (.contact(.education, number: 1), "学历 联系人学历 文化程度 education"),
        (.contact(.bornOn, number: 1), "出生日期 出生年月日 联系人生日 生日 birthday"),
        (.contact(.birthCalendar, number: 1), "生日按 生日历法"),
        (.contact(.interests, number: 1), "兴趣爱好 爱好 兴趣 interests"),
        (.contact(.family, number: 1), "家庭情况 家庭状况 家庭成员 family"),
        (.field(.coreNeed), "核心需求 需求 客户需求 需求描述 主要需求 需求内容 采购需求 需求说明 need needs requirement"),
        (.field(.intent), "合作意向 意向 意向程度 意向度 合作意愿 购买意向 意向级别 intent"),
        (.field(.needType), "需求类型 需求类别 needtype"),
        (.field(.tags), "需求标签 标签 客户标签 tags"),
        (.field(.channel), "客户来源 来源 来源渠道 渠道 获客渠道 信息来源 来源方式 source channel"),
        (.field(.channelNote), "来源说明 来源备注"),
        (.field(.sourcePerson), "信息来源人 来源人 来源人员 信息提供人 提供人 采集人 信息采集人 sourceperson"),
        (
            .field(.firstContactOn),
            "首次接触时间 首次接触日期 首次联系时间 首次联系日期 初次接触时间 初次接触日期 初次联系时间 接触时间 接触日期 首次拜访日期 首次拜访时间 firstcontact firstcontacton"
        ),
        (.field(.owner), "负责人 业务员 客户经理 销售 销售员 销售人员 跟进人 归属人 所属销售 我方负责人 owner sales salesperson"),
        (.field(.valueTier), "价值分级 客户价值 价值等级 客户分级 价值级别"),
        (.field(.abcLevel), "等级 级别 客户等级 客户级别 abc等级 abc级别 abc分类 abc level grade"),
        (.field(.lifecycle), "生命周期 客户状态 客户阶段 lifecycle"),
        (.field(.postcode), "邮编 邮政编码 postcode zip zipcode"),
        (.field(.fax), "传真 传真号 传真号码 公司传真 fax"),
        (.field(.foundedOn), "成立日期 成立时间 注册日期 注册时间 创立时间 创立日期 founded foundedon"),
        (.field(.registeredCapital), "注册资本 注册资金 注册资本金 registeredcapital"),
        (.field(.shareholders), "主要股东 股东 股东构成 股东情况 shareholders"),
        (.field(.bank), "开户行 开户银行 开户行名称 银行名称 bank"),
        (.field(.bankAccount), "银行账号 银行帐号 账号 帐号 银行账户 开户账号 对公账号 bankaccount accountno"),
        (.field(.nature), "企业性质 公司性质 单位性质 企业类型 公司类型 经济性质 ownership"),
        (.field(.standing), "同行地位 同业地位 市场地位"),
        (.field(.staffChinese), "中方人数 中方员工 中方人员 中方员工数"),
        (.field(.staffForeign), "外方人数 外方员工 外方人员 外籍人数 外方员工数"),
        (.field(.mainBusiness), "主营业务 主营 主要业务 主营范围 mainbusiness"),
        (.field(.additionalBusiness), "兼营业务 兼营 附营业务"),
        (.field(.businessScope), "经营范围 业务范围 businessscope"),
        (.field(.leadingProducts), "主导产品 主要产品 主营产品 拳头产品"),
        (.field(.industryPosition), "行业地位 行业排名"),
        (.field(.culture), "企业文化与经营方针 企业文化 经营方针 经营理念"),
        (.field(.budgetRange), "预算范围 预算 采购预算 预算金额 budget"),
        (.field(.decisionChain), "决策链 决策流程 决策人链 采购决策链 决策层级"),
        (.field(.developments), "近期动态 最新动态 企业动态 近况"),
        (.field(.salesByYear), "近三年销售额 三年销售额 历年销售额 近3年销售额"),
        (.field(.creditRating), "信用等级 信用评级 资信等级 信用级别 creditrating"),
        (.field(.creditReason), "评定原因 评级原因 评级理由 信用评定原因"),
        (.field(.creditRatedOn), "评定日期 评级日期 评定时间"),
        (.field(.advantages), "我方优势 我司优势 优势"),
        (.field(.disadvantages), "我方劣势 我司劣势 劣势"),
        (.field(.countermeasures), "对策 应对措施 改进对策"),
        (.field(.notes), "备注 附注 备注说明 remark remarks notes note comment comments"),
    ]
}
