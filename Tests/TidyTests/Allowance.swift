/// A place where a rule does not hold, and why.
struct Allowance {
    let path: String
    let message: String
    let reason: String

    func covers(_ finding: Finding) -> Bool {
        finding.path.hasPrefix(path) && finding.message.contains(message)
    }

    static let all: [Allowance] = [
        Allowance(
            path: "Sources/Web/Server/Routes/OpenAPI.swift", message: "“客档 Kedang” has no English",
            reason: "the program's name in both languages")
    ]
}
