import Wording

/// How many more customers somebody may claim.
public struct PoolRoom: Hashable, Sendable {
    /// Most customers at once; nil for any number.
    public let capacity: Int?
    /// How many there are, counted as far as the capacity; 0 where there is none.
    public let owned: Int
    /// Most claims a day.
    public let claimsPerDay: Int
    /// Claims of today.
    public let claims: Int

    /// How many more; 0 where nothing can be claimed today.
    public var left: Int { max(min(claimsPerDay - claims, capacity.map { $0 - owned } ?? .max), 0) }

    /// Why nothing can be claimed now; nil where something can.
    public var refusal: Wording? {
        if let capacity, owned >= capacity {
            return Wording("您已有 \(capacity) 家客户，先放回几家再领取。", en: "You have \(capacity) customers; release some before you claim another.")
        }
        guard claims < claimsPerDay else {
            return Wording("今天已领取 \(claimsPerDay) 家，明天再来。", en: "You have claimed \(claimsPerDay) today; come back tomorrow.")
        }
        return nil
    }
}
