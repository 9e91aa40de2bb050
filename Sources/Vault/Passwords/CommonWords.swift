/// Words that passwords are made of, in lower case; general knowledge, no list of anybody's.
enum CommonWords {
    private static let list =
        """
        password passwd passw passwort pass pwd admin administrator administrators root system sysadmin user test testing tester guest
        default changeme welcome letmein login master super superman supervisor manager secret security server service support temp
        temporary demo example hello helloworld world love lover loveme iloveyou ilove you sunshine princess dragon monkey shadow
        football baseball basketball soccer killer michael jordan charlie batman trustno freedom whatever computer internet
        google microsoft windows office oracle mysql linux ubuntu apple android iphone samsung huawei xiaomi lenovo tencent
        alibaba taobao alipay wechat weixin baidu qq qwer asdf zxcv qwerty azerty abc abcd aaa access flower cheese summer winter
        spring autumn monday friday january october december money lucky happy baby angel star sky blue china beijing shanghai
        guangzhou shenzhen hangzhou nanjing suzhou wuhan chengdu chongqing tianjin qingdao xiamen ningbo hefei xian zhejiang jiangsu
        guangdong zhongguo zhonghua woaini woaini woainima wobuaini aini woaiwojia woaiwo aiwo woshi wode nihao nishi nima
        tamade caonima baobao baobei laogong laopo laoban gongsi kehu kefu xiaoshou caiwu jingli mima denglu guanli guanliyuan
        yonghu xitong ceshi zhang wang li liu chen yang zhao huang zhou wu zhangwei zhangsan lisi wangwu wangwei zhaoliu zhangli
        wangfang lina liwei xiaoming xiaohong xiaoli sunwukong longlong tiantian kuaile xingfu facai gongxi
        5201314 1314520 520520 521521 520 521 1314 1314521 7758521 7758258 584520 5211314 3344520 147258 147852 159753 987654 123321
        112233 123123 456456 789789 110110 119119 120120 168168 518518 588588 666 888 999 000 100 110 101 007 10086 10010 12306
        123qwe qwe123 abc123 123abc a123456 qaz123 aa123456 zxc qwe asd
        """

    private static let words = Set(list.split(whereSeparator: \.isWhitespace).map { Array($0) })
    private static let longest = words.map(\.count).max() ?? 0

    /// How many characters of the longest word at the start, 0 when there is none.
    static func longestPrefix(of rest: ArraySlice<Character>) -> Int {
        let countMax = min(longest, rest.count)
        let lengths = stride(from: countMax, to: 0, by: -1)
        return lengths.first { words.contains(Array(rest.prefix($0))) } ?? 0
    }
}
