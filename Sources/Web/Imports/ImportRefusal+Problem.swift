import Archive
import Wording

extension ImportRefusal: ProblemConvertible {
    var problem: HTTPProblem {
        switch self {
        case .tooLarge: .tooLarge(bytesMax: Int(ImportLimits.fileBytesMax))
        case .tooManyRows, .unreadable, .noRows, .looksLikeDeals: .invalid([FieldProblem("file", wording)])
        case .nameColumnMissing, .dealingColumnsMissing, .fieldTwice, .noSuchPlace: .invalid([FieldProblem("columns", wording)])
        }
    }
}
