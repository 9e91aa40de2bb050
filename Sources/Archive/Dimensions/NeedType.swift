import Wording

/// What kind of thing the customer needs (需求类型, B1).
public enum NeedType: String, CodedValue {
    case product, service, support, custom

    public var wording: Wording {
        switch self {
        case .product: Wording("产品采购", en: "Product purchase")
        case .service: Wording("服务咨询", en: "Service enquiry")
        case .support: Wording("技术支持", en: "Technical support")
        case .custom: Wording("合作定制", en: "Joint customisation")
        }
    }
}
