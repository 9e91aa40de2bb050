import Database
import Foundation

extension Settings {
    /// Puts the settings together: a flag goes before the environment, that before the file, that before the default.
    ///
    /// - Parameters:
    ///   - flags: what was given on the command line.
    ///   - environment: the variables of the process.
    ///   - configPath: the settings file; `kedang.conf` in the data folder, where there is one, when nil.
    static func read(
        flags: [SettingsKey: String], environment: [String: String], configPath: String?
    ) throws(SettingsError) -> Settings {
        var outer = Settings()
        try outer.apply(environment)
        try outer.apply(flags)
        guard let file = try settingsFile(configPath, dataPath: outer.dataPath) else { return outer }
        var settings = Settings()
        try settings.apply(file.contents, path: file.path)
        try settings.apply(environment)
        try settings.apply(flags)
        return settings
    }

    private static func settingsFile(
        _ configPath: String?, dataPath: String
    ) throws(SettingsError) -> (path: String, contents: SettingsFile)? {
        if let configPath { return (configPath, try SettingsFile(path: configPath)) }
        let path = dataPath + "/" + SettingsFile.name
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return (path, try SettingsFile(path: path))
    }

    private mutating func apply(_ file: SettingsFile, path: String) throws(SettingsError) {
        for entry in file.entries {
            do throws(SettingsValueError) {
                try entry.key.apply(entry.value, to: &self)
                if entry.key == .database { try requireNoPassword() }
            } catch {
                throw .unusableLine(path: path, line: entry.line, error)
            }
        }
    }

    private mutating func apply(_ environment: [String: String]) throws(SettingsError) {
        for key in SettingsKey.allCases {
            // An empty variable is as good as none: that is how a shell or a unit file takes one back.
            guard let value = environment[key.variable], !value.isEmpty else { continue }
            try apply(value, of: key, named: key.variable)
        }
    }

    private mutating func apply(_ flags: [SettingsKey: String]) throws(SettingsError) {
        for (key, value) in flags { try apply(value, of: key, named: "--" + key.rawValue) }
        do throws(SettingsValueError) {
            if flags[.database] != nil { try requireNoPassword() }
        } catch {
            throw .unusable(name: "--" + SettingsKey.database.rawValue, error)
        }
    }

    /// Whoever lists processes or reads the settings file would read it.
    private func requireNoPassword() throws(SettingsValueError) {
        if database?.holdsPassword == true { throw .openPassword }
    }

    private mutating func apply(_ value: String, of key: SettingsKey, named name: String) throws(SettingsError) {
        do throws(SettingsValueError) {
            try key.apply(value, to: &self)
        } catch {
            throw .unusable(name: name, error)
        }
    }
}
