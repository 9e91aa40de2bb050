import Archive
import Vault

extension AccountPage.Device {
    init(_ session: Session, of signedIn: SignedIn, _ t: Words, asOf now: Moment) {
        self.init(
            name: DeviceName.short(session.device.shownToOwner, t), address: session.address.shownToOwner,
            lastSeen: session.lastSeenAt.words(t, asOf: now), isThisOne: session.id == signedIn.sessionID,
            end: "/account/sessions/\(Int(session.id.rawValue))/end")
    }
}

/// What a browser is called, out of what it calls itself.
enum DeviceName {
    private static let browsers = [
        ("MicroMessenger", "WeChat"), ("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"), ("curl/", "curl"),
    ]
    private static let systems = [
        ("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"),
        ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ]
    private static let charactersMax = 40

    /// Such as "Chrome · Windows"; what it says itself, shortened, when it is unknown.
    static func short(_ agent: String, _ t: Words) -> String {
        let names = [browsers, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
        if !names.isEmpty { return names.joined(separator: " · ") }
        return agent.isEmpty ? t("未知设备", en: "Unknown device") : String(agent.prefix(charactersMax))
    }
}

extension JSONWriter {
    /// The members of an open session.
    mutating func openSession(_ session: Session, isThisOne: Bool) {
        member("id", Int(session.id.rawValue))
        member("channel", session.channel.rawValue)
        member("device", session.device.shownToOwner)
        member("address", session.address.shownToOwner)
        member("createdAt", session.createdAt.isoText)
        member("lastSeenAt", session.lastSeenAt.isoText)
        member("isThisOne", isThisOne)
    }
}
