/// How much of a request's body is read, and for how long.
enum BodyLimit {
    /// A form or a JSON text.
    static let formBytesMax = 1_048_576
    /// A file.
    static let uploadBytesMax = 100 * 1_048_576
    /// How long a caller may take to send a form.
    static let formTime = Duration.seconds(20)
    /// How long a caller may take to send a file.
    static let uploadTime = Duration.seconds(900)
}
