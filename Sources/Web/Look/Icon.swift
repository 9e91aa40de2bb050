/// A picture of the Lucide set, named as the set names it. The sprite holds exactly the icons listed here.
enum Icon: String, Sendable, CaseIterable {
    case archive
    case arrowDown = "arrow-down"
    case arrowLeft = "arrow-left"
    case arrowRight = "arrow-right"
    case arrowUp = "arrow-up"
    case ban
    case check
    case chevronDown = "chevron-down"
    case chevronLeft = "chevron-left"
    case chevronRight = "chevron-right"
    case circleAlert = "circle-alert"
    case circleCheck = "circle-check"
    case circleDashed = "circle-dashed"
    case circleX = "circle-x"
    case clock
    case copy
    case download
    case ellipsis
    case externalLink = "external-link"
    case eye
    case eyeOff = "eye-off"
    case fileText = "file-text"
    case fileUp = "file-up"
    case filter
    case gitCompare = "git-compare"
    case history
    case hourglass
    case house
    case info
    case keyRound = "key-round"
    case keyboard
    case lock
    case logOut = "log-out"
    case mail
    case mapPin = "map-pin"
    case menu
    case messageSquareText = "message-square-text"
    case panelRight = "panel-right"
    case pencil
    case phone
    case plus
    case printer
    case refreshCw = "refresh-cw"
    case rotateCcw = "rotate-ccw"
    case scrollText = "scroll-text"
    case search
    case settings
    case shieldCheck = "shield-check"
    case slidersHorizontal = "sliders-horizontal"
    case stamp
    case tag
    case trash = "trash-2"
    case triangleAlert = "triangle-alert"
    case undo = "undo-2"
    case upload
    case userPlus = "user-plus"
    case userRound = "user-round"
    case users
    case waves
    case x

    /// The icon as decoration beside words; with `label` it stands alone and is read out.
    func html(label: String? = nil) -> HTML {
        if let label {
            return """
                <svg class="icon" role="img" aria-label="\(label)"><use href="\(Assets.icons)#\(rawValue)"/></svg>
                """
        }
        return """
            <svg class="icon" aria-hidden="true"><use href="\(Assets.icons)#\(rawValue)"/></svg>
            """
    }
}
