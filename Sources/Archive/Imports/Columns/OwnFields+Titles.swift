extension OwnFields {
    /// The fields that are offered by the titles that columns of theirs bear: their names in both languages, as ``HeaderReading/key(of:)`` has them.
    var titles: [String: OwnField.ID] {
        let named = offered.flatMap { field in [field.form.chinese, field.form.english].map { (HeaderReading.key(of: $0), field.id) } }
        return Dictionary(named.filter { !$0.0.isEmpty }) { first, _ in first }
    }
}
