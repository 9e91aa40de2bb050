import Archive

extension Deed.Kind {
    /// What is said of it.
    var words: Bilingual {
        switch self {
        case .entered: Bilingual("已建档，存为草稿", en: "Entered and kept as a draft")
        case .saved: Bilingual("已保存", en: "Saved")
        case .submitted: Bilingual("已送核对", en: "Sent to be verified")
        case .noted: Bilingual("已记下", en: "Written down")
        case .restored: Bilingual("已恢复为所选版本", en: "The chosen version is back")
        case .alreadySaved: Bilingual("别人刚保存了同样的内容，无需再改", en: "Somebody just saved the same; nothing was left to change")
        case .draftDeleted: Bilingual("已放入回收站，\(TrashStore.daysKept) 天内可以恢复", en: "In the trash; it can be brought back for \(TrashStore.daysKept) days")
        case .verified: Bilingual("已核对归档", en: "Verified and filed")
        case .returned: Bilingual("已退回修改", en: "Returned to be corrected")
        case .dealingRecorded: Bilingual("交易已记下", en: "Dealing recorded")
        case .dealingChanged: Bilingual("交易已修改", en: "Dealing changed")
        case .dealingCancelled: Bilingual("交易已取消", en: "Dealing cancelled")
        case .dealingReinstated: Bilingual("交易已恢复", en: "Dealing reinstated")
        case .productSaved: Bilingual("商品已保存", en: "Product saved")
        case .lifecycleMoved: Bilingual("生命周期已调整，原因记入档案", en: "Lifecycle moved; the reason is kept")
        case .claimed: Bilingual("已领取，归您负责", en: "Claimed; yours from now on")
        case .released: Bilingual("已放回公海", en: "Released into the pool")
        case .toldApart: Bilingual("记下了，以后不再提示", en: "Noted; it is not proposed again")
        case .merged: Bilingual("已合并，可以撤销", en: "Merged; it can be undone")
        case .mergeUndone: Bilingual("合并已撤销，两份都和原来一样", en: "The merge is undone; both are as they were")
        case .mergeHalfUndone:
            Bilingual("合并已撤销；保留的档案之后改过，内容未动", en: "The merge is undone; the kept archive was changed since and stays as it is")
        case .handedOver: Bilingual("客户已交接", en: "Customers handed over")
        case .handedBack: Bilingual("交接已撤销", en: "Handover undone")
        case .broughtBack: Bilingual("已从回收站恢复", en: "Brought back from the trash")
        case .erased: Bilingual("已彻底删除", en: "Erased for good")
        case .levelDecided: Bilingual("ABC 等级已确定，记入档案", en: "ABC level decided; the customer's history tells of it")
        case .importDecided: Bilingual("处理方式已保存", en: "Your decisions are kept")
        case .importDiscarded: Bilingual("这次导入已放弃，没有写入任何客户", en: "This import is discarded; no customer was written")
        case .personAdded: Bilingual("已添加人员", en: "Person added")
        case .personChanged: Bilingual("人员资料已保存", en: "Person saved")
        case .personDisabled: Bilingual("账号已停用，其登录已全部结束", en: "Account switched off; its sessions have ended")
        case .personEnabled: Bilingual("账号已启用", en: "Account switched on")
        case .departmentSaved: Bilingual("部门已保存", en: "Department saved")
        case .settingsSaved: Bilingual("设置已保存，立即生效", en: "Settings saved and in force")
        case .demonstrationRemoved: Bilingual("演示数据已清除", en: "Demonstration data removed")
        case .viewSaved: Bilingual("视图已保存", en: "View kept")
        case .viewRemoved: Bilingual("视图已删除", en: "View thrown away")
        case .sessionEnded: Bilingual("已结束那次登录", en: "That session has ended")
        case .otherSessionsEnded: Bilingual("其他登录已全部结束", en: "All other sessions have ended")
        case .passwordChanged: Bilingual("密码已更改", en: "Password changed")
        case .signedOut: Bilingual("已退出登录", en: "You are signed out")
        }
    }
}
