import Testing

@testable import Sheets

@Suite("Cells")
struct CellTests {
    @Test(
        "A number is shown as a person reads it",
        arguments: [
            (13_800_138_000, NumberStyle.digits(minimum: 1), "13800138000"), (12, .digits(minimum: 5), "00012"), (-5, .digits(minimum: 3), "-5"),
            (0.1 + 0.2, .general, "0.3"), (1234.5, .general, "1234.5"), (350_200_199_001_011_200, .lostDigits, "350200199001011000"),
            (-350_200_199_001_011_904, .lostDigits, "-350200199001012000"), (1e300, .general, "1e+300"),
        ])
    func shownNumbers(number: Double, style: NumberStyle, shown: String) {
        #expect(Cell.number(number, style).shown == shown)
    }

    @Test("A formula stands for its last value")
    func formula() {
        let cell = Cell.formula(cached: .number(3, .general), text: "A1+A2")
        #expect(cell.value == .number(3, .general))
        #expect(cell.shown == "3")
        #expect(Cell.formula(cached: .empty, text: nil).isEmpty)
    }

    @Test(
        "Serial days follow both calendars of workbooks, with the 29 February 1900 that never was",
        arguments: [
            (1.0, DateSystem.from1900, "1900-01-01"), (59, .from1900, "1900-02-28"), (61, .from1900, "1900-03-01"),
            (45_418, .from1900, "2024-05-06"), (2_958_465, .from1900, "9999-12-31"), (0, .from1904, "1904-01-01"),
            (43_956, .from1904, "2024-05-06"), (45_418.5, .from1900, "2024-05-06 12:00:00"), (45_418.999999, .from1900, "2024-05-07"),
        ])
    func serialDays(serial: Double, system: DateSystem, shown: String) {
        #expect(system.date(serial: serial, keepsMidnight: false)?.description == shown)
    }

    @Test("A number that is no day of the calendar gives none", arguments: [60.0, 0.5, -1, 2_958_466, .nan, .infinity])
    func noDay(serial: Double) {
        #expect(DateSystem.from1900.date(serial: serial, keepsMidnight: false) == nil)
    }

    @Test("Every day survives the way into a serial number and back")
    func serialRoundTrip() throws {
        for day in stride(from: -25_508, to: 60_000, by: 7) {
            let date = SheetDate(daysSince1970: day, time: SheetTime(hour: 13, minute: 45, second: 30))
            let serial = try #require(DateSystem.from1900.serial(date))
            #expect(DateSystem.from1900.date(serial: serial, keepsMidnight: false) == date)
        }
    }

    @Test("The calendar refuses days it does not have", arguments: [(2023, 2, 29), (2024, 4, 31), (2024, 13, 1), (0, 1, 1), (2024, 1, 0)])
    func impossibleDays(year: Int, month: Int, day: Int) {
        #expect(SheetDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "A format code tells days, times and codes apart",
        arguments: [
            ("yyyy-mm-dd", NumberFormat.date), ("yyyy\"年\"m\"月\"d\"日\"", .date), ("[$-804]yyyy\"年\"m\"月\";@", .date), ("d/m/yy h:mm", .dateTime),
            ("h:mm:ss", .time), ("[h]:mm", .other), ("mm:ss.0", .time), ("#,##0.00", .other), ("0.00E+00", .other), ("General", .general),
            ("@", .general),
            ("0", .digits(minimum: 1)), ("000000", .digits(minimum: 6)), ("0%", .other), ("\"天\"0", .digits(minimum: 1)), ("[红色]#,##0", .other),
            ("", .general), ("\\", .general), ("[", .general), ("\"", .general),
        ])
    func formatCodes(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    @Test("A row has no empty cells at its end")
    func trimmedRow() {
        let row = SheetRow(number: 7, cells: [.empty, .text("a"), .empty, .formula(cached: .empty, text: "B1")])
        #expect(row.cells == [.empty, .text("a")])
        #expect(row[9] == .empty)
    }

    @Test("Column letters and numbers agree", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func columns(column: Int, letters: String) {
        #expect(CellReference.letters(column) == letters)
        #expect(CellReference.column(Array("\(letters)12".utf8)[...]) == column)
    }
}
