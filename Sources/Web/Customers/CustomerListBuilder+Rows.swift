import Archive

extension CustomerListBuilder {
    func row(_ customer: CustomerSummary) -> CustomerRow {
        CustomerRow(
            number: customer.number, name: words.sight.text(customer.name),
            cells: layout.columns.map { column in
                CustomerRow.Cell(column: column, rank: layout.rank(of: column), content: content(column, customer))
            },
            peek: state.with { $0.peek = customer.number }.address, isPeeked: customer.number == state.peek)
    }

    private func content(_ column: ListColumn, _ customer: CustomerSummary) -> HTML {
        switch column {
        case .number: callNumber(customer.number)
        case .level: customer.abcLevel.map { LevelMark($0).html(t) } ?? .empty
        case .state: ArchiveMark(customer.state).html(t)
        case .valueTier: customer.valueTier.map(words.mark) ?? .empty
        case .lifecycle: words.mark(customer.lifecycle)
        case .contact: contact(customer)
        case .owner: person(customer.ownerID.map(words.name(of:)) ?? t("公海", en: "Pool"))
        default: .text(text(column, customer) ?? "")
        }
    }

    private func text(_ column: ListColumn, _ customer: CustomerSummary) -> String? {
        switch column {
        case .industry: customer.industry.flatMap(Industry.find)?.name
        case .region: customer.region.flatMap(Region.find)?.path
        case .updated: words.time(customer.updatedAt)
        case .created: words.time(customer.createdAt)
        case .department: customer.departmentID.flatMap(words.directory.department)?.name
        case .kind: t(Bilingual(customer.kind.wording))
        case .intent: customer.intent.map { t(Bilingual($0.wording)) }
        case .needType: customer.needType.map { t(Bilingual($0.wording)) }
        case .channel: customer.channel.map { words.name(of: $0.rawValue, of: .channel) }
        case .own(let id):
            ownCodes[customer.id]?[id]?.map { words.name(of: $0, of: FilterField.own(id)) }.joined(separator: t("、", en: ", "))
        case .number, .level, .state, .valueTier, .lifecycle, .contact, .owner: nil
        }
    }

    private func contact(_ customer: CustomerSummary) -> HTML {
        let name = words.sight.shown(customer.contactName, .contactName)?.text ?? ""
        let phone = words.sight.shown(customer.contactPhone, .phone)?.text ?? ""
        return """
            \(name) <span class="quiet">\(phone)</span>
            """
    }
}
