/// The fields that the company added, as of one commit.
public struct OwnFields: Sendable {
    /// All of them, retired ones included, in the order in which they were added.
    public let all: [OwnField]
    private let byID: [OwnField.ID: OwnField]

    init(_ all: [OwnField] = []) {
        self.all = all
        byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The field of a key; nil for one that never was.
    public subscript(id: OwnField.ID) -> OwnField? { byID[id] }

    /// Those that are offered.
    public var offered: [OwnField] { all.filter { !$0.isRetired } }

    /// Those by which customers are classed and that are offered.
    public var dimensions: [OwnField] { offered.filter(\.isDimension) }

    /// Those of which a customer has one value at most, so that each is in one column of a board.
    public var boards: [OwnField] { dimensions.filter(\.isExclusive) }

    /// Those of a section that are offered or said by an archive, dimensions aside.
    public func shown(in section: CustomerField.Section, by content: CustomerContent) -> [OwnField] {
        all.filter { !$0.isDimension && $0.form.section == section && (!$0.isRetired || content.own[$0.id] != nil) }
    }

    /// The dimensions that are offered or said by an archive.
    public func dimensions(saidBy content: CustomerContent) -> [OwnField] {
        all.filter { $0.isDimension && (!$0.isRetired || content.own[$0.id] != nil) }
    }

    /// Those that an archive lacks to be submitted.
    public func missing(in content: CustomerContent) -> [OwnField] {
        all.filter { $0.isRequired && content.own[$0.id] == nil }
    }
}

extension CustomerContent {
    /// The required fields in which nothing was entered; ``CustomerField/own`` for all that the company added.
    public func missing(of required: Set<CustomerField>, _ own: OwnFields) -> [CustomerField] {
        missing(of: required) + (own.missing(in: self).isEmpty ? [] : [.own])
    }
}
