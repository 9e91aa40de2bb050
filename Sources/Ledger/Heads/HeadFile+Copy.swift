import Foundation

extension HeadFile {
    /// Lets another file hold all that this one holds, where there is none or it is behind; one that holds anything else stays as it is.
    ///
    /// - Throws: `HeadFileError`.
    public func bring(to other: HeadFile) throws(HeadFileError) {
        guard exists, other.path != path else { return }
        let (own, held) = (try bytes(), other.exists ? try other.bytes() : Data())
        guard own.starts(with: held), own.count > held.count || !other.exists else { return }
        try other.append(own.dropFirst(held.count))
    }
}
