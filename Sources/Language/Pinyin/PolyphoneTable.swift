/// Characters with several readings that a name may have, the likelier first; ü is written v.
///
/// Source: 现代汉语词典 (7th edition) readings in common use, without tones. A phrase of `PhraseTable` decides where it applies.
enum PolyphoneTable {
    static let rows = """
        长 chang zhang|重 chong zhong|行 hang xing|乐 le yue|都 du dou|会 hui kuai|厦 xia sha|朝 chao zhao|传 chuan zhuan
        藏 zang cang|车 che ju|单 dan shan|曾 zeng ceng|解 jie xie|查 cha zha|盛 sheng cheng|朴 pu piao|覃 qin tan|宿 su xiu
        调 diao tiao|参 can shen|卡 ka qia|种 zhong chong|率 lv shuai|弹 dan tan|盖 gai ge|柏 bai bo|拓 tuo ta|晟 sheng cheng
        折 zhe she|泊 bo po|蚌 bang beng|堡 bao bu|莞 guan wan|莘 shen xin|仇 chou qiu|区 qu ou|秘 mi bi|翟 zhai di|尉 wei yu
        缪 miao mou|隗 wei kui|给 gei ji|角 jiao jue|贾 jia gu|系 xi ji|仔 zi zai|茄 qie jia|伽 jia qie|校 xiao jiao
        便 bian pian|露 lu lou|降 jiang xiang|壳 ke qiao|员 yuan yun|繁 fan po|黑 hei he|薄 bo bao|大 da dai|石 shi dan
        乘 cheng sheng|冯 feng ping|召 zhao shao|牟 mou mu|曝 bao pu|粘 zhan nian|祭 ji zhai|燕 yan|娜 na nuo|阿 a e|蔚 wei yu
        """
}
