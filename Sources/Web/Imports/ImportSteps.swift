/// The four steps of an import above each of its pages.
func importSteps(current: Int, _ t: Words) -> HTML {
    stepper(
        [t("选文件", en: "File"), t("对列", en: "Columns"), t("预演", en: "Dry run"), t("入档", en: "Result")],
        current: current, label: t("导入步骤", en: "Import steps"))
}
