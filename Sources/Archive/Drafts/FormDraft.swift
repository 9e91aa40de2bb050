import Vault

/// What somebody has typed into a form and not sent yet.
///
/// It is no record (GB/T 18894, 3.1: what was not handled yet): it is sealed, seen by whoever typed it alone, stands in no trail, and is thrown
/// away when the form is sent, when its writer says so, and after ``daysKept`` days.
public struct FormDraft: Hashable, Sendable {
    /// The address of the form's page.
    public let place: String
    /// When it was kept last.
    public let savedAt: Moment
    /// The fields as the browser would send them (`application/x-www-form-urlencoded`).
    public let text: PrivateText

    /// Days after which a draft that nobody touched is thrown away.
    public static let daysKept = 30
    /// Most drafts of one person; the oldest goes for one more.
    public static let countMax = 40
    /// The longest draft, in bytes of UTF-8.
    public static let bytesMax = 512 * 1_024
    /// The longest address of a form's page, in bytes.
    public static let placeBytesMax = 200
}
