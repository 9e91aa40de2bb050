import Glibc

/// `iconv(3)` to UTF-8, a piece at a time.
final class TextConverter {
    enum Outcome {
        /// Everything was converted.
        case done
        /// There is more to convert once the output has been taken away.
        case wantsRoom
        /// The piece ends within a character.
        case incomplete
        /// The byte behind those consumed fits no character.
        case invalid
    }

    private static let outputBytes = 64 << 10

    private let descriptor: iconv_t
    private var output = [UInt8](repeating: 0, count: outputBytes)

    /// A converter, or nil where the C library does not know the encoding.
    init?(from name: String) {
        guard let descriptor = iconv_open("UTF-8", name), descriptor != iconv_t(bitPattern: -1) else { return nil }
        self.descriptor = descriptor
    }

    deinit {
        iconv_close(descriptor)
    }

    /// Converts the front of `input`: how many bytes of it were used, and what became of them.
    func convert(_ input: ArraySlice<UInt8>) -> (consumed: Int, text: ArraySlice<UInt8>, outcome: Outcome) {
        var bytes = Array(input)
        var consumed = 0
        var produced = 0
        var failure: Int32 = 0
        bytes.withUnsafeMutableBytes { from in
            output.withUnsafeMutableBytes { into in
                var source = from.baseAddress?.assumingMemoryBound(to: CChar.self)
                var target = into.baseAddress?.assumingMemoryBound(to: CChar.self)
                var sourceLeft = from.count
                var targetLeft = into.count
                if iconv(descriptor, &source, &sourceLeft, &target, &targetLeft) == -1 { failure = errno }
                consumed = from.count - sourceLeft
                produced = into.count - targetLeft
            }
        }
        return (consumed, output[..<produced], Self.outcome(failure))
    }

    private static func outcome(_ failure: Int32) -> Outcome {
        switch failure {
        case 0: .done
        case E2BIG: .wantsRoom
        case EINVAL: .incomplete
        default: .invalid
        }
    }
}
