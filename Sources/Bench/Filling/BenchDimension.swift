import Archive

/// A dimension of the measured company's own.
enum BenchDimension: String, CaseIterable {
    /// By which every customer is classed, so that the column of those without a class is looked for in vain.
    case route
    /// By which nine of ten are.
    case service

    static let codeCount = 5

    /// What its administrator says of it.
    var form: OwnFieldForm {
        OwnFieldForm(chinese: rawValue, choices: (1...Self.codeCount).map { "\(rawValue) \($0)" }, isDimension: true)
    }

    /// The value of the customer at a position among those offered; nil for none.
    func choice(of position: Int) -> Int? {
        var random = SplitMix64(seed: UInt64(position) &* 31 ^ CustomerSample.seed)
        return self == .service && random.chance(percent: 10) ? nil : random.below(Self.codeCount)
    }
}

extension CustomerContent {
    /// Classes the customer at a position by the company's own dimensions.
    mutating func fillDimensions(_ dimensions: [(dimension: BenchDimension, field: OwnField)], position: Int) {
        for (dimension, field) in dimensions {
            own[field.id] = dimension.choice(of: position).map { .code(field.choices[$0].code) }
        }
    }
}
