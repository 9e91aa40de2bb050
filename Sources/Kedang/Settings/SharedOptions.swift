import ArgumentParser
import Foundation

/// The flags that every command takes.
struct SharedOptions: ParsableArguments {
    @Option(help: ArgumentHelp("数据文件夹 The data folder.", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("设置文件 The settings file (<data>/kedang.conf).", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("密钥文件 The key file (<data>.key).", valueName: "file"))
    var keyFile: String?

    @Option(help: ArgumentHelp("含密钥口令的文件 A file with the key file's passphrase.", valueName: "file"))
    var keyPassphraseFile: String?

    @Option(help: ArgumentHelp("PostgreSQL 数据库，不含密码 A PostgreSQL database, without a password.", valueName: "address"))
    var database: String?

    @Flag(help: "以 JSON 输出 Print one JSON object.")
    var json = false

    /// The settings with these flags, the environment and the file.
    func settings(also more: [SettingsKey: String?] = [:]) throws(SettingsError) -> Settings {
        let own: [SettingsKey: String?] = [
            .data: data, .keyFile: keyFile, .keyPassphraseFile: keyPassphraseFile, .database: database,
        ]
        let flags = own.merging(more) { $1 }.compactMapValues { $0 }
        return try Settings.read(
            flags: flags, environment: ProcessInfo.processInfo.environment, configPath: config)
    }
}

/// The flags of commands that know where the server listens.
struct ServerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("监听地址 Where to listen (127.0.0.1).", valueName: "address"))
    var host: String?

    @Option(help: ArgumentHelp("端口 On which port (8080).", valueName: "number"))
    var port: String?

    @Option(name: .customLong("public-url"), help: ArgumentHelp("访问地址 How people reach it.", valueName: "url"))
    var publicURL: String?

    @Option(help: ArgumentHelp("可信代理 Proxies to be believed, commas between.", valueName: "list"))
    var trustedProxies: String?

    @Option(help: ArgumentHelp("日志级别 The least level logged (notice).", valueName: "level"))
    var logLevel: String?

    /// By the name each has in the settings.
    var flags: [SettingsKey: String?] {
        [
            .host: host, .port: port, .publicURL: publicURL, .trustedProxies: trustedProxies, .logLevel: logLevel,
        ]
    }
}
