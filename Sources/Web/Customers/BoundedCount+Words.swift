import Archive

extension BoundedCount {
    /// How many, or "more than" so many where counting stopped.
    func words(_ t: Words) -> String { isMore ? t("超过 \(counted)", en: "more than \(counted)") : "\(counted)" }

    /// The same in the room of a tab or a head: `10000+`.
    var short: String { "\(counted)\(isMore ? "+" : "")" }
}
