import Archive
import Testing
import Wording

@Suite("Reading dates")
struct DateReadingTests {
    private let today: CalendarDate

    init() throws { today = try #require(CalendarDate(isoText: "2026-03-01")) }

    @Test(
        "One day, however it is written",
        arguments: [
            "2025-04-03", "2025/4/3", "2025.4.3", "2025年4月3日", "2025年04月03号", "20250403", "250403", "45750", "45750.0",
            "45750.43", "2025-04-03 10:20:00",
            "2025/4/3 10:20", "2025-04-03T10:20:00Z", "2025-04-03T10:20:00.123+08:00", "2025年4月3日 上午10时20分",
            "2025年4月3日10:20", "二〇二五年四月三日", "二零二五年四月三日",
            "二○二五年四月三日", "Apr 3 2025", "Apr 3, 2025", "April 3rd, 2025", "3-Apr-25", "3 April 2025", "03APR2025",
            "Thu, 3 Apr 2025", "2025-04-03 星期四",
            "2025年4月3日（周四）", " 2025-04-03 ", "２０２５－０４－０３", "'2025-04-03", "2025 04 03", "2025、4、3", "2025 年 4 月 3 日",
            "2025-04-03 ", "25年4月3日", "2025-Apr-03",
            "2025/04/03 ", "2025_04_03",
        ])
    func oneDay(text: String) {
        #expect(DateReading.read(text, today: today) == reading("2025-04-03"))
    }

    @Test(
        "Chinese numerals above ten",
        arguments: [
            ("二〇二四年十二月二十三日", "2024-12-23"), ("二〇二四年十月十日", "2024-10-10"), ("二〇二四年十一月三十日", "2024-11-30"),
            ("二〇二四年十二月廿三日", "2024-12-23"),
            ("二〇二四年十二月卅一日", "2024-12-31"),
        ])
    func numerals(text: String, day: String) { #expect(DateReading.read(text, today: today) == reading(day)) }

    @Test(
        "Numbers that fit one order only are one day",
        arguments: [
            ("25/04/2025", "2025-04-25"), ("04/25/2025", "2025-04-25"), ("3/3/2025", "2025-03-03"),
            ("31/12/99", "1999-12-31"),
        ])
    func oneOrder(text: String, day: String) { #expect(DateReading.read(text, today: today) == reading(day)) }

    @Test(
        "What may be several days is left open, the likeliest first",
        arguments: [
            ("03/04/2025", ["2025-04-03", "2025-03-04"]), ("25/4/3", ["2025-04-03", "2003-04-25"]),
            ("4月3日", ["2025-04-03", "2024-04-03"]),
            ("2月29日", ["2024-02-29", "2020-02-29"]), ("Apr 3", ["2025-04-03", "2024-04-03"]),
            ("2/1", ["2026-02-01", "2025-02-01", "2026-01-02", "2025-01-02"]),
            ("4/13", ["2025-04-13", "2024-04-13"]),
        ])
    func open(text: String, days: [String]) {
        #expect(DateReading.read(text, today: today) == .ambiguous(days.compactMap { CalendarDate(isoText: $0) }))
    }

    @Test(
        "An order given decides",
        arguments: [
            ("03/04/2025", DateOrder.dayMonthYear, "2025-04-03"), ("03/04/2025", .monthDayYear, "2025-03-04"),
            ("25/4/3", .yearMonthDay, "2025-04-03"),
            ("25/04/2025", .monthDayYear, "2025-04-25"),
        ])
    func ordered(text: String, order: DateOrder, day: String) {
        #expect(DateReading.read(text, today: today, order: order) == reading(day))
    }

    @Test(
        "A column decides by the values that leave no choice",
        arguments: [
            (["03/04/2025", "25/04/2025"], DateOrder.dayMonthYear as DateOrder?, "2025-04-03" as String?),
            (["03/04/2025", "04/25/2025", "abc", ""], .monthDayYear, "2025-03-04"),
            (["25/4/3", "24/12/30", "25/11/2"], .yearMonthDay, "2025-04-03"), (["03/04/2025", "05/06/2025"], nil, nil),
            (["03/04/2025", "25/04/2025", "04/25/2025"], nil, nil),
            (["03/04/2025", "2025-12-31", "4月3日"], nil, nil),
        ])
    func column(values: [String], order: DateOrder?, first: String?) {
        let column = DateColumn(values, today: today)
        #expect(column.order == order)
        #expect(column.read(values[0]).date?.isoText == first)
    }

    @Test("Days to come and days before 1900 raise a concern")
    func concerns() {
        #expect(DateReading.read("2026-03-01", today: today) == reading("2026-03-01"))
        #expect(DateReading.read("2026-03-02", today: today) == reading("2026-03-02", concern: .future))
        #expect(DateReading.read("1899-12-31", today: today) == reading("1899-12-31", concern: .longPast))
    }

    @Test(
        "Each wrong date is refused for its own reason, in both languages",
        arguments: [
            ("", DateRefusal.empty), ("  ", .empty), ("abc", .notADate), ("待定", .notADate),
            ("2025", .monthMissing(year: 2025)), ("2025-04", .dayMissing(year: 2025, month: 4)),
            ("2025年4月", .dayMissing(year: 2025, month: 4)), ("2025年", .monthMissing(year: 2025)),
            ("202504", .dayMissing(year: 2025, month: 4)),
            ("04/2025", .dayMissing(year: 2025, month: 4)), ("2025-02-30", .noSuchDay(year: 2025, month: 2, day: 30)),
            ("2025-13-01", .noSuchMonth(13)),
            ("20251301", .noSuchMonth(13)), ("99", .notADate), ("4.3", .notADate), ("13800138000", .notADate),
            ("99/99/99", .notADate), ("农历八月十五", .lunar),
            ("2025年正月初三", .lunar), ("=1+1", .notADate), ("0000-00-00", .notADate),
            ("Apr 2025", .dayMissing(year: 2025, month: 4)), ("2025-4-3-1", .notADate), ("-", .notADate),
        ])
    func refused(text: String, refusal: DateRefusal) {
        #expect(DateReading.read(text, today: today) == .unreadable(refusal))
        #expect(!refusal.wording.chinese.isEmpty && !refusal.wording.english.isEmpty)
    }

    @Test("A long text is refused")
    func long() {
        #expect(
            DateReading.read(String(repeating: "1", count: 1000), today: today)
                == .unreadable(.textTooLong(charactersMax: 60)))
    }

    private func reading(_ day: String, concern: DateConcern? = nil) -> DateReading? {
        CalendarDate(isoText: day).map { .date($0, concern: concern) }
    }
}
