import Foundation
import Vault
import Wording

/// What is typed or piped into a command.
enum Typed {
    /// Most characters of a line.
    static let charactersMax = 1_024

    /// The first line of standard input, which may be a secret.
    static func line() throws -> PrivateText {
        guard let line = readLine(), !line.isEmpty, line.count <= charactersMax else {
            throw Refusal(.usage, Wording("标准输入为空或过长。", en: "Standard input is empty or too long."))
        }
        return PrivateText(line)
    }
}
