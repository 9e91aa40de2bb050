import Archive
import Vault

extension CustomerSample {
    /// What a program sends to enter it.
    var json: String {
        let contact = content.contacts.first
        let fields = [
            ("name", name), ("industry", content.industry), ("region", content.region),
            ("address", content.address?.inTheClear), ("coreNeed", content.coreNeed?.inTheClear),
            ("intent", content.intent?.rawValue), ("needType", content.needType?.rawValue),
            ("notes", content.notes?.inTheClear), ("channel", "trade_show"), ("firstContactOn", "2025-04-03"),
        ]
        let members = fields.compactMap { name, value in value.map { #""\#(name)":"\#($0)""# } }
        let who = #""contacts":[{"name":"\#(contact?.name.inTheClear ?? "王敏")","phones":["\#(mobile)"]}]"#
        return "{" + (members + [who]).joined(separator: ",") + "}"
    }
}
