/// Where to go after an act, from what a form or a query asks for: a path on this site, else the first page.
func redirectTarget(from text: String?) -> Address {
    text.flatMap(Address.local) ?? .home
}
