/// A text about somebody that cannot leak by accident.
///
/// It prints as dots, is not `Codable`, and is accepted by no query and no page.
/// ``inTheClear`` is the one door, so that a search for that word finds every place where private text is shown.
public struct PrivateText: Hashable, Sendable, Unprintable {
    /// The text itself. Whoever asks for it answers for where it goes.
    public let inTheClear: String

    /// Takes a text out of sight.
    public init(_ text: String) {
        inTheClear = text
    }

    /// Whether there is no character in it.
    public var isEmpty: Bool { inTheClear.isEmpty }

    /// What may be shown of it: the result of one of the rules in ``Mask``.
    public func masked(by mask: (String) -> String) -> String {
        mask(inTheClear)
    }
}
