extension [SQLValue] {
    /// The values of one row, an absent one as NULL.
    public init<each Value: SQLConvertible>(row values: repeat (each Value)?) {
        self.init()
        repeat append((each values)?.sqlValue ?? .null)
    }
}
