import Archive
import Foundation
import Wording

extension Actor {
    /// Whoever runs a command on the server's own machine, by the name the system knows.
    static var commandLine: Actor { .system(origin: "command line \(NSUserName())") }

    /// The person of this sign-in name, acting from the command line.
    ///
    /// - Throws: a `Refusal` where there is no such account in use.
    static func named(_ login: String, in archive: Archive) throws -> Actor {
        let wanted = login.lowercased()
        guard let person = archive.directory.people.first(where: { $0.login == wanted }),
            let actor = archive.directory.actor(for: person.id, origin: commandLine.origin)
        else {
            throw Refusal(.refused, Wording("没有可用的账号 \(login)。", en: "There is no account \(login) in use."))
        }
        return actor
    }
}
