import Database

extension CustomerStore {
    /// When a customer was entered, the day of its last dealing and the moment of its last note, as ``lastHeard(_:)`` reads them.
    static var lastHeard: SQL {
        """
        c.created_at,
        (SELECT max(d.day) FROM dealings d WHERE d.customer_id = c.id AND d.is_cancelled = 0),
        (SELECT max(e.at) FROM ledger_entries e
         WHERE e.subject_kind = 'customer' AND e.subject_id = c.id AND e.kind = \(Act.customerNoted.rawValue))
        """
    }

    /// The day of the last dealing or note; of entry where there is neither.
    static func lastHeard(_ row: inout Row) throws -> CalendarDate {
        let createdAt = try row.next(Moment.self)
        let (dealing, note) = (try row.nextIfPresent(CalendarDate.self), try row.nextIfPresent(Moment.self).map { CalendarDate($0) })
        return [dealing, note].compactMap { $0 }.max() ?? CalendarDate(createdAt)
    }
}
