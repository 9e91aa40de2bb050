/// What a multipart text turns out to hold, in order.
enum MultipartEvent: Sendable, Equatable {
    case partBegan(MultipartPart)
    /// Some of the part's content, as much as has come.
    case content([UInt8])
    case partEnded
    /// The closing boundary was met; whatever follows is ignored.
    case finished
}
