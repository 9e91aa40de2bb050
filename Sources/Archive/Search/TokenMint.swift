import Language
import Synchronization
import Vault

/// Makes the blind tokens of the whole archive, the frequent ones hashed once: names, needs and coded facts share most of theirs.
///
/// Two thirds of a customer's tokens are known; making one costs ten times what looking one up does.
final class TokenMint: Sendable {
    /// What is hashed into a token.
    struct Term: Hashable {
        let kind: TokenKind
        let text: String

        init(_ kind: TokenKind, _ text: String) {
            self.kind = kind
            self.text = text
        }

        init(_ piece: SearchToken) {
            self.init(TokenKind(rawValue: piece.namespace.rawValue), piece.text)
        }
    }

    /// Terms remembered, some 100 bytes each; one more, and all are forgotten.
    private static let rememberedMax = 32_768

    private let tokenizer: BlindTokenizer
    private let remembered = Mutex<[Term: BlindToken]>([:])

    init(_ tokenizer: BlindTokenizer) {
        self.tokenizer = tokenizer
    }

    /// The token of one term.
    func token(_ kind: TokenKind, _ text: String) -> BlindToken {
        tokenizer.token(kind, text)
    }

    /// The tokens of pieces of text, in their order.
    func tokens(of pieces: some Collection<SearchToken>) -> [BlindToken] {
        tokens(of: pieces.map { Term($0) })
    }

    /// The tokens of terms, in their order.
    func tokens(of terms: [Term]) -> [BlindToken] {
        let known = remembered.withLock { remembered in terms.map { remembered[$0] } }
        var made: [(Term, BlindToken)] = []
        let tokens = zip(terms, known).map { term, known in
            if let known { return known }
            let token = tokenizer.token(term.kind, term.text)
            if term.kind.isShared { made.append((term, token)) }
            return token
        }
        remember(made)
        return tokens
    }

    private func remember(_ made: [(Term, BlindToken)]) {
        guard !made.isEmpty else { return }
        remembered.withLock { remembered in
            if remembered.count + made.count > Self.rememberedMax { remembered.removeAll(keepingCapacity: true) }
            for (term, token) in made { remembered[term] = token }
        }
    }
}

extension TokenKind {
    /// Whether many customers have terms of this kind: runs of numbers and whole values are hardly ever met twice.
    fileprivate var isShared: Bool {
        switch SearchToken.Namespace(rawValue: rawValue) {
        case .pair, .initials, .syllables, .threeInitials, .codePair: true
        case .phone, .phoneTail, .code, .number, .numberPair, .digits: false
        case nil: rawValue >= TokenKind.owner.rawValue
        }
    }
}
