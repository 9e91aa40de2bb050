extension DemonstrationStage {
    /// Lets two people draft changes of the policies, one of them reviewed already; nothing of it is in force, and what the company drafted stays.
    func draftPolicies() throws {
        try draft(.visibility, by: .executive, note: "年度制度评审：A 级客户资料只限主管及以上") { $0.levelAVisibility = .strict }
        try draft(.relations, by: .administrator, note: "试行公海：C 级客户 90 天没有联系即放回") { policies in
            policies.pool.isOpen = true
            policies.pool.returnDaysC = 90
            policies.pool.returnDaysWithoutLevel = 120
            policies.lifecycle.monthsToAtRisk = 2
        }
    }

    private func draft(
        _ document: PolicyDocument, by part: DemonstrationPart, note: String, _ change: (inout Policies) -> Void
    ) throws {
        guard let book = present(part)?.policyBook else { return }
        let file = try book.file(document)
        let current = try file.effective.policies(over: book.work.policies)
        var wanted = current
        change(&wanted)
        guard file.draft == nil, wanted != current else { return }
        var head = PolicyHead()
        (head.executing, head.supervising, head.verifying, head.note) = ("营销中心", "总经理办公室", "客服部", note)
        try book.draft(document, wanted, head)
        adopt(book.work)
        guard part == .executive, let other = present(.administrator) else { return }
        try other.policyBook.review(document)
        adopt(other)
    }
}
