extension Archive {
    /// The key that a site signs the tokens of its forms with: 32 bytes, the same at every start, so that a form that was open
    /// across a restart can still be posted. It is worked out from the sessions' key, which lies sealed in the archive.
    ///
    /// - Throws: `KeyError` when the archive has no such key.
    public func formKey() throws -> [UInt8] {
        try SessionSecrets(keys).formKey
    }
}
