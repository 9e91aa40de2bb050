extension CompanyName {
    /// Names at least this similar are worth a person's look.
    public static let similaritySuspected = 0.8

    /// Cores shorter than this have no room for a slip of the pen.
    private static let slipLengthMin = 4

    /// How likely both names are one firm's: 1 for mere spellings of one name, under 0.4 when the cores differ or the places contradict.
    public func similarity(to other: CompanyName) -> Double {
        folded == other.folded ? 1 : evidence(with: other).similarity
    }

    /// What speaks for and against both names being one firm's.
    public func evidence(with other: CompanyName) -> NameEvidence {
        NameEvidence(
            core: compareCore(other), trade: compareTrade(other), region: compareRegion(other),
            form: compareForm(other),
            isSameGroup: isGroup == other.isGroup, isSameBranch: branch == other.branch)
    }

    private func compareCore(_ other: CompanyName) -> NameEvidence.Core {
        if core == other.core { return core.isEmpty ? .different : .same }
        return isSlip(of: other) || soundsLike(other) ? .near : .different
    }

    private func isSlip(of other: CompanyName) -> Bool {
        guard core.count == other.core.count, core.count >= Self.slipLengthMin else { return false }
        return zip(core, other.core).count { $0 != $1 } == 1
    }

    private func soundsLike(_ other: CompanyName) -> Bool {
        guard core.count == other.core.count, core.count > 1 else { return false }
        let mine = Pinyin.syllables(of: core).compactMap(\.self)
        return mine.count == core.count && mine == Pinyin.syllables(of: other.core).compactMap(\.self)
    }

    private func compareTrade(_ other: CompanyName) -> NameEvidence.Trade {
        if trade == other.trade { return .same }
        return trade.hasPrefix(other.trade) || other.trade.hasPrefix(trade) ? .contained : .different
    }

    private func compareRegion(_ other: CompanyName) -> NameEvidence.Place {
        guard let mine = region, let theirs = other.region else { return region == other.region ? .same : .unsaid }
        if mine == theirs { return .same }
        return mine.isCompatible(with: theirs) ? .contained : .different
    }

    private func compareForm(_ other: CompanyName) -> NameEvidence.Form {
        if form == other.form { return .same }
        let isUnsaid = [form, other.form].contains { $0 == nil || $0 == .company }
        return isUnsaid ? .unsaid : .different
    }
}
