/// A form that changes something: it posts and carries the token against forged requests.
func postForm(
    to address: Address, _ context: ViewContext, class name: String = "form", id: String? = nil,
    takesFiles: Bool = false, draft: DraftNote? = nil, _ content: HTML
) -> HTML {
    """
    <form class="\(name)" method="post" action="\(address)"\(attribute: "id", id)\
    \(if: takesFiles, #" enctype="multipart/form-data" data-upload"#)\(attribute: "data-draft", draft?.place.address.text)>\
    <input type="hidden" name="csrf" value="\(context.csrfToken)">\(draft.map { hiddenInput((DraftKeeping.field, $0.place.address.text)) })\(content)</form>
    """
}
