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
            path: "Sources/Web/Look/DoorPage.swift", message: "has no English beside it",
            reason: "the seal 档 of the program's name, a picture"),
        Allowance(
            path: "Sources/Web/Look/Shelf.swift", message: "has no English beside it",
            reason: "the seal 档 of the program's name, a picture"),
        Allowance(
            path: "Sources/Web/HTML/Tongue.swift", message: "“中文” has no English",
            reason: "a language's name for itself"),
        Allowance(
            path: "Sources/Web/Server/Routes/OpenAPI.swift", message: "“客档 Kedang” has no English",
            reason: "the program's name in both languages"),
    ]
}
