import Archive

/// What people put together in a filter, as addresses have it: by what can answer it, and by how much is left.
enum SampleConditions: String, CaseIterable, Sendable {
    case codes = "industry is C, not lost"
    case either = "region 330000 or A level"
    case text = "need contains a rare word"
    case commonText = "need contains a common word, is potential"
    case days = "changed within 30 days, intent high"
    case amount = "registered capital at least 5 million"
    case empty = "no channel noted"
    case mixed = "industry is C, need filled in, capital at least 5 million, or changed within 7 days"

    var filter: CustomerFilter {
        let texts =
            switch self {
            case .codes: ["1:industry:is:C", "1:lifecycle:not:lost"]
            case .either: ["1:region:is:330000", "2:abcLevel:is:A"]
            case .text: ["1:coreNeed:has:轴承"]
            case .commonText: ["1:coreNeed:has:采购", "1:lifecycle:is:potential"]
            case .days: ["1:updated:last:30", "1:intent:is:high"]
            case .amount: ["1:registeredCapital:min:500万"]
            case .empty: ["1:channelNote:empty:"]
            case .mixed: ["1:industry:is:C", "1:coreNeed:filled:", "1:registeredCapital:min:500万", "2:updated:last:7"]
            }
        return CustomerFilter(texts: texts)
    }
}
