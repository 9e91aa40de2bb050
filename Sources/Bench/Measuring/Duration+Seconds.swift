import Foundation

extension Duration {
    /// In seconds.
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }

    /// In milliseconds.
    var milliseconds: Double { seconds * 1_000 }
}

extension Double {
    /// Rounded to so many places behind the point.
    func rounded(places: Int) -> Double {
        let factor = pow(10, Double(places))
        return (self * factor).rounded() / factor
    }
}
