import Archive
import Foundation

extension Actor {
    /// Whoever runs a command on the server's own machine, by the name the system knows.
    static var commandLine: Actor { .system(origin: "command line \(NSUserName())") }
}
