import Foundation

extension ProofBundle: Codable {
    /// The value of `format` in the JSON form.
    public static let format = "kedang-proof/1"

    /// The most hashes on a path: a tree has at most 2⁶³ leaves.
    static let pathCountMax = 63

    private enum Key: String, CodingKey {
        case format, entry, sealedBody, index, treeSize, path, head, publicKey
    }

    /// Writes bytes in Base64, the head as a signed note and the key on one line.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(Self.format, forKey: .format)
        try container.encode(Data(entryBytes), forKey: .entry)
        try container.encodeIfPresent(sealedBody.map { Data($0) }, forKey: .sealedBody)
        try container.encode(proof.index, forKey: .index)
        try container.encode(proof.treeSize, forKey: .treeSize)
        try container.encode(proof.path.map { Data($0.bytes) }, forKey: .path)
        try container.encode(signedHead.text, forKey: .head)
        try container.encode(publicKey.text, forKey: .publicKey)
    }

    /// Reads what `encode(to:)` writes.
    ///
    /// - Throws: `DecodingError`, naming the part that is not what it should be.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let hashes = try container.decode([Data].self, forKey: .path).map { LedgerHash(bytes: $0) }
        let path = hashes.compactMap(\.self)
        guard try container.decode(String.self, forKey: .format) == Self.format else {
            throw Self.misread(.format, in: container)
        }
        guard path.count == hashes.count, path.count <= Self.pathCountMax else {
            throw Self.misread(.path, in: container)
        }
        guard let head = SignedHead(text: try container.decode(String.self, forKey: .head)) else {
            throw Self.misread(.head, in: container)
        }
        guard let key = LedgerPublicKey(text: try container.decode(String.self, forKey: .publicKey)) else {
            throw Self.misread(.publicKey, in: container)
        }
        self.init(
            entryBytes: Array(try container.decode(Data.self, forKey: .entry)),
            sealedBody: try container.decodeIfPresent(Data.self, forKey: .sealedBody).map { Array($0) },
            proof: InclusionProof(
                index: try container.decode(Int64.self, forKey: .index),
                treeSize: try container.decode(Int64.self, forKey: .treeSize), path: path),
            signedHead: head, publicKey: key)
    }

    private static func misread(_ key: Key, in container: KeyedDecodingContainer<Key>) -> DecodingError {
        .dataCorruptedError(forKey: key, in: container, debugDescription: "not in the form of \(format)")
    }
}
