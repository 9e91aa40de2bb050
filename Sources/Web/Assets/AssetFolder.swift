import Foundation

/// Assets read from disk at each request, for work on the look: the folder `scripts/assets` writes beside the embedded ones,
/// given by `KEDANG_ASSETS_DIR`.
struct AssetFolder: Sendable {
    let path: String

    /// The asset as it is on disk now; its address and so its hash stay those of the embedded one. Nil when the file is not there.
    func current(_ asset: Asset) -> Asset? {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(asset.name)") else { return nil }
        return Asset(
            name: asset.name, contentType: asset.contentType, hash: asset.hash, bytes: Array(data), gzip: [])
    }
}
