import Archive
import Foundation
import Wording

/// Whether the files lie as they should: for their owner only, with room to grow.
struct FolderCheck {
    /// With less room than this, in bytes, somebody should see to it; with less than the other, writing will stop.
    private static let freeBytesWarning: Int64 = 2 << 30
    private static let freeBytesMin: Int64 = 200 << 20

    let folder: ArchiveFolder
    /// Whether the key lies in a file.
    let usesKeyFile: Bool

    func findings() -> [Finding] {
        let files = [folder.path] + (usesKeyFile ? [folder.keyPath] : [])
        return files.map(mode) + [keyPlace, freeSpace].compactMap { $0 }
    }

    private func mode(of path: String) -> Finding {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue else {
            return Finding("mode", .failure, Wording("找不到 \(path)。", en: "\(path) is not there."), status: .key)
        }
        guard mode & 0o077 == 0 else {
            let wanted = path == folder.path ? "700" : "600"
            return Finding(
                "mode", .failure,
                Wording(
                    "他人可以访问 \(path)，请执行 chmod \(wanted)。", en: "Others can use \(path); run chmod \(wanted) on it."))
        }
        return Finding("mode", .fine, Wording("\(path) 仅所有者可访问。", en: "\(path) is for its owner only."))
    }

    private var keyPlace: Finding? {
        guard usesKeyFile else { return nil }
        let inside = URL(fileURLWithPath: folder.keyPath).standardizedFileURL.path
            .hasPrefix(URL(fileURLWithPath: folder.path).standardizedFileURL.path + "/")
        guard inside else { return nil }
        return Finding(
            "key-place", .warning,
            Wording(
                "密钥文件在数据文件夹内，复制文件夹就会带走密钥。",
                en: "The key file is inside the data folder: a copy of the folder holds the key."))
    }

    private var freeSpace: Finding? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        guard let bytes = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else { return nil }
        let verdict: Finding.Verdict =
            bytes < Self.freeBytesMin ? .failure : bytes < Self.freeBytesWarning ? .warning : .fine
        let mebibytes = bytes >> 20
        return Finding(
            "disk", verdict, Wording("磁盘剩余 \(mebibytes) MiB。", en: "\(mebibytes) MiB of disk are free."))
    }
}
