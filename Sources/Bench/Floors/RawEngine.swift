/// A database by the functions of its own library.
protocol RawEngine: AnyObject {
    func execute(_ sql: String) throws
    /// A statement that is parsed once; `?` stands for its one value.
    func prepare(_ sql: String) throws -> any RawStatement
}

/// A statement that was prepared once.
protocol RawStatement: AnyObject {
    func bind(_ number: Int64, at position: Int32)
    func bindBytes(count: Int32, at position: Int32)
    /// Runs to the end and takes every column of every row; how many rows and bytes there were.
    @discardableResult
    func run() throws -> (rows: Int, bytes: Int)
}
