/// A place to choose or drop one file.
func fileDrop(name: String, title: String, hint: String, accept: StaticString) -> HTML {
    """
    <label class="file-drop" data-drop>\(Icon.upload.html())<b class="file-drop-title">\(title)</b><span class="file-drop-hint">\(hint)</span>\
    <input type="file" name="\(name)" required accept="\(HTML.raw(accept))"><span class="file-drop-chosen" data-chosen aria-live="polite"></span></label>
    <div class="progress" data-progress hidden><progress max="100" value="0"></progress><span class="progress-words" aria-live="polite"></span></div>
    """
}
