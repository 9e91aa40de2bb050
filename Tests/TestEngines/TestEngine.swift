import Database

/// Which engine a test runs on.
package enum TestEngine {
    @TaskLocal package static var current = Engine.sqlite
}
