/// The import was stopped or taken over while a portion was under way; the portion is undone, nothing is wrong.
struct ImportStopped: Error {}
