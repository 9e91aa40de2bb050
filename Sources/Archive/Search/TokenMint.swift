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
        guard piece.isShared else { return Self.token(of: piece, tokenizer) }
        if let known = remembered[piece] { return known }
        let token = Self.token(of: piece, tokenizer)
        if remembered.count < Self.rememberedMax { remembered[piece] = token }
        return token
    }

    private static func token(of piece: SearchToken, _ tokenizer: BlindTokenizer) -> BlindToken {
        tokenizer.token(TokenKind(rawValue: piece.namespace.rawValue), piece.text)
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
