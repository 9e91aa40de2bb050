/// A figure with its name, leading to the list behind it.
func stat(_ number: String, _ label: String, to address: Address, isCalling: Bool = false) -> HTML {
    """
    <a class="stat\(if: isCalling, " stat-calling")" href="\(address)"><b class="stat-number">\(number)</b><span>\(label)</span></a>
    """
}
