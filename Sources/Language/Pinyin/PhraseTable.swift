/// Words and place names in which a character is not read as it usually is, or in which the choice is certain; ü is written v.
///
/// Source: 现代汉语词典 (7th edition) for words, the readings of the Ministry of Civil Affairs for places; tones removed.
enum PhraseTable {
    static let rows = """
        重庆 chong qing|厦门 xia men|长沙 chang sha|长春 chang chun|长治 chang zhi|长葛 chang ge|长垣 chang yuan|长宁 chang ning
        长兴 chang xing|长乐 chang le|长汀 chang ting|长子县 zhang zi xian|成都 cheng du|都匀 du yun|昌都 chang du|六安 lu an|六合 lu he
        蚌埠 beng bu|台州 tai zhou|丽水 li shui|洪洞 hong tong|单县 shan xian|莘县 shen xian|莘庄 xin zhuang|东莞 dong guan
        渑池 mian chi|涡阳 guo yang|歙县 she xian|枞阳 zong yang|铅山 yan shan|浚县 xun xian|泌阳 bi yang|中牟 zhong mu
        乐清 yue qing|乐亭 lao ting|乐陵 lao ling|乐山 le shan|乐平 le ping|乐东 le dong|蔚县 yu xian|井陉 jing xing|大城县 dai cheng xian
        尉犁 yu li|郯城 tan cheng|东阿 dong e|番禺 pan yu|大埔 da bu|黄埔 huang pu|增城 zeng cheng|百色 bai se|犍为 qian wei
        筠连 jun lian|荥经 ying jing|荥阳 xing yang|什邡 shi fang|会稽 kuai ji|会理 hui li|会东 hui dong|朝阳 chao yang|宿州 su zhou
        宿迁 su qian|盛泽 sheng ze|浒墅关 xu shu guan|甪直 lu zhi|盱眙 xu yi|睢宁 sui ning|余干 yu gan|监利 jian li|黄陂 huang pi
        秭归 zi gui|耒阳 lei yang|日喀则 ri ka ze|喀什 ka shi|西藏 xi zang|藏族 zang zu|藏药 zang yao|吴堡 wu bu|柞水 zha shui
        穆棱 mu ling|呼和浩特 hu he hao te|巴彦淖尔 ba yan nao er|库车 ku che|焉耆 yan qi|单于 chan yu|大夫 dai fu|吐鲁番 tu lu fan
        海参崴 hai shen wai|牟平 mu ping|费县 fei xian|解州 xie zhou|曲阜 qu fu|无锡 wu xi|北碚 bei bei|石家庄 shi jia zhuang|石油 shi you
        石化 shi hua|石材 shi cai|石英 shi ying|大连 da lian|大庆 da qing|大同 da tong|大学 da xue|大型 da xing|黑龙江 hei long jiang
        银行 yin hang|行业 hang ye|商行 shang hang|分行 fen hang|支行 zhi hang|总行 zong hang|同行 tong hang|行情 hang qing|车行 che hang
        琴行 qin hang|洋行 yang hang|央行 yang hang|投行 tou hang|行长 hang zhang|行政 xing zheng|行动 xing dong|旅行 lv xing|行李 xing li
        执行 zhi xing|进行 jin xing|流行 liu xing|运行 yun xing|飞行 fei xing|自行车 zi xing che|会计 kuai ji|财会 cai kuai|会展 hui zhan
        会议 hui yi|会员 hui yuan|社会 she hui|协会 xie hui|重工 zhong gong|重型 zhong xing|重机 zhong ji|重汽 zhong qi|重点 zhong dian
        重量 zhong liang|重要 zhong yao|重视 zhong shi|重大 zhong da|载重 zai zhong|称重 cheng zhong|起重 qi zhong|重新 chong xin
        重复 chong fu|重组 chong zu|重启 chong qi|重建 chong jian|成长 cheng zhang|增长 zeng zhang|生长 sheng zhang|家长 jia zhang
        董事长 dong shi zhang|校长 xiao zhang|院长 yuan zhang|局长 ju zhang|处长 chu zhang|科长 ke zhang|部长 bu zhang|厂长 chang zhang
        店长 dian zhang|组长 zu zhang|会长 hui zhang|队长 dui zhang|长大 zhang da|长城 chang cheng|长江 chang jiang|长虹 chang hong
        长安 chang an|长期 chang qi|长征 chang zheng|长青 chang qing|长河 chang he|音乐 yin yue|乐器 yue qi|乐队 yue dui|乐团 yue tuan
        声乐 sheng yue|民乐 min yue|快乐 kuai le|娱乐 yu le|可乐 ke le|乐园 le yuan|欢乐 huan le|康乐 kang le|乐视 le shi|乐购 le gou
        俱乐部 ju le bu|首都 shou du|都市 du shi|古都 gu du|大厦 da sha|广厦 guang sha|华厦 hua sha|传媒 chuan mei|传动 chuan dong
        传感 chuan gan|传播 chuan bo|传统 chuan tong|传奇 chuan qi|自传 zi zhuan|调味 tiao wei|空调 kong tiao|调和 tiao he|调试 tiao shi
        调节 tiao jie|调整 tiao zheng|调料 tiao liao|调查 diao cha|调度 diao du|调研 diao yan|弹簧 tan huang|弹性 tan xing|子弹 zi dan
        便利 bian li|便民 bian min|便宜 pian yi|人参 ren shen|海参 hai shen|参茸 shen rong|参数 can shu|参加 can jia|效率 xiao lv
        功率 gong lv|频率 pin lv|税率 shui lv|利率 li lv|薄膜 bo mo|检查 jian cha|勘查 kan cha|查询 cha xun|解决 jie jue|降解 jiang jie
        降温 jiang wen|种子 zhong zi|种植 zhong zhi|种业 zhong ye|角色 jue se|主角 zhu jue|宿舍 su she|住宿 zhu su|咖啡 ka fei
        咖喱 ga li|番茄 fan qie|茄子 qie zi|伽马 ga ma|蛋壳 dan ke|地壳 di qiao|校验 jiao yan|校准 jiao zhun|校正 jiao zheng|学校 xue xiao
        系统 xi tong|供给 gong ji|给水 ji shui|给排水 ji pai shui|牛仔 niu zai|仔猪 zi zhu|曝光 bao guang|乘用车 cheng yong che|宝藏 bao zang
        收藏 shou cang|储藏 chu cang|冷藏 leng cang|典藏 dian cang|珍藏 zhen cang|藏品 cang pin|盛世 sheng shi|盛大 sheng da|鼎盛 ding sheng
        单位 dan wei|单元 dan yuan|订单 ding dan|清单 qing dan|简单 jian dan|区域 qu yu|地区 di qu|园区 yuan qu|小区 xiao qu|解放 jie fang
        柏林 bo lin|松柏 song bai|拓展 tuo zhan|开拓 kai tuo|湖泊 hu po|梁山泊 liang shan po|停泊 ting bo|绿地 lv di|绿色 lv se
        汽车 qi che|机车 ji che|车辆 che liang|员工 yuan gong|人员 ren yuan|阿里 a li|阿胶 e jiao|香港 xiang gang|卡车 ka che|发卡 fa qia
        关卡 guan qia|模具 mu ju|模型 mo xing|模板 mu ban|亳州 bo zhou|秘书 mi shu|秘鲁 bi lu|繁荣 fan rong|黑色 hei se|粘合 nian he
        """
}
