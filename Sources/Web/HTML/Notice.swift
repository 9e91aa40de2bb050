/// One sentence about what just happened, with the way back where there is one.
struct Notice: Sendable {
    var text: String
    var kind: Banner.Kind = .success
    /// Where a form is posted to take it back; nil where it cannot be.
    var undo: Address?
}
