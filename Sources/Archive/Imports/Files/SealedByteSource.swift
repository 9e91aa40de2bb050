import Sheets
import Vault

/// A sealed upload as the sheet readers want it: opened piece by piece, in memory only.
struct SealedByteSource: ByteSource {
    private let reader: SealedFileReader

    init(_ reader: SealedFileReader) {
        self.reader = reader
    }

    var size: Int64 { reader.size }

    func read(at offset: Int64, count: Int) throws -> [UInt8] {
        try reader.read(at: offset, count: count)
    }
}
