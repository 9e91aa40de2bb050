import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Changing one's password", .onBothEngines)
struct OwnPasswordTests {
    @Test("It needs the present one, ends every session and begins a new one")
    func changes() async throws {
        let cast = try await Cast()
        let (here, elsewhere) = (try await cast.signIn(.li), try await cast.signIn(.li))
        let wrong = try await refusedFields {
            _ = try await cast.archive.changePassword(
                of: here.signedIn, from: "nonsense-here", to: "Battery-staple-8", at: Cast.origin)
        }
        #expect(wrong == ["oldPassword"])
        let new = try await cast.archive.changePassword(
            of: here.signedIn, from: Cast.Part.li.password, to: "Battery-staple-8", at: Cast.origin)
        #expect(try await cast.archive.session(token: here.token.text) == nil)
        #expect(try await cast.archive.session(token: elsewhere.token.text) == nil)
        #expect(try await cast.archive.session(token: new.token.text) != nil)
        await #expect(throws: SignInRefusal.wrong) { try await cast.signIn(.li) }
        _ = try await cast.signIn(.li, password: "Battery-staple-8")
    }

    @Test("A password that is weak, names the company or is the present one is refused")
    func weak() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        for password in ["short", "12345678", "西子精密欢迎您", Cast.Part.li.password] {
            let refused = try await refusedFields {
                _ = try await cast.archive.changePassword(
                    of: session.signedIn, from: Cast.Part.li.password, to: password, at: Cast.origin)
            }
            #expect(refused?.first == "password", "\(password)")
        }
    }

    @Test("Guessing the present password is locked after five tries")
    func locks() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        for _ in 1...SignInGate.pairFailuresMax {
            _ = try await refusedFields {
                _ = try await cast.archive.changePassword(
                    of: session.signedIn, from: "guess-guess", to: "Battery-staple-8", at: Cast.origin)
            }
        }
        await #expect(throws: SignInRefusal.locked) {
            _ = try await cast.archive.changePassword(
                of: session.signedIn, from: Cast.Part.li.password, to: "Battery-staple-8", at: Cast.origin)
        }
    }

    @Test("等保: a new one is due after 90 days, and the last five cannot come back")
    func dengbao() async throws {
        let cast = try await Cast()
        var policies = cast.archive.policies
        policies.passwords = .dengbao
        try await cast.work(as: .admin) { [policies] in try $0.policyBook.change(to: policies) }
        #expect(try await !cast.signIn(.li).signedIn.mustChangePassword)
        cast.clock.advance(days: 90)
        var session = try await cast.signIn(.li)
        #expect(session.signedIn.mustChangePassword)
        let first = Cast.Part.li.password
        var present = first
        for number in 1...5 {
            let reused = try await refusedFields { [session, present] in
                _ = try await cast.archive.changePassword(
                    of: session.signedIn, from: present, to: first, at: Cast.origin)
            }
            #expect(reused == ["password"])
            let next = "Staple-battery-\(number)"
            session = try await cast.archive.changePassword(
                of: session.signedIn, from: present, to: next, at: Cast.origin)
            #expect(!session.signedIn.mustChangePassword)
            present = next
        }
        _ = try await cast.archive.changePassword(of: session.signedIn, from: present, to: first, at: Cast.origin)
    }

    @Test("An administrator's reset ends the sessions and gives a password that must be changed")
    func resets() async throws {
        let cast = try await Cast()
        let session = try await cast.signIn(.li)
        let password = try await cast.archive.resetPassword(of: cast.id(.li), as: cast.actor(.admin))
        #expect(try await cast.archive.session(token: session.token.text) == nil)
        await #expect(throws: SignInRefusal.wrong) { try await cast.signIn(.li) }
        let again = try await cast.signIn(.li, password: password.inTheClear)
        #expect(again.signedIn.mustChangePassword)
        let changed = try await cast.archive.changePassword(
            of: again.signedIn, from: password.inTheClear, to: "Battery-staple-8", at: Cast.origin)
        #expect(!changed.signedIn.mustChangePassword)
    }
}
