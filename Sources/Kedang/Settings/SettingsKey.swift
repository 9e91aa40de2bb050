import Database
import Foundation
import Logging
import Vault
import Wording

/// Everything that can be set, by the name it has in the file.
enum SettingsKey: String, CaseIterable, Sendable {
    case data
    case keyFile = "key-file"
    case key
    case keyPassphraseFile = "key-passphrase-file"
    case database
    case host, port
    case publicURL = "public-url"
    case trustedProxies = "trusted-proxies"
    case logLevel = "log-level"

    /// Most entries of a list, and most characters of a value.
    static let entryCountMax = 64
    static let charactersMax = 1_024

    /// The name in the environment.
    var variable: String {
        "KEDANG_" + rawValue.uppercased().replacingOccurrences(of: "-", with: "_")
    }

    /// Whether it may stand in the settings file: a key never may.
    var mayStandInFile: Bool { self != .key }

    /// Takes a value over into the settings.
    ///
    /// - Throws: `SettingsValueError` saying what the value should look like.
    func apply(_ value: String, to settings: inout Settings) throws(SettingsValueError) {
        guard !value.isEmpty, value.count <= Self.charactersMax else { throw .unusable(self) }
        switch self {
        case .data: settings.dataPath = value
        case .keyFile: settings.keyPath = value
        case .key: settings.keyText = PrivateText(value)
        case .keyPassphraseFile: settings.keyPassphrasePath = value
        case .database: settings.database = try Self.server(value)
        case .host: settings.host = value
        case .port: settings.port = try Self.port(value)
        case .publicURL: settings.publicURL = try Self.address(value)
        case .trustedProxies: settings.trustedProxies = try Self.list(value)
        case .logLevel: settings.logLevel = try Self.level(value)
        }
    }

    private static func port(_ value: String) throws(SettingsValueError) -> Int {
        guard let port = Int(value), (0...65_535).contains(port) else { throw .unusable(.port) }
        return port
    }

    private static func address(_ value: String) throws(SettingsValueError) -> String {
        guard let url = URL(string: value), ["http", "https"].contains(url.scheme), url.host?.isEmpty == false,
            url.query == nil, url.fragment == nil
        else { throw .unusable(.publicURL) }
        return value.hasSuffix("/") ? String(value.dropLast()) : value
    }

    private static func server(_ value: String) throws(SettingsValueError) -> DatabaseAddress {
        guard let address = try? DatabaseAddress(value) else { throw .unusable(.database) }
        return address
    }

    private static func list(_ value: String) throws(SettingsValueError) -> [String] {
        let entries = value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        guard entries.count <= entryCountMax else { throw .unusable(.trustedProxies) }
        return entries
    }

    private static func level(_ value: String) throws(SettingsValueError) -> Logger.Level {
        guard let level = Logger.Level(rawValue: value.lowercased()) else { throw .unusable(.logLevel) }
        return level
    }
}

/// Why a value cannot be taken; the value itself is not repeated, it may be a secret in the wrong place.
enum SettingsValueError: Error, Equatable {
    case unusable(SettingsKey)
    /// The address of the database holds its password where others can read it.
    case openPassword

    /// What the value should look like.
    var expectation: Wording {
        switch self {
        case .unusable(.port): Wording("端口应为 0 到 65535。", en: "A port is 0 to 65535.")
        case .unusable(.database):
            Wording(
                "数据库地址应形如 postgres://kedang@db.example.com/kedang。",
                en: "A database's address looks like postgres://kedang@db.example.com/kedang.")
        case .openPassword:
            Wording(
                "数据库地址不要含密码：请用 PGPASSFILE 指定密码文件，或用环境变量 PGPASSWORD。",
                en: "Keep the password out of the database's address: name a password file in PGPASSFILE, or set PGPASSWORD.")
        case .unusable(.publicURL):
            Wording("访问地址应形如 https://kedang.example.com。", en: "An address looks like https://kedang.example.com.")
        case .unusable(.trustedProxies):
            Wording(
                "代理最多 \(SettingsKey.entryCountMax) 个，用逗号分隔。",
                en: "At most \(SettingsKey.entryCountMax) proxies, commas between.")
        case .unusable(.logLevel):
            Wording(
                "日志级别为 trace、debug、info、notice、warning、error 或 critical。",
                en: "A level is trace, debug, info, notice, warning, error or critical.")
        case .unusable(.data), .unusable(.keyFile), .unusable(.key), .unusable(.keyPassphraseFile), .unusable(.host):
            Wording("值不能为空，也不能过长。", en: "A value is neither empty nor too long.")
        }
    }
}
