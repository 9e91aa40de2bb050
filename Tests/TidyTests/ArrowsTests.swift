import Testing

@Suite("The arrows are read from the architecture document")
struct ArrowsTests {
    private let document = """
        # Architecture
        Text -> not an arrow.
        ```
        Web -> Archive Ledger
        Archive -> Ledger
        Ledger ->
        ```
        ```
        Other -> Block
        ```
        """

    @Test("The first block with arrows counts")
    func block() {
        let arrows = Arrows(markdown: document)
        #expect(arrows.names == ["Web", "Archive", "Ledger"])
        #expect(arrows.mayImport("Web") == ["Archive", "Ledger"])
        #expect(arrows.mayImport("Ledger") == [])
        #expect(arrows.wrongArrows.isEmpty)
    }

    @Test("An arrow that leads up or nowhere is found")
    func wrongArrows() {
        let arrows = Arrows(markdown: "```\nWeb -> Archiv\nArchive -> Web\n```")
        #expect(arrows.wrongArrows == ["Web -> Archiv", "Archive -> Web"])
    }
}
