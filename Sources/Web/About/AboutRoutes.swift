import Archive
import Foundation
import Ledger

/// What runs here, and for administrators where it keeps its data.
struct AboutRoutes: Sendable {
    let archive: Archive
    let settings: SiteSettings

    var routes: [Route] {
        [.page("/about", access: .signedIn, Bilingual("关于", en: "About"), show)]
    }

    private func show(_ call: Call) async throws -> Reply {
        let t = call.view.t
        let facts = try await archive.ledgerFacts()
        var rows = [
            Fact(label: t("版本", en: "Version"), value: .text(settings.version)),
            Fact(label: t("公司", en: "Company"), value: .text(archive.policies.companyName)),
            Fact(label: t("留痕条数", en: "Entries in the trail"), value: .text("\(facts.entryCount)")),
            Fact(label: t("留痕的根", en: "Root of the trail"), value: "<code>\(facts.root)</code>"),
            Fact(label: t("核对公钥", en: "Public key"), value: "<code>\(try archive.ledgerKey.text)</code>"),
        ]
        if call.context.caller?.role == .administrator { rows += folderFacts(t) }
        return .page(aboutView(AboutPage(facts: rows), call.view))
    }

    private func folderFacts(_ t: Words) -> [Fact] {
        guard let folder = settings.folder else { return [] }
        return [
            Fact(label: t("数据文件夹", en: "Data folder"), value: "<code>\(folder.path)</code>"),
            Fact(label: t("数据库大小", en: "Size of the database"), value: .text(Self.megabytes(folder.databasePath))),
            Fact(label: t("密钥文件", en: "Key file"), value: "<code>\(folder.keyPath)</code>"),
        ]
    }

    private static func megabytes(_ path: String) -> String {
        let bytes = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        return "\(max(bytes / 1_048_576, 1)) MB"
    }
}
