import Archive

extension Act {
    /// What was done, for people.
    var words: Bilingual {
        switch self {
        case .archiveCreated: Bilingual("开立档案室", en: "opened the archive")
        case .archiveUpgraded: Bilingual("升级档案库", en: "upgraded the archive")
        case .archiveRestored: Bilingual("从旧数据继续", en: "went on from an older database")
        case .personAdded: Bilingual("添加人员", en: "added a person")
        case .personChanged: Bilingual("修改人员", en: "changed a person")
        case .personDisabled: Bilingual("停用账号", en: "switched an account off")
        case .personEnabled: Bilingual("启用账号", en: "switched an account on")
        case .passwordChanged: Bilingual("更改密码", en: "changed the password")
        case .passwordReset: Bilingual("重置密码", en: "reset a password")
        case .departmentAdded: Bilingual("添加部门", en: "added a department")
        case .departmentChanged: Bilingual("修改部门", en: "changed a department")
        case .listArranged: Bilingual("调整列表的列", en: "arranged the columns of the list")
        case .bulkEditAsked: Bilingual("批量修改", en: "asked for a bulk edit")
        case .bulkEditGoesOn: Bilingual("批量修改一批客户", en: "changed some customers of a bulk edit")
        case .bulkEditFinished: Bilingual("完成批量修改", en: "finished a bulk edit")
        case .bulkEditStopped: Bilingual("停止批量修改", en: "stopped a bulk edit")
        case .bulkEditUndone: Bilingual("撤销批量修改", en: "asked to undo a bulk edit")
        case .handoverDone: Bilingual("交接客户", en: "handed customers over")
        case .handoverUndone: Bilingual("撤销交接", en: "undid a handover")
        case .duplicateScanAsked: Bilingual("查找重复", en: "had the archive searched for duplicates")
        case .duplicateScanGoesOn: Bilingual("继续查找重复", en: "went on searching for duplicates")
        case .duplicateScanFinished: Bilingual("完成查重", en: "finished a search for duplicates")
        case .duplicateScanStopped: Bilingual("停止查重", en: "stopped a search for duplicates")
        case .exportAsked: Bilingual("导出客户", en: "asked for an export of customers")
        case .exportFinished: Bilingual("完成导出", en: "finished an export")
        case .exportFailed: Bilingual("导出没有完成", en: "could not finish an export")
        case .exportDownloaded: Bilingual("下载导出文件", en: "downloaded an export")
        case .exportRemoved: Bilingual("删除导出文件", en: "removed an export's file")
        case .abcAsked: Bilingual("测算 ABC 等级", en: "asked for an ABC ranking")
        case .abcGoesOn: Bilingual("测算或确认一批客户的 ABC 等级", en: "ranked or confirmed some customers")
        case .abcFinished: Bilingual("完成 ABC 测算或确认", en: "finished an ABC ranking")
        case .abcStopped: Bilingual("停止 ABC 测算", en: "stopped an ABC ranking")
        case .abcConfirmed: Bilingual("确认全部 ABC 建议", en: "confirmed all of an ABC ranking")
        case .viewSaved: Bilingual("保存视图", en: "kept a view of the list")
        case .viewRemoved: Bilingual("删除视图", en: "threw a view away")
        case .signedIn: Bilingual("登录", en: "signed in")
        case .signInRefused: Bilingual("登录失败", en: "was refused at the door")
        case .signedOut: Bilingual("退出登录", en: "signed out")
        case .sessionRevoked: Bilingual("退出设备", en: "ended a session")
        case .signInLocked: Bilingual("登录锁定", en: "was locked out")
        case .policyChanged: Bilingual("修改设置", en: "changed the settings")
        case .policyDrafted: Bilingual("编制制度草案", en: "drafted a policy document")
        case .policyReviewed: Bilingual("审核制度草案", en: "reviewed a policy document")
        case .policyApproved: Bilingual("批准制度文件", en: "approved a policy document")
        case .policyWithdrawn: Bilingual("撤回制度草案", en: "withdrew a policy draft")
        default: customerWords ?? importWords ?? dealingWords ?? Bilingual(same: rawValue)
        }
    }

