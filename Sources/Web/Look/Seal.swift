/// The seal on a filed archive: who verified it and when, stamped in the colour of seal paste.
func seal(_ word: String, by person: String, on date: String) -> HTML {
    """
    <span class="seal"><b>\(word)</b><span>\(person)</span><time>\(date)</time></span>
    """
}
