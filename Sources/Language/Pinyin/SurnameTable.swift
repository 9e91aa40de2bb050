/// Surnames that are not read as their characters usually are; a second reading after a slash is in use too.
///
/// Source: 中国姓氏大辞典 (2010); tones removed, ü is written v.
enum SurnameTable {
    static let rows = """
        单 shan|曾 zeng|仇 qiu|解 xie|查 zha|盖 ge/gai|区 ou|朴 piao|覃 qin/tan|缪 miao|乐 yue/le|任 ren|华 hua|卜 bu|召 shao
        员 yun|折 she|牟 mu/mou|种 chong|秘 bi|粘 nian|繁 po|纪 ji|翟 zhai/di|舍 she|莘 shen|葛 ge|过 guo|重 chong|长 chang
        尉 wei/yu|燕 yan|郇 xun/huan|黑 he|逄 pang|车 che|宿 su|盛 sheng|柏 bai|洗 xian|冼 xian|谌 chen/shen|隗 wei/kui|麴 qu
        那 na|能 nai|祭 zhai|石 shi|干 gan|都 du|阚 kan|逯 lu|晁 chao|幺 yao|要 yao|应 ying|宁 ning|哈 ha|佴 nai|妫 gui|贾 jia
        万俟 mo qi|尉迟 yu chi|单于 chan yu|长孙 zhang sun|澹台 tan tai|令狐 ling hu|鲜于 xian yu|皇甫 huang fu|宇文 yu wen|夏侯 xia hou
        诸葛 zhu ge|欧阳 ou yang|司徒 si tu|司马 si ma|上官 shang guan|闻人 wen ren|濮阳 pu yang|淳于 chun yu|公冶 gong ye|宗政 zong zheng
        申屠 shen tu|钟离 zhong li|呼延 hu yan|乐正 yue zheng|第五 di wu|东方 dong fang|慕容 mu rong|独孤 du gu|南宫 nan gong|西门 xi men
        """
}
