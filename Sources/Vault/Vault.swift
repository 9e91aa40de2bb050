/// Wraps keys and seals values.
///
/// Holding a vault is holding the key-encryption key: it is made once at start and passed to the stores.
public struct Vault: Sendable, Unprintable {
    private let keyEncryptionKey: KeyEncryptionKey

    /// A vault over the key-encryption key.
    public init(_ keyEncryptionKey: KeyEncryptionKey) {
        self.keyEncryptionKey = keyEncryptionKey
    }

    /// Tells two vaults apart without saying anything about their keys: eight hexadecimal digits.
    public var fingerprint: String { keyEncryptionKey.fingerprint }
}

// MARK: - Keys

extension Vault {
    /// Wraps a data key for its place; every call gives other bytes.
    public func wrap(_ key: DataKey, for place: KeyPlace) -> WrappedKey {
        let bytes = key.withBytes { [UInt8]($0) }
        return WrappedKey(
            stored: SealedBytes.seal(bytes, key: keyEncryptionKey.symmetric, associatedData: place.associatedData))
    }

    /// Unwraps the data key of that place.
    ///
    /// - Throws: ``KeyError/doesNotOpen`` for another key-encryption key, another place or changed bytes.
    public func unwrap(_ wrapped: WrappedKey, for place: KeyPlace) throws(KeyError) -> DataKey {
        let opened: [UInt8]
        do throws(SealError) {
            opened = try SealedBytes.open(
                wrapped.bytes, key: keyEncryptionKey.symmetric, associatedData: place.associatedData)
        } catch {
            throw .doesNotOpen
        }
        return try DataKey(bytes: opened)
    }

    /// Wraps a key anew for a vault with another key-encryption key; what the key sealed stays as it is.
    ///
    /// - Throws: ``KeyError/doesNotOpen``.
    public func rewrap(_ wrapped: WrappedKey, for place: KeyPlace, to new: Vault) throws(KeyError) -> WrappedKey {
        new.wrap(try unwrap(wrapped, for: place), for: place)
    }
}

// MARK: - Values

extension Vault {
    /// Seals bytes for one cell.
    public func seal(_ plain: [UInt8], under key: DataKey, at place: SealedPlace) -> Sealed {
        Sealed(stored: SealedBytes.seal(plain, key: key.symmetric, associatedData: place.associatedData))
    }

    /// Opens a value of that cell.
    ///
    /// - Throws: ``SealError/tampered`` for another key, another cell or changed bytes; ``SealError/unknownVersion(_:)``.
    public func open(_ sealed: Sealed, under key: DataKey, at place: SealedPlace) throws(SealError) -> [UInt8] {
        try SealedBytes.open(sealed.bytes, key: key.symmetric, associatedData: place.associatedData)
    }

    /// Seals a set of fields for one cell.
    public func seal(_ record: RecordWriter, under key: DataKey, at place: SealedPlace) -> Sealed {
        seal(record.bytes, under: key, at: place)
    }

    /// Opens a cell's set of fields for reading.
    ///
    /// - Throws: as ``open(_:under:at:)``.
    public func openRecord(_ sealed: Sealed, under key: DataKey, at place: SealedPlace) throws(SealError)
        -> RecordReader
    {
        RecordReader(try open(sealed, under: key, at: place))
    }

    /// Seals one text for one cell.
    public func seal(_ text: PrivateText, under key: DataKey, at place: SealedPlace) -> Sealed {
        seal(Array(text.inTheClear.utf8), under: key, at: place)
    }

    /// Opens a cell that holds one text.
    ///
    /// - Throws: as ``open(_:under:at:)``.
    public func openText(_ sealed: Sealed, under key: DataKey, at place: SealedPlace) throws(SealError) -> PrivateText {
        PrivateText(String(decoding: try open(sealed, under: key, at: place), as: UTF8.self))
    }
}
