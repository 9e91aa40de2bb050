import Archive
import Vault

extension CustomerContent {
    mutating func fillBasics(_ random: inout SplitMix64, place: String, mobile: String) {
        creditCode = PrivateText("91" + (region ?? "110105") + random.digits(9) + "X")
        address = PrivateText("\(place)市\(random.characters(2))路\(1 + random.below(900))号\(random.characters(2))大厦\(1 + random.below(30))楼")
        staffBand = random.pick(StaffBand.allCases)
        revenueBand = random.pick(RevenueBand.allCases)
        phone = PrivateText("0" + random.pick(["10", "21", "571", "512", "755", "20"]) + "-" + "8" + random.digits(7))
        email = PrivateText("info@\(random.latin(6)).com.cn")
        website = random.chance(percent: 50) ? PrivateText("www.\(random.latin(7)).com") : nil
        contacts = [random.contact(phone: mobile)]
        if random.chance(percent: 40) { contacts.append(random.contact(phone: "13" + random.digits(9))) }
    }

    mutating func fillNeeds(_ random: inout SplitMix64) {
        coreNeed = PrivateText(random.need())
        intent = random.pick(Intent.allCases)
        needType = random.pick(NeedType.allCases)
        tags = [random.pick(SampleWords.tags), random.pick(SampleWords.goods)].map { PrivateText($0) }
        notes = random.chance(percent: 60) ? PrivateText(random.pick(SampleWords.concerns) + "，" + random.need()) : nil
    }

    mutating func fillRelations(_ random: inout SplitMix64, owner: Person.ID) {
        channel = random.pick(Channel.allCases)
        channelNote = PrivateText("\(2023 + random.below(3))年\(random.pick(SampleWords.places).name)展会，\(random.person())引荐")
        sourcePersonID = owner
        firstContactOn = CalendarDate(year: 2023 + random.below(3), month: 1 + random.below(12), day: 1 + random.below(28))
        valueTier = random.pick(ValueTier.allCases)
        abcLevel = random.chance(percent: 10) ? .a : random.chance(percent: 30) ? .b : .c
        lifecycle = random.pick(Lifecycle.allCases)
    }
}

extension SplitMix64 {
    mutating func contact(phone: String) -> Contact {
        Contact(
            name: PrivateText(person()), position: PrivateText(pick(SampleWords.positions)), phones: [PrivateText(phone)],
            email: PrivateText("\(latin(7))@\(latin(5)).cn"))
    }

    /// So many small letters.
    mutating func latin(_ count: Int) -> String {
        String((0..<count).map { _ in pick(Array("abcdefghijklmnopqrstuvwxyz")) })
    }
}
