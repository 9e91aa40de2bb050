import Database
import Wording

extension Refusal {
    /// Why a database server does not let us work, and what to do about it.
    init(_ refusal: ServerRefusal) {
        self.init(.refused, refusal.wording.adding(refusal.detail))
    }
}

extension ServerRefusal {
    fileprivate var wording: Wording {
        switch reason {
        case .away, .interrupted, .crowded, .uncertain, .follower: connectionWording
        case .notAdmitted, .noDatabase, .notSecure, .notAllowed, .tooOld, .address: settingsWording
        }
    }

    /// What may be otherwise the next time.
    private var connectionWording: Wording {
        switch reason {
        case .interrupted:
            Wording(
                "\(address) 上的数据库服务器正在启动或停止，或连接中断，请稍后再试。",
                en: "The database server at \(address) is starting or stopping, or the connection broke; try again in a while.")
        case .crowded:
            Wording(
                "\(address) 上的数据库服务器连接已满。请稍后再试，或调大它的 max_connections。",
                en: "The database server at \(address) has no connection left. Try again in a while, or raise its max_connections.")
        case .uncertain:
            Wording(
                "保存时与 \(address) 的连接中断，不能确定是否已保存。请先查看，再决定是否重做。",
                en:
                    "The connection to \(address) broke while saving, and it is uncertain whether it was done. Look before you do it again.")
        case .follower:
            Wording(
                "\(address) 只是备用服务器，不能写入。请填写主服务器，或用逗号列出全部服务器。",
                en: "\(address) is a standby that takes no changes. Give the primary, or all servers with commas between.")
        default:
            Wording(
                "\(address) 上的数据库服务器没有应答。请检查主机、端口和网络，并确认服务器已启动。",
                en: "No database server answers at \(address). Check host, port and network, and that the server runs.")
        }
    }

    /// What stays as it is until somebody changes the address, the user or the server.
    private var settingsWording: Wording {
        switch reason {
        case .notAdmitted:
            Wording(
                "\(address) 不接受这个用户或密码。请检查地址中的用户名，并用 PGPASSFILE 或 PGPASSWORD 给出密码。",
                en:
                    "\(address) does not accept this user or password. Check the user in the address, and give the password in PGPASSFILE or PGPASSWORD."
            )
        case .noDatabase:
            Wording(
                "服务器上没有 \(address) 这个数据库。请先用 createdb 建立。",
                en: "The server has no database \(address). Make it first with createdb.")
        case .notSecure:
            Wording(
                "与 \(address) 的连接不够安全，或无法核对服务器证书。请在地址后加 ?sslrootcert=证书文件；在可信的内部网络中可加 ?sslmode=require。",
                en:
                    "The connection to \(address) is not secure enough, or its certificate cannot be checked. Add ?sslrootcert=file to the address; in a network you trust ?sslmode=require will do."
            )
        case .notAllowed:
            Wording(
                "这个用户不能在 \(address) 中建表。请让它成为数据库的所有者，或授予 CREATE 权限。",
                en: "This user may not make tables in \(address). Let it own the database, or grant it CREATE.")
        case .tooOld:
            Wording(
                "\(address) 上的 PostgreSQL 太旧，需要 \(Self.oldestVersion) 或更新版本。",
                en: "The PostgreSQL at \(address) is too old; version \(Self.oldestVersion) or newer is needed.")
        default:
            Wording(
                "数据库地址应形如 postgres://kedang@db.example.com/kedang。",
                en: "A database's address looks like postgres://kedang@db.example.com/kedang.")
        }
    }
}

extension Wording {
    /// The same with what the server said behind it, in its own words.
    fileprivate func adding(_ detail: String) -> Wording {
        detail.isEmpty ? self : Wording("\(chinese)（\(detail)）", en: "\(english) (\(detail))")
    }
}
