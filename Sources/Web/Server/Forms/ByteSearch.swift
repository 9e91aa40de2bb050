extension [UInt8] {
    /// Where `needle` first stands, nil when nowhere. The needles here begin with CR, which is rare in what is
    /// searched.
    func firstIndex(of needle: [UInt8]) -> Int? {
        guard let first = needle.first, count >= needle.count else { return nil }
        return withUnsafeBufferPointer { hay in
            let last = hay.count - needle.count
            var index = 0
            while index <= last {
                if hay[index] == first, matches(hay, needle, at: index) { return index }
                index += 1
            }
            return nil
        }
    }

    private func matches(_ hay: UnsafeBufferPointer<UInt8>, _ needle: [UInt8], at start: Int) -> Bool {
        for offset in needle.indices where hay[start + offset] != needle[offset] { return false }
        return true
    }
}
