/// The steps of a longer errand and where one stands in it.
func stepper(_ steps: [String], current: Int, label: String) -> HTML {
    let items = steps.enumerated().map { index, name in
        """
        <li class="step\(if: index < current, " step-done")"\(if: index == current, #" aria-current="step""#)>\
        <span class="step-number">\(index < current ? Icon.check.html() : "\(index + 1)")</span>\(name)</li>
        """ as HTML
    }
    return """
        <ol class="stepper" aria-label="\(label)">\(items)</ol>
        """
}
