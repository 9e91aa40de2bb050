import Archive
import Testing
import Wording

@Suite("Company sizes by the regulation of 2017")
struct CompanySizeTests {
    @Test(
        "All lower bounds must be met, or the next size down applies",
        arguments: [
            ("C35", 1000, 40_000, CompanySize.large), ("C35", 1000, 39_999, .medium), ("C35", 999, 40_000, .medium),
            ("C35", 300, 1999, .small),
            ("C35", 19, 100_000, .micro), ("C35", 5000, 299, .micro), ("B06", 300, 2000, .medium),
            ("D44", 20, 300, .small), ("A01", 1, 20_000, .large),
            ("A01", 1000, 49, .micro), ("F51", 200, 40_000, .large), ("F51", 20, 5000, .medium),
            ("F51", 5, 1000, .small), ("F52", 300, 20_000, .large),
            ("F52", 50, 500, .medium), ("F52", 9, 500, .micro), ("G54", 1000, 30_000, .large),
            ("G54", 300, 3000, .medium), ("G5910", 300, 3000, .medium),
            ("G5920", 200, 30_000, .large), ("G599", 100, 1000, .medium), ("G60", 300, 2000, .medium),
            ("H61", 300, 10_000, .large), ("H62", 100, 2000, .medium),
            ("H62", 100, 1999, .small), ("I63", 2000, 100_000, .large), ("I64", 100, 1000, .medium),
            ("I65", 300, 10_000, .large), ("I65", 10, 50, .small), ("K7020", 1000, 5000, .large),
            ("K7020", 100, 500, .small), ("M74", 300, 0, .large), ("N77", 100, 0, .medium), ("R87", 10, 0, .small),
            ("Q85", 9, 9999, .micro), ("K7030", 300, 0, .large),
        ])
    func decided(code: String, staff: Int, revenue: Int, size: CompanySize) throws {
        let industry = try #require(Industry.find(code))
        let derivation = SizeDerivation(
            industry: industry, staff: .init(exactly: staff), revenue: .init(exactly: revenue))
        #expect(derivation.size == size)
        #expect(derivation.isCovered && derivation.missing.isEmpty)
    }

    @Test(
        "Construction, real estate and leasing are measured by assets too",
        arguments: [
            ("E47", 80_000, 80_000, CompanySize.large), ("E47", 80_000, 4999, .small),
            ("K7010", 200_000, 10_000, .large), ("K7010", 1000, 4999, .small), ("K7010", 99, 10_000, .micro),
        ])
    func assets(code: String, revenue: Int, assets: Int, size: CompanySize) throws {
        let industry = try #require(Industry.find(code))
        #expect(
            SizeDerivation(industry: industry, revenue: .init(exactly: revenue), assets: .init(exactly: assets)).size
                == size)
    }

    @Test("Leasing and business services are measured by staff and assets")
    func leasing() throws {
        let industry = try #require(Industry.find("L72"))
        #expect(
            SizeDerivation(industry: industry, staff: .init(exactly: 300), assets: .init(exactly: 120_000)).size
                == .large)
        #expect(
            SizeDerivation(industry: industry, staff: .init(exactly: 300), assets: .init(exactly: 7999)).size == .small)
    }

    @Test(
        "Industries the regulation leaves out have no size",
        arguments: ["G53", "J66", "K7040", "P83", "Q84", "S92", "T97"])
    func notCovered(code: String) throws {
        let derivation = SizeDerivation(industry: try #require(Industry.find(code)), staff: .init(exactly: 500))
        #expect(derivation.size == nil)
        #expect(!derivation.isCovered && derivation.possible.isEmpty)
    }

    @Test("Bands and gaps leave the sizes that come into question")
    func openSizes() throws {
        let machines = try #require(Industry.find("C35"))
        let few = SizeDerivation(industry: machines, staff: StaffBand.from20.range)
        #expect(few.possible == [.micro, .small])
        #expect(few.missing == [.revenue])
        #expect(SizeDerivation(industry: machines, staff: StaffBand.under10.range).size == .micro)
        #expect(
            SizeDerivation(industry: machines, staff: StaffBand.from1000.range, revenue: RevenueBand.from40000.range)
                .size == .large)
        #expect(SizeDerivation(industry: machines).possible == CompanySize.allCases)
        #expect(few.explanation.first?.chinese.contains("大型≥1000、中型≥300、小型≥20") == true)
    }

    @Test("A division with two rules is decided where both agree")
    func twoRules() throws {
        let storage = try #require(Industry.find("G59"))
        #expect(
            SizeDerivation(industry: storage, staff: .init(exactly: 1000), revenue: .init(exactly: 30_000)).size
                == .large)
        #expect(
            SizeDerivation(industry: storage, staff: .init(exactly: 200), revenue: .init(exactly: 30_000)).possible == [
                .small, .medium, .large,
            ])
    }

    @Test(
        "Sizes are read as forms give them",
        arguments: [
            ("20-99人", SizeReading.staff(.from20)), ("100-500人", .staff(.wide100)), ("500人以上", .staff(.wide500)),
            ("小微", .declared([.micro, .small])), ("中型企业", .declared([.medium])),
            ("大型", .declared([.large])), ("150", .staff(.from100)), ("约 1,200 人", .staff(.from1000)),
            ("10人以下", .staff(.under10)), ("", .unknown), ("很多", .unknown), ("100-299", .staff(.from100)),
            ("２０～９９人", .staff(.from20)), ("1-9999", .unknown),
        ])
    func read(text: String, reading: SizeReading) { #expect(SizeReading.read(text) == reading) }

    @Test("Bands do not overlap and leave no gap")
    func bandsAreComplete() {
        for persons in [1, 9, 10, 19, 20, 99, 100, 299, 300, 499, 500, 999, 1000, 1999, 2000, 50_000] {
            #expect(StaffBand.containing(persons)?.range.contains(.init(exactly: persons)) == true)
        }
        #expect(StaffBand.containing(0) == nil)
        for revenue in [0, 99, 100, 499, 500, 1999, 2000, 4999, 5000, 9999, 10_000, 39_999, 40_000, 99_999, 100_000] {
            #expect(RevenueBand.containing(revenue)?.range.contains(.init(exactly: revenue)) == true)
        }
        #expect(RevenueBand.containing(-1) == nil)
    }
}
