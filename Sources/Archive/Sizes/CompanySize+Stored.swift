import Database
import Wording

extension StaffBand: CodedValue {
    public var wording: Wording { name }
}

extension RevenueBand: CodedValue {
    public var wording: Wording { name }
}

extension CompanySize: SQLConvertible {
    /// The code in the database and the API: `large`, `medium`, `small`, `micro`.
    public var code: String { "\(self)" }

    public var sqlValue: SQLValue { .text(code) }

    /// The size as far as industry and bands decide it.
    public init?(industry code: String?, staff: StaffBand?, revenue: RevenueBand?) {
        guard let industry = code.flatMap(Industry.find), staff != nil || revenue != nil else { return nil }
        let derived = SizeDerivation(
            industry: industry, staff: staff?.range ?? .unknown, revenue: revenue?.range ?? .unknown)
        guard let size = derived.size else { return nil }
        self = size
    }
}
