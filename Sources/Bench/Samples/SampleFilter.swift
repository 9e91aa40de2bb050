import Archive

/// How people narrow a list, by how much is left of it; the values are those of a made-up customer.
enum SampleFilter: String, CaseIterable, Sendable {
    case quarter = "by life cycle"
    case thirtieth = "by region, changed last first"
    case fewHundred = "by region, industry and value, in the order of regions"
    case few = "by six facts, changed last first"

    /// The part of an address that asks for it.
    func query(of content: CustomerContent) -> String {
        let region = "region=\(content.region ?? "")"
        let industry = "&industry=\(content.industry ?? "")"
        let tier = "&valueTier=\(content.valueTier?.rawValue ?? "")"
        let lifecycle = "lifecycle=\(content.lifecycle.rawValue)"
        return switch self {
        case .quarter: lifecycle
        case .thirtieth: region + "&sort=-updated"
        case .fewHundred: region + industry + tier + "&sort=region"
        case .few:
            region + industry + tier + "&" + lifecycle + "&intent=\(content.intent?.rawValue ?? "")"
                + "&abcLevel=\(content.abcLevel?.rawValue ?? "")&sort=-updated"
        }
    }
}
