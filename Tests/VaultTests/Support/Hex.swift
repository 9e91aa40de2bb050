@testable import Vault

/// Bytes written as hexadecimal in a test; an odd text gives none.
func hex(_ text: String) -> [UInt8] {
    Hexadecimal.bytes(of: text) ?? []
}