    private var customerWords: Bilingual? {
        switch self {
        case .customerCreated: Bilingual("新建档案", en: "entered a customer")
        case .customerChanged: Bilingual("修改档案", en: "changed a customer")
        case .customerRestored: Bilingual("恢复旧版本", en: "restored a version")
        case .customerTrashed: Bilingual("放入回收站", en: "put a customer into the trash")
        case .customerBroughtBack: Bilingual("从回收站恢复", en: "brought a customer back from the trash")
        case .customerDeleted: Bilingual("彻底删除档案", en: "erased a customer")
        case .customerHandedOver: Bilingual("把客户交接给接手人", en: "handed the customer over")
        case .customerHandedBack: Bilingual("撤销交接，客户退回", en: "undid a handover; the customer went back")
        case .accessAsked: Bilingual("申请查阅", en: "asked for access")
        case .accessGranted: Bilingual("批准查阅", en: "granted access")
        case .accessRefused: Bilingual("不批准查阅", en: "refused access")
        case .accessEnded: Bilingual("结束查阅授权", en: "ended a grant of access")
        case .customersToldApart: Bilingual("确认不是重复", en: "told two customers apart")
        case .customersMerged: Bilingual("并入另一份档案", en: "merged another archive into it")
        case .customerAbsorbed: Bilingual("被并入另一份档案", en: "was merged into another archive")
        case .mergeUndone: Bilingual("撤销合并", en: "undid a merge")
        case .customerClaimed: Bilingual("从公海领取", en: "claimed from the pool")
        case .customerReleased: Bilingual("放回公海", en: "released into the pool")
        case .customerWentBack: Bilingual("久无联系，回到公海", en: "returned to the pool after long silence")
        case .poolRead: Bilingual("查看公海", en: "looked through the pool")
        case .customerSubmitted: Bilingual("送核对", en: "submitted a customer")
        case .customerFiled: Bilingual("核对归档", en: "verified a customer")
        case .customerReturned: Bilingual("退回档案", en: "sent a customer back")
        case .ownFieldAdded: Bilingual("添加自定义字段", en: "added a field")
        case .ownFieldChanged: Bilingual("修改自定义字段", en: "changed a field")
        case .ownFieldRetired: Bilingual("停用自定义字段", en: "retired a field")
        case .ownFieldRevived: Bilingual("重新启用自定义字段", en: "offered a field again")
        case .consentRecorded: Bilingual("记录联系人的同意", en: "recorded a contact's consent")
        case .consentWithdrawn: Bilingual("记录联系人撤回同意", en: "recorded that a contact withdrew consent")
        case .customerNoted: Bilingual("记录跟进", en: "noted a follow-up")
        case .customerOpened: Bilingual("查看档案", en: "opened a customer")
        case .customerUncovered: Bilingual("查看完整内容", en: "uncovered a masked value")
        case .customersSearched: Bilingual("搜索", en: "searched")
        case .customersListed: Bilingual("查看列表", en: "listed customers")
        case .historyRead: Bilingual("查看历史", en: "read a history")
        case .trailRead: Bilingual("查看留痕", en: "read the trail")
        case .searchIndexRebuilt: Bilingual("重建搜索索引", en: "rebuilt the search index")
        case .demonstrationLoaded: Bilingual("放入演示数据", en: "put demonstration data in")
        case .demonstrationRemoved: Bilingual("清除演示数据", en: "removed demonstration data")
        default: nil
        }
    }

    private var dealingWords: Bilingual? {
        switch self {
        case .dealingRecorded: Bilingual("记录交易", en: "recorded a dealing")
        case .dealingChanged: Bilingual("修改交易", en: "changed a dealing")
        case .dealingCancelled: Bilingual("取消交易", en: "cancelled a dealing")
        case .dealingReinstated: Bilingual("恢复交易", en: "reinstated a dealing")
        case .dealingTakenBack: Bilingual("撤回导入的交易", en: "took an imported dealing back")
        case .lifecycleMoved: Bilingual("调整生命周期", en: "moved the lifecycle")
        case .lifecycleFollowed: Bilingual("生命周期自动变化", en: "the lifecycle moved by itself")
        case .abcDecided: Bilingual("确定 ABC 等级", en: "decided on the ABC level")
        case .abcAgreed: Bilingual("确认 ABC 建议", en: "agreed to an ABC level")
        case .productAdded: Bilingual("添加商品", en: "added a product")
        case .productChanged: Bilingual("修改商品", en: "changed a product")
        default: nil
        }
    }

    private var importWords: Bilingual? {
        switch self {
        case .importUploaded: Bilingual("上传表格", en: "uploaded a spreadsheet")
        case .importMapped: Bilingual("确认导入的列", en: "matched an import's columns")
        case .importRehearsed: Bilingual("预演表格", en: "tried an import")
        case .importDecided: Bilingual("决定疑似重复", en: "decided on suspected duplicates")
        case .importCommitted: Bilingual("开始导入", en: "started an import")
        case .importFiled: Bilingual("导入一批客户", en: "imported some customers")
        case .importFinished: Bilingual("完成导入", en: "finished an import")
        case .importCancelled: Bilingual("取消导入", en: "cancelled an import")
        case .importUndone: Bilingual("撤销导入", en: "asked to undo an import")
        case .importTakenBack: Bilingual("撤回导入的客户", en: "took imported customers back")
        case .importDiscarded: Bilingual("丢弃导入", en: "discarded an import")
        case .importDownloaded: Bilingual("下载错误表", en: "downloaded an error workbook")
        default: nil
        }
    }
}

extension Subject.Kind {
    /// What it is called where it has no name of its own.
    var words: Bilingual {
        switch self {
        case .archive: Bilingual("档案室", en: "archive")
        case .customer: Bilingual("客户", en: "customer")
        case .person: Bilingual("人员", en: "person")
        case .department: Bilingual("部门", en: "department")
        case .session: Bilingual("登录", en: "session")
        case .policy: Bilingual("设置", en: "settings")
        case .policyDocument: Bilingual("制度文件", en: "policy document")
        case .importBatch: Bilingual("导入批次", en: "import")
        case .ownField: Bilingual("自定义字段", en: "own field")
        case .trail: Bilingual("留痕", en: "trail")
        case .product: Bilingual("商品", en: "product")
        case .bulkEdit: Bilingual("批量修改", en: "bulk edit")
        case .duplicateScan: Bilingual("查重", en: "search for duplicates")
        case .handover: Bilingual("客户交接", en: "handover")
        case .export: Bilingual("导出", en: "export")
        case .abcRun: Bilingual("ABC 测算", en: "ABC ranking")
        case .savedView: Bilingual("视图", en: "view")
        }
    }
}
