import Archive
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import TestSupport
import Vault

@testable import Web

/// A call that a route of the API answers as it promises.
struct ApiExample {
    var part = Cast.Part.li
    /// Without the prefix.
    var path: String
    var json = ""
    var file: [UInt8]?

    /// A route without an example fails the tests that go by them: add one below.
    static func of(_ route: Route, on stage: RouteStage) async throws -> ApiExample {
        let name = "\(route.method) \(route.path.dropFirst(Route.apiPrefix.count))"
        for make in [customers, versionsAndChecks, people, departmentsAndTrail, imports, importSteps, dealings, classes, ownFields, policies, abc] {
            if let example = try await make(name, stage) { return example }
        }
        throw RouteStage.NoExample(path: name)
    }

    /// Sends it, on the version in force where the route asks for one.
    func send(_ route: Route, _ client: WebClient, _ extra: HTTPFields = [:]) async throws -> WebAnswer {
        var client = client
        var headers = extra
        if route.needsVersion, headers[.ifMatch] == nil { headers[.ifMatch] = try await version(route, client) }
        let address = Route.apiPrefix + path
        if let file {
            headers[.contentDisposition] = "attachment; filename=\"list.csv\""
            return try await client.send(route.method, address, headers, body: RequestBody(buffer: ByteBuffer(bytes: file)))
        }
        if route.isSafe || route.method == .delete { return try await client.send(route.method, address, headers) }
        return try await client.send(route.method, address, json: json, headers)
    }

    /// The `ETag` of the thing that is changed.
    func version(_ route: Route, _ client: WebClient) async throws -> String? {
        var client = client
        let count = VersionConflicts.thing(String(route.path.dropFirst(Route.apiPrefix.count))).split(separator: "/").count
        let parts = path.split(separator: "/").prefix(count)
        return try await client.get("\(Route.apiPrefix)/\(parts.joined(separator: "/"))").headers[.eTag]
    }
}

