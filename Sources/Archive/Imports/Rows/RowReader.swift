import Sheets
import Vault

/// Reads the rows of one sheet as its columns were agreed on.
///
/// Formulas count by the value they had, markup is text, and what cannot be read goes into the remarks under its
/// title, so that nothing of the sheet is lost.
struct RowReader: Sendable {
    private let columns: [ImportColumn]
    private let dates: [Int: DateColumn]
    let today: CalendarDate
    private let at: Moment
    let people: PeopleByName
    let personalData: PersonalDataPolicy
    let identityNumbers: IdentityNumberPolicy
    let directory: Directory
    let ownFields: OwnFields
    private let dealings: DealingGround?

    /// - Parameters:
    ///   - dates: by column, in which order its dates are written.
    ///   - importer: whose customers they are when the sheet does not say.
    ///   - archive: whose people, policies and fields the sheet is read by.
    ///   - dealings: what is needed to read a list of dealings; nil for a list of customers.
    init(
        _ plan: ImportPlan, dates: [Int: DateColumn], importer: Person.ID?, of archive: Archive, dealings: DealingGround? = nil
    ) {
        let policies = archive.policies
        directory = archive.directory
        ownFields = archive.ownFields
        personalData = policies.personalData
        identityNumbers = policies.identityNumbers
        self.dealings = dealings
        columns = plan.columns.filter { $0.target != .ignored }
        self.dates = dates
        at = archive.now
        today = CalendarDate(at)
        people = PeopleByName(archive.directory, importer: importer)
    }

    /// What consents are read by.
    var consents: ConsentRules {
        ConsentRules(recorderID: people.importer, at: at, personalData: personalData, identityNumbers: identityNumbers)
    }

    /// Reads one row below the header.
    func read(_ row: SheetRow) -> RowReading {
        guard !TotalRow.matches(row), !isHeader(row) else { return RowReading(number: row.number, outcome: .total) }
        if let dealings { return read(row, as: dealings) }
        var draft = RowDraft(reader: self)
        for column in columns {
            let value = CellValue(row[column.index])
            if !value.isAbsent { draft.take(value, from: column) }
        }
        return draft.reading(of: row.number)
    }

    private func read(_ row: SheetRow, as ground: DealingGround) -> RowReading {
        var reader = DealingRowReader(self, ground)
        for column in columns {
            let value = CellValue(row[column.index])
            if !value.isAbsent { reader.take(value, from: column) }
        }
        return reader.reading(of: row.number)
    }

    /// The dates of a column in the light of all of them.
    func dates(of column: ImportColumn) -> DateColumn {
        dates[column.index] ?? DateColumn(EmptyCollection<String>(), today: today)
    }

    /// Printed lists repeat the header on each page.
    private func isHeader(_ row: SheetRow) -> Bool {
        let titled = columns.filter { !$0.title.isEmpty }
        return titled.count > 1 && titled.allSatisfy { $0.title.inTheClear == row[$0.index].shown.trimmed }
    }
}
