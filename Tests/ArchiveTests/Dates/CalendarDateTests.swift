import Archive
import Foundation
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "Days since 1970 agree with known days and come back",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2025-04-03", 20_181),
            ("1900-01-01", -25_567), ("0001-01-01", -719_162),
            ("9999-12-31", 2_932_896),
        ])
    func epochDays(text: String, days: Int) throws {
        let date = try #require(CalendarDate(isoText: text))
        #expect(date.daysSinceEpoch == days)
        #expect(CalendarDate(daysSinceEpoch: days) == date)
        #expect(date.isoText == text)
    }

    @Test("Every day of 400 years follows the one before")
    func everyDayFollows() {
        var last = CalendarDate(daysSinceEpoch: -25_568)
        for day in -25_567..<120_530 {
            let date = CalendarDate(daysSinceEpoch: day)
            #expect(date?.daysSinceEpoch == day)
            #expect(last.map { one in date.map { one < $0 } ?? false } == true)
            last = date
        }
    }

    @Test(
        "Days that do not exist are refused",
        arguments: [
            (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (0, 1, 1), (10_000, 1, 1),
            (2025, 1, 0),
        ])
    func absent(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test("Days beyond the calendar are absent")
    func beyond() {
        #expect(CalendarDate(daysSinceEpoch: 2_932_897) == nil)
        #expect(CalendarDate(daysSinceEpoch: Int.min) == nil)
        #expect(CalendarDate(daysSinceEpoch: 0)?.adding(days: Int.max) == nil)
    }

    @Test(
        "Spreadsheet serials count the 29 February 1900 that never was",
        arguments: [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (45_750, "2025-04-03")])
    func serials(serial: Int, text: String) {
        #expect(CalendarDate(spreadsheetSerial: serial)?.isoText == text)
        #expect(CalendarDate(spreadsheetSerial: 60) == nil)
        #expect(CalendarDate(spreadsheetSerial: 0) == nil)
    }

    @Test("Weekdays are those of ISO 8601")
    func weekdays() {
        #expect(CalendarDate(isoText: "2025-04-03")?.isoWeekday == 4)
        #expect(CalendarDate(isoText: "1969-12-28")?.isoWeekday == 7)
        #expect(CalendarDate(isoText: "1900-01-01")?.isoWeekday == 1)
    }

    @Test("A moment's day depends on the zone")
    func zones() throws {
        let moment = Date(timeIntervalSince1970: 1_743_609_600 + 1)
        let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
        #expect(CalendarDate(moment, in: shanghai)?.isoText == "2025-04-03")
        #expect(CalendarDate(moment, in: try #require(TimeZone(secondsFromGMT: 0)))?.isoText == "2025-04-02")
    }

    @Test("JSON holds the ISO text and refuses anything else")
    func json() throws {
        let date = try #require(CalendarDate(isoText: "2025-04-03"))
        #expect(String(decoding: try JSONEncoder().encode([date]), as: UTF8.self) == #"["2025-04-03"]"#)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2025-4-3"]"#.utf8))
        }
    }
}
