import Vault

/// Makes up customers whose name, place, numbers and needs agree with each other.
struct DemonstrationCompanies {
    /// Every so manieth customer is a person instead of a company.
    private static let personEvery = 25
    /// Every so manieth customer has as many contacts as a large account has.
    private static let largeAccountEvery = 75
    private static let largeAccountContactCount = 10

    private var dice: DemonstrationDice
    private var further: DemonstrationFurther
    private var usedNames: Set<String> = []
    private var unusualNames = DemonstrationNameTable.unusualCompanies

    init(seed: UInt64) {
        dice = DemonstrationDice(seed: seed)
        further = DemonstrationFurther(seed: seed)
    }

    /// The next customer's archive at its first entry, owner and dates aside.
    ///
    /// - Parameter index: which one, counted from 0.
    mutating func next(_ index: Int) -> CustomerContent {
        index % Self.personEvery == Self.personEvery - 1 ? person() : company(index)
    }

    private mutating func company(_ index: Int) -> CustomerContent {
        let city = dice.one(of: DemonstrationCity.all, else: DemonstrationCity.all[0])
        let trade = dice.one(of: DemonstrationTrade.all, else: DemonstrationTrade.all[0])
        var content = CustomerContent(name: PrivateText(index % 30 == 7 ? unusualName() : name(city, trade)))
        content.industry = trade.industry
        content.region = city.region
        content.address = PrivateText(address(in: city))
        content.creditCode = dice.happens(70) ? creditCode(city) : nil
        content.phone = dice.happens(60) ? landline(city) : nil
        content.staffBand = dice.one(
            of: [.under10, .from10, .from20, .from20, .from100, .from300, .from1000], else: .from20)
        content.revenueBand = dice.one(
            of: [.from100, .from500, .from500, .from2000, .from10000, .from40000], else: .from500)
        let isLarge = index % Self.largeAccountEvery == 3
        content.contacts = contacts(isLarge ? Self.largeAccountContactCount : dice.number(1...3), trade, city)
        addNeed(of: trade, to: &content)
        further.fill(&content)
        return content
    }

    private mutating func person() -> CustomerContent {
        let city = dice.one(of: DemonstrationCity.all, else: DemonstrationCity.all[0])
        let name = personName()
        var content = CustomerContent(name: PrivateText(name))
        content.kind = .person
        content.industry = "O80"
        content.region = city.region
        content.address = PrivateText(address(in: city))
        content.contacts = [Contact(name: PrivateText(name), phones: [mobile()])]
        content.coreNeed = PrivateText("个人工作室设备采购，预算有限，希望先租后买")
        content.intent = .medium
        content.needType = .product
        addSource(to: &content)
        return content
    }

    private mutating func addNeed(of trade: DemonstrationTrade, to content: inout CustomerContent) {
        content.coreNeed = PrivateText(dice.one(of: trade.needs))
        content.intent = dice.one(weighed: [(30, .high), (50, .medium), (20, .low)], else: .medium)
        content.needType = dice.one(of: NeedType.allCases, else: .product)
        content.tags = DemonstrationNameTable.tags.shuffled(using: &dice).prefix(dice.number(0...3)).map(
            PrivateText.init)
        addSource(to: &content)
    }

    private mutating func addSource(to content: inout CustomerContent) {
        content.channel = dice.one(
            weighed: [
                (25, .referral), (20, .tradeShow), (15, .webForm), (20, .visit), (10, .transactions),
                (10, .association),
            ],
            else: .visit)
        content.channelNote = PrivateText(dice.one(of: DemonstrationNameTable.channelNotes))
    }
}

// MARK: - Names and numbers

extension DemonstrationCompanies {
    private mutating func name(_ city: DemonstrationCity, _ trade: DemonstrationTrade) -> String {
        var name = ""
        repeat {
            let brand =
                dice.one(of: DemonstrationNameTable.brandHeads) + dice.one(of: DemonstrationNameTable.brandTails)
            name = city.name + brand + dice.one(of: trade.words) + dice.one(of: DemonstrationNameTable.legalForms)
        } while !usedNames.insert(name).inserted
        return name
    }

    private mutating func unusualName() -> String {
        let name = unusualNames.popLast() ?? "Harbour Light Partners Ltd. No. \(usedNames.count)"
        usedNames.insert(name)
        return name
    }

    private mutating func personName() -> String {
        dice.one(of: DemonstrationNameTable.surnames) + dice.one(of: DemonstrationNameTable.givenNames)
    }

    private mutating func contacts(_ count: Int, _ trade: DemonstrationTrade, _ city: DemonstrationCity) -> [Contact] {
        (0..<count).map { _ in
            var phones = [mobile()]
            if dice.happens(25) { phones.append(landline(city)) }
            return Contact(
                name: PrivateText(personName()), position: PrivateText(dice.one(of: trade.positions)), phones: phones,
                email: dice.happens(40) ? email() : nil)
        }
    }

    private mutating func mobile() -> PrivateText {
        PrivateText(dice.one(of: DemonstrationNameTable.mobileHeads) + dice.digits(8))
    }

    private mutating func landline(_ city: DemonstrationCity) -> PrivateText {
        let local = "\(dice.number(5...8))" + dice.digits(city.localDigits - 1)
        return PrivateText("\(city.areaCode)-\(local)" + (dice.happens(20) ? "-\(dice.number(801...899))" : ""))
    }

    /// An address under a domain that RFC 2606 keeps free, so that nothing sent to it reaches anyone.
    private mutating func email() -> PrivateText {
        PrivateText("\(dice.one(of: DemonstrationNameTable.mailWords))\(dice.number(1...999))@example.com")
    }

    private mutating func address(in city: DemonstrationCity) -> String {
        let building =
            dice.happens(50) ? "\(dice.number(1...18)) 号楼 \(dice.number(2...28))0\(dice.number(1...8)) 室" : ""
        return "\(city.name)市\(city.district)\(dice.one(of: city.streets)) \(dice.number(1...1_999)) 号" + building
    }

    /// A code that passes GB 32100-2015 (91: a company registered with the market authority).
    private mutating func creditCode(_ city: DemonstrationCity) -> PrivateText? {
        let code = Array("91\(city.region)MA\(dice.digits(7))")
        return CreditCodeAlphabet.checkCharacter(of: code).map { PrivateText(String(code) + String($0)) }
    }
}
