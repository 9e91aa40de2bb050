import Archive
import HTTPTypes

/// What is collected, what for, on what ground and how long: a page of the settings, and for programs.
struct CollectionRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/settings/collection", access: .roles(Place.settingsRoles), SettingsTab.collection.name) { call in
                .page(collectionView(CollectionPage(archive.policies.personalData, call.view.t), call.view))
            },
            .api(
                .get, "/collection-rules", access: .signedIn, SettingsTab.collection.name,
                gives: .object([.init("policy", Self.policy), .init("items", .list(.named("CollectionRule")))]), list),
        ]
    }

    private func list(_ call: Call) -> Reply {
        let all = PersonalDataPolicy.allCases
        let fields = CustomerField.allCases.map { ($0.rawValue, $0.collection, all) }
        let facts = ContactFact.allCases.map { ("contacts[].\($0.rawValue)", $0.collection, $0.policies) }
        return Reply.json { writer in
            writer.object { object in
                object.member("policy", archive.policies.personalData.rawValue)
                object.member("items", each: fields + facts) { rule, object in
                    object.member("field", rule.0)
                    object.member("purpose", rule.1.purpose.rawValue)
                    object.member("basis", rule.1.basis.rawValue)
                    object.member("retention", rule.1.retention.rawValue)
                    object.member("policies", rule.2.map(\.rawValue))
                }
            }
        }
    }

    private static let policy = Schema.choice(PersonalDataPolicy.allCases.map(\.rawValue))

    /// The shapes of the API about collection.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "CollectionRule",
            .object([
                .init("field", .text()), .init("purpose", .choice(CollectionPurpose.allCases.map(\.rawValue))),
                .init("basis", .choice(LawfulBasis.allCases.map(\.rawValue))),
                .init("retention", .choice(RetentionRule.allCases.map(\.rawValue))), .init("policies", .list(policy)),
            ])
        )
    ]
}
