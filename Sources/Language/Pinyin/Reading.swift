/// How one character may be read: one syllable, two where names differ, or none where it is not Han.
struct Reading: Sendable, Equatable {
    static let none = Reading(first: Syllabary.unread)

    var first: Syllabary.Number
    var second = Syllabary.unread

    var isRead: Bool { first != Syllabary.unread }
    var isTwofold: Bool { second != Syllabary.unread }
}
