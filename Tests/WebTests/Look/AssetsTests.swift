import Foundation
import Testing

@testable import Web

@Suite("Assets")
struct AssetsTests {
    @Test("are found at an address that changes with their content, and nowhere else")
    func areFoundByHash() {
        for asset in Assets.all {
            #expect(asset.hash.count == 12)
            #expect(asset.address.text.contains(asset.hash))
            #expect(Assets.asset(at: asset.address.text)?.bytes == asset.bytes)
            #expect(Assets.asset(at: "/assets/\(asset.name)") == nil)
        }
    }

    @Test("are small enough for a first load of 120 KB")
    func areSmall() {
        let bytes = Assets.all.map(\.gzip.count).reduce(0, +)
        #expect(bytes > 0)
        #expect(bytes <= 60_000)
    }

    @Test("hold every icon and nothing that the content policy forbids")
    func holdEveryIcon() throws {
        let sprite = try #require(Assets.all.first { $0.name == "icons.svg" })
        let text = String(decoding: sprite.bytes, as: UTF8.self)
        for icon in Icon.allCases {
            #expect(text.contains("id=\"\(icon.rawValue)\""), "\(icon)")
        }
        let script = try #require(Assets.all.first { $0.name == "app.js" })
        let code = String(decoding: script.bytes, as: UTF8.self)
        #expect(code.range(of: #"\beval\(|new Function|setAttribute\("style"|\.cssText"#, options: .regularExpression) == nil)
    }
}
