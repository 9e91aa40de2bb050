import Language
import Vault

/// Makes the tokens of many customers, each piece of text hashed once: names, needs and positions share most of theirs.
struct TokenMint {
    /// Pieces remembered; some 80 bytes each.
    private static let rememberedMax = 16_384

    private let tokenizer: BlindTokenizer
    private var remembered: [SearchToken: BlindToken] = [:]

    init(_ keys: ArchiveKeys) {
        tokenizer = keys.tokenizer
    }

    /// The token of a piece of text.
    mutating func token(of piece: SearchToken) -> BlindToken {
        guard piece.isShared else { return tokenizer.token(of: piece) }
        if let known = remembered[piece] { return known }
        let token = tokenizer.token(of: piece)
        if remembered.count < Self.rememberedMax { remembered[piece] = token }
        return token
    }
}

extension SearchToken {
    /// Whether many customers have it: runs of numbers are hardly ever met twice.
    fileprivate var isShared: Bool {
        switch namespace {
        case .pair, .initials, .syllables, .threeInitials, .codePair: true
        case .phone, .phoneTail, .code, .number, .numberPair: false
        }
    }
}
