/// A value that never shows what it holds when it is printed, dumped, interpolated or mirrored.
///
/// Conforming is enough: the description, the debug description and the mirror all come from here.
public protocol Unprintable: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Unprintable {
    /// Three dots, whatever the value is.
    public var description: String { "•••" }

    /// Three dots, whatever the value is.
    public var debugDescription: String { "•••" }

    /// A mirror without children, so that `dump` and failed test expectations show nothing.
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
