/// The company-wide keys, unwrapped, by name.
public struct KeyRing: Sendable, Unprintable {
    private let keys: [KeyName: DataKey]

    /// Unwraps every stored key.
    ///
    /// - Throws: ``KeyError/doesNotOpen`` when the key-encryption key is not the one they were wrapped with.
    public init(opening stored: [KeyName: WrappedKey], with vault: Vault) throws(KeyError) {
        var keys: [KeyName: DataKey] = [:]
        for (name, wrapped) in stored {
            keys[name] = try vault.unwrap(wrapped, for: .named(name))
        }
        self.keys = keys
    }

    /// The key of that name.
    ///
    /// - Throws: ``KeyError/missing(_:)``.
    public func key(_ name: KeyName) throws(KeyError) -> DataKey {
        guard let key = keys[name] else { throw .missing(name) }
        return key
    }

    /// New wrapped keys for the names that are not stored yet, to be stored before anything is sealed with them.
    public static func newKeys(
        for names: [KeyName], notIn stored: [KeyName: WrappedKey], with vault: Vault
    ) -> [KeyName: WrappedKey] {
        var made: [KeyName: WrappedKey] = [:]
        for name in names where stored[name] == nil {
            made[name] = vault.wrap(.random(), for: .named(name))
        }
        return made
    }

    /// All stored keys wrapped anew for another key-encryption key; nothing that they sealed changes.
    ///
    /// - Throws: ``KeyError/doesNotOpen``.
    public static func rewrapped(
        _ stored: [KeyName: WrappedKey], from old: Vault, to new: Vault
    ) throws(KeyError) -> [KeyName: WrappedKey] {
        var moved: [KeyName: WrappedKey] = [:]
        for (name, wrapped) in stored {
            moved[name] = try old.rewrap(wrapped, for: .named(name), to: new)
        }
        return moved
    }
}
