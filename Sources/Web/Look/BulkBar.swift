/// What can be done with the selected rows; it shows itself as soon as one is selected.
func bulkBar(_ actions: [HTML], _ t: Words) -> HTML {
    """
    <div class="bulk-bar" role="region" aria-label="\(t("批量操作", en: "Bulk actions"))">\
    <span class="bulk-count" data-selected-count aria-live="polite">\(t("已选", en: "Selected"))</span>\(actions)</div>
    """
}
