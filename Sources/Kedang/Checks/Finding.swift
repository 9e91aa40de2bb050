import Wording

/// What one check of the doctor found.
struct Finding: Encodable, Sendable {
    /// How it stands.
    enum Verdict: String, Encodable, Sendable {
        case fine = "ok"
        /// Works, but somebody should see to it.
        case warning = "warn"
        case failure = "fail"
    }

    /// What was checked, as programs know it.
    let check: String
    let verdict: Verdict
    let wording: Wording
    /// The exit code that the finding calls for when it is a failure.
    let status: ExitStatus

    init(_ check: String, _ verdict: Verdict, _ wording: Wording, status: ExitStatus = .refused) {
        self.check = check
        self.verdict = verdict
        self.wording = wording
        self.status = verdict == .failure ? status : .done
    }

    /// The failure that an error is.
    init(_ check: String, _ error: any Error) {
        let refusal = Refusal(error)
        self.init(check, .failure, refusal.wording, status: refusal.status)
    }

    private enum CodingKeys: String, CodingKey {
        case check, verdict = "status", chinese = "zh", english = "en"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(check, forKey: .check)
        try container.encode(verdict, forKey: .verdict)
        try container.encode(wording.chinese, forKey: .chinese)
        try container.encode(wording.english, forKey: .english)
    }
}
