// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, lowest first. An arrow may only point down: docs/architecture.md.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "kedang",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kedang", targets: ["Kedang"]),
        .executable(name: "kedang-bench", targets: ["Bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Debian's C libraries.
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // The ground.
        .target(name: "Wording", swiftSettings: strict),
        .target(
            name: "Database",
            dependencies: [
                "CLibpq",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Vault",
            dependencies: [
                "Wording",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .target(
            name: "Ledger",
            dependencies: ["Database", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .target(name: "Language", swiftSettings: strict),
        .target(
            name: "Sheets",
            dependencies: ["CLibzip", "CZlib"],
            swiftSettings: strict),

        // The business.
        .target(
            name: "Archive",
            dependencies: [
                "Wording", "Database", "Vault", "Ledger", "Language", "Sheets",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Wording", "Archive", "Vault", "Ledger", "Language", "Sheets", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            exclude: ["Assets/styles", "Assets/scripts", "Assets/pictures"],
            swiftSettings: strict),
        .executableTarget(
            name: "Kedang",
            dependencies: [
                "Wording", "Archive", "Web", "Vault", "Ledger", "Database",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Archive", "CLibpq", "Database", "Language", "Vault",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),

        // Tests, floor by floor.
        .testTarget(name: "TidyTests", swiftSettings: strict),
        .testTarget(
            name: "DatabaseTests",
            dependencies: ["Database", "TestEngines", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(
            name: "VaultTests",
            dependencies: ["Vault", "Wording", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", "Database", "TestEngines"], swiftSettings: strict),
        .testTarget(name: "LanguageTests", dependencies: ["Language"], swiftSettings: strict),
        .testTarget(name: "SheetsTests", dependencies: ["Sheets"], exclude: ["Fixtures"], swiftSettings: strict),
        .target(name: "TestEngines", dependencies: ["Database"], path: "Tests/TestEngines", swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["Archive", "Database", "TestEngines", "Vault"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "ArchiveTests",
            dependencies: [
                "Archive", "TestEngines", "TestSupport", "Wording", "Database", "Vault", "Ledger", "Language", "Sheets",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "TestEngines", "TestSupport", "Archive", "Wording", "Database", "Vault", "Ledger", "Language", "Sheets", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOConcurrencyHelpers", package: "swift-nio"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "KedangTests",
            dependencies: [
                "Kedang", "TestEngines", "Archive", "Database", "Wording", "CZlib", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6])
