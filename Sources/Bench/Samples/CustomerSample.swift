import Archive
import Vault

/// A made-up customer; the same position always gives the same one.
struct CustomerSample {
    /// Changes when customers are made in another way, so that an older folder is not taken for the same.
    static let seed: UInt64 = 20_260_101

    /// Where it is, as in the name.
    let place: String
    /// The two to four characters that are its own.
    let core: String
    /// What it does, as in the name.
    let trade: String
    /// Its whole name.
    let name: String
    /// The first contact's mobile number.
    let mobile: String
    /// The archive.
    let content: CustomerContent
    /// Notes taken on three contacts.
    let notes: [PrivateText]

    init(position: Int, owner: Person.ID) {
        var random = SplitMix64(seed: Self.seed &+ UInt64(position) &* 0x2545_F491_4F6C_DD1D)
        let place = random.pick(SampleWords.places)
        let trade = random.pick(SampleWords.trades)
        self.place = place.name
        self.trade = trade.words
        core = random.characters(2 + random.below(3))
        name = place.name + core + trade.words + random.pick(SampleWords.forms)
        mobile = "1" + random.pick(["38", "39", "50", "58", "86", "87", "99"]) + random.digits(8)
        var content = CustomerContent(name: PrivateText(name))
        content.industry = trade.industry
        content.region = place.region
        content.ownerID = owner
        content.fillBasics(&random, place: place.name, mobile: mobile)
        content.fillNeeds(&random)
        content.fillRelations(&random, owner: owner)
        self.content = content
        notes = (0..<3).map { _ in PrivateText(random.pick(SampleWords.followUps) + random.need()) }
    }
}

extension SplitMix64 {
    /// So many characters of a name.
    mutating func characters(_ count: Int) -> String {
        String((0..<count).map { _ in pick(SampleWords.nameCharacters) })
    }

    /// A person's name.
    mutating func person() -> String {
        String(pick(SampleWords.surnames)) + characters(1 + below(2))
    }

    /// What somebody needs, in 20 to 60 characters.
    mutating func need() -> String {
        let amount = "\(2 + below(60))"
        return pick(SampleWords.verbs) + pick(SampleWords.goods) + amount + "件，型号" + characters(2) + digits(3)
            + "，用于" + pick(SampleWords.purposes) + "，" + pick(SampleWords.concerns) + "。"
    }
}
