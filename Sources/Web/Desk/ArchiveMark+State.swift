import Archive

extension ArchiveMark {
    /// The mark of a state.
    init(_ state: FilingState) {
        self =
            switch state {
            case .draft: .draft
            case .pending: .waiting
            case .filed: .filed
            case .returned: .returned
            }
    }
}