// By `METHOD /path` of the route's declaration.
extension ApiExample {
    private static func customers(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "GET /customers": return ApiExample(path: "/customers")
        case "GET /customers/search": return ApiExample(path: "/customers/search?q=%E5%AE%A2%E6%88%B7")
        case "GET /customers/duplicates":
            return ApiExample(path: "/customers/duplicates?name=%E6%9D%8E%E7%9A%84%E5%AE%A2%E6%88%B7")
        case "POST /customers": return ApiExample(path: "/customers", json: #"{"name":"新客户"}"#)
        case "GET /customers/:number": return ApiExample(path: "/customers/\(try await stage.draft())")
        case "PUT /customers/:number":
            return ApiExample(path: "/customers/\(try await stage.draft())", json: #"{"name":"改名"}"#)
        case "PATCH /customers/:number":
            return ApiExample(path: "/customers/\(try await stage.draft())", json: #"{"name":"改名"}"#)
        case "DELETE /customers/:number": return ApiExample(path: "/customers/\(try await stage.draft())")
        case "POST /customers/:number/submit": return ApiExample(path: "/customers/\(try await stage.draft())/submit")
        case "POST /customers/:number/notes":
            return ApiExample(path: "/customers/\(try await stage.draft())/notes", json: #"{"text":"致电"}"#)
        case "POST /customers/:number/uncover":
            return ApiExample(path: "/customers/\(try await stage.draft())/uncover", json: #"{"part":"contacts[0].phones[0]","reason":"客户要求回电"}"#)
        case "POST /customers/:number/contacts/:contact/consent":
            try await stage.keepEverything()
            return ApiExample(
                path: "/customers/\(try await stage.draft())/contacts/0/consent", json: #"{"channel":"written","givenOn":"2026-01-05"}"#)
        case "POST /customers/:number/contacts/:contact/consent/withdraw":
            return ApiExample(path: "/customers/\(try await stage.consented())/contacts/0/consent/withdraw", json: #"{"clear":true}"#)
        case "GET /customers/:number/history": return ApiExample(path: "/customers/\(try await stage.draft())/history")
        default: return nil
        }
    }

    private static func versionsAndChecks(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "GET /customers/:number/history/:version":
            return ApiExample(path: "/customers/\(try await stage.draft())/history/1")
        case "POST /customers/:number/history/:version/restore":
            return ApiExample(path: "/customers/\(try await stage.changed())/history/1/restore")
        case "POST /customers/:number/verify":
            return ApiExample(part: .zhang, path: "/customers/\(try await stage.cast.submitted("待核对的客户"))/verify")
        case "POST /customers/:number/return":
            return ApiExample(part: .zhang, path: "/customers/\(try await stage.cast.submitted("待退回的客户"))/return", json: #"{"reason":"缺电话"}"#)
        case "GET /verification-queue": return ApiExample(part: .zhang, path: "/verification-queue")
        case "GET /industries": return ApiExample(path: "/industries?q=C35")
        case "GET /regions": return ApiExample(path: "/regions?parent=330000")
        case "POST /bulk-edits/effect":
            _ = try await stage.draft()
            return ApiExample(path: "/bulk-edits/effect", json: #"{"query":"state=draft","field":"intent","value":"low"}"#)
        case "POST /bulk-edits":
            _ = try await stage.draft()
            return ApiExample(path: "/bulk-edits", json: #"{"query":"state=draft","field":"intent","value":"low"}"#)
        case "GET /bulk-edits/:id": return ApiExample(path: "/bulk-edits/\(try await stage.bulkEdit())")
        case "POST /bulk-edits/:id/stop": return ApiExample(path: "/bulk-edits/\(try await stage.bulkEdit())/stop")
        case "POST /bulk-edits/:id/undo": return ApiExample(path: "/bulk-edits/\(try await stage.bulkEdit(isStopped: true))/undo")
        case "GET /exports": return ApiExample(path: "/exports")
        case "POST /exports":
            _ = try await stage.draft()
            return ApiExample(path: "/exports", json: #"{"query":"state=draft","format":"csv"}"#)
        case "GET /exports/:id": return ApiExample(path: "/exports/\(try await stage.export())")
        case "GET /exports/:id/file": return ApiExample(path: "/exports/\(try await stage.writtenExport())/file")
        case "DELETE /exports/:id": return ApiExample(path: "/exports/\(try await stage.export())")
        case "GET /views": return ApiExample(path: "/views")
        case "POST /views": return ApiExample(path: "/views", json: #"{"name":"草稿","query":"state=draft"}"#)
        case "PUT /views/:id":
            return ApiExample(path: "/views/\(try await stage.savedView())", json: #"{"name":"改名","query":"state=draft"}"#)
        case "DELETE /views/:id": return ApiExample(path: "/views/\(try await stage.savedView())")
        case "GET /dimensions": return ApiExample(path: "/dimensions")
        case "GET /desk": return ApiExample(path: "/desk")
        default: return nil
        }
    }

    private static func people(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "POST /session":
            return ApiExample(path: "/session", json: #"{"account":"wang","password":"\#(Cast.Part.wang.password)"}"#)
        case "DELETE /session": return ApiExample(part: .clerk, path: "/session")
        case "GET /me": return ApiExample(path: "/me")
        case "GET /me/sessions": return ApiExample(path: "/me/sessions")
        case "DELETE /me/sessions/:id":
            return ApiExample(part: .service, path: "/me/sessions/\(try await stage.sessionNumber(.service))")
        case "PUT /me/password":
            return ApiExample(
                part: .service, path: "/me/password",
                json: #"{"oldPassword":"\#(Cast.Part.service.password)","password":"a long phrase for the phone"}"#)
        case "GET /people": return ApiExample(path: "/people")
        case "POST /people":
            return ApiExample(part: .admin, path: "/people", json: #"{"account":"new","name":"新人","role":"auditor"}"#)
        case "GET /people/:id": return ApiExample(part: .admin, path: "/people/\(stage.spare.rawValue)")
        case "PATCH /people/:id":
            return ApiExample(part: .admin, path: "/people/\(stage.spare.rawValue)", json: #"{"name":"改名"}"#)
        case "POST /people/:id/reset": return ApiExample(part: .admin, path: "/people/\(stage.spare.rawValue)/reset")
        case "POST /people/:id/disable":
            try await stage.turnSpare(isOn: true)
            return ApiExample(part: .admin, path: "/people/\(stage.spare.rawValue)/disable")
        default: return nil
        }
    }

    private static func departmentsAndTrail(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "POST /people/:id/enable":
            try await stage.turnSpare(isOn: false)
            return ApiExample(part: .admin, path: "/people/\(stage.spare.rawValue)/enable")
        case "GET /departments": return ApiExample(path: "/departments")
        case "POST /departments": return ApiExample(part: .admin, path: "/departments", json: #"{"name":"新部门"}"#)
        case "GET /departments/:id": return ApiExample(path: "/departments/\(stage.cast.departments.service.rawValue)")
        case "PUT /departments/:id":
            return ApiExample(part: .admin, path: "/departments/\(stage.cast.departments.service.rawValue)", json: #"{"name":"客户服务部"}"#)
        case "GET /trail": return ApiExample(part: .auditor, path: "/trail")
        case "GET /trail/:index": return ApiExample(part: .auditor, path: "/trail/0")
        case "GET /trail/:index/proof":
            try await stage.cast.archive.signHead()
            return ApiExample(part: .auditor, path: "/trail/0/proof")
        case "POST /trail/check": return ApiExample(part: .auditor, path: "/trail/check")
        case "GET /collection-rules": return ApiExample(path: "/collection-rules")
        case "GET /settings": return ApiExample(part: .admin, path: "/settings")
        case "PATCH /settings": return ApiExample(part: .admin, path: "/settings", json: #"{"companyName":"改名公司"}"#)
        default: return nil
        }
    }

    private static func imports(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "GET /imports": return ApiExample(path: "/imports")
        case "POST /imports": return ApiExample(path: "/imports", file: ImportVisit.csv(ImportVisit.office))
        case "GET /imports/:id": return ApiExample(path: "/imports/\(try await stage.rehearsed())")
        case "GET /imports/:id/rows": return ApiExample(path: "/imports/\(try await stage.rehearsed())/rows")
        case "GET /imports/:id/errors.xlsx": return ApiExample(path: "/imports/\(try await stage.rehearsed())/errors.xlsx")
        case "PUT /imports/:id/sheet":
            return ApiExample(path: "/imports/\(try await stage.rehearsed())/sheet", json: #"{"sheetIndex":0,"headerRow":1}"#)
        case "PUT /imports/:id/columns":
            return ApiExample(path: "/imports/\(try await stage.rehearsed())/columns", json: #"{"columns":[]}"#)
        case "PATCH /imports/:id/rows/:row":
            return ApiExample(path: "/imports/\(try await stage.rehearsed())/rows/4", json: #"{"choice":"skip"}"#)
        case "POST /imports/:id/choices":
            return ApiExample(path: "/imports/\(try await stage.rehearsed())/choices", json: #"{"choice":"skip"}"#)
        case "POST /imports/:id/rehearse":
            return ApiExample(path: "/imports/\(try await stage.site.uploaded().id.rawValue)/rehearse")
        case "POST /imports/:id/commit": return ApiExample(path: "/imports/\(try await stage.decided())/commit")
        case "POST /imports/:id/cancel":
            let batch = try await stage.site.uploaded()
            try await stage.site.imports.rehearse(batch.id, as: stage.cast.actor(.li))
            return ApiExample(path: "/imports/\(batch.id.rawValue)/cancel")
        default: return nil
        }
    }

    private static func ownFields(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "GET /own-fields": return ApiExample(path: "/own-fields")
        case "POST /own-fields": return ApiExample(part: .admin, path: "/own-fields", json: #"{"kind":"number","chinese":"年采购次数"}"#)
        case "GET /own-fields/:id": return ApiExample(path: "/own-fields/\(stage.ownField.rawValue)")
        case "PATCH /own-fields/:id":
            return ApiExample(part: .admin, path: "/own-fields/\(stage.ownField.rawValue)", json: #"{"help":"以合同为准"}"#)
        case "POST /own-fields/:id/retire":
            return ApiExample(part: .admin, path: "/own-fields/\(try await stage.freshField(isRetired: false))/retire")
        case "POST /own-fields/:id/revive":
            return ApiExample(part: .admin, path: "/own-fields/\(try await stage.freshField(isRetired: true))/revive")
        default: return nil
        }
    }

    private static func policies(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "GET /policies": return ApiExample(part: .boss, path: "/policies")
        case "GET /policies/:document": return ApiExample(part: .boss, path: "/policies/2")
        case "GET /policies/:document/versions/:version": return ApiExample(part: .boss, path: "/policies/2/versions/1")
        case "GET /policies/:document/draft/effect": return ApiExample(part: .boss, path: "/policies/2/draft/effect")
        case "PUT /policies/:document/draft":
            return ApiExample(
                part: .boss, path: "/policies/3/draft",
                json: #"{"policies":{"lifecycle":{"monthsToAtRisk":4,"monthsToLost":14}},"note":"按年度总结"}"#)
        case "POST /policies/:document/draft/review", "POST /policies/:document/draft/approve", "POST /policies/:document/draft/withdraw":
            try await stage.draftPolicy()
            return ApiExample(part: .boss, path: "/policies/2/draft/\(name.split(separator: "/").last ?? "")")
        default: return nil
        }
    }

    private static func abc(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "GET /abc-runs": return ApiExample(part: .zhang, path: "/abc-runs")
        case "POST /abc-runs": return ApiExample(part: .boss, path: "/abc-runs")
        case "GET /abc-runs/:id": return ApiExample(part: .zhang, path: "/abc-runs/\(try await stage.ranking().id)")
        case "GET /abc-runs/:id/proposals": return ApiExample(part: .zhang, path: "/abc-runs/\(try await stage.ranking().id)/proposals")
        case "POST /abc-runs/:id/confirm":
            return ApiExample(part: .zhang, path: "/abc-runs/\(try await stage.ranking().id)/confirm", json: #"{"effectiveOn":"2026-03-09"}"#)
        case "POST /abc-runs/:id/decisions":
            let (id, number) = try await stage.ranking()
            return ApiExample(part: .zhang, path: "/abc-runs/\(id)/decisions", json: #"{"number":"\#(number)","level":"A","reason":"在谈大单"}"#)
        default: return nil
        }
    }

    private static func importSteps(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "POST /imports/:id/undo":
            let number = try await stage.decided()
            try await stage.site.imports.commit(ImportBatch.ID(rawValue: number), as: stage.cast.actor(.li))
            await stage.site.workOff()
            return ApiExample(path: "/imports/\(number)/undo")
        case "DELETE /imports/:id": return ApiExample(path: "/imports/\(try await stage.site.uploaded().id.rawValue)")
        default: return nil
        }
    }
}

extension ApiExample {
    private static func dealings(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        let json = #"{"day":"2026-03-02","lines":[{"name":"数控车床","quantity":"2","price":"1200"}]}"#
        switch name {
        case "GET /customers/:number/dealings": return ApiExample(path: "/customers/\(stage.mine)/dealings")
        case "POST /customers/:number/dealings":
            return ApiExample(path: "/customers/\(try await stage.draft())/dealings", json: json)
        case "GET /customers/:number/purchase-habits": return ApiExample(path: "/customers/\(stage.mine)/purchase-habits")
        case "GET /customers/:number/dealings/:dealing": return ApiExample(path: try await stage.dealing())
        case "PUT /customers/:number/dealings/:dealing": return ApiExample(path: try await stage.dealing(), json: json)
        case "POST /customers/:number/dealings/:dealing/cancel":
            return ApiExample(path: try await stage.dealing() + "/cancel", json: #"{"reason":"重复录入"}"#)
        case "POST /customers/:number/dealings/:dealing/reinstate":
            return ApiExample(path: try await stage.dealing(isCancelled: true) + "/reinstate")
        case "GET /products": return ApiExample(path: "/products")
        case "POST /products": return ApiExample(part: .zhang, path: "/products", json: #"{"name":"备件包","price":"300"}"#)
        case "GET /products/:id": return ApiExample(path: "/products/\(try await stage.newProduct())")
        case "PUT /products/:id":
            return ApiExample(part: .zhang, path: "/products/\(try await stage.newProduct())", json: #"{"name":"改名的商品","isRetired":true}"#)
        default: return nil
        }
    }

    private static func classes(_ name: String, _ stage: RouteStage) async throws -> ApiExample? {
        switch name {
        case "GET /customers/:number/class-changes": return ApiExample(path: "/customers/\(stage.mine)/class-changes")
        case "POST /customers/:number/lifecycle":
            return ApiExample(path: "/customers/\(try await stage.draft())/lifecycle", json: #"{"lifecycle":"lost","reason":"客户停业"}"#)
        case "GET /pool": return ApiExample(path: "/pool")
        case "POST /pool/claims":
            return ApiExample(part: .zhang, path: "/pool/claims", json: #"{"number":"\#(try await stage.released())"}"#)
        case "GET /duplicate-pairs": return ApiExample(path: "/duplicate-pairs")
        case "POST /duplicate-pairs/distinct":
            let (first, second) = (try await stage.draft(), try await stage.draft())
            return ApiExample(path: "/duplicate-pairs/distinct", json: #"{"first":"\#(first)","second":"\#(second)"}"#)
        case "GET /duplicate-scans/latest":
            _ = try? await stage.cast.work(as: .boss) { try $0.duplicateScans.begin() }
            return ApiExample(path: "/duplicate-scans/latest")
        case "POST /duplicate-scans":
            try? await stage.cast.work(as: .boss) { try $0.duplicateScans.stop() }
            return ApiExample(part: .boss, path: "/duplicate-scans")
        case "POST /merges":
            let (kept, absorbed) = (try await stage.draft(), try await stage.draft())
            let json = #"{"kept":"\#(kept)","keptVersion":1,"absorbed":"\#(absorbed)","absorbedVersion":1,"reason":"重复"}"#
            return ApiExample(path: "/merges", json: json)
        case "GET /merges/:id": return ApiExample(path: "/merges/\(try await stage.merged())")
        case "POST /merges/:id/undo": return ApiExample(path: "/merges/\(try await stage.merged())/undo")
        case "POST /handovers/preview", "POST /handovers":
            _ = try await stage.draft()
            let json = #"{"from":\#(stage.cast.id(.li).rawValue),"to":\#(stage.cast.id(.zhang).rawValue),"reason":"调岗"}"#
            return ApiExample(part: .boss, path: name.contains("preview") ? "/handovers/preview" : "/handovers", json: json)
        case "GET /handovers/:id": return ApiExample(part: .boss, path: "/handovers/\(try await stage.handedOver())")
        case "POST /handovers/:id/undo": return ApiExample(part: .boss, path: "/handovers/\(try await stage.handedOver())/undo")
        case "GET /access-requests": return ApiExample(path: "/access-requests")
        case "GET /access-requests/waiting": return ApiExample(part: .boss, path: "/access-requests/waiting")
        case "POST /access-requests":
            let json = #"{"number":"\#(try await stage.draft())","days":7,"purpose":"联合投标"}"#
            return ApiExample(part: .wang, path: "/access-requests", json: json)
        case "POST /access-requests/:id/decision":
            let json = #"{"isGranted":true,"days":7,"reason":"同意"}"#
            return ApiExample(part: .boss, path: "/access-requests/\(try await stage.asked())/decision", json: json)
        case "POST /access-requests/:id/end", "GET /access-requests/:id/customer":
            let request = try await stage.asked(isGranted: true)
            return ApiExample(part: .wang, path: "/access-requests/\(request)/\(name.hasSuffix("end") ? "end" : "customer")")
        case "GET /trash": return ApiExample(path: "/trash")
        case "POST /trash/restorations", "POST /trash/erasures":
            let number = try await stage.trashed()
            return ApiExample(path: name.contains("erasures") ? "/trash/erasures" : "/trash/restorations", json: #"{"number":"\#(number)"}"#)
        case "POST /customers/:number/release":
            return ApiExample(path: "/customers/\(try await stage.draft())/release", json: #"{"reason":"不再跟进"}"#)
        default: return nil
        }
    }
}

extension RouteStage {
    /// The address of a dealing with a customer of 李's.
    fileprivate func dealing(isCancelled: Bool = false) async throws -> String {
        let number = try await draft()
        let dealing = try await cast.work(as: .li) { work in
            let made = try work.dealings.record(DealingEntry(day: "2026-03-02", amount: "300"), with: number)
            guard isCancelled else { return made.number }
            return try work.dealings.cancel(made.number, of: number, from: 1, because: PrivateText("重复录入")).number
        }
        return "/customers/\(number)/dealings/\(dealing)"
    }

    /// A product nobody has changed yet.
    fileprivate func newProduct() async throws -> Int64 {
        try await cast.work(as: .boss) { work in
            try work.products.add(ProductEntry(name: "商品 \(try work.products.all().count + 1)")).id.rawValue
        }
    }

    fileprivate func draft() async throws -> String { try await site.visit.draft("一位客户") }

    /// A merge of two drafts of 李's.
    fileprivate func merged() async throws -> String {
        let (kept, absorbed) = (try await draft(), try await draft())
        let draft = MergeDraft(kept: kept, from: 1, absorbed: absorbed, from: 1, taking: [], reason: PrivateText("重复"))
        return "\(try await cast.work(as: .li) { try $0.merges.merge(draft).id.rawValue })"
    }

    /// A draft of the document about A-level archives that differs from what is in force.
    fileprivate func draftPolicy() async throws {
        try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.levelAVisibility = policies.levelAVisibility == .strict ? .owner : .strict
            try work.policyBook.draft(.visibility, policies, PolicyHead())
        }
    }

    /// A handover of the chief's.
    fileprivate func handedOver() async throws -> String {
        _ = try await draft()
        let draft = HandoverDraft(from: cast.id(.li), to: cast.id(.zhang), reason: PrivateText("调岗"))
        return "\(try await cast.work(as: .boss) { try $0.handovers.hand(draft).id.rawValue })"
    }

    /// A request of 王's to read a customer of 李's.
    fileprivate func asked(isGranted: Bool = false) async throws -> String {
        let number = try await draft()
        let request = try await cast.work(as: .wang) { try $0.access.ask(for: number, days: 7, purpose: PrivateText("联合投标")) }
        if isGranted {
            _ = try await cast.work(as: .service) { try $0.access.grant(request.id, days: 7, because: PrivateText("同意")) }
        }
        return "\(request.id.rawValue)"
    }

    /// A draft in the trash.
    fileprivate func trashed() async throws -> String {
        let number = try await draft()
        try await cast.work(as: .li) { try $0.customers.delete(number, from: 1) }
        return number
    }

    /// A customer in the pool of 销售一部.
    fileprivate func released() async throws -> String {
        let number = try await draft()
        try await cast.work(as: .li) { try $0.pool.release(number, from: 1, because: PrivateText("不再跟进")) }
        return number
    }

    /// Puts the policy on personal data into force that keeps what contacts must agree to.
    fileprivate func keepEverything() async throws {
        try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.personalData = .full
            try work.policyBook.change(to: policies)
        }
    }

    /// A draft whose contact agreed.
    fileprivate func consented() async throws -> String {
        try await keepEverything()
        let number = try await draft()
        try await cast.work(as: .li) { work in
            _ = try work.customers.recordConsent(
                ConsentEntry(channel: "written", givenOn: "2026-01-05"), ofContact: 0, of: number, from: 1)
        }
        return number
    }

    /// A field that the company added a moment ago.
    fileprivate func freshField(isRetired: Bool) async throws -> Int64 {
        let name = "字段\(cast.archive.ownFields.all.count)"
        return try await cast.work(as: .admin) { work in
            let field = try work.ownFieldBook.add(.text, OwnFieldForm(chinese: name))
            return try (isRetired ? work.ownFieldBook.retire(field.id) : field).id.rawValue
        }
    }

    /// A bulk edit of 李销售's that nobody works on.
    fileprivate func bulkEdit(isStopped: Bool = false) async throws -> Int64 {
        let number = try await draft()
        return try await cast.work(as: .li) { work in
            let edit = try work.bulkEdits.begin(.code(.intent, "low"), on: CustomerQuery(), numbers: [number])
            if isStopped { try work.bulkEdits.stop(edit.id) }
            return edit.id.rawValue
        }
    }

    /// An export of 李销售's that nobody works on.
    fileprivate func export() async throws -> Int64 {
        _ = try await draft()
        return try await cast.work(as: .li) { try $0.exports.ask(ExportRequest(CustomerQuery())).id.rawValue }
    }

    /// An export of 李销售's with its file.
    fileprivate func writtenExport() async throws -> Int64 {
        let number = try await export()
        await ExportRunner(cast.archive.imports(in: cast.folder).exports, logger: Logger(label: "test")).finishAll()
        return number
    }

    /// A finished ranking of 张经理's, with the number of one customer in it; what was under way before it is finished first.
    fileprivate func ranking() async throws -> (id: Int64, number: String) {
        let number = try await draft()
        let runner = ABCRunner(cast.archive, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        await runner.finishAll()
        let id = try await cast.work(as: .zhang) { try $0.abc.begin().id.rawValue }
        await runner.finishAll()
        return (id, number)
    }

    /// A view of 李销售's.
    fileprivate func savedView() async throws -> Int64 {
        try await cast.work(as: .li) { try $0.savedViews.save(SavedViewDraft(name: "草稿", query: "state=draft")).id.rawValue }
    }

    /// A draft in its second version.
    fileprivate func changed() async throws -> String {
        let number = try await draft()
        try await cast.work(as: .li) { work in
            _ = try work.customers.change(number, from: 1, by: CustomerEntry(values: [.notes: "第二版"]))
        }
        return number
    }

    fileprivate func rehearsed() async throws -> Int64 { try await site.rehearsed().id.rawValue }

    /// An import in which every duplicate is decided on.
    fileprivate func decided() async throws -> Int64 {
        let number = try await rehearsed()
        try await cast.work(as: .li) { try $0.imports.chooseAll(.skip, of: ImportBatch.ID(rawValue: number), onlyUndecided: true) }
        return number
    }

    fileprivate func sessionNumber(_ part: Cast.Part) async throws -> Int64 {
        try await cast.signIn(part).signedIn.sessionID.rawValue
    }

    fileprivate func turnSpare(isOn: Bool) async throws {
        guard cast.archive.directory.person(spare)?.isDisabled == isOn else { return }
        try await cast.work(as: .admin) { [spare] work in
            _ = try isOn ? work.people.enable(spare) : work.people.disable(spare)
        }
    }
}
