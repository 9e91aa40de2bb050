/// A customer number set like the call number of a library book: the part that differs stands out.
///
/// `KH-202405001` is shown as a light `KH-202405` and a strong `001`; other schemes are strong in their last three characters.
func callNumber(_ number: String) -> HTML {
    let tail = number.suffix(callNumberTailCharacters)
    return """
        <span class="call-number">\(String(number.dropLast(callNumberTailCharacters)))<b>\(String(tail))</b></span>
        """
}

/// A customer number as the label on a spine, one part a line, for the head of an archive.
func spineLabel(_ number: String) -> HTML {
    let parts = number.split(separator: "-", omittingEmptySubsequences: true)
    let digits = parts.last.map(String.init) ?? number
    let head = parts.count > 1 ? String(parts[0]) : ""
    return """
        <span class="spine-label" role="img" aria-label="\(number)"><span>\(head)</span>\
        <span>\(String(digits.dropLast(callNumberTailCharacters)))</span>\
        <b>\(String(digits.suffix(callNumberTailCharacters)))</b></span>
        """
}

private let callNumberTailCharacters = 3
