import Archive

extension ValueTier {
    /// What puts a customer in which tier, for whoever chooses one (B2).
    static func criteria(_ t: Words) -> String {
        allCases.map { tier in "\(t(Bilingual(tier.wording)))\(t("：", en: ": "))\(t(Bilingual(tier.criteria)))" }
            .joined(separator: t("；", en: "; "))
    }
}
